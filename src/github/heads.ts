/** Heads of many repositories on one GitHub host, a hundred in one request. */

import type { BulkHeads, HeadAnswer, HeadQuery } from "../sources/bulk-heads.ts";
import type { GitHubClient, GitHubClients } from "./client.ts";
import { explained } from "./errors.ts";
import { headsDocument, type RepositoryAnswer, readHead, type TagPage, tagsQuery } from "./heads-query.ts";
import { partialData } from "./partial-data.ts";
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
 * public repositories are open to any token. GraphQL answers nobody without one, so what is then still unknown is left
 * to git.
 */
export function githubHeads(options: GitHubHeadsOptions): BulkHeads {
  return {
    host: options.host,
    async heads(queries, signal) {
      const answers = new Map<HeadQuery, HeadAnswer>();
      for (const { owner, queries: group } of await groupByToken(queries, options)) {
        const client = options.clients(options.host, owner, "read");
        for (let start = 0; start < group.length; start += repositoriesPerQuery) {
          signal?.throwIfAborted();
          const batch = group.slice(start, start + repositoriesPerQuery);
          for (const [index, answer] of (await ask(client, batch, options.host)).entries()) {
            const query = batch[index]!;
            const borrowed = answer.missing && (await tokenOf(query, options)) === undefined;
            answers.set(query, borrowed ? { unasked: true } : answer);
          }
        }
      }
      return queries.map((query) => answers.get(query) ?? { unasked: true });
    },
  };
}

function tokenOf({ owner }: HeadQuery, { host, tokens }: GitHubHeadsOptions): Promise<string | undefined> {
  return tokens(host, owner, "read");
}

/** Queries by token, each with an owner that has it; those of owners without one are with the first. */
async function groupByToken(
  queries: readonly HeadQuery[],
  options: GitHubHeadsOptions,
): Promise<{ owner: string; queries: HeadQuery[] }[]> {
  const groups = new Map<string, { owner: string; queries: HeadQuery[] }>();
  const open: HeadQuery[] = [];
  for (const query of queries) {
    const token = await tokenOf(query, options);
    const group =
      token === undefined ? undefined : (groups.get(token) ?? { owner: query.owner, queries: [] });
    (group?.queries ?? open).push(query);
    if (token !== undefined && group !== undefined) groups.set(token, group);
  }
  const found = [...groups.values()];
  found[0]?.queries.push(...open);
  return found;
}

async function ask(client: GitHubClient, queries: readonly HeadQuery[], host: string): Promise<HeadAnswer[]> {
  const { query, variables } = headsDocument(queries);
  const attempt = { doing: "read the newest commits", repository: host, access: "read" } as const;
  return explained(attempt, async () => {
    const data = await partialData<Record<string, RepositoryAnswer>>(client, query, variables);
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
