/** Reading what the API tells of a repository. */

import type { GitHubClient } from "../../src/github/client.ts";
import { explained, hasStatus } from "../../src/github/errors.ts";
import type { RepositoryFacts } from "./access.ts";

interface Answer {
  id: number;
  name: string;
  owner: { login: string };
  default_branch: string;
  private: boolean;
  visibility?: string | undefined;
  archived: boolean;
  fork: boolean;
}

/** The repository that has, or had, this name; undefined when it is gone or the client's token cannot see it. */
export async function repositoryByName(
  client: GitHubClient,
  owner: string,
  name: string,
): Promise<RepositoryFacts | undefined> {
  const attempt = { doing: "read the repository", repository: `${owner}/${name}`, access: "read" } as const;
  return found(() => explained(attempt, () => client.rest.repos.get({ owner, repo: name })));
}

/** The repository of this id, whatever its name is now; undefined as for `repositoryByName`. */
export async function repositoryById(client: GitHubClient, id: number): Promise<RepositoryFacts | undefined> {
  const attempt = { doing: "read the repository", repository: `repository ${id}`, access: "read" } as const;
  // Where renamed repositories are redirected to: documented in redirects, not as an operation of its own.
  const read = () => client.request("GET /repositories/{id}", { id }) as Promise<{ data: Answer }>;
  return found(() => explained(attempt, read));
}

/** All that the client's token reaches. */
export async function listRepositories(client: GitHubClient): Promise<RepositoryFacts[]> {
  const attempt = { doing: "list its repositories", repository: "The installation", access: "read" } as const;
  const found = await explained(attempt, () =>
    client.paginate(client.rest.apps.listReposAccessibleToInstallation, { per_page: 100 }),
  );
  return found.map(repositoryFacts);
}

async function found(read: () => Promise<{ data: Answer }>): Promise<RepositoryFacts | undefined> {
  try {
    return repositoryFacts((await read()).data);
  } catch (error) {
    if (hasStatus(error, 404)) return undefined;
    throw error;
  }
}

/** From any answer of the REST API that holds a repository. */
export function repositoryFacts(answer: Answer): RepositoryFacts {
  const { visibility } = answer;
  const known = visibility === "public" || visibility === "internal" || visibility === "private";
  return {
    id: answer.id,
    owner: answer.owner.login,
    name: answer.name,
    defaultBranch: answer.default_branch,
    visibility: known ? visibility : answer.private ? "private" : "public",
    archived: answer.archived,
    fork: answer.fork,
  };
}
