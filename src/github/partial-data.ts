/** GraphQL answers with parts that are missing. */

import type { GitHubClient } from "./client.ts";

/** The data of an answer in which some aliases have none: those that do not exist or may not be seen. */
export async function partialData<T extends object>(
  client: GitHubClient,
  query: string,
  variables: Record<string, unknown>,
): Promise<T> {
  try {
    return await client.graphql<T>(query, variables);
  } catch (error) {
    const { data, errors } = error as { data?: T; errors?: { type?: string; path?: unknown[] }[] };
    const harmless = errors?.every(
      ({ type, path }) => path && (type === "NOT_FOUND" || type === "FORBIDDEN"),
    );
    if (data && harmless) return data;
    throw error;
  }
}
