import { isoSeconds } from "../git/objects.ts";
import type { Comment, Issue } from "../issues.ts";
import type { PullRequest } from "../pulls.ts";
import type { Repository } from "../repository.ts";
import type { GitHubState } from "../state.ts";
import { accountView } from "./account.ts";
import { labelView } from "./pull.ts";
import { nodeId, repositoryApi, repositoryPage } from "./urls.ts";

/** `issue` of GitHub's description: an issue, or a pull request seen as one. */
export function issueView(state: GitHubState, repository: Repository, issue: Issue | PullRequest) {
  const api = repositoryApi(state, repository);
  const url = `${api}/issues/${issue.number}`;
  const page = repositoryPage(state, repository);
  const pull = "headOid" in issue ? issue : undefined;
  const html = `${page}/${pull ? "pull" : "issues"}/${issue.number}`;
  const pullUrl = `${api}/pulls/${issue.number}`;
  return {
    id: issue.id,
    node_id: nodeId(pull ? "PR" : "I", issue.id),
    url,
    repository_url: api,
    labels_url: `${url}/labels{/name}`,
    comments_url: `${url}/comments`,
    events_url: `${url}/events`,
    html_url: html,
    timeline_url: `${url}/timeline`,
    number: issue.number,
    state: issue.state,
    state_reason: "stateReason" in issue ? issue.stateReason : null,
    title: issue.title,
    body: issue.body,
    user: accountView(state, issue.author),
    labels: issue.labels.map((label) => labelView(state, repository, label)),
    assignee: null,
    assignees: [],
    milestone: null,
    locked: false,
    active_lock_reason: null,
    comments: repository.comments.filter(({ issueNumber }) => issueNumber === issue.number).length,
    created_at: isoSeconds(issue.createdAt),
    updated_at: isoSeconds(issue.updatedAt),
    closed_at: issue.closedAt ? isoSeconds(issue.closedAt) : null,
    author_association: "CONTRIBUTOR",
    performed_via_github_app: null,
    ...(pull && {
      draft: pull.draft,
      pull_request: {
        url: pullUrl,
        html_url: html,
        diff_url: `${html}.diff`,
        patch_url: `${html}.patch`,
        merged_at: pull.merged ? isoSeconds(pull.merged.at) : null,
      },
    }),
  };
}

/** `issue-comment` of GitHub's description. */
export function commentView(state: GitHubState, repository: Repository, comment: Comment) {
  const api = repositoryApi(state, repository);
  const kind = repository.pulls.some(({ number }) => number === comment.issueNumber) ? "pull" : "issues";
  const page = `${repositoryPage(state, repository)}/${kind}/${comment.issueNumber}`;
  return {
    id: comment.id,
    node_id: nodeId("IC", comment.id),
    url: `${api}/issues/comments/${comment.id}`,
    html_url: `${page}#issuecomment-${comment.id}`,
    issue_url: `${api}/issues/${comment.issueNumber}`,
    user: accountView(state, comment.author),
    body: comment.body,
    author_association: "CONTRIBUTOR",
    created_at: isoSeconds(comment.createdAt),
    updated_at: isoSeconds(comment.updatedAt),
  };
}
