import { GraphQLError } from "graphql";
import { objectType, readBlob, readCommit, readTag } from "../git/objects.ts";
import type { Ref } from "../git/refs.ts";
import { listRefs, readRef } from "../git/refs.ts";
import { findEntry } from "../git/trees.ts";
import type { Release, Repository } from "../repository.ts";
import type { GitHubState } from "../state.ts";
import { authorize, type Permission, type Token } from "../tokens.ts";
import { nodeId, repositoryPage } from "../views/urls.ts";
import { type PullRequestsArguments, pullConnection } from "./pull-requests.ts";

/** GitHub cuts the text of larger blobs. */
const longestText = 512 * 1024;

/** Values here carry the name of their type: what an interface resolves to. */
export function typeOf(value: unknown): string | undefined {
  return (value as { __typename?: string }).__typename;
}

export function repositoryValue(state: GitHubState, repository: Repository) {
  return {
    __typename: "Repository",
    id: nodeId("R", repository.id),
    databaseId: repository.id,
    name: repository.name,
    nameWithOwner: repository.fullName,
    owner: {
      __typename: repository.owner.type === "Organization" ? "Organization" : "User",
      id: nodeId("U", repository.owner.id),
      login: repository.owner.login,
      databaseId: repository.owner.id,
    },
    url: repositoryPage(state, repository),
    isArchived: repository.archived,
    isDisabled: false,
    isFork: false,
    isPrivate: repository.private,
    isEmpty: async () => (await listRefs(repository.git, "refs/heads/")).length === 0,
    defaultBranchRef: () => findRef(state, repository, `refs/heads/${repository.defaultBranch}`),
    latestRelease: () => releaseValue(state, repository, repository.releases.at(-1)),
    ref: ({ qualifiedName }: { qualifiedName: string }) => findRef(state, repository, qualifiedName),
    refs: (args: RefsArguments) => refConnection(state, repository, args),
    object(args: { expression?: string; oid?: string }, { token }: { token: Token }) {
      permit(token, repository, "contents");
      return findObject(repository, args.oid ?? args.expression ?? "");
    },
    pullRequests(args: PullRequestsArguments, { token }: { token: Token }) {
      permit(token, repository, "pull_requests");
      return pullConnection(repository, args);
    },
  };
}

/** GitHub leaves out what a token may not read, and says so. */
function permit(token: Token, repository: Repository, permission: Permission): void {
  try {
    authorize(token, repository, permission, "read");
  } catch (error) {
    throw new GraphQLError((error as Error).message, { extensions: { type: "FORBIDDEN" } });
  }
}

async function findRef(state: GitHubState, repository: Repository, name: string): Promise<object | null> {
  const candidates = name.startsWith("refs/") ? [name] : [`refs/heads/${name}`, `refs/tags/${name}`];
  for (const candidate of candidates) {
    const ref = await readRef(repository.git, candidate);
    if (ref) return refValue(state, repository, ref);
  }
  return null;
}

function refValue(state: GitHubState, repository: Repository, ref: Ref) {
  const prefix = /^refs\/[^/]+\//.exec(ref.name)?.[0] ?? "refs/";
  return {
    __typename: "Ref",
    id: nodeId("REF", `${repository.id}:${ref.name}`),
    name: ref.name.slice(prefix.length),
    prefix,
    repository: () => repositoryValue(state, repository),
    target: () => objectValue(repository, ref.oid),
  };
}

interface RefsArguments {
  refPrefix: string;
  query?: string;
  first?: number;
  last?: number;
  after?: string;
  direction?: "ASC" | "DESC";
  orderBy?: { direction: "ASC" | "DESC" };
}

