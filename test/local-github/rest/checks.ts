import type { App } from "../apps.ts";
import type { CheckAction, CheckAnnotation, CheckRun } from "../check-runs.ts";
import { isoSeconds } from "../git/objects.ts";
import { resolveCommit } from "../git/refs.ts";
import { ApiError, notFound, validationFailed } from "../http.ts";
import type { Repository } from "../repository.ts";
import type { GitHubState } from "../state.ts";

import { appView } from "../views/app.ts";
import { nodeId, repositoryApi, repositoryPage } from "../views/urls.ts";
import { checkRunPayload } from "../webhooks/payloads/check-run.ts";
import { actorOf, type Handlers, paged, pageReply, type RepositoryCall } from "./call.ts";

/** https://docs.github.com/rest/checks/runs#create-a-check-run */
const limits = { annotations: 50, actions: 3, label: 20, description: 40, identifier: 20 };
const text = { output: 65_535, annotation: 64 * 1024, title: 255 };

/** The part of the two writing operations' bodies that both have. */
interface Given {
  name?: string;
  head_sha?: string;
  details_url?: string;
  external_id?: string;
  status?: string;
  conclusion?: string;
  output?: { title?: string; summary?: string; text?: string; annotations?: CheckAnnotation[] };
  actions?: CheckAction[];
}

function refuse(field: string, message: string): ApiError {
  return validationFailed({ resource: "CheckRun", code: "invalid", field, message });
}

/** What the description leaves to prose. */
function validate({ status, conclusion, output, actions = [] }: Given): void {
  if (status === "completed" && conclusion === undefined) throw refuse("conclusion", "conclusion is missing");
  const { annotations = [], title = "", summary = "", text: details = "" } = output ?? {};
  if (output !== undefined && output.summary === undefined) throw refuse("output", "summary is missing");
  if ([...title].length > text.title) throw refuse("title", "title is too long");
  if (Math.max(...[summary, details].map((part) => [...part].length)) > text.output)
    throw refuse("summary", `summary exceeds a maximum of ${text.output} characters`);
  if (annotations.length > limits.annotations)
    throw refuse("annotations", `no more than ${limits.annotations} annotations in one request`);
  for (const { title: heading = "", message, raw_details: raw = "", path, ...lines } of annotations) {
    const tooLong = [message, raw].some((part) => Buffer.byteLength(part) > text.annotation);
    if (tooLong || [...heading].length > text.title) throw refuse("annotations", "an annotation is too long");
    const columns = lines.start_column !== undefined || lines.end_column !== undefined;
    if (path === "" || lines.end_line < lines.start_line || (columns && lines.start_line !== lines.end_line))
      throw refuse("annotations", "an annotation's place is not valid");
  }
  if (actions.length > limits.actions) throw refuse("actions", `no more than ${limits.actions} actions`);
  for (const action of actions) {
    for (const field of ["label", "description", "identifier"] as const) {
      if ([...action[field]].length > limits[field]) throw refuse(`actions.${field}`, "is too long");
    }
  }
}

function apply(run: CheckRun, given: Given, now: Date): void {
  if (given.name !== undefined) run.name = given.name;
  if (given.details_url !== undefined) run.detailsUrl = given.details_url;
  if (given.external_id !== undefined) run.externalId = given.external_id;
  if (given.status !== undefined) run.status = given.status as CheckRun["status"];
  if (given.conclusion !== undefined) run.status = "completed";
  run.conclusion = run.status === "completed" ? (given.conclusion ?? run.conclusion) : null;
  run.completedAt = run.status === "completed" ? (run.completedAt ?? now) : null;
  if (given.actions !== undefined) run.actions = given.actions;
  if (given.output === undefined) return;
  const { title, summary, text: details, annotations = [] } = given.output;
  run.output = {
    title: title ?? run.output.title,
    summary: summary ?? null,
    text: details ?? run.output.text,
  };
  run.annotations.push(...annotations);
}

/** The App whose installation token this is: nobody else may write checks. */
function appOf({ state, token }: RepositoryCall): App {
  const installation = state.apps.installations.find(({ id }) => id === token?.installationId);
  if (!installation) throw new ApiError(403, "You must authenticate via a GitHub App.");
  return installation.app;
}

