/** Decides what becomes of the branch and its pull request. Pure: everything it needs to know comes in as facts. */

/** The facts. */
export interface PublishState {
  /** The run wants nothing that the base branch does not have. */
  empty: boolean;
  /** Digest of this run's inputs. */
  inputs: string;
  /** The branch on the remote; undefined when there is none. */
  branch: BranchState | undefined;
  /** The open pull request from the branch. */
  open: OpenPullRequest | undefined;
  /** The newest pull request from the branch, when a person closed it without merging. */
  rejected: { number: number; inputs: string | undefined } | undefined;
}

/** What the branch holds, compared with the base. */
export interface BranchState {
  /** Commits on the branch that a person made, oldest first. */
  foreignCommits: readonly string[];
  /**
   * The branch differs from the base in exactly the change set, byte for byte, and the base has not touched those
   * paths since the two parted.
   */
  upToDate: boolean;
  /** Digest in the trailer of our newest commit on the branch. */
  inputs: string | undefined;
}

/** What people and earlier runs say in the open pull request. */
export interface OpenPullRequest {
  number: number;
  /** The box "overwrite my commits" is ticked. */
  overwrite: boolean;
  /** Digest in its body. */
  inputs: string | undefined;
}

/** What is to be done, and why. */
export type Action =
  /** Write the branch unless `keepBranch`, and open a pull request. */
  | { kind: "create"; keepBranch: boolean; reason: string }
  /** Replace the branch unless `keepBranch`, and refresh the pull request's text. */
  | { kind: "update"; keepBranch: boolean; reason: string }
  /** Write nothing. */
  | { kind: "unchanged"; reason: string }
  /** Close the pull request, then delete the branch. */
  | { kind: "close"; reason: string }
  /** Leave the branch to the person who committed to it, and say so. */
  | { kind: "blocked"; commits: readonly string[]; reason: string }
  /** No pull request is wanted; `deleteBranch` when a branch of ours was left over. */
  | { kind: "none"; deleteBranch: boolean; reason: string };

/** What to do; `reason` is a sentence for the log. */
export function decide(state: PublishState): Action {
  const { branch, open } = state;
  const foreign = branch?.foreignCommits ?? [];
  const protectedBranch = foreign.length > 0 && open?.overwrite !== true;
  if (protectedBranch && (open !== undefined || !state.empty)) return blocked(foreign);
  if (state.empty) return decideEmpty(state, protectedBranch);
  return open === undefined ? decideWithoutPullRequest(state) : decideWithPullRequest(open, branch);
}

function decideEmpty({ branch, open }: PublishState, protectedBranch: boolean): Action {
  if (open !== undefined) {
    return { kind: "close", reason: `The base branch has everything that #${open.number} would bring.` };
  }
  const deleteBranch = branch !== undefined && !protectedBranch;
  const rest = deleteBranch ? " The branch of an earlier run is deleted." : "";
  return { kind: "none", deleteBranch, reason: `The base branch is up to date.${rest}` };
}

function decideWithPullRequest(open: OpenPullRequest, branch: BranchState | undefined): Action {
  const update = (reason: string, keepBranch = false): Action => ({ kind: "update", keepBranch, reason });
  if (branch === undefined) return update(`The branch of #${open.number} is gone and is written again.`);
  if (branch.foreignCommits.length > 0) {
    return update(`The box in #${open.number} allows to replace the commits of others.`);
  }
  if (!branch.upToDate) return update(`#${open.number} shows an older state.`);
  // A run died after it wrote the branch, or somebody rewrote the body.
  if (branch.inputs !== open.inputs) return update(`The text of #${open.number} is of an older state.`, true);
  return { kind: "unchanged", reason: `#${open.number} already shows this change.` };
}

function decideWithoutPullRequest({ branch, inputs, rejected }: PublishState): Action {
  if (rejected !== undefined && rejected.inputs === inputs) {
    return {
      kind: "none",
      deleteBranch: false,
      reason:
        `#${rejected.number} with the same inputs was closed by a person, so it is not opened again. ` +
        `Reopen it to go on; a change of the inputs opens a new one.`,
    };
  }
  if (branch?.upToDate) {
    return { kind: "create", keepBranch: true, reason: "The branch is there and has no pull request." };
  }
  return { kind: "create", keepBranch: false, reason: "There is a change and no pull request for it." };
}

function blocked(commits: readonly string[]): Action {
  const count = commits.length === 1 ? "a commit" : `${commits.length} commits`;
  return {
    kind: "blocked",
    commits,
    reason:
      `The branch holds ${count} that ProtoManager did not make, so it is left alone. ` +
      'Remove them from the branch, or tick "overwrite my commits" in its pull request.',
  };
}