async function refConnection(
  state: GitHubState,
  repository: Repository,
  args: RefsArguments,
): Promise<object> {
  if (args.first === undefined && args.last === undefined) {
    throw new Error("You must provide a `first` or `last` value to properly paginate the `refs` connection.");
  }
  const all = (await listRefs(repository.git, args.refPrefix))
    .map((ref) => ({ ref, short: ref.name.slice(args.refPrefix.length) }))
    .filter(({ short }) => args.query === undefined || short.includes(args.query));
  if ((args.orderBy?.direction ?? args.direction) === "DESC") all.reverse();
  const start = args.after === undefined ? 0 : Number(Buffer.from(args.after, "base64").toString()) + 1;
  const page = args.first === undefined ? all.slice(-args.last!) : all.slice(start, start + args.first);
  const nodes = page.map(({ ref }) => refValue(state, repository, ref));
  const cursor = (index: number) => Buffer.from(String(start + index)).toString("base64");
  return {
    nodes,
    edges: nodes.map((node, index) => ({ node, cursor: cursor(index) })),
    totalCount: all.length,
    pageInfo: {
      hasNextPage: start + page.length < all.length,
      hasPreviousPage: start > 0,
      startCursor: page.length > 0 ? cursor(0) : null,
      endCursor: page.length > 0 ? cursor(page.length - 1) : null,
    },
  };
}

function releaseValue(state: GitHubState, repository: Repository, release: Release | undefined) {
  if (!release) return null;
  return {
    __typename: "Release",
    id: nodeId("RE", release.id),
    databaseId: release.id,
    name: release.tagName,
    tagName: release.tagName,
    tag: () => findRef(state, repository, `refs/tags/${release.tagName}`),
    tagCommit: () => findObject(repository, `refs/tags/${release.tagName}^{commit}`),
  };
}

/** The object of an id or of an expression such as `main:proto/a.proto`, or null. */
async function findObject(repository: Repository, expression: string) {
  const [, revision = "", path] = /^(HEAD|refs\/[^:]+|[0-9a-f]{40})(?::(.*))?$/.exec(expression) ?? [];
  if (revision === "") return findByGit(repository, expression);
  const name = revision === "HEAD" ? `refs/heads/${repository.defaultBranch}` : revision;
  const oid = name.startsWith("refs/") ? (await readRef(repository.git, name))?.oid : name;
  const type = oid === undefined ? undefined : await objectType(repository.git, oid);
  if (oid === undefined || type === undefined) return null;
  if (path === undefined) return objectValue(repository, oid);
  if (type !== "commit") return findByGit(repository, expression);
  if (path === "") return objectValue(repository, (await readCommit(repository.git, oid)).tree);
  const entry = await findEntry(repository.git, oid, path);
  return entry === undefined || entry.type === "commit" ? null : objectValue(repository, entry.oid);
}

/** As git understands it, for what is written in another way. */
async function findByGit(repository: Repository, expression: string) {
  const args = ["rev-parse", "--quiet", "--verify", "--end-of-options", expression];
  const result = await repository.git.gitAnswer(args, { answers: [1, 128] });
  return result.exitCode === 0 ? objectValue(repository, result.stdout.toString().trim()) : null;
}

async function objectValue(repository: Repository, oid: string) {
  const type = await objectType(repository.git, oid);
  const common = { id: nodeId("O", oid), oid, abbreviatedOid: oid.slice(0, 7) };
  if (type === "commit") {
    const commit = await readCommit(repository.git, oid);
    return {
      __typename: "Commit",
      ...common,
      message: commit.message,
      messageHeadline: commit.message.split("\n")[0],
      committedDate: commit.committer.date,
      tree: () => objectValue(repository, commit.tree),
    };
  }
  if (type === "tag") {
    const tag = await readTag(repository.git, oid);
    const { tag: name, message, target } = tag;
    return { __typename: "Tag", ...common, name, message, target: () => objectValue(repository, target) };
  }
  if (type === "blob") {
    const content = await readBlob(repository.git, oid);
    const isBinary = content.includes(0);
    const text = isBinary ? null : content.toString("utf8");
    const isTruncated = content.length > longestText;
    const shown = isTruncated ? (text?.slice(0, longestText) ?? null) : text;
    return { __typename: "Blob", ...common, byteSize: content.length, isBinary, isTruncated, text: shown };
  }
  return type === "tree" ? { __typename: "Tree", ...common } : null;
}
