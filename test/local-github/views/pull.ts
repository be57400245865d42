import { commitsBetween, fileDifferences, lineTo, mergeBase } from "../git/history.ts";
import { isoSeconds } from "../git/objects.ts";
import type { Label } from "../issues.ts";
import { isMergeable, type PullRequest } from "../pulls.ts";
import type { Repository } from "../repository.ts";
import type { GitHubState } from "../state.ts";
import { accountView } from "./account.ts";
import { repositoryView } from "./repository.ts";
import { nodeId, repositoryApi, repositoryPage } from "./urls.ts";

export function labelView(state: GitHubState, repository: Repository, label: Label) {
  return {
    id: label.id,
    node_id: nodeId("LA", label.id),
    url: `${repositoryApi(state, repository)}/labels/${encodeURIComponent(label.name)}`,
    name: label.name,
    color: label.color,
    description: label.description,
    default: false,
  };
}

/** `pull-request-simple` of GitHub's description: the form of lists. */
export function simplePullView(state: GitHubState, repository: Repository, pull: PullRequest) {
  const api = repositoryApi(state, repository);
  const url = `${api}/pulls/${pull.number}`;
  const issue = `${api}/issues/${pull.number}`;
  const page = `${repositoryPage(state, repository)}/pull/${pull.number}`;
  const statuses = `${api}/statuses/${pull.headOid}`;
  const side = (ref: string, sha: string) => ({
    label: `${repository.owner.login}:${ref}`,
    ref,
    sha,
    user: accountView(state, repository.owner),
    repo: repositoryView(state, repository),
  });
  return {
    id: pull.id,
    node_id: nodeId("PR", pull.id),
    number: pull.number,
    url,
    html_url: page,
    diff_url: `${page}.diff`,
    patch_url: `${page}.patch`,
    issue_url: issue,
    commits_url: `${url}/commits`,
    review_comments_url: `${url}/comments`,
    review_comment_url: `${api}/pulls/comments{/number}`,
    comments_url: `${issue}/comments`,
    statuses_url: statuses,
    state: pull.state,
    locked: false,
    title: pull.title,
    body: pull.body,
    user: accountView(state, pull.author),
    labels: pull.labels.map((label) => labelView(state, repository, label)),
    milestone: null,
    created_at: isoSeconds(pull.createdAt),
    updated_at: isoSeconds(pull.updatedAt),
    closed_at: pull.closedAt ? isoSeconds(pull.closedAt) : null,
    merged_at: pull.merged ? isoSeconds(pull.merged.at) : null,
    merge_commit_sha: pull.merged?.oid ?? null,
    assignee: null,
    assignees: [],
    requested_reviewers: pull.reviewers.map((account) => accountView(state, account)),
    requested_teams: pull.teams.map((slug) => teamView(state, repository, slug)),
    draft: pull.draft,
    head:
      pull.fork === undefined ? side(pull.head, pull.headOid) : forkSide(state, repository, pull, pull.fork),
    base: side(pull.base, pull.baseOid),
    author_association: "CONTRIBUTOR",
    auto_merge: null,
    _links: {
      self: { href: url },
      html: { href: page },
      issue: { href: issue },
      comments: { href: `${issue}/comments` },
      review_comments: { href: `${url}/comments` },
      review_comment: { href: `${api}/pulls/comments{/number}` },
      commits: { href: `${url}/commits` },
      statuses: { href: statuses },
    },
  };
}

/** The head in a fork, which is a repository that nothing else is known of here. */
function forkSide(state: GitHubState, repository: Repository, pull: PullRequest, fork: string) {
  const user = accountView(state, state.accounts.ensure(fork, "User"));
  const base = repositoryView(state, repository);
  const repo = { ...base, id: -base.id, owner: user, full_name: `${fork}/${base.name}`, fork: true };
  return { label: `${fork}:${pull.head}`, ref: pull.head, sha: pull.headOid, user, repo };
}

/** `pull-request` of GitHub's description: on its own, with what has to be computed. */
export async function pullView(state: GitHubState, repository: Repository, pull: PullRequest) {
  const open = pull.state === "open";
  const [view, mergeable] = await Promise.all([
    toldPullView(state, repository, pull),
    open ? isMergeable(repository, pull) : null,
  ]);
  const mergeableState = !open ? "unknown" : !mergeable ? "dirty" : pull.draft ? "draft" : "clean";
  return { ...view, mergeable, rebaseable: mergeable, mergeable_state: mergeableState };
}

/** The same as webhooks tell it: before GitHub has worked out whether it can be merged. */
export async function toldPullView(state: GitHubState, repository: Repository, pull: PullRequest) {
  const { commits, files } = await pullChanges(repository, pull);
  return {
    ...simplePullView(state, repository, pull),
    merged: pull.merged !== undefined,
    merged_by: pull.merged ? accountView(state, pull.merged.by) : null,
    mergeable: null,
    rebaseable: null,
    mergeable_state: "unknown",
    comments: repository.comments.filter(({ issueNumber }) => issueNumber === pull.number).length,
    review_comments: 0,
    maintainer_can_modify: false,
    commits: commits.length,
    additions: files.reduce((sum, file) => sum + file.additions, 0),
    deletions: files.reduce((sum, file) => sum + file.deletions, 0),
    changed_files: files.length,
  };
}

/** What a pull request brings: the head against where it left the base. */
export async function pullChanges(repository: Repository, pull: PullRequest) {
  // Mostly the head is a few commits on top of the base: that needs no process.
  const line = await lineTo(repository.git, pull.headOid, pull.baseOid);
  if (line) {
    const files = await fileDifferences(repository.git, pull.baseOid, pull.headOid);
    return { commits: line.reverse(), files, from: pull.baseOid };
  }
  const from = (await mergeBase(repository.git, pull.baseOid, pull.headOid)) ?? pull.baseOid;
  const [commits, files] = await Promise.all([
    commitsBetween(repository.git, pull.baseOid, pull.headOid),
    fileDifferences(repository.git, from, pull.headOid),
  ]);
  return { commits, files, from };
}

function teamView(state: GitHubState, repository: Repository, slug: string) {
  const url = `${state.apiUrl}/orgs/${repository.owner.login}/teams/${slug}`;
  return {
    id: 1,
    node_id: nodeId("T", slug),
    name: slug,
    slug,
    description: null,
    privacy: "closed",
    notification_setting: "notifications_enabled",
    permission: "push",
    url,
    html_url: `${state.address}/orgs/${repository.owner.login}/teams/${slug}`,
    members_url: `${url}/members{/member}`,
    repositories_url: `${url}/repos`,
    parent: null,
    type: "organization",
    organization_id: repository.owner.id,
  };
}
