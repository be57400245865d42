/** Reads what the remote holds, as the facts that `decide` works from. */

import { blobId } from "../hub/change-set.ts";
import { isClosedByUs, isOverwriteTicked, readInputsMark } from "./body-marks.ts";
import { foreignCommits, isUpToDate, type Tree } from "./branch-facts.ts";
import type { BranchState, PublishState } from "./decision.ts";
import type { PullRequest, PullRequests } from "./pull-requests.ts";
import type { FileChange, PublishRemote } from "./remote.ts";
import { readInputsTrailer } from "./trailer.ts";

/** What the remote is compared with. */
export interface StateQuery {
  branch: string;
  /** Commit of the base branch. */
  base: string;
  inputs: string;
  files: readonly FileChange[];
}

/** The facts, and the handles to act upon them. */
export interface RemoteState {
  facts: PublishState;
  /** Commit of the branch. */
  head: string | undefined;
  open: PullRequest | undefined;
}

/** Reads only; trees are asked for once each, and only where the decision may need them. */
export async function readState(
  query: StateQuery,
  remote: PublishRemote,
  pullRequests: PullRequests | undefined,
): Promise<RemoteState> {
  const { branch, base, inputs, files } = query;
  const head = await remote.branchHead(branch);
  const open = await pullRequests?.open(branch);
  const facts: PublishState = {
    empty: files.length === 0,
    inputs,
    branch: head === undefined ? undefined : await branchState(remote, base, head, files),
    open: open && {
      number: open.number,
      overwrite: isOverwriteTicked(open.body),
      inputs: readInputsMark(open.body),
    },
    rejected: open === undefined ? await lastRejected(branch, pullRequests) : undefined,
  };
  return { facts, head, open };
}

async function branchState(
  remote: PublishRemote,
  base: string,
  head: string,
  files: readonly FileChange[],
): Promise<BranchState> {
  const trees = new Map<string, Promise<Tree>>();
  const treeOf = (commit: string): Promise<Tree> => {
    const tree = trees.get(commit) ?? remote.tree(commit);
    trees.set(commit, tree);
    return tree;
  };
  const { mergeBase, commits } = await remote.history(base, head);
  const state: BranchState = {
    foreignCommits: await foreignCommits(commits, treeOf),
    inputs: commits
      .map(({ message }) => readInputsTrailer(message))
      .findLast((digest) => digest !== undefined),
    upToDate: false,
  };
  if (mergeBase === undefined || files.length === 0) return state;
  const wanted = new Map(
    files.map(({ path, content }) => [path, content === undefined ? undefined : blobId(content, head)]),
  );
  const upToDate = isUpToDate(wanted, {
    base: await treeOf(base),
    mergeBase: await treeOf(mergeBase),
    branch: await treeOf(head),
  });
  return { ...state, upToDate };
}

/** The newest pull request of the branch that was closed, unless that was a merge or our own doing. */
async function lastRejected(
  branch: string,
  pullRequests: PullRequests | undefined,
): Promise<PublishState["rejected"]> {
  const closed = await pullRequests?.closed(branch);
  const last = closed?.find(({ body }) => !isClosedByUs(body));
  return last === undefined || last.merged
    ? undefined
    : { number: last.number, inputs: readInputsMark(last.body) };
}
