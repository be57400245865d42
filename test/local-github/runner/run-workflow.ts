import { mkdir, mkdtemp } from "node:fs/promises";
import path from "node:path";
import type { Repository } from "../repository.ts";
import type { GitHubState } from "../state.ts";
import { accountView } from "../views/account.ts";
import { repositoryView } from "../views/repository.ts";
import type { WorkflowRun, WorkflowRunner } from "../workflow-runs.ts";
import { checkout } from "./checkout.ts";
import { condition, interpolate, type JobStatus } from "./expressions.ts";
import { expressionContext, type GitHubContext } from "./github-context.ts";
import { jobPermissions } from "./job-permissions.ts";
import { type ActionResult, type ActionStep, prepareAction } from "./run-action.ts";
import { parseWorkflow, type WorkflowFile, type WorkflowJob, type WorkflowStep } from "./workflow-file.ts";

export interface WorkflowRunnerOptions {
  state: GitHubState;
  /** The action that `uses: ./` and `uses: OWNER/protomanager@…` stand for. */
  actionFolder: string;
  /** Workspaces and temporary files of the runs are made in here. */
  runnerFolder: string;
  /** Repository secrets and variables. */
  secrets?: Readonly<Record<string, string>>;
  variables?: Readonly<Record<string, string>>;
  /** Of every step, besides the workflow's own. */
  env?: Readonly<Record<string, string>>;
  toolCache?: string;
  searchPath?: string;
  /** Called with the result of each action step. */
  onAction?: (result: ActionResult, step: WorkflowStep) => void;
  signal?: AbortSignal;
}

const ownAction = /^(\.\/?|[\w.-]+\/protomanager@.+)$/;
const checkoutAction = /^actions\/checkout@.+$/;

/** A runner for dispatched workflows: the jobs one after another, in the order of the file. */
export function createWorkflowRunner(options: WorkflowRunnerOptions): WorkflowRunner {
  return async (run, repository) => {
    const workflow = parseWorkflow(run.workflow.path, run.workflow.content);
    const conclusions = new Map<string, JobStatus>();
    const log: string[] = [];
    for (const [name, job] of Object.entries(workflow.jobs)) {
      const blocked = job.needs.some((needed) => conclusions.get(needed) !== "success");
      if (blocked) continue;
      const { status, log: jobLog } = await runJob(options, run, repository, workflow, name, job);
      conclusions.set(name, status);
      log.push(...jobLog);
    }
    const succeeded = [...conclusions.values()].every((status) => status === "success");
    return { succeeded, log: log.join("\n") };
  };
}

async function runJob(
  options: WorkflowRunnerOptions,
  run: WorkflowRun,
  repository: Repository,
  workflow: WorkflowFile,
  name: string,
  job: WorkflowJob,
): Promise<{ status: JobStatus; log: string[] }> {
  const { state } = options;
  const token = state.tokens.issue({
    type: "actions",
    account: state.accounts.actionsBot,
    repositories: new Set([repository.id]),
    permissions: jobPermissions(workflow, job),
  });
  const github = contextOf(state, run, repository, name, token);
  const runnerFolder = await mkdtemp(path.join(options.runnerFolder, `run-${run.id}-`));
  const workspace = path.join(runnerFolder, "workspace");
  await mkdir(workspace);
  const secrets = { ...options.secrets, GITHUB_TOKEN: token };
  const stepResults: Record<string, { outputs: Record<string, string>; outcome: JobStatus }> = {};
  const posts: { step: WorkflowStep; action: ActionStep; printed: number }[] = [];
  const jobEnv: Record<string, string> = {};
  const paths: string[] = [];
  const log: string[] = [];
  let status: JobStatus = "success";

  async function runStep(step: WorkflowStep): Promise<void> {
    const contexts = {
      github: expressionContext(github, workspace),
      inputs: run.inputs,
      secrets,
      vars: options.variables ?? {},
      env: { ...options.env, ...workflow.env, ...job.env, ...jobEnv },
      steps: stepResults,
    };
    const evaluated = (values: Readonly<Record<string, string>>) =>
      Object.fromEntries(Object.entries(values).map(([key, value]) => [key, interpolate(value, contexts)]));
    if (!condition(step.if, contexts, status)) return;
    log.push(`##[group]Run ${step.uses}`, "##[endgroup]");
    const inputs = evaluated(step.with);
    if (checkoutAction.test(step.uses)) {
      const { ref, token: other, "fetch-depth": fetchDepth } = inputs;
      await checkout(github, workspace, { ref, token: other, fetchDepth });
      return;
    }
    if (!ownAction.test(step.uses)) {
      throw new Error(`local-github's runner does not implement \`uses: ${step.uses}\``);
    }
    const action = await prepareAction({
      actionFolder: options.actionFolder,
      github,
      inputs,
      env: { ...contexts.env, ...evaluated(step.env) },
      workspace,
      runnerFolder,
      secrets: Object.values(secrets),
      searchPath: [...paths.toReversed(), options.searchPath ?? process.env.PATH ?? ""].join(path.delimiter),
      ...(options.toolCache !== undefined && { toolCache: options.toolCache }),
      ...(options.signal && { signal: options.signal }),
    });
    const result = await action.main();
    posts.unshift({ step, action, printed: result.log.length });
    log.push(result.log);
    Object.assign(jobEnv, result.env);
    paths.push(...result.paths);
    const outcome = result.exitCode === 0 ? "success" : "failure";
    if (step.id !== undefined) stepResults[step.id] = { outputs: result.outputs, outcome };
    options.onAction?.(result, step);
    if (outcome === "failure" && !step["continue-on-error"]) status = "failure";
  }

  try {
    for (const step of job.steps) {
      try {
        await runStep(step);
      } catch (error) {
        log.push(`##[error]${error instanceof Error ? error.message : error}`);
        status = "failure";
      }
    }
    for (const { step, action, printed } of posts) {
      const result = await action.post();
      log.push(`Post ${step.uses}`, result.log.slice(printed));
      if (result.exitCode !== 0 && !step["continue-on-error"]) status = "failure";
    }
  } finally {
    // The token of a job ends with it.
    state.tokens.revoke(token);
  }
  return { status, log };
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
      inputs: run.inputs,
      ref: `refs/heads/${run.branch}`,
      workflow: run.workflow.path,
      repository: repositoryView(state, repository),
      sender: accountView(state, run.actor),
    },
    actor: run.actor.login,
    runId: run.id,
    runNumber: repository.runs.indexOf(run) + 1,
    workflow: run.workflow.name,
    workflowPath: run.workflow.path,
    job,
    serverUrl: state.address,
    apiUrl: state.apiUrl,
    graphqlUrl: `${state.address}/api/graphql`,
  };
}
