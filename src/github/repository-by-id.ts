/** A repository of GitHub by its numeric id, which stays when it is renamed or moved. */

import type { GitHubClient } from "./client.ts";
import { explained, hasStatus } from "./errors.ts";

export interface RepositoryById {
  owner: string;
  name: string;
  /** The id of GraphQL, which a lock records. */
  nodeId: string;
}

/** Undefined when there is none, or the client's token may not see it. Other refusals are a `GitHubError`. */
export async function repositoryById(client: GitHubClient, id: number): Promise<RepositoryById | undefined> {
  const attempt = { doing: "find a repository by its id", repository: `id ${id}`, access: "read" } as const;
  return explained(attempt, async () => {
    try {
      // Not in GitHub's description, and served by every version of it since the API began.
      const { data } = await client.request("GET /repositories/{repository_id}", { repository_id: id });
      const { owner, name, node_id } = data as { owner: { login: string }; name: string; node_id: string };
      return { owner: owner.login, name, nodeId: node_id };
    } catch (error) {
      if (hasStatus(error, 404)) return undefined;
      throw error;
    }
  });
}
