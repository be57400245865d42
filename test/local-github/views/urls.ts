import type { Repository } from "../repository.ts";
import type { GitHubState } from "../state.ts";

/** The API's address of a repository. */
export function repositoryApi(state: GitHubState, repository: Repository): string {
  return `${state.apiUrl}/repos/${repository.fullName}`;
}

/** The address of a repository's page. */
export function repositoryPage(state: GitHubState, repository: Repository): string {
  return `${state.address}/${repository.fullName}`;
}

/** Ids of GraphQL: opaque to callers, the same here for the same thing. */
export function nodeId(kind: string, id: number | string): string {
  return `${kind}_${Buffer.from(String(id)).toString("base64url")}`;
}
