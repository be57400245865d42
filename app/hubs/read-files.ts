/** Files of repositories, read through the API. Everything foreign is a variable. */

import type { GitHubClient } from "../../src/github/client.ts";
import { explained } from "../../src/github/errors.ts";
import { partialData } from "../../src/github/partial-data.ts";

export interface FileQuery {
  owner: string;
  name: string;
  /** `HEAD:config.yaml`, `refs/heads/main:protomanager.lock`. */
  expressions: readonly string[];
}

/** Undefined where there is no such file; a problem where it is none that can be read. */
export type FileAnswer = { text: string } | { problem: string } | undefined;

interface Blob {
  oid: string;
  byteSize?: number;
  isBinary?: boolean | null;
  isTruncated?: boolean;
  text?: string | null;
}

type Answer = Record<string, Blob | null> | null;

const repositoriesPerQuery = 100;

/** By query, then in the order of its expressions; undefined for a repository that cannot be seen. */
export async function readFiles(
  client: GitHubClient,
  queries: readonly FileQuery[],
  maxBytes: number,
): Promise<(FileAnswer[] | undefined)[]> {
  const answers: (FileAnswer[] | undefined)[] = [];
  for (let start = 0; start < queries.length; start += repositoriesPerQuery) {
    const batch = queries.slice(start, start + repositoriesPerQuery);
    const { query, variables } = document(batch);
    const where = `${batch[0]!.owner}/${batch[0]!.name}${batch.length > 1 ? ` and ${batch.length - 1} more` : ""}`;
    const attempt = { doing: "read its files", repository: where, access: "read" } as const;
    const data = await explained(attempt, () =>
      partialData<Record<string, Answer>>(client, query, variables),
    );
    for (const [index, asked] of batch.entries()) {
      const answer = data[`r${index}`];
      const files = asked.expressions.map((_, at) => readBlob(client, asked, answer?.[`f${at}`], maxBytes));
      answers.push(answer == null ? undefined : await Promise.all(files));
    }
  }
  return answers;
}

function document(queries: readonly FileQuery[]): { query: string; variables: Record<string, string> } {
  const variables: Record<string, string> = {};
  const variable = (value: string): string => {
    const name = `v${Object.keys(variables).length}`;
    variables[name] = value;
    return `$${name}`;
  };
  const repositories = queries.map(({ owner, name, expressions }, index) => {
    const files = expressions.map(
      (expression, at) => `f${at}: object(expression: ${variable(expression)}) { ...File }`,
    );
    return `r${index}: repository(owner: ${variable(owner)}, name: ${variable(name)}) { ${files.join(" ")} }`;
  });
  const types = Object.keys(variables).map((name) => `$${name}: String!`);
  const query = `query Files(${types.join(", ")}) { ${repositories.join("\n")} }
fragment File on GitObject { oid ... on Blob { byteSize isBinary isTruncated text } }`;
  return { query, variables };
}

async function readBlob(
  client: GitHubClient,
  { owner, name }: FileQuery,
  blob: Blob | null | undefined,
  maxBytes: number,
): Promise<FileAnswer> {
  // A folder, or a submodule, is no file.
  if (blob?.byteSize === undefined) return undefined;
  if (blob.byteSize > maxBytes) return { problem: `has ${blob.byteSize} bytes, more than ${maxBytes}` };
  if (blob.isBinary === true) return { problem: "is not text" };
  if (blob.isTruncated !== true && typeof blob.text === "string") return { text: blob.text };
  const { data } = await client.rest.git.getBlob({ owner, repo: name, file_sha: blob.oid });
  return { text: Buffer.from(data.content, "base64").toString("utf8") };
}
