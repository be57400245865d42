import { notFound, validationFailed } from "../http.ts";
import { closeIssue, type Issue, reopenIssue } from "../issues.ts";
import { commentView, issueView } from "../views/issue.ts";
import { issuePayload } from "../webhooks/payloads/issue.ts";
import { actorOf, type Handlers, issueOf, pageReply, type RepositoryCall } from "./call.ts";
import { ensureLabel } from "./issues-labels.ts";

function announce(call: RepositoryCall, issue: Issue, action: "opened" | "closed" | "reopened"): void {
  const { state, repository } = call;
  if (!state.webhooks.heard("issues", repository)) return;
  const payload = issuePayload(state, repository, issue, action, actorOf(call));
  state.webhooks.announce("issues", repository, payload);
}

export const issueHandlers: Handlers<
  "issues/create" | "issues/get" | "issues/get-comment" | "issues/list-for-repo" | "issues/update"
> = {
  "issues/create"(call) {
    const { state, repository, body } = call;
    const now = state.now();
    const names = (body.labels ?? []).map((label) =>
      typeof label === "string" ? label : (label.name ?? ""),
    );
    const issue: Issue = {
      id: state.nextId(),
      number: repository.nextIssueNumber(),
      title: String(body.title),
      body: body.body ?? null,
      state: "open",
      stateReason: null,
      author: actorOf(call),
      labels: names.map((name) => ensureLabel(state, repository, name)),
      createdAt: now,
      updatedAt: now,
      closedAt: undefined,
    };
    repository.issues.push(issue);
    announce(call, issue, "opened");
    return { status: 201, body: issueView(state, repository, issue) };
  },

  "issues/get"(call) {
    return { status: 200, body: issueView(call.state, call.repository, issueOf(call)) };
  },

  "issues/list-for-repo"(call) {
    const { state, repository, query } = call;
    const { state: wanted = "open", creator, labels } = query;
    const names = labels?.toLowerCase().split(",") ?? [];
    const found = [...repository.issues, ...repository.pulls].filter(
      (issue) =>
        (wanted === "all" || issue.state === wanted) &&
        (creator === undefined || issue.author.login.toLowerCase() === creator.toLowerCase()) &&
        names.every((name) => issue.labels.some((label) => label.name.toLowerCase() === name)),
    );
    const sorted = found.sort((one, other) => other.number - one.number);
    if (query.direction === "asc") sorted.reverse();
    return pageReply(call, sorted, (issue) => issueView(state, repository, issue));
  },

  "issues/update"(call) {
    const { state, repository, body } = call;
    const issue = repository.issues.find(({ number }) => number === Number(call.params.issue_number));
    if (!issue) throw notFound();
    if (body?.title === null)
      throw validationFailed({ resource: "Issue", code: "missing_field", field: "title" });
    if (body?.title !== undefined) issue.title = String(body.title);
    if (body?.body !== undefined) issue.body = body.body;
    issue.updatedAt = state.now();
    if (body?.state === "closed" && issue.state === "open") {
      closeIssue(issue, body.state_reason ?? "completed", state.now());
      announce(call, issue, "closed");
    }
    if (body?.state === "open" && issue.state === "closed") {
      reopenIssue(issue);
      announce(call, issue, "reopened");
    }
    return { status: 200, body: issueView(state, repository, issue) };
  },

  "issues/get-comment"({ state, repository, params }) {
    const comment = repository.comments.find(({ id }) => id === Number(params.comment_id));
    if (!comment) throw notFound();
    return { status: 200, body: commentView(state, repository, comment) };
  },
};
