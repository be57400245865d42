import { GraphQLError } from "graphql";
import { isAncestor } from "../git/history.ts";
import { objectType } from "../git/objects.ts";
import { isRefName, type RefUpdate, readRef, zeroOid } from "../git/refs.ts";
import { ApiError } from "../http.ts";
import type { Repository } from "../repository.ts";
import type { GitHubState } from "../state.ts";
import { authorize, type Token } from "../tokens.ts";
import { nodeId } from "../views/urls.ts";
import { ownerOf } from "./owner.ts";
import { repositoryValue } from "./types.ts";

export interface GraphqlContext {
  state: GitHubState;
  token: Token;
}

interface UpdateRefsInput {
  clientMutationId?: string;
  repositoryId: string;
  refUpdates: { name: string; afterOid: string; beforeOid?: string | null; force?: boolean }[];
}

function failure(type: string, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { type } });
}

export function visible(
  { token }: GraphqlContext,
  repository: Repository | undefined,
): Repository | undefined {
  try {
    if (repository) authorize(token, repository, "metadata", "read");
    return repository;
  } catch {
    return undefined;
  }
}

function byNodeId(context: GraphqlContext, id: string): Repository | undefined {
  return visible(
    context,
    context.state.repositories.find((repository) => nodeId("R", repository.id) === id),
  );
}

function nodeOf(context: GraphqlContext, id: string) {
  const repository = byNodeId(context, id);
  if (!repository) throw failure("NOT_FOUND", `Could not resolve to a node with the global id of '${id}'`);
  return repositoryValue(context.state, repository);
}

/** GitHub says no more than this when a ref is not where the caller believes it to be. */
const staleMessage =
  "Something went wrong while executing your query. This is most likely a problem with the request.";

async function updateRefs({ input }: { input: UpdateRefsInput }, context: GraphqlContext) {
  const repository = byNodeId(context, input.repositoryId);
  if (!repository) {
    throw failure("NOT_FOUND", `Could not resolve to a node with the global id of '${input.repositoryId}'`);
  }
  try {
    authorize(context.token, repository, "contents", "write");
  } catch (error) {
    if (error instanceof ApiError) throw failure("FORBIDDEN", error.message);
    throw error;
  }
  const updates: RefUpdate[] = [];
  for (const update of input.refUpdates) updates.push(await checkUpdate(repository, update));
  const reason = await repository.updateRefs(updates, context.token.account);
  if (reason !== undefined) throw failure("UNPROCESSABLE", staleMessage);
  return { clientMutationId: input.clientMutationId ?? null };
}

async function checkUpdate(
  repository: Repository,
  { name, afterOid, beforeOid, force }: UpdateRefsInput["refUpdates"][number],
): Promise<RefUpdate> {
  if (!name.startsWith("refs/") || !(await isRefName(repository.git, name))) {
    throw failure("UNPROCESSABLE", `${name} is not a valid ref name.`);
  }
  const current = (await readRef(repository.git, name))?.oid ?? zeroOid;
  if (beforeOid != null && beforeOid !== current) throw failure("UNPROCESSABLE", staleMessage);
  // What was checked here must still hold when the refs are moved.
  const update = { name, after: afterOid, before: current };
  if (afterOid === zeroOid) {
    if (name === `refs/heads/${repository.defaultBranch}`) throw failure("UNPROCESSABLE", staleMessage);
    return update;
  }
  if ((await objectType(repository.git, afterOid)) === undefined)
    throw failure("UNPROCESSABLE", staleMessage);
  const forward = current === zeroOid || (await isAncestor(repository.git, current, afterOid));
  if (!forward && force !== true) throw failure("UNPROCESSABLE", staleMessage);
  return update;
}

export const rootValue = {
  repository(
    { owner, name, followRenames }: { owner: string; name: string; followRenames: boolean },
    context: GraphqlContext,
  ) {
    const { state } = context;
    const former = followRenames ? state.findRenamed(owner, name) : undefined;
    const found = visible(context, state.findRepository(owner, name) ?? former);
    if (!found) {
      throw failure("NOT_FOUND", `Could not resolve to a Repository with the name '${owner}/${name}'.`);
    }
    return repositoryValue(state, found);
  },

  repositoryOwner: ({ login }: { login: string }, context: GraphqlContext) => ownerOf(context, login),

  node: ({ id }: { id: string }, context: GraphqlContext) => nodeOf(context, id),
  nodes: ({ ids }: { ids: string[] }, context: GraphqlContext) => ids.map((id) => nodeOf(context, id)),

  rateLimit(_: unknown, { state }: GraphqlContext) {
    const resetAt = new Date(state.now().getTime() + 60 * 60 * 1000).toISOString();
    return { cost: 1, limit: 5000, nodeCount: 1, remaining: 4999, resetAt, used: 1 };
  },

  updateRefs,
};
