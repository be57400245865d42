import type { Repository } from "../repository.ts";
import { nodeId } from "../views/urls.ts";
import { type GraphqlContext, visible } from "./resolvers.ts";
import { repositoryValue } from "./types.ts";

interface RepositoriesArguments {
  first?: number;
  after?: string | null;
  isArchived?: boolean;
}

/** An account by its login, or null. Of its repositories those are listed that the token may see. */
export function ownerOf(context: GraphqlContext, login: string): object | null {
  const { state } = context;
  const own = state.repositories.filter(({ owner }) => owner.login.toLowerCase() === login.toLowerCase());
  const account = own[0]?.owner;
  if (account === undefined) return null;
  return {
    __typename: account.type === "Organization" ? "Organization" : "User",
    id: nodeId("U", account.id),
    login: account.login,
    databaseId: account.id,
    repositories: (args: RepositoriesArguments) => connection(context, own, args),
  };
}

function connection(
  context: GraphqlContext,
  own: readonly Repository[],
  { first, after, isArchived }: RepositoriesArguments,
): object {
  if (first == null || first > 100) {
    throw new Error(
      "You must provide a `first` value of at most 100 to properly paginate the `repositories` connection.",
    );
  }
  const all = own
    .filter((repository) => visible(context, repository) !== undefined)
    .filter(({ archived }) => isArchived == null || archived === isArchived)
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const start = after == null ? 0 : Number(Buffer.from(after, "base64").toString()) + 1;
  const page = all.slice(start, start + first);
  const cursor = (index: number) => Buffer.from(String(start + index)).toString("base64");
  return {
    nodes: page.map((repository) => repositoryValue(context.state, repository)),
    totalCount: all.length,
    pageInfo: {
      hasNextPage: start + page.length < all.length,
      hasPreviousPage: start > 0,
      startCursor: page.length > 0 ? cursor(0) : null,
      endCursor: page.length > 0 ? cursor(page.length - 1) : null,
    },
  };
}
