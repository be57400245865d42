/** Heads of many repositories on one GitHub host, a hundred in one request. */

import type { BulkHeads, HeadAnswer, HeadQuery } from "../sources/bulk-heads.ts";
import type { GitHubClient, GitHubClients } from "./client.ts";
import { explained, GitHubError } from "./errors.ts";
import { headsDocument, type RepositoryAnswer, readHead, type TagPage, tagsQuery } from "./heads-query.ts";
import type { TokenSource } from "./token.ts";

export interface GitHubHeadsOptions {
  host: string;
  clients: GitHubClients;
  /** The source that `clients` use: repositories that one token opens are asked for together. */
  tokens: TokenSource;
}

/** Far below GitHub's limit of 500,000 nodes, and an answer within its ten seconds. */
const repositoriesPerQuery = 100;

/**
 * The port through which sources ask GitHub. Owners without a token of their own are asked for with another owner's:
 * public repositories are open to any token. Fails when there is none at all, as GraphQL answers nobody without.
 */
export function githubHeads(options: GitHubHeadsOptions): BulkHeads {
  return {
    host: options.host,
    async heads(queries, signal) {
      const answers = new Map<HeadQuery, HeadAnswer>();
      for (const [client, group] of await groupByToken(queries, options)) {
        for (let start = 0; start < group.length; start += repositoriesPerQuery) {
          signal?.throwIfAborted();
          const batch = group.slice(start, start + repositoriesPerQuery);
          for (const [index, answer] of (await ask(client, batch, options.host)).entries()) {
            answers.set(batch[index]!, answer);
          }
        }
      }
      return queries.map((query) => answers.get(query)!);
    },
  };
}

async function groupByToken(
  queries: readonly HeadQuery[],
  { host, clients, tokens }: GitHubHeadsOptions,
): Promise<Map<GitHubClient, HeadQuery[]>> {
  const ownerByToken = new Map<string, string>();
  const groups = new Map<string, HeadQuery[]>();
  const open: HeadQuery[] = [];
  for (const query of queries) {
    const token = await tokens(host, query.owner, "read");
    if (token === undefined) {
      open.push(query);
      continue;
    }
    const owner = ownerByToken.get(token) ?? query.owner;
    ownerByToken.set(token, owner);
    groups.set(owner, [...(groups.get(owner) ?? []), query]);
  }
  const [first] = groups.keys();
  if (first !== undefined) groups.get(first)!.push(...open);
  else if (open.length > 0) {
    const text = `${host}: GitHub's GraphQL API needs a token, and there is none for any owner. Give one that can read.`;
    throw new GitHubError(text, 401);
  }
  return new Map([...groups].map(([owner, group]) => [clients(host, owner, "read"), group]));
}

async function ask(client: GitHubClient, queries: readonly HeadQuery[], host: string): Promise<HeadAnswer[]> {
  const { query, variables } = headsDocument(queries);
  const attempt = { doing: "read the newest commits", repository: host, access: "read" } as const;
  return explained(attempt, async () => {
    const data = await partial<Record<string, RepositoryAnswer>>(client, query, variables);
    return Promise.all(
      queries.map(async (asked, index) => {
        const answer = data[`r${index}`];
        if (answer?.tags !== undefined) await readMoreTags(client, answer.id, answer.tags);
        return readHead(asked, answer);
      }),
    );
  });
}

async function readMoreTags(client: GitHubClient, id: string, tags: TagPage): Promise<void> {
  while (tags.pageInfo.hasNextPage) {
    const variables = { id, after: tags.pageInfo.endCursor };
    const { node } = await client.graphql<{ node: { tags: TagPage } }>(tagsQuery, variables);
    tags.nodes.push(...node.tags.nodes);
    tags.pageInfo = node.tags.pageInfo;
  }
}

/** The data of an answer in which some aliases have none: those that do not exist or may not be seen. */
async function partial<T extends object>(
  client: GitHubClient,
  query: string,
  variables: Record<string, string>,
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
