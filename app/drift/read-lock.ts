/** Which commits a hub holds: its lock, or that of its pull request, which holds what is still to be merged. */

import type { GitHubClient } from "../../src/github/client.ts";
import { explained } from "../../src/github/errors.ts";
import { lockPath } from "../hubs/find-hubs.ts";
import type { Hub } from "../hubs/hub.ts";
import { readFiles } from "../hubs/read-files.ts";
import { lockedCommits } from "../hubs/read-hub-config.ts";

const maxLockBytes = 32 * 1024 * 1024;

const openPulls = `query OpenPulls($owner: String!, $name: String!, $branch: String!) {
  repository(owner: $owner, name: $name) {
    pullRequests(headRefName: $branch, states: [OPEN], first: 100) { nodes { isCrossRepository } }
  }
}`;

interface OpenPulls {
  repository: { pullRequests: { nodes: { isCrossRepository: boolean }[] } } | null;
}

/** Commit by name of the service. @param client - reads contents and pull requests of the hub */
export async function effectiveLock(client: GitHubClient, hub: Hub): Promise<Map<string, string>> {
  const { owner, name } = hub.repository;
  const attempt = {
    doing: "look for its pull request",
    repository: `${owner}/${name}`,
    access: "read",
  } as const;
  const needs = "`contents: read` and `pull-requests: read`";
  const variables = { owner, name, branch: hub.branch };
  const { repository } = await explained({ ...attempt, needs }, () =>
    client.graphql<OpenPulls>(openPulls, variables),
  );
  // A branch of this name in somebody's fork is not ours.
  const proposed =
    repository?.pullRequests.nodes.some(({ isCrossRepository }) => !isCrossRepository) ?? false;
  const file = lockPath(hub.config);
  const branches = [hub.base, ...(proposed ? [hub.branch] : [])];
  const expressions = branches.map((branch) => `refs/heads/${branch}:${file}`);
  const [files] = await readFiles(client, [{ owner, name, expressions }], maxLockBytes);
  const newest = files?.findLast((found) => found !== undefined && "text" in found);
  return lockedCommits(newest !== undefined && "text" in newest ? newest.text : undefined, file);
}
