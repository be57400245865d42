import { type Files, importCommit } from "./git/import.ts";
import { isoSeconds } from "./git/objects.ts";
import { updateRefs, zeroOid } from "./git/refs.ts";
import type { LocalGitHub } from "./local-github.ts";
import { type PullRequest, writePullRef } from "./pulls.ts";
import type { Repository } from "./repository.ts";

/** Opens a pull request from another account's fork: its commit is in the repository as `refs/pull/<number>/head` only. */
export async function openForkPull(
  { state }: LocalGitHub,
  repository: Repository,
  { fork, branch, files }: { fork: string; branch: string; files: Files },
): Promise<PullRequest> {
  const now = state.now();
  const base = repository.defaultBranch;
  const baseOid = (await repository.branch(base))!;
  const pull: PullRequest = {
    id: state.nextId(),
    number: repository.nextIssueNumber(),
    title: "From a fork",
    body: null,
    state: "open",
    draft: false,
    author: state.accounts.ensure(fork, "User"),
    base,
    head: branch,
    fork,
    baseOid,
    headOid: await forkCommit(repository, baseOid, fork, files, now),
    createdAt: now,
    updatedAt: now,
    labels: [],
    reviewers: [],
    teams: [],
  };
  repository.pulls.push(pull);
  await writePullRef(repository, pull);
  await repository.events.pullChanged(repository, pull, "opened", pull.author);
  return pull;
}

/** A further commit on the fork's branch. */
export async function pushToFork(
  { state }: LocalGitHub,
  repository: Repository,
  pull: PullRequest,
  files: Files,
): Promise<string> {
  const from = pull.headOid;
  pull.headOid = await forkCommit(repository, from, pull.fork!, files, state.now());
  await writePullRef(repository, pull);
  await repository.events.pullChanged(repository, pull, "synchronize", pull.author, from);
  return pull.headOid;
}

/** Made on a branch that nobody else has, which is gone before anything follows it. */
async function forkCommit(
  repository: Repository,
  parent: string,
  fork: string,
  files: Files,
  now: Date,
): Promise<string> {
  const branch = `fork-of-${fork}`;
  const author = { name: fork, email: `${fork}@users.noreply.example`, date: isoSeconds(now) };
  const oid = await importCommit(repository.git, { branch, parent, author, message: "Change files", files });
  await updateRefs(repository.git, [{ name: `refs/heads/${branch}`, after: zeroOid }]);
  return oid;
}
