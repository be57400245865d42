import { resolveCommit } from "../git/refs.ts";
import { ApiError, notFound } from "../http.ts";
import { runView, workflowView } from "../views/run.ts";
import { repositoryApi, repositoryPage } from "../views/urls.ts";
import { createRun, findWorkflow, type WorkflowRun } from "../workflow-runs.ts";
import { actorOf, type Handlers, paged, type RepositoryCall } from "./call.ts";
import { filterRuns } from "./run-filters.ts";

async function runsReply(call: RepositoryCall, all: readonly WorkflowRun[]) {
  const { state, repository } = call;
  const runs = filterRuns(all, call.query);
  const { items, headers } = paged(call, [...runs].reverse(), (run) => runView(state, repository, run));
  const body = { total_count: runs.length, workflow_runs: await Promise.all(items) };
  return { status: 200, body, headers };
}

async function workflowOf(call: RepositoryCall) {
  const { repository, params } = call;
  const commit = await resolveCommit(repository.git, repository.defaultBranch);
  const workflow = commit && (await findWorkflow(repository, commit, params.workflow_id!));
  if (!workflow) throw notFound();
  return workflow;
}

export const actionHandlers: Handlers<
  | "actions/cancel-workflow-run"
  | "actions/create-workflow-dispatch"
  | "actions/get-workflow"
  | "actions/get-workflow-run"
  | "actions/list-workflow-runs"
  | "actions/list-workflow-runs-for-repo"
> = {
  async "actions/create-workflow-dispatch"(call) {
    const { state, repository, params, body } = call;
    const { runDetails } = state.runs.options;
    if (runDetails === "refused" && body.return_run_details !== undefined) {
      // What GitHub Enterprise Server 3.19 says: https://github.com/benc-uk/workflow-dispatch/issues/86
      throw new ApiError(422, 'Invalid request.\n\n"return_run_details" is not a permitted key.');
    }
    const run = await createRun(state, repository, {
      workflow: params.workflow_id!,
      ref: body.ref,
      inputs: body.inputs ?? {},
      actor: actorOf(call),
    });
    state.runs.add(run, repository);
    if (body.return_run_details !== true || runDetails === "ignored") return { status: 204 };
    const answer = {
      workflow_run_id: run.id,
      run_url: `${repositoryApi(state, repository)}/actions/runs/${run.id}`,
      html_url: `${repositoryPage(state, repository)}/actions/runs/${run.id}`,
    };
    return { status: 200, body: answer };
  },

  async "actions/get-workflow"(call) {
    const workflow = await workflowOf(call);
    return { status: 200, body: workflowView(call.state, call.repository, workflow) };
  },

  "actions/cancel-workflow-run"({ state, repository, params }) {
    const run = repository.runs.find(({ id }) => id === Number(params.run_id));
    if (!run) throw notFound();
    if (run.status === "completed")
      throw new ApiError(409, "Cannot cancel a workflow run that is completed.");
    state.runs.cancel(run);
    return { status: 202, body: {} };
  },

  async "actions/get-workflow-run"({ state, repository, params }) {
    const run = repository.runs.find(({ id }) => id === Number(params.run_id));
    if (!run) throw notFound();
    return { status: 200, body: await runView(state, repository, run) };
  },

  async "actions/list-workflow-runs"(call) {
    const workflow = await workflowOf(call);
    return runsReply(
      call,
      call.repository.runs.filter((run) => run.workflow.id === workflow.id),
    );
  },

  "actions/list-workflow-runs-for-repo": (call) => runsReply(call, call.repository.runs),
};
