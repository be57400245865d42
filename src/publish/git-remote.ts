/**
 * A hub on any git remote. Commits are made in a temporary bare repository, without a working tree, and pushed with a
 * lease on the branch.
 */

import path from "node:path";
import { ProtoManagerError } from "../errors.ts";
import { type GitRemote, remoteName } from "../git/environment.ts";
import { explainGitFailure } from "../git/failure.ts";
import { git } from "../git/git.ts";
import type { CommandResult, Environment } from "../process.ts";
import type { Tree } from "./branch-facts.ts";
import { fastImport } from "./fast-import.ts";
import type { BranchChange, BranchHistory, BranchReplacement, PublishRemote } from "./remote.ts";

export interface GitRemoteOptions {
  /** Asked before each command that talks to the remote: its token may have been renewed. */
  remote(): Promise<GitRemote>;
  /** An existing folder of the run's own; the bare repository is made in it. */
  temporaryFolder: string;
  /** Our own environment, for git. */
  environment: Environment;
  /** Author and committer; undefined takes the user's, which a runner does not have. */
  identity: { name: string; email: string } | undefined;
  signal?: AbortSignal | undefined;
}

const madeRef = "refs/protomanager/made";

/**
 * The hub through git alone: nothing is fetched or made before it is needed. Failures to reach the remote say what to
 * do about them; blobs of the hub are never fetched.
 */
export function gitRemote(options: GitRemoteOptions): PublishRemote {
  const { temporaryFolder, environment, signal, identity } = options;
  const gitDir = path.join(temporaryFolder, "publish.git");
  const fetched = new Set<string>();
  let ready: Promise<unknown> | undefined;

  async function local(args: string[], input?: string | Uint8Array): Promise<CommandResult> {
    ready ??= git({ args: ["init", "--quiet", "--bare", gitDir], cwd: temporaryFolder, environment, signal });
    await ready;
    return git({
      args,
      cwd: temporaryFolder,
      gitDir,
      environment,
      signal,
      ...(input !== undefined && { input }),
    });
  }

  async function localText(args: string[], input?: string | Uint8Array): Promise<string> {
    const { exitCode, stdout, stderr } = await local(args, input);
    if (exitCode === 0) return stdout.toString("utf8");
    throw new ProtoManagerError(`git ${args.join(" ")} ended with exit code ${exitCode}: ${stderr.trim()}`);
  }

  async function talk(args: string[]): Promise<CommandResult & { remote: GitRemote }> {
    await local(["rev-parse", "--git-dir"]);
    const remote = await options.remote();
    const result = await git({ args, cwd: temporaryFolder, gitDir, environment, signal, remote });
    return { ...result, remote };
  }

  async function branchHead(branch: string): Promise<string | undefined> {
    const ref = `refs/heads/${branch}`;
    const { exitCode, stdout, stderr, remote } = await talk(["ls-remote", "--quiet", "--", remoteName, ref]);
    if (exitCode !== 0) throw new ProtoManagerError(explainGitFailure(stderr, remote).message);
    // The pattern matches the end of a name as well.
    const line = stdout
      .toString("utf8")
      .split("\n")
      .find((text) => text.endsWith(`\t${ref}`));
    return line?.split("\t")[0];
  }

  async function fetchCommits(commits: readonly string[]): Promise<void> {
    const missing = commits.filter((commit) => !fetched.has(commit));
    if (missing.length === 0) return;
    const flags = ["--quiet", "--no-tags", "--no-write-fetch-head", "--filter=blob:none"];
    const { exitCode, stderr, remote } = await talk(["fetch", ...flags, "--", remoteName, ...missing]);
    if (exitCode !== 0) throw new ProtoManagerError(explainGitFailure(stderr, remote).message);
    for (const commit of missing) fetched.add(commit);
  }

  async function history(base: string, head: string): Promise<BranchHistory> {
    await fetchCommits([base, head]);
    const mergeBase = await local(["merge-base", base, head]);
    const log = ["log", "--reverse", "--no-show-signature", "-z", "--format=%H%x00%P%x00%B"];
    const fields = (await localText([...log, `${base}..${head}`])).split("\0");
    const commits: BranchHistory["commits"] = [];
    for (let index = 0; index + 2 < fields.length; index += 3) {
      const [id, parents, message] = fields.slice(index, index + 3) as [string, string, string];
      commits.push({ id, message, parents: parents.split(" ").filter((parent) => parent !== "") });
    }
    return {
      mergeBase: mergeBase.exitCode === 0 ? mergeBase.stdout.toString("utf8").trim() : undefined,
      commits,
    };
  }

  async function tree(commit: string): Promise<Tree> {
    const files = new Map<string, string>();
    for (const entry of (await localText(["ls-tree", "-r", "-z", "--full-tree", commit])).split("\0")) {
      const [, id, name] = /^\d+ \w+ ([0-9a-f]+)\t(.*)$/s.exec(entry) ?? [];
      if (id !== undefined && name !== undefined) files.set(name, id);
    }
    return files;
  }

  /** False when the branch is not, or no longer, where it is expected. */
  async function push(
    branch: string,
    expected: string | undefined,
    next: string | undefined,
  ): Promise<boolean> {
    const ref = `refs/heads/${branch}`;
    const lease = `--force-with-lease=${ref}:${expected ?? ""}`;
    const { exitCode, stderr, remote } = await talk([
      "push",
      "--quiet",
      lease,
      "--",
      remoteName,
      `${next ?? ""}:${ref}`,
    ]);
    if (exitCode === 0) return true;
    const head = await branchHead(branch);
    if (head === next) return true;
    if (head !== expected) return false;
    throw new ProtoManagerError(`${branch}: could not push. ${explainGitFailure(stderr, remote).message}`);
  }

  async function replaceBranch(change: BranchChange): Promise<BranchReplacement> {
    const { branch, base, expected, files, message } = change;
    await fetchCommits([base]);
    const who = identity ? ["-c", `user.name=${identity.name}`, "-c", `user.email=${identity.email}`] : [];
    // Name, address and time, as the user's configuration and environment have them.
    const committer = (await localText([...who, "var", "GIT_COMMITTER_IDENT"])).trim();
    const stream = fastImport({ ref: madeRef, base, committer, message, files });
    await localText(["fast-import", "--quiet", "--force"], stream);
    const commit = (await localText(["rev-parse", "--verify", madeRef])).trim();
    return { commit: (await push(branch, expected, commit)) ? commit : undefined, notices: [] };
  }

  return {
    branchHead,
    history,
    tree,
    replaceBranch,
    deleteBranch: (branch, expected) => push(branch, expected, undefined),
  };
}
