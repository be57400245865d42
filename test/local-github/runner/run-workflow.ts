import { mkdir, mkdtemp } from "node:fs/promises";
import path from "node:path";
import type { Repository } from "../repository.ts";
import type { GitHubState } from "../state.ts";
import { accountView } from "../views/account.ts";
import { repositoryView } from "../views/repository.ts";
import type { JobRun, RunConclusion, WorkflowRun, WorkflowRunner } from "../workflow-runs.ts";
import { condition } from "./expressions.ts";
import { expressionContext, type GitHubContext } from "./github-context.ts";
import { openIdentity } from "./identity.ts";
import { jobPermissions } from "./job-permissions.ts";
import { type JobOptions, runJob } from "./run-job.ts";
import { parseWorkflow, type WorkflowFile, type WorkflowJob } from "./workflow-file.ts";

export interface WorkflowRunnerOptions extends JobOptions {
  state: GitHubState;
  /** Workspaces and temporary files of the runs are made in here. */
  runnerFolder: string;
}

/** A runner for dispatched workflows: the jobs one after another, in the order of the file. */
export function createWorkflowRunner(options: WorkflowRunnerOptions): WorkflowRunner {
  const { state } = options;
  return async (run, repository, cancelled) => {
    const workflow = parseWorkflow(run.workflow.path, run.workflow.content);
    const ended = new Map<string, JobRun>();
    const signal = AbortSignal.any([cancelled, ...(options.signal ? [options.signal] : [])]);
    for (const [name, definition] of Object.entries(workflow.jobs)) {
      const startedAt = state.now();
      const given = { workflow, definition, name, run, repository };
      const result = isWanted(state, given, ended)
        ? await runOneJob({ ...options, signal }, given)
        : ({ conclusion: "skipped", log: "" } as const);
      const times = { startedAt, completedAt: state.now() };
      ended.set(name, { id: state.nextId(), name: definition.name ?? name, ...result, ...times });
    }
    const jobs = [...ended.values()];
    const succeeded = jobs.every(({ conclusion }) => conclusion === "success" || conclusion === "skipped");
    return { succeeded, jobs, log: jobs.flatMap(({ log }) => (log === "" ? [] : [log])).join("\n") };
  };
}

interface GivenJob {
  workflow: WorkflowFile;
  definition: WorkflowJob;
  name: string;
  run: WorkflowRun;
  repository: Repository;
}

/** Whether the jobs it needs and its `if` let a job run. */
function isWanted(state: GitHubState, given: GivenJob, ended: ReadonlyMap<string, JobRun>): boolean {
  const { definition, name, run, repository } = given;
  const needed = definition.needs.map((need) => [need, ended.get(need)?.conclusion ?? "skipped"] as const);
  const succeeded = needed.every(([, conclusion]) => conclusion === "success");
  const contexts = {
    github: expressionContext(contextOf(state, run, repository, name, ""), ""),
    inputs: run.inputs,
    needs: Object.fromEntries(needed.map(([need, result]) => [need, { result, outputs: {} }])),
    vars: {},
  };
  return condition(definition.if, contexts, succeeded ? "success" : "failure");
}

async function runOneJob(
  options: WorkflowRunnerOptions,
  { workflow, definition, name, run, repository }: GivenJob,
): Promise<{ conclusion: RunConclusion; log: string }> {
  const { state } = options;
  const token = state.tokens.issue({
    type: "actions",
    account: state.accounts.actionsBot,
    repositories: new Set([repository.id]),
    permissions: jobPermissions(workflow, definition),
  });
  const runnerFolder = await mkdtemp(path.join(options.runnerFolder, `run-${run.id}-`));
  const workspace = path.join(runnerFolder, "workspace");
  await mkdir(workspace);
  const github = contextOf(state, run, repository, name, token);
  const identity = openIdentity(state, { workflow, definition, github, repository, actor: run.actor });
  const { variables } = identity;
  const { inputs } = run;
  const { env } = workflow;
  try {
    const job = { definition, github, inputs, env, variables, workspace, runnerFolder };
    const { status, log } = await runJob(options, job);
    return { conclusion: status, log: log.join("\n") };
  } finally {
    // The tokens of a job end with it.
    state.tokens.revoke(token);
    identity.end();
  }
}

function contextOf(
  state: GitHubState,
  run: WorkflowRun,
  repository: Repository,
  job: string,
  token: string,
): GitHubContext {
  return {
    token,
    repository: repository.fullName,
    repositoryId: repository.id,
    repositoryOwnerId: repository.owner.id,
    ref: `refs/heads/${run.branch}`,
    sha: run.sha,
    eventName: run.event,
    event: {
      ...(run.dispatched
        ? { action: run.dispatched.type, client_payload: run.dispatched.payload }
        : { inputs: run.inputs }),
      ref: `refs/heads/${run.branch}`,
      workflow: run.workflow.path,
      repository: repositoryView(state, repository),
      sender: accountView(state, run.actor),
    },
    actor: run.actor.login,
    runId: run.id,
    runNumber: run.number,
    workflow: run.workflow.name,
    workflowPath: run.workflow.path,
    job,
    serverUrl: state.address,
    apiUrl: state.apiUrl,
    graphqlUrl: `${state.address}/api/graphql`,
  };
}
