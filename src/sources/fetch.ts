/** Brings one commit into an object store of its own: shallow, without blobs, then the blobs that are wanted. */

import { mkdir, readdir, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import type { RepositoryUrl } from "../config/url.ts";
import { ProtoManagerError } from "../errors.ts";
import { remoteName } from "../git/environment.ts";
import { git } from "../git/git.ts";
import { askRemote, type RemoteAnswer } from "./ask-remote.ts";
import type { FileTree } from "./file-tree.ts";
import { gitTree, type ObjectStore } from "./git-tree.ts";
import type { Limits } from "./limits.ts";
import type { Remotes } from "./remote.ts";

export interface FetchRequest {
  url: RepositoryUrl;
  /** Full commit id. */
  commit: string;
  /** A ref that held the commit a moment ago, for servers that give no commit by its id. */
  ref: string | undefined;
  remotes: Remotes;
  limits: Limits;
}

export interface FetchedCommit {
  files: FileTree;
  /** Tree id of the commit's top. */
  treeId: string;
}

const timeoutMs = 10 * 60 * 1000;
const watchMs = 500;
const commitId = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;

/**
 * Common to both fetches. No ref, no FETCH_HEAD and no URL is written: git notes of the remote only that it filters
 * (`remote.<name>.promisor`), by its name.
 */
const fetchArgs = [
  "fetch",
  "--quiet",
  "--no-tags",
  "--no-write-fetch-head",
  "--recurse-submodules=no",
  "--no-auto-gc",
];

/** Fetches a commit into an empty folder, which becomes a bare repository. */
export async function fetchCommit(request: FetchRequest, gitDir: string): Promise<FetchedCommit> {
  const { commit, ref, remotes } = request;
  if (!commitId.test(commit)) throw new ProtoManagerError(`${JSON.stringify(commit)} is no full commit id`);
  await initBare(gitDir, commit);
  let result = await fetch(request, gitDir, [commit]);
  if (result.failure?.kind === "unadvertised" && ref !== undefined)
    result = await fetch(request, gitDir, [ref]);
  if (result.failure !== undefined) throw new ProtoManagerError(result.failure.message);

  const { environment, signal } = remotes;
  const store: ObjectStore = { gitDir, environment, signal };
  // A server that cannot filter has sent everything.
  if (!/filtering not recognized/.test(result.stderr)) {
    const present = new Set<string>();
    store.fetchBlobs = async (ids) => {
      const missing = ids.filter((id) => !present.has(id));
      if (missing.length === 0) return;
      await fetchBlobs(request, gitDir, missing);
      for (const id of missing) present.add(id);
    };
  }
  return { files: gitTree(store, commit), treeId: await readTreeId(store, commit, request.url) };
}

/** What `git init --bare` would make, without the user's templates. The id's length tells SHA-1 from SHA-256. */
async function initBare(gitDir: string, commit: string): Promise<void> {
  await Promise.all(
    ["objects", "refs"].map((folder) => mkdir(path.join(gitDir, folder), { recursive: true })),
  );
  await writeFile(path.join(gitDir, "HEAD"), "ref: refs/heads/none\n");
  const sha256 = commit.length === 64 ? "[extensions]\n\tobjectFormat = sha256\n" : "";
  await writeFile(
    path.join(gitDir, "config"),
    `[core]\n\trepositoryFormatVersion = 1\n\tbare = true\n${sha256}`,
  );
}

async function fetchBlobs(request: FetchRequest, gitDir: string, ids: readonly string[]): Promise<void> {
  // As git's own fetch of what a filter left out (promisor-remote.c): nothing to negotiate, the ids on standard input.
  const args = ["--filter=blob:none", "--stdin"];
  const { failure } = await fetch(request, gitDir, [], args, `${ids.join("\n")}\n`);
  if (failure !== undefined) throw new ProtoManagerError(failure.message);
}

async function fetch(
  { url, remotes, limits }: FetchRequest,
  gitDir: string,
  wanted: readonly string[],
  options: readonly string[] = ["--depth=1", "--filter=blob:none"],
  input = "",
): Promise<RemoteAnswer> {
  using watch = watchSize(gitDir, limits.fetchBytes);
  const signal =
    remotes.signal === undefined ? watch.signal : AbortSignal.any([remotes.signal, watch.signal]);
  const args = [...fetchArgs, ...options, "--", remoteName, ...wanted];
  try {
    return await askRemote(url, { args, cwd: gitDir, gitDir, input, timeoutMs, signal }, remotes);
  } catch (error) {
    if (!watch.signal.aborted || remotes.signal?.aborted) throw error;
    throw new ProtoManagerError(
      `${url.url} sent more than ${limits.fetchBytes} bytes for one commit. Narrow \`proto_dir\`, or serve it with uploadpack.allowFilter.`,
    );
  }
}

/** Aborts its signal when the packs in a repository outgrow a bound: git has none of its own for a fetch. */
function watchSize(gitDir: string, maxBytes: number): { signal: AbortSignal } & Disposable {
  const controller = new AbortController();
  const timer = setInterval(async () => {
    if ((await packedBytes(gitDir)) > maxBytes) controller.abort();
  }, watchMs);
  return { signal: controller.signal, [Symbol.dispose]: () => clearInterval(timer) };
}

async function packedBytes(gitDir: string): Promise<number> {
  const folder = path.join(gitDir, "objects", "pack");
  const names = await readdir(folder).catch(() => []);
  const sizes = names.map((name) =>
    stat(path.join(folder, name)).then(
      ({ size }) => size,
      () => 0,
    ),
  );
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

async function readTreeId(store: ObjectStore, commit: string, url: RepositoryUrl): Promise<string> {
  const { gitDir, environment, signal } = store;
  const args = ["rev-parse", "--verify", "--quiet", `${commit}^{tree}`];
  const { exitCode, stdout } = await git({ args, cwd: gitDir, gitDir, environment, signal });
  if (exitCode === 0) return stdout.toString("utf8").trim();
  throw new ProtoManagerError(
    `${commit} is no commit in ${url.url}, or its branch moved meanwhile. Run again.`,
  );
}
