import type { operations as Described } from "@octokit/openapi-types";
import type { Account } from "../accounts.ts";
import type { App } from "../apps.ts";
import { findIssue } from "../comments.ts";
import { ApiError, notFound, type Reply } from "../http.ts";
import type { Issue } from "../issues.ts";
import type { PullRequest } from "../pulls.ts";
import type { Repository } from "../repository.ts";
import type { GitHubState } from "../state.ts";
import type { Token } from "../tokens.ts";
import type { OperationId, operations } from "./operations.ts";

/** The JSON body of an operation, as GitHub describes it. */
export type BodyOf<Id extends OperationId> = Id extends keyof Described
  ? Described[Id] extends { requestBody?: { content: { "application/json": infer Body } } }
    ? Body
    : undefined
  : undefined;

/** One request, routed, valid and allowed. */
export interface Call<Id extends OperationId = OperationId> {
  state: GitHubState;
  params: Readonly<Record<string, string>>;
  query: Readonly<Record<string, string>>;
  body: BodyOf<Id>;
  token: Token | undefined;
  /** The App that signed the request, for operations of Apps. */
  app: App | undefined;
}

export interface RepositoryCall<Id extends OperationId = OperationId> extends Call<Id> {
  repository: Repository;
}

/** The operations on one repository. */
export type RepositoryOperationId = {
  [Id in OperationId]: (typeof operations)[Id] extends { permission: string } ? Id : never;
}[OperationId];

/** The handlers of an area, by operation id. */
export type Handlers<Ids extends OperationId> = {
  [Id in Ids]: (
    call: Id extends RepositoryOperationId ? RepositoryCall<Id> : Call<Id>,
  ) => Reply | Promise<Reply>;
};

/** Who acts: only operations that need a token have anyone. */
export function actorOf(call: Call): Account {
  if (!call.token) throw new ApiError(401, "Requires authentication");
  return call.token.account;
}

/** The pull request a path names by `pull_number` or `issue_number`. */
export function pullOf(call: RepositoryCall): PullRequest {
  const number = Number(call.params.pull_number ?? call.params.issue_number);
  const pull = call.repository.pulls.find((candidate) => candidate.number === number);
  if (!pull) throw notFound();
  return pull;
}

/** The issue or pull request a path names by `issue_number`. */
export function issueOf(call: RepositoryCall): Issue | PullRequest {
  const issue = findIssue(call.repository, Number(call.params.issue_number));
  if (!issue) throw notFound();
  return issue;
}

/** One page of a list (`page` from 1, `per_page` up to 100), with the Link header when there is more. */
export function paged<Item, Shown>(
  call: Call,
  items: readonly Item[],
  show: (item: Item) => Shown,
): { items: Shown[]; headers: Record<string, string> } {
  const size = Math.min(Math.max(Number(call.query.per_page ?? 30), 1), 100);
  const page = Math.max(Number(call.query.page ?? 1), 1);
  const last = Math.max(Math.ceil(items.length / size), 1);
  const links: string[] = [];
  const link = (number: number, relation: string) => {
    const query = new URLSearchParams({ ...call.query, page: String(number) });
    links.push(`<{path}?${query}>; rel="${relation}"`);
  };
  if (page > 1) link(page - 1, "prev");
  if (page < last) link(page + 1, "next");
  if (page < last) link(last, "last");
  return {
    items: items.slice((page - 1) * size, page * size).map(show),
    headers: links.length > 0 ? { link: links.join(", ") } : {},
  };
}

/** A list, paged, as the whole answer. */
export function pageReply<Item>(call: Call, items: readonly Item[], show: (item: Item) => unknown): Reply {
  const { items: body, headers } = paged(call, items, show);
  return { status: 200, body, headers };
}
