/** Webhook payloads, cut down to the few facts that a decision needs. `read-event.ts` makes them. */

import type { RepositoryName } from "../queue/jobs.ts";

interface Of<Kind extends string> {
  kind: Kind;
  /** Of the payload; every event here has one. */
  installation: number;
}

interface InRepository<Kind extends string> extends Of<Kind> {
  repository: RepositoryName;
}

export interface PushEvent extends InRepository<"push"> {
  /** `refs/heads/main`. */
  ref: string;
  /** Commit ids; `before` is all zeros for a new branch, `after` for a deleted one. */
  before: string;
  after: string;
  defaultBranch: string;
}

export interface PullRequestEvent extends InRepository<"pull_request"> {
  action: "opened" | "reopened" | "synchronize" | "ready_for_review" | "converted_to_draft" | "closed";
  pull: number;
  head: string;
  /** Branch names are foreign text. */
  headRef: string;
  baseRef: string;
  draft: boolean;
  merged: boolean;
  /** GitHub's time of the event, milliseconds since 1970. */
  at: number;
}

export interface MergeGroupEvent extends InRepository<"merge_group"> {
  head: string;
}

export interface WorkflowRunEvent extends InRepository<"workflow_run"> {
  run: number;
  /** `.github/workflows/protomanager.yml`. */
  path: string;
  status: "requested" | "completed";
  conclusion: string | null;
  startedAt: number;
}

export interface CheckActionEvent extends InRepository<"check_action"> {
  /** What the check run was made for; null for a re-request of the whole suite. */
  externalId: string | null;
  head: string;
  /** A button's identifier, or `rerequested`. */
  action: string;
  /** Login of who pressed. */
  sender: string;
}

export interface CommandEvent extends InRepository<"command"> {
  pull: number;
  command: "update" | "validate" | "retry";
  /** Commit id that the comment names; undefined means the head at the time of the comment. */
  commit: string | undefined;
  comment: number;
  sender: string;
  at: number;
}

export interface InstallationEvent extends Of<"installation"> {
  action: "created" | "deleted" | "suspended" | "unsuspended" | "permissions" | "repositories";
  account: string;
  added: RepositoryName[];
  removed: RepositoryName[];
}

export interface RepositoryEvent extends InRepository<"repository"> {
  action:
    | "renamed"
    | "transferred"
    | "archived"
    | "unarchived"
    | "edited"
    | "deleted"
    | "created"
    | "visibility";
  /** `owner/name` before a rename or transfer. */
  from: string | undefined;
}

export type AppEvent =
  | PushEvent
  | PullRequestEvent
  | MergeGroupEvent
  | WorkflowRunEvent
  | CheckActionEvent
  | CommandEvent
  | InstallationEvent
  | RepositoryEvent;
