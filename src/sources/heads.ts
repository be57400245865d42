/** The newest commit of every repository, before anything is fetched: in bulk where the host has an API for it. */

import pLimit from "p-limit";
import type { RepositoryConfig } from "../config/config.ts";
import { parseRepositoryUrl, type RepositoryUrl } from "../config/url.ts";
import { CancelledError, isProtoManagerError, messageOf, RepositoryError } from "../errors.ts";
import type { BulkHeads, HeadAnswer, HeadQuery, UnaskedRepository } from "./bulk-heads.ts";
import { listRemoteRefs } from "./ls-remote.ts";
import { movedUrl } from "./moved.ts";
import { chooseRef, parseRef, type Ref, refPatterns } from "./ref.ts";
import type { Remotes } from "./remote.ts";

/** Where a repository is and stands now. */
export interface Head {
  /** Differs from the one in config.yaml when the repository moved on its host. */
  url: RepositoryUrl;
  commit: string;
  /** The ref it was found by: a branch and a tag stay apart. Undefined where an API answered. */
  ref: string | undefined;
  /** The host's id, where an API told it. */
  id: string | undefined;
  /** Undefined where nobody told. */
  private: boolean | undefined;
  /** What the reader should know or do, though nothing failed. */
  warning: string | undefined;
}

export interface HeadsRequest {
  repositories: readonly RepositoryConfig[];
  /** Ids of repositories, by their name in config.yaml, as far as the lock has them. */
  ids: ReadonlyMap<string, string>;
  bulk: readonly BulkHeads[];
  remotes: Remotes;
}

/** git processes and connections at a time; most of each is waiting for the network. Measured: docs/performance.md. */
const concurrency = 16;

/** The head of each repository, or why it has none, by name in config.yaml. */
export async function resolveHeads(request: HeadsRequest): Promise<Map<string, Head | RepositoryError>> {
  const heads = new Map<string, Head | RepositoryError>();
  const limit = pLimit(concurrency);
  const byHost = Map.groupBy(request.repositories, ({ url }) =>
    portFor(parseRepositoryUrl(url), request.bulk),
  );
  await Promise.all(
    [...byHost].map(async ([port, repositories]) => {
      const rest = port === undefined ? repositories : await askPort(port, repositories, request, heads);
      await Promise.all(
        rest.map((repository) =>
          limit(async () => heads.set(repository.name, await askGit(repository, request.remotes))),
        ),
      );
    }),
  );
  return heads;
}

function portFor({ kind, host }: RepositoryUrl, bulk: readonly BulkHeads[]): BulkHeads | undefined {
  return kind === "hub" || kind === "file" ? undefined : bulk.find((port) => port.host === host);
}

/** Returns the repositories that git has to be asked for: the port had no token, or an ssh key may see more than one. */
async function askPort(
  port: BulkHeads,
  repositories: readonly RepositoryConfig[],
  request: HeadsRequest,
  heads: Map<string, Head | RepositoryError>,
): Promise<RepositoryConfig[]> {
  const queries = repositories.map(({ name: repository, url, ref }): HeadQuery => {
    const { owner, name } = parseRepositoryUrl(url);
    return { owner, name, ref: parseRef(ref), id: request.ids.get(repository) };
  });
  const answers = await port.heads(queries, request.remotes.signal).catch((error: unknown) => {
    if (!isProtoManagerError(error) || error instanceof CancelledError) throw error;
    return messageOf(error);
  });
  const rest: RepositoryConfig[] = [];
  for (const [index, repository] of repositories.entries()) {
    if (typeof answers === "string") {
      heads.set(repository.name, new RepositoryError(repository.name, answers));
      continue;
    }
    const answer = answers[index]!;
    const id = queries[index]!.id;
    const overSsh = parseRepositoryUrl(repository.url).kind === "ssh" && id === undefined;
    if (answer.unasked || (answer.missing && overSsh)) rest.push(repository);
    else heads.set(repository.name, readAnswer(repository, answer, id));
  }
  return rest;
}

/** What an API's answer means for a repository. */
export function readAnswer(
  repository: RepositoryConfig,
  answer: Exclude<HeadAnswer, UnaskedRepository>,
  lockedId: string | undefined,
): Head | RepositoryError {
  const { name } = repository;
  const ref = parseRef(repository.ref);
  const url = parseRepositoryUrl(repository.url);
  const { host } = url;
  if (answer.missing) {
    const recreated =
      lockedId === undefined
        ? ""
        : " If it was deleted and created anew, remove its entry from protomanager.lock.";
    return new RepositoryError(
      name,
      `${repository.url} does not exist on ${host}, or the token for ${host}/${url.owner} may not read it. ` +
        `Fix \`url\`, or give a token that may read its contents.${recreated}`,
    );
  }
  const moved = movedUrl(url, answer.fullName);
  if (answer.archived && ref.kind !== "commit") {
    return new RepositoryError(
      name,
      `${repository.url} is archived: its owners ended it. ` +
        `To keep its protos as they are write \`ref: ${answer.commit ?? "<commit>"}\`, else remove it from config.yaml.`,
    );
  }
  if (answer.commit === undefined) {
    const refs = new Map(answer.ambiguous ? ambiguousRefs(ref) : []);
    const choice = chooseRef(ref, refs);
    return new RepositoryError(name, "problem" in choice ? choice.problem : `has no commit at ${choice.ref}`);
  }
  const warning =
    moved &&
    `${name}: ${repository.url} is now ${answer.fullName}, which was used. Write \`url: ${moved.url}\` into config.yaml: ` +
      "whoever takes the old name would be read instead by every tool that goes by names.";
  return {
    url: moved ?? url,
    commit: answer.commit,
    ref: undefined,
    id: answer.id,
    private: answer.private,
    warning,
  };
}

/** The two refs of one name, for the message that `chooseRef` has for them. */
function ambiguousRefs(ref: Ref): [string, string][] {
  return ref.kind === "name"
    ? [
        [`refs/heads/${ref.name}`, ""],
        [`refs/tags/${ref.name}`, ""],
      ]
    : [];
}

async function askGit(repository: RepositoryConfig, remotes: Remotes): Promise<Head | RepositoryError> {
  const known = {
    url: parseRepositoryUrl(repository.url),
    id: undefined,
    private: undefined,
    warning: undefined,
  };
  const ref = parseRef(repository.ref);
  try {
    if (ref.kind === "commit") return { ...known, commit: ref.id, ref: undefined };
    const choice = chooseRef(ref, await listRemoteRefs(known.url, refPatterns(ref), remotes));
    if ("problem" in choice)
      return new RepositoryError(repository.name, `${known.url.url}: ${choice.problem}`);
    return { ...known, commit: choice.commit, ref: choice.ref };
  } catch (error) {
    return asRepositoryError(repository.name, error);
  }
}

/** Lays a failure that is understood at a repository's door; a cancel and a bug pass through. */
export function asRepositoryError(repository: string, error: unknown): RepositoryError {
  if (!isProtoManagerError(error) || error instanceof CancelledError) throw error;
  if (error instanceof RepositoryError) return error;
  return new RepositoryError(repository, error.message, { cause: error });
}
