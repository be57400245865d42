import { isoSeconds } from "../git/objects.ts";
import { ApiError, notFound, validationFailed } from "../http.ts";
import { type Comment, defaultLabelColor, type Label } from "../issues.ts";
import type { Repository } from "../repository.ts";
import type { GitHubState } from "../state.ts";
import { accountView } from "../views/account.ts";
import { labelView } from "../views/pull.ts";
import { nodeId, repositoryApi, repositoryPage } from "../views/urls.ts";
import { actorOf, type Handlers, pageReply, pullOf, type RepositoryCall } from "./call.ts";

const commentLimit = 65_536;

function commentView(state: GitHubState, repository: Repository, comment: Comment) {
  const api = repositoryApi(state, repository);
  const page = `${repositoryPage(state, repository)}/pull/${comment.issueNumber}`;
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

function checkComment(body: string): void {
  if ([...body].length <= commentLimit) return;
  const message = `body is too long (maximum is ${commentLimit} characters)`;
  throw validationFailed({ resource: "IssueComment", code: "unprocessable", field: "data", message });
}

/** The repository's label of that name, made when it is not there: adding one to an issue does that. */
function ensureLabel(state: GitHubState, repository: Repository, name: string): Label {
  const known = repository.labels.get(name.toLowerCase());
  if (known) return known;
  const label = { id: state.nextId(), name, color: defaultLabelColor, description: null };
  repository.labels.set(name.toLowerCase(), label);
  return label;
}

type LabelsBody =
  | { labels?: readonly (string | { name: string })[] }
  | readonly (string | { name: string })[]
  | string
  | undefined;

function labelNames(body: LabelsBody): string[] {
  if (body === undefined || typeof body === "string") return body === undefined ? [] : [body];
  const labels = "labels" in body ? (body.labels ?? []) : Array.isArray(body) ? body : [];
  return labels.map((label) => (typeof label === "string" ? label : label.name));
}

function labelsReply(call: RepositoryCall, labels: Iterable<Label>) {
  return pageReply(call, [...labels], (label) => labelView(call.state, call.repository, label));
}

export const issueHandlers: Handlers<
  | "issues/add-labels"
  | "issues/create-comment"
  | "issues/create-label"
  | "issues/get-label"
  | "issues/list-comments"
  | "issues/list-labels-for-repo"
  | "issues/list-labels-on-issue"
  | "issues/remove-label"
  | "issues/set-labels"
  | "issues/update-comment"
> = {
  "issues/list-comments"(call) {
    const { number } = pullOf(call);
    const comments = call.repository.comments.filter(({ issueNumber }) => issueNumber === number);
    return pageReply(call, comments, (comment) => commentView(call.state, call.repository, comment));
  },

  "issues/create-comment"(call) {
    checkComment(call.body.body);
    const now = call.state.now();
    const comment = {
      id: call.state.nextId(),
      issueNumber: pullOf(call).number,
      author: actorOf(call),
      body: call.body.body,
      createdAt: now,
      updatedAt: now,
    };
    call.repository.comments.push(comment);
    return { status: 201, body: commentView(call.state, call.repository, comment) };
  },

  "issues/update-comment"({ state, repository, params, body }) {
    const comment = repository.comments.find(({ id }) => id === Number(params.comment_id));
    if (!comment) throw notFound();
    checkComment(body.body);
    comment.body = body.body;
    comment.updatedAt = state.now();
    return { status: 200, body: commentView(state, repository, comment) };
  },

  "issues/list-labels-for-repo": (call) => labelsReply(call, call.repository.labels.values()),
  "issues/list-labels-on-issue": (call) => labelsReply(call, pullOf(call).labels),

  "issues/get-label"({ state, repository, params }) {
    const label = repository.labels.get(params.name!.toLowerCase());
    if (!label) throw notFound();
    return { status: 200, body: labelView(state, repository, label) };
  },

  "issues/create-label"({ state, repository, body }) {
    if (repository.labels.has(body.name.toLowerCase())) {
      throw validationFailed({ resource: "Label", code: "already_exists", field: "name" });
    }
    const label = ensureLabel(state, repository, body.name);
    label.color = body.color ?? defaultLabelColor;
    label.description = body.description ?? null;
    return { status: 201, body: labelView(state, repository, label) };
  },

  "issues/add-labels"(call) {
    const pull = pullOf(call);
    for (const name of labelNames(call.body)) {
      const label = ensureLabel(call.state, call.repository, name);
      if (!pull.labels.includes(label)) pull.labels.push(label);
    }
    return labelsReply(call, pull.labels);
  },

  "issues/set-labels"(call) {
    const pull = pullOf(call);
    pull.labels = labelNames(call.body).map((name) => ensureLabel(call.state, call.repository, name));
    return labelsReply(call, pull.labels);
  },

  "issues/remove-label"(call) {
    const pull = pullOf(call);
    const name = call.params.name!.toLowerCase();
    const kept = pull.labels.filter((label) => label.name.toLowerCase() !== name);
    if (kept.length === pull.labels.length) throw new ApiError(404, "Label does not exist");
    pull.labels = kept;
    return labelsReply(call, kept);
  },
};
