import type { Account } from "./accounts.ts";

export interface Label {
  id: number;
  name: string;
  /** Six hexadecimal digits. */
  color: string;
  description: string | null;
}

/** An issue that is no pull request; their numbers are from one sequence. */
export interface Issue {
  id: number;
  number: number;
  title: string;
  body: string | null;
  state: "open" | "closed";
  stateReason: "completed" | "not_planned" | "duplicate" | "reopened" | null;
  author: Account;
  labels: Label[];
  createdAt: Date;
  updatedAt: Date;
  closedAt: Date | undefined;
}

export interface Comment {
  id: number;
  issueNumber: number;
  author: Account;
  body: string;
  createdAt: Date;
  updatedAt: Date;
}

/** What GitHub paints a label with that nobody chose a colour for. */
export const defaultLabelColor = "ededed";

export function closeIssue(issue: Issue, reason: Issue["stateReason"], now: Date): void {
  issue.state = "closed";
  issue.stateReason = reason;
  issue.closedAt = now;
}

export function reopenIssue(issue: Issue): void {
  issue.state = "open";
  issue.stateReason = "reopened";
  issue.closedAt = undefined;
}
