/** The head of a pull request, as one of the hub's repositories: data, fetched from the repository it goes into. */

import type { RepositoryConfig } from "../config/config.ts";
import { parseRepositoryUrl, type RepositoryUrl, repositoryKey } from "../config/url.ts";
import { ConfigError, ProtoManagerError } from "../errors.ts";
import { githubClients } from "../github/client.ts";
import { type RepositoryById, repositoryById } from "../github/repository-by-id.ts";
import { serverHost } from "../github/urls.ts";
import type { LockedRepository } from "../lock.ts";
import { fetchCommit } from "../sources/fetch.ts";
import type { FileTree } from "../sources/file-tree.ts";
import { defaultLimits } from "../sources/limits.ts";
import { listRemoteRefs } from "../sources/ls-remote.ts";
import { movedUrl } from "../sources/moved.ts";
import type { Remotes } from "../sources/remote.ts";
import type { CheckedPull, Edges } from "./request.ts";

export interface PullCheckoutRequest {
  pull: CheckedPull;
  repositories: readonly RepositoryConfig[];
  lock: Readonly<Record<string, LockedRepository>>;
  /** Made here, and read as long as the trees are. */
  gitDir: string;
}

/**
 * The files of the pull request's head under each name that its repository has in config.yaml. They come from
 * `refs/pull/<number>/head` of the listed repository, whatever fork the commit was made in.
 *
 * @throws ConfigError when the hub does not list the repository
 * @throws ProtoManagerError when the pull request's head is another commit, or cannot be had
 */
export async function pullCheckout(
  { pull, repositories, lock, gitDir }: PullCheckoutRequest,
  remotes: Remotes,
  edges: Pick<Edges, "tokens" | "reporter" | "environment">,
): Promise<Map<string, FileTree>> {
  const { own, url } = await findListed(pull.repository, repositories, lock, edges);
  const ref = `refs/pull/${pull.number}/head`;
  const head = (await listRemoteRefs(url, [ref], remotes)).get(ref);
  if (head === undefined) {
    throw new ProtoManagerError(`${url.url} has no pull request ${pull.number}, or it cannot be read.`);
  }
  // A commit id alone would not do: a server gives any commit of any fork by its id.
  if (head !== pull.commit) {
    throw new ProtoManagerError(
      `Pull request ${pull.number} of ${url.url} has moved: its head is ${head}, and ${pull.commit} was to be ` +
        "checked. Nothing was checked; the newer commit has a check of its own.",
    );
  }
  const request = { url, commit: pull.commit, ref, remotes, limits: defaultLimits };
  const { files } = await fetchCommit(request, gitDir);
  return new Map(own.map(({ name }) => [name, files]));
}

interface Listed {
  own: RepositoryConfig[];
  /** Where it is today. */
  url: RepositoryUrl;
}

/** Each owner has a token of its own, and the id does not say whose repository it is: all of them are asked. */
async function findListed(
  id: number,
  repositories: readonly RepositoryConfig[],
  lock: Readonly<Record<string, LockedRepository>>,
  { tokens, reporter, environment }: Pick<Edges, "tokens" | "reporter" | "environment">,
): Promise<Listed> {
  const host = serverHost(environment);
  const onServer = repositories.filter((repository) => isOn(host, parseRepositoryUrl(repository.url)));
  const owners = new Set(onServer.map(({ url }) => parseRepositoryUrl(url).owner.toLowerCase()));
  const clients = githubClients({ tokens, reporter, environment });
  for (const owner of owners) {
    const found = await repositoryById(clients(host, owner, "read"), id);
    const own = found === undefined ? [] : onServer.filter((repository) => isListed(repository, found, lock));
    if (found === undefined || own[0] === undefined) continue;
    const listed = parseRepositoryUrl(own[0].url);
    return { own, url: movedUrl(listed, `${found.owner}/${found.name}`) ?? listed };
  }
  throw new ConfigError([
    `input \`check-repository\`: no repository of config.yaml has the id ${id} on ${host}, or no token may read it.`,
  ]);
}

/** By its name of today, else by the id that the lock has: config.yaml may still have an old name. */
function isListed(
  { name, url }: RepositoryConfig,
  found: RepositoryById,
  lock: Readonly<Record<string, LockedRepository>>,
): boolean {
  const listed = parseRepositoryUrl(url);
  const today = { ...listed, owner: found.owner, name: found.name };
  return repositoryKey(listed) === repositoryKey(today) || lock[name]?.id === found.nodeId;
}

function isOn(host: string, { kind, host: listed }: RepositoryUrl): boolean {
  if (kind === "ssh") return listed.replace(/:\d+$/, "") === host.replace(/:\d+$/, "");
  return kind !== "file" && kind !== "hub" && listed === host;
}
