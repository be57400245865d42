import { isoSeconds, readCommit } from "../git/objects.ts";
import { resolveCommit } from "../git/refs.ts";
import { notFound } from "../http.ts";
import type { Repository } from "../repository.ts";
import type { GitHubState } from "../state.ts";
import { accountView } from "../views/account.ts";
import { repositoryView } from "../views/repository.ts";
import { nodeId, repositoryApi, repositoryPage } from "../views/urls.ts";
import { runTitle } from "../run-title.ts";
import { createRun, findWorkflow, type WorkflowRun } from "../workflow-runs.ts";
import { actorOf, type Handlers, paged, type RepositoryCall } from "./call.ts";
import { filterRuns } from "./run-filters.ts";

async function runView(state: GitHubState, repository: Repository, run: WorkflowRun) {
  const url = `${repositoryApi(state, repository)}/actions/runs/${run.id}`;
  const commit = await readCommit(repository.git, run.sha);
  const number = repository.runs.indexOf(run) + 1;
  const home = repositoryView(state, repository);
  return {
    id: run.id,
    node_id: nodeId("WFR", run.id),
    name: run.workflow.name,
    display_title: runTitle(run),
    head_branch: run.branch,
    head_sha: run.sha,
    path: run.workflow.path,
    run_number: number,
    run_attempt: 1,
    event: run.event,
    status: run.status,
    conclusion: run.conclusion,
    workflow_id: run.workflow.id,
    url,
    html_url: `${repositoryPage(state, repository)}/actions/runs/${run.id}`,
    pull_requests: [],
    created_at: isoSeconds(run.createdAt),
    updated_at: isoSeconds(run.updatedAt),
    run_started_at: isoSeconds(run.createdAt),
    actor: accountView(state, run.actor),
    triggering_actor: accountView(state, run.actor),
    jobs_url: `${url}/jobs`,
    logs_url: `${url}/logs`,
    check_suite_url: `${url}/check-suite`,
    cancel_url: `${url}/cancel`,
    rerun_url: `${url}/rerun`,
    artifacts_url: `${url}/artifacts`,
    workflow_url: `${repositoryApi(state, repository)}/actions/workflows/${run.workflow.id}`,
    head_commit: {
      id: commit.oid,
      tree_id: commit.tree,
      message: commit.message,
      timestamp: commit.committer.date,
      author: { name: commit.author.name, email: commit.author.email },
      committer: { name: commit.committer.name, email: commit.committer.email },
    },
    repository: home,
    head_repository: home,
  };
}

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
  | "actions/create-workflow-dispatch"
  | "actions/get-workflow"
  | "actions/get-workflow-run"
  | "actions/list-workflow-runs"
  | "actions/list-workflow-runs-for-repo"
> = {
  async "actions/create-workflow-dispatch"(call) {
    const { state, repository, params, body } = call;
    const run = await createRun(state, repository, {
      workflow: params.workflow_id!,
      ref: body.ref,
      inputs: body.inputs ?? {},
      actor: actorOf(call),
    });
    state.startRun(run, repository);
    if (body.return_run_details !== true) return { status: 204 };
    const answer = {
      workflow_run_id: run.id,
      run_url: `${repositoryApi(state, repository)}/actions/runs/${run.id}`,
      html_url: `${repositoryPage(state, repository)}/actions/runs/${run.id}`,
    };
    return { status: 200, body: answer };
  },

  async "actions/get-workflow"(call) {
    const { state, repository } = call;
    const workflow = await workflowOf(call);
    const url = `${repositoryApi(state, repository)}/actions/workflows/${workflow.id}`;
    const page = repositoryPage(state, repository);
    const body = {
      id: workflow.id,
      node_id: nodeId("W", workflow.id),
      name: workflow.name,
      path: workflow.path,
      state: "active",
      created_at: isoSeconds(repository.createdAt),
      updated_at: isoSeconds(repository.createdAt),
      url,
      html_url: `${page}/blob/${repository.defaultBranch}/${workflow.path}`,
      badge_url: `${page}/workflows/${encodeURIComponent(workflow.name)}/badge.svg`,
    };
    return { status: 200, body };
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
