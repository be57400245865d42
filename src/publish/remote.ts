/** What publishing needs of the place that holds the hub. Implementations: GitHub's API, and git for all others. */

import type { BranchCommit, Tree } from "./branch-facts.ts";

/** The port: reads and compare-and-swap writes, each safe to repeat after a lost answer. */
export interface PublishRemote {
  /** Commit of a branch, or undefined when there is none. */
  branchHead(branch: string): Promise<string | undefined>;
  /** What a branch has that the base has not. */
  history(base: string, head: string): Promise<BranchHistory>;
  /** Every file of a commit. */
  tree(commit: string): Promise<Tree>;
  /** Makes one commit and lets the branch point to it, if the branch is still where it is expected. */
  replaceBranch(change: BranchChange): Promise<BranchReplacement>;
  /** False when the branch is no longer where it is expected, and stays. */
  deleteBranch(branch: string, expected: string): Promise<boolean>;
}

/** The commits between two others. */
export interface BranchHistory {
  /** Undefined when the two have nothing in common. */
  mergeBase: string | undefined;
  /** Oldest first. */
  commits: BranchCommit[];
}

/** One commit, and where the branch must stand for it. */
export interface BranchChange {
  branch: string;
  /** Where the branch must point before; undefined when it must not exist. */
  expected: string | undefined;
  /** Parent of the new commit. */
  base: string;
  files: FileChange[];
  message: string;
}

/** A file to write, or to delete when `content` is undefined. */
export interface FileChange {
  /** From the repository's top, with `/`. */
  path: string;
  content: Uint8Array | undefined;
}

/** `commit` is undefined when the branch was moved by someone else meanwhile: nothing has changed then. */
export interface BranchReplacement {
  commit: string | undefined;
  /** What the reader should know of how the commit was made. */
  notices: string[];
}
