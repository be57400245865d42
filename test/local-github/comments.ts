import type { Account } from "./accounts.ts";
import type { Comment, Issue } from "./issues.ts";
import type { PullRequest } from "./pulls.ts";
import type { Repository } from "./repository.ts";
import type { GitHubState } from "./state.ts";
import { commentPayload } from "./webhooks/payloads/issue.ts";

type Change = Parameters<typeof commentPayload>[4];

/** Writes a comment on an issue or pull request; Apps hear of it. */
export function addComment(
  state: GitHubState,
  repository: Repository,
  issueNumber: number,
  author: Account,
  body: string,
): Comment {
  const now = state.now();
  const comment = { id: state.nextId(), issueNumber, author, body, createdAt: now, updatedAt: now };
  repository.comments.push(comment);
  announce(state, repository, comment, { action: "created" }, author);
  return comment;
}

export function editComment(
  state: GitHubState,
  repository: Repository,
  comment: Comment,
  by: Account,
  body: string,
): void {
  const from = comment.body;
  comment.body = body;
  comment.updatedAt = state.now();
  announce(state, repository, comment, { action: "edited", from }, by);
}

/** The issue or pull request of that number. */
export function findIssue(repository: Repository, number: number): Issue | PullRequest | undefined {
  const isWanted = (one: { number: number }) => one.number === number;
  return repository.issues.find(isWanted) ?? repository.pulls.find(isWanted);
}

function announce(state: GitHubState, repository: Repository, comment: Comment, change: Change, by: Account) {
  const issue = findIssue(repository, comment.issueNumber);
  if (!issue || !state.webhooks.heard("issue_comment", repository)) return;
  const payload = commentPayload(state, repository, issue, comment, change, by);
  state.webhooks.announce("issue_comment", repository, payload);
}
