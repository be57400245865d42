import pLimit from "p-limit";
import type { Account } from "./accounts.ts";
import type { CheckRun } from "./check-runs.ts";
import type { BareRepository } from "./git/bare-repository.ts";
import { listRefs, type RefUpdate, readRef, updateRefs, zeroOid } from "./git/refs.ts";
import type { Comment, Issue, Label } from "./issues.ts";
import { type PullRequest, syncPullRequests } from "./pulls.ts";
import type { RefMove, RepositoryEvents } from "./repository-events.ts";
import type { WorkflowRun } from "./workflow-runs.ts";

export interface Release {
  id: number;
  tagName: string;
  createdAt: Date;
}

/** `internal`: for everybody of the enterprise; to all others as good as private. */
export type Visibility = "public" | "internal" | "private";

/** One repository: git data in `git`, everything else in memory. */
export class Repository {
  readonly id: number;
  owner: Account;
  name: string;
  visibility: Visibility;
  archived: boolean;
  defaultBranch: string;
  readonly createdAt: Date;
  pushedAt: Date;
  readonly git: BareRepository;
  readonly pulls: PullRequest[] = [];
  readonly issues: Issue[] = [];
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
  /** Hears of everything that happens here. */
  readonly events: RepositoryEvents;
  /** Where every ref was when it was last followed. */
  #refs = new Map<string, string>();

  constructor(
    values: Pick<Repository, "id" | "owner" | "name" | "visibility" | "archived" | "defaultBranch" | "git">,
    now: () => Date,
    events: RepositoryEvents,
  ) {
    this.events = events;
    this.id = values.id;
    this.owner = values.owner;
    this.name = values.name;
    this.visibility = values.visibility;
    this.archived = values.archived;
    this.defaultBranch = values.defaultBranch;
    this.git = values.git;
    this.#now = now;
    this.createdAt = now();
    this.pushedAt = now();
  }

  get private(): boolean {
    return this.visibility !== "public";
  }

  get fullName(): string {
    return `${this.owner.login}/${this.name}`;
  }

  /** Moves refs, all or none, and lets pull requests follow; returns git's reason when nothing was moved. */
  updateRefs(updates: readonly RefUpdate[], by = this.owner): Promise<string | undefined> {
    return this.#changes(async () => {
      const reason = await updateRefs(this.git, updates);
      if (reason !== undefined) return reason;
      const refs = new Map(this.#refs);
      for (const { name, after } of updates) {
        if (after === zeroOid) refs.delete(name);
        else refs.set(name, after);
      }
      await this.#followRefs(refs, by);
      return undefined;
    });
  }

  /** To be called after git itself has changed refs: a push. */
  refsChanged(by = this.owner): Promise<void> {
    return this.#changes(async () => {
      const refs = await listRefs(this.git, "refs/heads/", "refs/tags/");
      await this.#followRefs(new Map(refs.map(({ name, oid }) => [name, oid])), by);
    });
  }

  /** Commits of branches and tags as they were last followed, by complete name. */
  get refs(): ReadonlyMap<string, string> {
    return this.#refs;
  }

  async #followRefs(refs: Map<string, string>, by: Account): Promise<void> {
    const before = this.#refs;
    this.#refs = refs;
    const names = new Set([...before.keys(), ...refs.keys()]);
    const moves = [...names]
      .map((name): RefMove => ({ name, before: before.get(name), after: refs.get(name) }))
      .filter((move) => move.before !== move.after);
    if (moves.length === 0) return;
    this.pushedAt = this.#now();
    await this.events.refsMoved(this, moves, before, by);
    for (const { pull, action, from } of await syncPullRequests(this, this.#now())) {
      await this.events.pullChanged(this, pull, action, by, from);
    }
  }

  /** The commit of a branch, or undefined. */
  async branch(name: string): Promise<string | undefined> {
    return (await readRef(this.git, `refs/heads/${name}`))?.oid;
  }

  nextIssueNumber(): number {
    return this.pulls.length + this.issues.length + 1;
  }
}
