/** Who may read a repository on GitHub. */

import type { GitHubClient } from "./client.ts";
import { explained } from "./errors.ts";
import type { Access } from "./token.ts";

export interface VisibilityQuery {
  owner: string;
  name: string;
  /** Of the client's token, for the text of a refusal. */
  access: Access;
  /** Default: as the client does. */
  retries?: number;
}

/** Whether everybody may; an enterprise's internal repository is not public. A refusal is a `GitHubError`. */
export async function isPublicRepository(
  client: GitHubClient,
  { owner, name, access, retries }: VisibilityQuery,
): Promise<boolean> {
  const attempt = { doing: "find out who may read it", repository: `${owner}/${name}`, access };
  return explained(attempt, async () => {
    const request = retries === undefined ? {} : { retries };
    const { data } = await client.rest.repos.get({ owner, repo: name, request });
    return !data.private;
  });
}
