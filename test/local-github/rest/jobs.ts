import { notFound } from "../http.ts";
import { jobView } from "../views/run.ts";
import type { JobRun, WorkflowRun } from "../workflow-runs.ts";
import { createDispatchedRuns } from "../workflow-runs.ts";
import { actorOf, type Handlers, paged, type RepositoryCall } from "./call.ts";

function findRun({ repository, params }: RepositoryCall): WorkflowRun {
  const run = repository.runs.find(({ id }) => id === Number(params.run_id));
  if (!run) throw notFound();
  return run;
}

function findJob({ repository, params }: RepositoryCall): { run: WorkflowRun; job: JobRun } {
  const id = Number(params.job_id);
  const run = repository.runs.find(({ jobs }) => jobs.some((job) => job.id === id));
  const job = run?.jobs.find((one) => one.id === id);
  if (!run || !job) throw notFound();
  return { run, job };
}

/** Where a log lies: an address that needs no credentials, as GitHub's storage does. */
function logReply(call: RepositoryCall, text: string) {
  return { status: 302, headers: { location: call.state.logs.addressOf(text) } };
}

export const jobHandlers: Handlers<
  | "actions/download-job-logs-for-workflow-run"
  | "actions/download-workflow-run-logs"
  | "actions/get-job-for-workflow-run"
  | "actions/list-jobs-for-workflow-run"
  | "repos/create-dispatch-event"
> = {
  "actions/list-jobs-for-workflow-run"(call) {
    const run = findRun(call);
    const { items, headers } = paged(call, run.jobs, (job) => jobView(call.state, call.repository, run, job));
    return { status: 200, body: { total_count: run.jobs.length, jobs: items }, headers };
  },

  "actions/get-job-for-workflow-run"(call) {
    const { run, job } = findJob(call);
    return { status: 200, body: jobView(call.state, call.repository, run, job) };
  },

  "actions/download-job-logs-for-workflow-run": (call) => logReply(call, findJob(call).job.log),

  "actions/download-workflow-run-logs"(call) {
    const run = findRun(call);
    if (run.status !== "completed") throw notFound();
    return logReply(call, run.log);
  },

  async "repos/create-dispatch-event"(call) {
    const { state, repository, body } = call;
    const request = { type: body.event_type, payload: body.client_payload ?? {}, actor: actorOf(call) };
    for (const run of await createDispatchedRuns(state, repository, request)) state.runs.add(run, repository);
    return { status: 204 };
  },
};