function runOf({ repository, params }: RepositoryCall): CheckRun {
  const run = repository.checkRuns.find(({ id }) => id === Number(params.check_run_id));
  if (!run) throw notFound();
  return run;
}

export function checkRunView(state: GitHubState, repository: Repository, run: CheckRun) {
  const url = `${repositoryApi(state, repository)}/check-runs/${run.id}`;
  const page = `${repositoryPage(state, repository)}/runs/${run.id}`;
  return {
    id: run.id,
    node_id: nodeId("CR", run.id),
    head_sha: run.headSha,
    external_id: run.externalId,
    url,
    html_url: page,
    details_url: run.detailsUrl ?? state.address,
    status: run.status,
    conclusion: run.conclusion,
    started_at: isoSeconds(run.startedAt),
    completed_at: run.completedAt && isoSeconds(run.completedAt),
    output: {
      ...run.output,
      annotations_count: run.annotations.length,
      annotations_url: `${url}/annotations`,
    },
    name: run.name,
    check_suite: { id: run.app.id },
    app: appView(state, run.app),
    pull_requests: [],
  };
}

function announce(call: RepositoryCall, run: CheckRun, action: "created" | "completed"): void {
  const { state, repository } = call;
  if (!state.webhooks.heard("check_run", repository)) return;
  const payload = checkRunPayload(state, repository, run, action, actorOf(call));
  state.webhooks.announce("check_run", repository, payload);
}

export const checkHandlers: Handlers<
  "checks/create" | "checks/get" | "checks/list-annotations" | "checks/list-for-ref" | "checks/update"
> = {
  async "checks/create"(call) {
    const { state, repository } = call;
    const given = call.body as Given;
    const app = appOf(call);
    validate(given);
    const headSha = await resolveCommit(repository.git, given.head_sha!);
    if (headSha === undefined) throw new ApiError(422, `No commit found for SHA: ${given.head_sha}`);
    const now = state.now();
    const run: CheckRun = {
      id: state.nextId(),
      app,
      name: given.name!,
      headSha,
      externalId: "",
      detailsUrl: null,
      status: "queued",
      conclusion: null,
      startedAt: now,
      completedAt: null,
      output: { title: null, summary: null, text: null },
      annotations: [],
      actions: [],
    };
    apply(run, given, now);
    repository.checkRuns.push(run);
    announce(call, run, "created");
    return { status: 201, body: checkRunView(state, repository, run) };
  },

  "checks/update"(call) {
    const run = runOf(call);
    const given = call.body as Given;
    if (appOf(call) !== run.app)
      throw new ApiError(
        403,
        `Invalid app_id \`${run.app.id}\` - check run can only be modified by the GitHub App that created it.`,
      );
    validate(given);
    const wasCompleted = run.status === "completed";
    apply(run, given, call.state.now());
    if (!wasCompleted && run.status === "completed") announce(call, run, "completed");
    return { status: 200, body: checkRunView(call.state, call.repository, run) };
  },

  "checks/get": (call) => ({ status: 200, body: checkRunView(call.state, call.repository, runOf(call)) }),

  "checks/list-annotations": (call) =>
    pageReply(call, runOf(call).annotations, ({ start_column, end_column, ...annotation }) => ({
      title: null,
      raw_details: null,
      ...annotation,
      start_column: start_column ?? null,
      end_column: end_column ?? null,
      blob_href: `${repositoryPage(call.state, call.repository)}/blob/${annotation.path}`,
    })),

  async "checks/list-for-ref"(call) {
    const { state, repository, params, query } = call;
    const sha = await resolveCommit(repository.git, params.ref!);
    if (sha === undefined) throw new ApiError(422, `No commit found for SHA: ${params.ref}`);
    const fitting = repository.checkRuns.filter(
      ({ headSha, name, status, app }) =>
        headSha === sha &&
        (query.check_name === undefined || query.check_name === name) &&
        (query.status === undefined || query.status === status) &&
        (query.app_id === undefined || query.app_id === String(app.id)),
    );
    // Of those with one name and App, the newest, unless all are asked for.
    const newest = new Map(fitting.map((run) => [`${run.app.id} ${run.name}`, run]));
    const shown = (query.filter === "all" ? fitting : [...newest.values()]).toReversed();
    const { items, headers } = paged(call, shown, (run) => checkRunView(state, repository, run));
    return { status: 200, body: { total_count: shown.length, check_runs: items }, headers };
  },
};
