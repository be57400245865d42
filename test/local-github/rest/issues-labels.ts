import { addComment, editComment } from "../comments.ts";
import { ApiError, notFound, validationFailed } from "../http.ts";
import { defaultLabelColor, type Label } from "../issues.ts";
import type { Repository } from "../repository.ts";
import type { GitHubState } from "../state.ts";
import { commentView } from "../views/issue.ts";
import { labelView } from "../views/pull.ts";
import { actorOf, type Handlers, issueOf, pageReply, type RepositoryCall } from "./call.ts";

const commentLimit = 65_536;

function checkComment(body: string): void {
  if ([...body].length <= commentLimit) return;
  const message = `body is too long (maximum is ${commentLimit} characters)`;
  throw validationFailed({ resource: "IssueComment", code: "unprocessable", field: "data", message });
}

/** The repository's label of that name, made when it is not there: adding one to an issue does that. */
export function ensureLabel(state: GitHubState, repository: Repository, name: string): Label {
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

export const labelHandlers: Handlers<
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
    const { number } = issueOf(call);
    const comments = call.repository.comments.filter(({ issueNumber }) => issueNumber === number);
    return pageReply(call, comments, (comment) => commentView(call.state, call.repository, comment));
  },

  "issues/create-comment"(call) {
    checkComment(call.body.body);
    const { state, repository, body } = call;
    const comment = addComment(state, repository, issueOf(call).number, actorOf(call), body.body);
    return { status: 201, body: commentView(call.state, call.repository, comment) };
  },

  "issues/update-comment"(call) {
    const { state, repository, params, body } = call;
    const comment = repository.comments.find(({ id }) => id === Number(params.comment_id));
    if (!comment) throw notFound();
    checkComment(body.body);
    editComment(state, repository, comment, actorOf(call), body.body);
    return { status: 200, body: commentView(state, repository, comment) };
  },

  "issues/list-labels-for-repo": (call) => labelsReply(call, call.repository.labels.values()),
  "issues/list-labels-on-issue": (call) => labelsReply(call, issueOf(call).labels),

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
    const pull = issueOf(call);
    for (const name of labelNames(call.body)) {
      const label = ensureLabel(call.state, call.repository, name);
      if (!pull.labels.includes(label)) pull.labels.push(label);
    }
    return labelsReply(call, pull.labels);
  },

  "issues/set-labels"(call) {
    const pull = issueOf(call);
    pull.labels = labelNames(call.body).map((name) => ensureLabel(call.state, call.repository, name));
    return labelsReply(call, pull.labels);
  },

  "issues/remove-label"(call) {
    const pull = issueOf(call);
    const name = call.params.name!.toLowerCase();
    const kept = pull.labels.filter((label) => label.name.toLowerCase() !== name);
    if (kept.length === pull.labels.length) throw new ApiError(404, "Label does not exist");
    pull.labels = kept;
    return labelsReply(call, kept);
  },
};
