import { isoSeconds } from "../git/objects.ts";
import type { Repository } from "../repository.ts";
import type { GitHubState } from "../state.ts";
import { headCommit } from "../webhooks/payloads/merge-group.ts";
import type { JobRun, Workflow, WorkflowRun } from "../workflow-runs.ts";
import { accountView } from "./account.ts";
import { repositoryView } from "./repository.ts";
import { nodeId, repositoryApi, repositoryPage } from "./urls.ts";

/** `workflow-run` of GitHub's description. */
export async function runView(state: GitHubState, repository: Repository, run: WorkflowRun) {
  const url = `${repositoryApi(state, repository)}/actions/runs/${run.id}`;
  const home = repositoryView(state, repository);
  return {
    id: run.id,
    node_id: nodeId("WFR", run.id),
    name: run.workflow.name,
    display_title: run.title,
    head_branch: run.branch,
    head_sha: run.sha,
    path: run.workflow.path,
    run_number: run.number,
    run_attempt: 1,
    previous_attempt_url: null,
    event: run.event,
    status: run.status,
    conclusion: run.conclusion,
    workflow_id: run.workflow.id,
    check_suite_id: run.id,
    check_suite_node_id: nodeId("CS", run.id),
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
    head_commit: await headCommit(repository, run.sha),
    repository: home,
    head_repository: home,
  };
}

/** `workflow` of GitHub's description. */
export function workflowView(state: GitHubState, repository: Repository, workflow: Workflow) {
  const page = repositoryPage(state, repository);
  return {
    id: workflow.id,
    node_id: nodeId("W", workflow.id),
    name: workflow.name,
    path: workflow.path,
    state: "active",
    created_at: isoSeconds(repository.createdAt),
    updated_at: isoSeconds(repository.createdAt),
    url: `${repositoryApi(state, repository)}/actions/workflows/${workflow.id}`,
    html_url: `${page}/blob/${repository.defaultBranch}/${workflow.path}`,
    badge_url: `${page}/workflows/${encodeURIComponent(workflow.name)}/badge.svg`,
  };
}

/** `job` of GitHub's description. */
export function jobView(state: GitHubState, repository: Repository, run: WorkflowRun, job: JobRun) {
  const api = repositoryApi(state, repository);
  return {
    id: job.id,
    run_id: run.id,
    run_url: `${api}/actions/runs/${run.id}`,
    run_attempt: 1,
    node_id: nodeId("CR", job.id),
    head_sha: run.sha,
    head_branch: run.branch,
    workflow_name: run.workflow.name,
    url: `${api}/actions/jobs/${job.id}`,
    html_url: `${repositoryPage(state, repository)}/actions/runs/${run.id}/job/${job.id}`,
    check_run_url: `${api}/check-runs/${job.id}`,
    status: "completed",
    conclusion: job.conclusion,
    created_at: isoSeconds(run.createdAt),
    started_at: isoSeconds(job.startedAt),
    completed_at: isoSeconds(job.completedAt),
    name: job.name,
    steps: [],
    labels: ["ubuntu-latest"],
    runner_id: 1,
    runner_name: "local-github",
    runner_group_id: 1,
    runner_group_name: "Default",
  };
}
