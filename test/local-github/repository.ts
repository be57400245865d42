import pLimit from "p-limit";
import type { Account } from "./accounts.ts";
import type { CheckRun } from "./check-runs.ts";
import type { BareRepository } from "./git/bare-repository.ts";
import { type RefUpdate, readRef, updateRefs } from "./git/refs.ts";
import type { Comment, Label } from "./issues.ts";
import { type PullRequest, syncPullRequests } from "./pulls.ts";
import type { WorkflowRun } from "./workflow-runs.ts";

export interface Release {
  id: number;
  tagName: string;
  createdAt: Date;
}

/** One repository: git data in `git`, everything else in memory. */
export class Repository {
  readonly id: number;
  owner: Account;
  name: string;
  private: boolean;
  archived: boolean;
  defaultBranch: string;
  readonly createdAt: Date;
  pushedAt: Date;
  readonly git: BareRepository;
  readonly pulls: PullRequest[] = [];
  readonly labels = new Map<string, Label>();
  readonly comments: Comment[] = [];
  readonly releases: Release[] = [];
  readonly runs: WorkflowRun[] = [];
  readonly checkRuns: CheckRun[] = [];
  /** Logins and team slugs whose review may be requested. */
  readonly collaborators = new Set<string>();
  readonly teams = new Set<string>();
  /** Commits that GitHub signed: made through the API by a bot that named no author or committer. */
  readonly verifiedCommits = new Set<string>();
  /** One change of refs at a time, so that pull requests see every one of them. */
  readonly #changes = pLimit(1);
  readonly #now: () => Date;

  constructor(
    values: Pick<Repository, "id" | "owner" | "name" | "private" | "archived" | "defaultBranch" | "git">,
    now: () => Date,
  ) {
    this.id = values.id;
    this.owner = values.owner;
    this.name = values.name;
    this.private = values.private;
    this.archived = values.archived;
    this.defaultBranch = values.defaultBranch;
    this.git = values.git;
    this.#now = now;
    this.createdAt = now();
    this.pushedAt = now();
  }

  get fullName(): string {
    return `${this.owner.login}/${this.name}`;
  }

  /** Moves refs, all or none, and lets pull requests follow; returns git's reason when nothing was moved. */
  updateRefs(updates: readonly RefUpdate[]): Promise<string | undefined> {
    return this.#changes(async () => {
      const reason = await updateRefs(this.git, updates);
      if (reason === undefined) await this.#followRefs();
      return reason;
    });
  }

  /** To be called after git itself has changed refs: a push. */
  refsChanged(): Promise<void> {
    return this.#changes(() => this.#followRefs());
  }

  async #followRefs(): Promise<void> {
    this.pushedAt = this.#now();
    await syncPullRequests(this, this.#now());
  }

  /** The commit of a branch, or undefined. */
  async branch(name: string): Promise<string | undefined> {
    return (await readRef(this.git, `refs/heads/${name}`))?.oid;
  }

  nextIssueNumber(): number {
    return this.pulls.length + 1;
  }
}
