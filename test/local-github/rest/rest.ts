import { createHash } from "node:crypto";
import { type Caller, identifyCaller } from "../caller.ts";
import { ApiError, notFound, type Reply } from "../http.ts";
import { type RestRequest, type RoutedRequest, restRouter } from "../openapi.ts";
import type { Repository } from "../repository.ts";
import type { GitHubState } from "../state.ts";
import { authorize, type Token } from "../tokens.ts";
import { fullRepositoryView } from "../views/repository.ts";
import { actionHandlers } from "./actions.ts";
import { appHandlers } from "./apps.ts";
import type { Call, Handlers } from "./call.ts";
import { checkHandlers } from "./checks.ts";
import { collaboratorHandlers } from "./collaborators.ts";
import { compareHandlers } from "./compare.ts";
import { contentHandlers } from "./contents.ts";
import { deliveryHandlers } from "./deliveries.ts";
import { gitDatabaseHandlers } from "./git-database.ts";
import { issueHandlers } from "./issues.ts";
import { labelHandlers } from "./issues-labels.ts";
import { jobHandlers } from "./jobs.ts";
import { manifestHandlers } from "./manifest.ts";
import { type OperationId, operations, type Requirement } from "./operations.ts";
import { organizationHandlers } from "./organizations.ts";
import { pullHandlers } from "./pulls.ts";
import { reactionHandlers } from "./reactions.ts";
import { repositoryHandlers } from "./repositories.ts";
import { reviewerHandlers } from "./reviewers.ts";
import { treeHandlers } from "./trees.ts";
import { rateLimit, userHandlers } from "./users.ts";

const handlers: Handlers<OperationId> = {
  ...actionHandlers,
  ...appHandlers,
  ...checkHandlers,
  ...collaboratorHandlers,
  ...compareHandlers,
  ...contentHandlers,
  ...gitDatabaseHandlers,
  ...deliveryHandlers,
  ...issueHandlers,
  ...jobHandlers,
  ...labelHandlers,
  ...manifestHandlers,
  ...organizationHandlers,
  ...pullHandlers,
  ...reactionHandlers,
  ...repositoryHandlers,
  ...reviewerHandlers,
  ...treeHandlers,
  ...userHandlers,
};

export interface RestApi {
  operationOf(request: RestRequest): OperationId | undefined;
  handle(request: RestRequest): Promise<Reply>;
}

/** `checkReplies`: an answer that GitHub's description does not allow is a failure of this server. */
export async function createRestApi(state: GitHubState, checkReplies: boolean): Promise<RestApi> {
  const router = await restRouter();
  let used = 0;

  async function answer(request: RestRequest): Promise<Reply> {
    const caller = identifyCaller(state, request.headers.authorization);
    const byId = /^\/repositories\/(\d+)$/.exec(request.path);
    // GitHub serves repositories by id and does not describe it.
    if (byId && request.method === "GET") return repositoryById(state, caller.token, Number(byId[1]));
    const moved = renamedReply(state, request);
    if (moved) return moved;
    const routed = router.route(request);
    const reply = await dispatch(state, routed, caller);
    if (checkReplies && reply.status < 300) router.checkReply(routed.operation, reply);
    return reply;
  }

  return {
    operationOf: (request) => router.operationOf(request),
    async handle(request) {
      const reply = await answer(request).catch((error: unknown) => {
        if (error instanceof ApiError) return error.toReply();
        throw error;
      });
      const finished = withEtag(request, withAddress(state, request, reply));
      if (finished.status !== 304) used += 1;
      return { ...finished, headers: { ...rateHeaders(state, used), ...finished.headers } };
    },
  };
}

async function dispatch(state: GitHubState, routed: RoutedRequest, caller: Caller): Promise<Reply> {
  const requirement: Requirement = operations[routed.operation];
  const call = { state, ...routed, ...caller } as Call;
  const handler = handlers[routed.operation] as (call: Call) => Reply | Promise<Reply>;
  if ("only" in requirement) {
    if (requirement.only === "app" && !caller.app)
      throw new ApiError(401, "A JSON web token could not be decoded");
    if (requirement.only === "token" && !caller.token) throw new ApiError(401, "Requires authentication");
    if (requirement.only === "installation" && caller.token?.installationId === undefined) {
      throw new ApiError(
        403,
        "You must authenticate with an installation access token in order to list repositories for an installation.",
      );
    }
    return handler(call);
  }
  const repository = state.findRepository(routed.params.owner!, routed.params.repo!);
  if (!repository) throw notFound();
  authorize(caller.token, repository, requirement.permission, requirement.access);
  return handler(Object.assign(call, { repository }));
}

function repositoryById(state: GitHubState, token: Token | undefined, id: number): Reply {
  const repository: Repository | undefined = state.repositories.find((candidate) => candidate.id === id);
  if (!repository) throw notFound();
  authorize(token, repository, "metadata", "read");
  return { status: 200, body: fullRepositoryView(state, repository) };
}

/** A repository's former name leads to its id. */
function renamedReply(state: GitHubState, request: RestRequest): Reply | undefined {
  const [, owner = "", name = "", rest = ""] = /^\/repos\/([^/]+)\/([^/]+)(\/.*)?$/.exec(request.path) ?? [];
  const renamed = state.findRepository(owner, name) ? undefined : state.findRenamed(owner, name);
  if (!renamed) return undefined;
  const url = `${state.apiUrl}/repositories/${renamed.id}${rest}`;
  const body = { message: "Moved Permanently", url, documentation_url: "https://docs.github.com/rest" };
  return { status: request.method === "GET" ? 301 : 307, body, headers: { location: url } };
}

function withAddress(state: GitHubState, request: RestRequest, reply: Reply): Reply {
  const link = reply.headers?.link?.replaceAll("{path}", state.apiUrl + request.path);
  return link === undefined ? reply : { ...reply, headers: { ...reply.headers, link } };
}

function withEtag(request: RestRequest, reply: Reply): Reply {
  if (request.method !== "GET" || reply.status !== 200) return reply;
  const digest = createHash("sha256").update(JSON.stringify(reply.body)).digest("hex");
  const headers = { ...reply.headers, etag: `W/"${digest}"` };
  const known = request.headers["if-none-match"]?.replace(/^W\//, "");
  return known === `"${digest}"` ? { status: 304, headers } : { ...reply, headers };
}

function rateHeaders(state: GitHubState, used: number): Record<string, string> {
  return {
    "x-ratelimit-limit": String(rateLimit),
    "x-ratelimit-used": String(used),
    "x-ratelimit-remaining": String(Math.max(rateLimit - used, 0)),
    "x-ratelimit-reset": String(Math.floor(state.now().getTime() / 1000) + 3600),
    "x-ratelimit-resource": "core",
  };
}
