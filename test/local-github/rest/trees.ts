import { objectType } from "../git/objects.ts";
import { findEntry, readTree, type TreeChange, writeTree } from "../git/trees.ts";
import { ApiError, notFound } from "../http.ts";
import type { Repository } from "../repository.ts";
import type { GitHubState } from "../state.ts";
import { repositoryApi } from "../views/urls.ts";
import type { BodyOf, Handlers } from "./call.ts";

/** https://docs.github.com/rest/git/trees: "The limit for the `tree` array is 100,000 entries". */
const entryLimit = 100_000;

async function treeView(state: GitHubState, repository: Repository, oid: string, recursive: boolean) {
  const url = `${repositoryApi(state, repository)}/git`;
  const entries = await readTree(repository.git, oid, recursive);
  return {
    sha: oid,
    url: `${url}/trees/${oid}`,
    tree: entries.slice(0, entryLimit).map((entry) => ({
      path: entry.path,
      mode: entry.mode,
      type: entry.type,
      sha: entry.oid,
      ...(entry.size !== undefined && { size: entry.size }),
      // A submodule's commit is in another repository.
      ...(entry.type !== "commit" && { url: `${url}/${entry.type}s/${entry.oid}` }),
    })),
    truncated: entries.length > entryLimit,
  };
}

type RequestedEntry = BodyOf<"git/create-tree">["tree"][number];

async function toChange(
  repository: Repository,
  base: string | undefined,
  entry: RequestedEntry,
): Promise<TreeChange> {
  const path = entry.path ?? "";
  if (
    path === "" ||
    path.startsWith("/") ||
    path.split("/").some((part) => /^(|\.|\.\.|\.git)$/i.test(part))
  ) {
    throw new ApiError(422, `tree.path contains a malformed path component`);
  }
  const mode = entry.mode ?? "100644";
  if (entry.content !== undefined) return { path, mode, content: entry.content };
  if (entry.sha === null) {
    if (base === undefined || !(await findEntry(repository.git, base, path))) {
      throw new ApiError(422, "GitRPC::BadObjectState");
    }
    return { path, content: null };
  }
  const type = entry.sha === undefined ? undefined : await objectType(repository.git, entry.sha);
  const expected = mode === "040000" ? "tree" : "blob";
  if (entry.sha === undefined || (mode !== "160000" && type !== expected)) {
    throw new ApiError(422, `tree.sha ${entry.sha} is not a valid ${expected}`);
  }
  return { path, mode, content: { oid: entry.sha } };
}

/** The tree behind a tree, commit, branch or tag. */
async function resolveTree(repository: Repository, name: string): Promise<string | undefined> {
  const args = ["rev-parse", "--quiet", "--verify", "--end-of-options", `${name}^{tree}`];
  const result = await repository.git.gitAnswer(args, { answers: [1, 128] });
  return result.exitCode === 0 ? result.stdout.toString().trim() : undefined;
}

export const treeHandlers: Handlers<"git/create-tree" | "git/get-tree"> = {
  async "git/get-tree"({ state, repository, params, query }) {
    const tree = await resolveTree(repository, params.tree_sha!);
    if (!tree) throw notFound();
    // Any value makes it recursive, "0" and "false" included.
    return { status: 200, body: await treeView(state, repository, tree, query.recursive !== undefined) };
  },

  async "git/create-tree"({ state, repository, body }) {
    const base = body.base_tree === undefined ? undefined : await resolveTree(repository, body.base_tree);
    if (body.base_tree !== undefined && !base) throw new ApiError(422, "base_tree is not a valid tree");
    const changes = await Promise.all(body.tree.map((entry) => toChange(repository, base, entry)));
    const oid = await writeTree(repository.git, base, changes);
    return { status: 201, body: await treeView(state, repository, oid, false) };
  },
};
