/** The GraphQL document that asks for many repositories at once, and what its answer means. Pure. */

import type { HeadAnswer, HeadQuery } from "../sources/bulk-heads.ts";
import { newestTag } from "../sources/ref.ts";

/** Tags asked for at once; the most a page may hold. */
export const tagsPerPage = 100;

/** A tag may name a tag; more than this many in a chain are not followed. */
const peeled =
  "oid __typename ... on Tag { target { oid __typename ... on Tag { target { oid __typename } } } }";

/** What `octokit.graphql` takes. */
export interface QueryDocument {
  query: string;
  variables: Record<string, string>;
}

interface GitObject {
  oid: string;
  __typename: string;
  target?: GitObject;
}

interface Ref {
  name: string;
  target: GitObject;
}

/** One page of tags, and whether there are more. */
export interface TagPage {
  nodes: Ref[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

/** What GitHub answers for one alias; null when there is no such repository or it may not be seen. */
export type RepositoryAnswer = {
  id: string;
  nameWithOwner: string;
  isPrivate: boolean;
  isArchived: boolean;
  defaultBranchRef: Ref | null;
  ref?: Ref | null;
  branch?: Ref | null;
  tag?: Ref | null;
  object?: { oid: string } | null;
  tags?: TagPage;
} | null;

/** One alias `r<index>` for each query. Everything that comes from outside is a variable, never part of the text. */
export function headsDocument(queries: readonly HeadQuery[]): QueryDocument {
  const variables: Record<string, string> = {};
  const types: string[] = [];
  const variable = (name: string, type: string, value: string): string => {
    variables[name] = value;
    types.push(`$${name}: ${type}!`);
    return `$${name}`;
  };
  const aliases = queries.map(({ owner, name, id, ref }, index) => {
    const fields = `{ ...Head ${refFields(ref, (type, value, part = "ref") => variable(`${part}${index}`, type, value))} }`;
    if (id !== undefined) {
      return `r${index}: node(id: ${variable(`id${index}`, "ID", id)}) { ... on Repository ${fields} }`;
    }
    const ownerOf = variable(`owner${index}`, "String", owner);
    return `r${index}: repository(owner: ${ownerOf}, name: ${variable(`name${index}`, "String", name)}) ${fields}`;
  });
  const query = `query Heads(${types.join(", ")}) {
  ${aliases.join("\n  ")}
}
fragment Head on Repository {
  id nameWithOwner isPrivate isArchived
  defaultBranchRef { name target { ${peeled} } }
}`;
  return { query, variables };
}

/** More tags of one repository, after a page that did not hold all of them. */
export const tagsQuery = `query Tags($id: ID!, $after: String!) {
  node(id: $id) { ... on Repository {
    tags: refs(refPrefix: "refs/tags/", first: ${tagsPerPage}, after: $after) {
      nodes { name target { ${peeled} } } pageInfo { hasNextPage endCursor }
    }
  } }
}`;

function refFields(
  ref: HeadQuery["ref"],
  variable: (type: string, value: string, part?: string) => string,
): string {
  const named = (alias: string, value: string) =>
    `${alias}: ref(qualifiedName: ${variable("String", value, alias)}) { name target { ${peeled} } }`;
  switch (ref.kind) {
    case "head":
      return "";
    case "full":
      return named("ref", ref.ref);
    case "name":
      return `${named("branch", `refs/heads/${ref.name}`)} ${named("tag", `refs/tags/${ref.name}`)}`;
    case "commit":
      return `object(oid: ${variable("GitObjectID", ref.id)}) { oid }`;
    case "latest-release":
    case "tag":
      return (
        `tags: refs(refPrefix: "refs/tags/", first: ${tagsPerPage}) ` +
        `{ nodes { name target { ${peeled} } } pageInfo { hasNextPage endCursor } }`
      );
  }
}

/** What one alias's answer says, with every page of tags in `tags`. */
export function readHead(query: HeadQuery, answer: RepositoryAnswer | undefined): HeadAnswer {
  // A node of another kind than a repository answers with an object that has none of the fields.
  if (answer === null || answer === undefined || answer.nameWithOwner === undefined) return { missing: true };
  const { id, nameWithOwner, isPrivate, isArchived, defaultBranchRef } = answer;
  const both = answer.branch != null && answer.tag != null;
  return {
    id,
    fullName: nameWithOwner,
    private: isPrivate,
    archived: isArchived,
    defaultBranch: defaultBranchRef?.name ?? "",
    commit: both ? undefined : commitOf(query, answer),
    ...(both && { ambiguous: true }),
  };
}

function commitOf({ ref }: HeadQuery, answer: NonNullable<RepositoryAnswer>): string | undefined {
  switch (ref.kind) {
    case "head":
      return peel(answer.defaultBranchRef);
    case "full":
      return peel(answer.ref);
    case "name":
      return peel(answer.branch ?? answer.tag);
    case "commit":
      return answer.object?.oid;
    case "latest-release":
    case "tag": {
      const tags = new Map(answer.tags?.nodes.map((tag) => [tag.name, tag]));
      const newest = newestTag([...tags.keys()], ref.kind === "tag" ? ref.glob : "*");
      return newest === undefined ? undefined : peel(tags.get(newest));
    }
  }
}

function peel(ref: Ref | null | undefined): string | undefined {
  let object: GitObject | undefined = ref?.target;
  while (object?.target !== undefined) object = object.target;
  return object?.__typename === "Commit" ? object.oid : undefined;
}
