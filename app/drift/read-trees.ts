/** Ids of folders at commits, for many repositories in one request. Everything foreign is a variable. */

import type { GitHubClient } from "../../src/github/client.ts";
import { explained } from "../../src/github/errors.ts";
import { partialData } from "../../src/github/partial-data.ts";

export interface TreeQuery {
  owner: string;
  name: string;
  /** Full commit ids. */
  commits: readonly string[];
  /** From the repository's top; `.` is all of it. */
  folders: readonly string[];
}

/** What one commit holds. */
export interface Trees {
  /** Milliseconds since 1970. */
  committed: number;
  /** Tree id by folder; folders that are not there are left out. */
  folders: Map<string, string>;
}

type Answer = Record<string, { oid: string; committedDate?: string } | null> | null;

/** An answer within GitHub's ten seconds, whatever the number of folders. */
const objectsPerQuery = 250;

/** By query, then by commit; a commit that is not there, and every one of a repository that cannot be seen, is left out. */
export async function readTrees(
  client: GitHubClient,
  queries: readonly TreeQuery[],
): Promise<Map<string, Trees>[]> {
  const found: Map<string, Trees>[] = [];
  for (const batch of batches(queries)) {
    const { query, variables } = document(batch);
    const names = batch.map(({ owner, name }) => `${owner}/${name}`).join(", ");
    const attempt = {
      doing: "compare its folders",
      repository: names.slice(0, 200),
      access: "read",
    } as const;
    const data = await explained(attempt, () =>
      partialData<Record<string, Answer>>(client, query, variables),
    );
    found.push(...batch.map((asked, index) => readAnswer(asked, data[`r${index}`] ?? null)));
  }
  return found;
}

function* batches(queries: readonly TreeQuery[]): Generator<TreeQuery[]> {
  let batch: TreeQuery[] = [];
  let objects = 0;
  for (const query of queries) {
    const size = query.commits.length * (1 + query.folders.length);
    if (batch.length > 0 && objects + size > objectsPerQuery) {
      yield batch;
      batch = [];
      objects = 0;
    }
    batch.push(query);
    objects += size;
  }
  if (batch.length > 0) yield batch;
}

function document(queries: readonly TreeQuery[]): { query: string; variables: Record<string, string> } {
  const variables: Record<string, string> = {};
  const variable = (value: string): string => {
    const name = `v${Object.keys(variables).length}`;
    variables[name] = value;
    return `$${name}`;
  };
  const repositories = queries.map(({ owner, name, commits, folders }, index) => {
    const fields = commits.flatMap((commit, at) => [
      `c${at}: object(expression: ${variable(commit)}) { oid ... on Commit { committedDate } }`,
      ...folders.map(
        (folder, number) =>
          `c${at}f${number}: object(expression: ${variable(inCommit(commit, folder))}) { oid }`,
      ),
    ]);
    return `r${index}: repository(owner: ${variable(owner)}, name: ${variable(name)}) { ${fields.join(" ")} }`;
  });
  const types = Object.keys(variables).map((name) => `$${name}: String!`);
  return { query: `query Trees(${types.join(", ")}) { ${repositories.join("\n")} }`, variables };
}

function inCommit(commit: string, folder: string): string {
  return `${commit}:${folder === "." ? "" : folder}`;
}

function readAnswer({ commits, folders }: TreeQuery, answer: Answer): Map<string, Trees> {
  const found = new Map<string, Trees>();
  for (const [at, commit] of commits.entries()) {
    const object = answer?.[`c${at}`];
    if (object?.committedDate === undefined) continue;
    const ids = folders.flatMap((folder, number): [string, string][] => {
      const id = answer?.[`c${at}f${number}`]?.oid;
      return id === undefined ? [] : [[folder, id]];
    });
    found.set(commit, { committed: Date.parse(object.committedDate), folders: new Map(ids) });
  }
  return found;
}
