import type { Account } from "../../accounts.ts";
import type { Comment, Issue } from "../../issues.ts";
import type { PullRequest } from "../../pulls.ts";
import type { Repository } from "../../repository.ts";
import type { GitHubState } from "../../state.ts";
import { commentView, issueView } from "../../views/issue.ts";
import type { Payload } from "../webhooks.ts";
import { scene } from "./common.ts";

/** The `issue_comment` event: of issues and of pull requests. */
export function commentPayload(
  state: GitHubState,
  repository: Repository,
  issue: Issue | PullRequest,
  comment: Comment,
  change: { action: "created" } | { action: "deleted" } | { action: "edited"; from: string },
  by: Account,
): Payload {
  return {
    action: change.action,
    ...(change.action === "edited" && { changes: { body: { from: change.from } } }),
    issue: payloadIssue(state, repository, issue),
    comment: {
      ...commentView(state, repository, comment),
      performed_via_github_app: null,
      reactions: reactions(`${issueView(state, repository, issue).url}/comments/${comment.id}`),
    },
    ...scene(state, repository, by),
  };
}

/** The `issues` event. */
export function issuePayload(
  state: GitHubState,
  repository: Repository,
  issue: Issue,
  action: "opened" | "closed" | "reopened",
  by: Account,
): Payload {
  return { action, issue: payloadIssue(state, repository, issue), ...scene(state, repository, by) };
}

function payloadIssue(state: GitHubState, repository: Repository, issue: Issue | PullRequest) {
  const view = issueView(state, repository, issue);
  return { ...view, reactions: reactions(view.url) };
}

function reactions(url: string) {
  const counts = { "+1": 0, "-1": 0, confused: 0, eyes: 0, heart: 0, hooray: 0, laugh: 0, rocket: 0 };
  return { url: `${url}/reactions`, total_count: 0, ...counts };
}
