/** All repositories of an organization or user, in pages of one request each, and the protos in each. */

import type { GitHubClient } from "./client.ts";
import { explained, hasStatus } from "./errors.ts";

export interface OwnedRepository {
  owner: string;
  name: string;
  archived: boolean;
  fork: boolean;
  /** Commit of the default branch; undefined when the repository is empty. */
  commit: string | undefined;
}

interface Page {
  repositoryOwner: {
    login: string;
    repositories: {
      nodes: {
        name: string;
        isArchived: boolean;
        isFork: boolean;
        defaultBranchRef: { target: { oid: string } | null } | null;
      }[];
      pageInfo: { hasNextPage: boolean; endCursor: string | null };
    };
  } | null;
}

/** https://docs.github.com/en/graphql/reference/interfaces#repositoryowner; a page holds at most 100. */
const query = `query Repositories($login: String!, $after: String) {
  repositoryOwner(login: $login) {
    login
    repositories(
      first: 100, after: $after, ownerAffiliations: [OWNER], orderBy: { field: NAME, direction: ASC }
    ) {
      nodes { name isArchived isFork defaultBranchRef { target { oid } } }
      pageInfo { hasNextPage endCursor }
    }
  }
}`;

/** Undefined when there is no such account, or the token may not see it. */
export async function ownerRepositories(
  client: GitHubClient,
  login: string,
): Promise<OwnedRepository[] | undefined> {
  const attempt = { doing: "list its repositories", repository: login, access: "read" } as const;
  const found: OwnedRepository[] = [];
  for (let after: string | null = null; ; ) {
    const page: Page = await explained(attempt, () => client.graphql<Page>(query, { login, after }));
    if (page.repositoryOwner === null) return undefined;
    const { login: owner, repositories } = page.repositoryOwner;
    for (const { name, isArchived, isFork, defaultBranchRef } of repositories.nodes) {
      const commit = defaultBranchRef?.target?.oid;
      found.push({ owner, name, archived: isArchived, fork: isFork, commit });
    }
    after = repositories.pageInfo.endCursor;
    if (!repositories.pageInfo.hasNextPage || after === null) return found;
  }
}

export interface ProtoListing {
  /** From the repository's top. */
  paths: string[];
  /** The repository has more files than GitHub lists at once (100,000), and there may be more protos. */
  truncated: boolean;
}

/** Regular `.proto` files of a commit. */
export async function protoListing(
  client: GitHubClient,
  { owner, name }: OwnedRepository,
  commit: string,
): Promise<ProtoListing> {
  const attempt = { doing: "list its files", repository: `${owner}/${name}`, access: "read" } as const;
  const answer = await explained(attempt, async () => {
    try {
      return (await client.rest.git.getTree({ owner, repo: name, tree_sha: commit, recursive: "1" })).data;
    } catch (error) {
      if (hasStatus(error, 404) || hasStatus(error, 409)) return undefined;
      throw error;
    }
  });
  const paths = (answer?.tree ?? [])
    .filter(({ type, mode, path }) => type === "blob" && mode !== "120000" && path.endsWith(".proto"))
    .map(({ path }) => path);
  return { paths, truncated: answer?.truncated === true };
}
