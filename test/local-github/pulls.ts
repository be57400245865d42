import { type Account, noreplyAddress } from "./accounts.ts";
import { isAncestor, mergeTrees } from "./git/history.ts";
import { isoSeconds, readCommit, writeCommit } from "./git/objects.ts";
import { updateRefs } from "./git/refs.ts";
import { ApiError } from "./http.ts";
import type { Label } from "./issues.ts";
import type { Repository } from "./repository.ts";
import type { PullAction } from "./repository-events.ts";

export interface PullRequest {
  id: number;
  number: number;
  title: string;
  body: string | null;
  state: "open" | "closed";
  draft: boolean;
  author: Account;
  /** Branch names, in the same repository unless `fork` says otherwise. */
  base: string;
  head: string;
  /** Owner of the fork that the head is in; it is known here by `refs/pull/<number>/head` alone. */
  fork?: string;
  /** While open, the branches' newest commits; afterwards, what they were. */
  baseOid: string;
  headOid: string;
  createdAt: Date;
  updatedAt: Date;
  closedAt?: Date;
  merged?: { at: Date; by: Account; oid: string };
  labels: Label[];
  reviewers: Account[];
  teams: string[];
}

export type MergeMethod = "merge" | "squash";

/** What became of a pull request; `from` is the former head of one that moved. */
export interface PullChange {
  pull: PullRequest;
  action: PullAction;
  from?: string;
}

/**
 * Brings open pull requests up to date after refs moved: the head follows its branch; a deleted branch, or one that
 * has nothing the base lacks, closes the pull request; a base that received the head merges it.
 */
export async function syncPullRequests(repository: Repository, now: Date): Promise<PullChange[]> {
  const open = repository.pulls.filter(({ state }) => state === "open");
  const branches = repository.refs;
  const changes: PullChange[] = [];
  for (const pull of open) {
    const head = pull.fork === undefined ? branches.get(`refs/heads/${pull.head}`) : pull.headOid;
    const base = branches.get(`refs/heads/${pull.base}`);
    if (head === undefined || base === undefined) {
      closePull(pull, now);
      changes.push({ pull, action: "closed" });
      continue;
    }
    if (head === pull.headOid && base === pull.baseOid) continue;
    const baseMoved = base !== pull.baseOid;
    if (head !== pull.headOid) changes.push({ pull, action: "synchronize", from: pull.headOid });
    pull.updatedAt = now;
    pull.headOid = head;
    await writePullRef(repository, pull);
    const contained = await isAncestor(repository.git, head, base);
    if (contained && baseMoved) pull.merged = { at: now, by: pull.author, oid: base };
    if (contained) {
      closePull(pull, now);
      changes.push({ pull, action: "closed" });
    } else {
      pull.baseOid = base;
    }
  }
  return changes;
}

/** `refs/pull/<number>/head`: where everybody who may read the repository finds the head, also that of a fork. */
export async function writePullRef(repository: Repository, pull: PullRequest): Promise<void> {
  await updateRefs(repository.git, [{ name: `refs/pull/${pull.number}/head`, after: pull.headOid }]);
}

export function closePull(pull: PullRequest, now: Date): void {
  pull.state = "closed";
  pull.closedAt = now;
  pull.updatedAt = now;
}

/** Opens a closed pull request again, unless its branch is gone or no longer builds on what was reviewed. */
export async function reopenPull(repository: Repository, pull: PullRequest, now: Date): Promise<void> {
  const head = await repository.branch(pull.head);
  const base = await repository.branch(pull.base);
  const reason =
    pull.merged !== undefined
      ? "The pull request is already merged."
      : head === undefined || base === undefined
        ? `state cannot be changed. The ${head === undefined ? pull.head : pull.base} branch has been deleted.`
        : !(await isAncestor(repository.git, pull.headOid, head))
          ? `state cannot be changed. The ${pull.head} branch was force-pushed or recreated.`
          : openPullOf(repository, pull.head, pull.base)
            ? `state cannot be changed. There is already an open pull request from ${pull.head} to ${pull.base}.`
            : undefined;
  if (reason !== undefined) {
    const error = { resource: "PullRequest", code: "invalid", field: "state", message: reason } as const;
    throw new ApiError(422, "Validation Failed", [error]);
  }
  pull.state = "open";
  delete pull.closedAt;
  pull.headOid = head!;
  pull.baseOid = base!;
  pull.updatedAt = now;
}

export function openPullOf(repository: Repository, head: string, base: string): PullRequest | undefined {
  return repository.pulls.find((pull) => pull.state === "open" && pull.head === head && pull.base === base);
}

/** Whether the branches merge without conflict. */
export async function isMergeable(repository: Repository, pull: PullRequest): Promise<boolean> {
  return (await mergeTrees(repository.git, pull.baseOid, pull.headOid)) !== undefined;
}

/** Merges the newest head into the newest base and returns the commit that the base has then. */
export async function mergePull(
  repository: Repository,
  pull: PullRequest,
  by: Account,
  now: Date,
  options: { method?: MergeMethod; title?: string; message?: string; expectedHead?: string } = {},
): Promise<string> {
  if (pull.state === "closed" || pull.draft) throw new ApiError(405, "Pull Request is not mergeable");
  const base = await repository.branch(pull.base);
  const head = await repository.branch(pull.head);
  if (options.expectedHead !== undefined && options.expectedHead !== head) {
    throw new ApiError(409, "Head branch was modified. Review and try the merge again.");
  }
  const tree = base && head && (await mergeTrees(repository.git, base, head));
  if (!base || !head || !tree) throw new ApiError(405, "Pull Request is not mergeable");
  const person = { name: by.login, email: noreplyAddress(by), date: isoSeconds(now) };
  const web = { name: "GitHub", email: "noreply@github.com", date: isoSeconds(now) };
  const squash = options.method === "squash";
  const title = options.title ?? (squash ? `${pull.title} (#${pull.number})` : mergeTitle(repository, pull));
  const message = options.message ?? (squash ? (await readCommit(repository.git, head)).message : pull.title);
  const oid = writeCommit(repository.git, {
    tree,
    parents: squash ? [base] : [base, head],
    author: person,
    committer: web,
    message: message === "" ? title : `${title}\n\n${message}`,
  });
  repository.verifiedCommits.add(oid);
  pull.headOid = head;
  // Closed before the base moves: the move must not be taken for a push that happens to hold the head.
  closePull(pull, now);
  pull.merged = { at: now, by, oid };
  const moved = [{ name: `refs/heads/${pull.base}`, before: base, after: oid }];
  const reason = await repository.updateRefs(moved, by);
  if (reason !== undefined) {
    pull.state = "open";
    delete pull.merged;
    delete pull.closedAt;
    throw new ApiError(405, "Base branch was modified. Review and try the merge again.");
  }
  await repository.events.pullChanged(repository, pull, "closed", by);
  return oid;
}

function mergeTitle(repository: Repository, pull: PullRequest): string {
  return `Merge pull request #${pull.number} from ${repository.owner.login}/${pull.head}`;
}
