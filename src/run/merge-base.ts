/** Where a pull request left what the hub has locked: what came since, it has not taken away. */

import path from "node:path";
import { parseRepositoryUrl } from "../config/url.ts";
import { isProtoManagerError, messageOf } from "../errors.ts";
import type { Reporter } from "../events.ts";
import { type GitHubClient, githubClients } from "../github/client.ts";
import { explained } from "../github/errors.ts";
import { serverHost } from "../github/urls.ts";
import { fetchCommit } from "../sources/fetch.ts";
import type { Source } from "../sources/source.ts";
import { resolveSources } from "../sources/sources.ts";
import type { CheckedPull, Edges } from "./request.ts";
import type { Setup } from "./setup.ts";

/**
 * The setup with the pull request's repository locked at the commit where its branch left the locked one; the same setup
 * when the branch has all that is locked, or nobody can tell.
 */
export async function atMergeBase(setup: Setup, pull: CheckedPull, edges: Edges): Promise<Setup> {
  const { lock, sources } = setup;
  const own = setup.config.repositories.filter(
    ({ name }) => sources.checkouts?.has(name) && lock.repositories[name]?.commit !== undefined,
  );
  const locked = own[0] && lock.repositories[own[0].name]!.commit!;
  if (own[0] === undefined || locked === undefined) return setup;
  const url = parseRepositoryUrl(own[0].url);
  const { debug } = edges.reporter;
  try {
    const client = githubClients(edges)(serverHost(edges.environment), url.owner, "read");
    const base = await mergeBase(client, url, locked, pull.commit);
    if (base === locked) return setup;
    edges.reporter.info(`The branch left what is locked at ${base}; it is compared with that.`);
    const { remotes, limits } = sources;
    const gitDir = path.join(setup.workFolder, "merge-base.git");
    const { files } = await fetchCommit({ url, commit: base, ref: undefined, remotes, limits }, gitDir);
    const reporter: Reporter = { ...edges.reporter, info: debug, warning: debug };
    const repositories = own.map((repository) => ({ ...repository, dependencies: [] }));
    const checkouts = new Map(own.map(({ name }) => [name, files]));
    const read = await resolveSources({ ...sources, repositories, checkouts, reporter });
    return lockedAt(setup, base, read.sources);
  } catch (error) {
    if (!isProtoManagerError(error)) throw error;
    debug(`Where the branch left what is locked is unknown: ${messageOf(error)}`);
    return setup;
  }
}

function mergeBase(
  client: GitHubClient,
  { owner, name }: { owner: string; name: string },
  locked: string,
  head: string,
): Promise<string> {
  const attempt = { doing: "compare commits", repository: `${owner}/${name}`, access: "read" } as const;
  return explained(attempt, async () => {
    const basehead = `${locked}...${head}`;
    const query = { owner, repo: name, basehead, per_page: 1 };
    const { data } = await client.rest.repos.compareCommitsWithBasehead(query);
    return data.merge_base_commit.sha;
  });
}

function lockedAt(setup: Setup, commit: string, read: readonly Source[]): Setup {
  const repositories = { ...setup.lock.repositories };
  for (const { name, digest } of read) {
    const { tree: _, ...entry } = repositories[name]!;
    repositories[name] = { ...entry, commit, digest };
  }
  return {
    ...setup,
    lock: { ...setup.lock, repositories },
    sources: { ...setup.sources, lock: repositories },
  };
}
