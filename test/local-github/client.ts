import { Octokit } from "@octokit/rest";
import type { LocalGitHub } from "./local-github.ts";

const silent = () => {};

/** For clients whose failures are expected. */
export const quietLog = { debug: silent, info: silent, warn: silent, error: silent };

/** A plain client of the server: no retries, no throttling, nothing printed. */
export function clientOf(github: LocalGitHub, token?: string): Octokit {
  return new Octokit({
    baseUrl: github.apiUrl,
    ...(token !== undefined && { auth: token }),
    log: quietLog,
  });
}

/** One GraphQL request; `errors` and `data` as they came. */
export async function queryGraphql(
  github: LocalGitHub,
  token: string | undefined,
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
): Promise<{
  status: number;
  data?: Record<string, unknown>;
  errors?: { type?: string; message: string }[];
}> {
  const response = await fetch(github.graphqlUrl, {
    method: "POST",
    headers: token === undefined ? {} : { authorization: `bearer ${token}` },
    body: JSON.stringify({ query, variables }),
  });
  return { ...((await response.json()) as object), status: response.status };
}
