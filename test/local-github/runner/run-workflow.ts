import { mkdir, mkdtemp } from "node:fs/promises";
import path from "node:path";
import type { Repository } from "../repository.ts";
import type { GitHubState } from "../state.ts";
import { accountView } from "../views/account.ts";
import { repositoryView } from "../views/repository.ts";
import type { WorkflowRun, WorkflowRunner } from "../workflow-runs.ts";
import type { JobStatus } from "./expressions.ts";
import type { GitHubContext } from "./github-context.ts";
import { openIdentity } from "./identity.ts";
import { jobPermissions } from "./job-permissions.ts";
import { type JobOptions, runJob } from "./run-job.ts";
import { parseWorkflow } from "./workflow-file.ts";

export interface WorkflowRunnerOptions extends JobOptions {
  state: GitHubState;
  /** Workspaces and temporary files of the runs are made in here. */
  runnerFolder: string;
}

/** A runner for dispatched workflows: the jobs one after another, in the order of the file. */
export function createWorkflowRunner(options: WorkflowRunnerOptions): WorkflowRunner {
  const { state } = options;
  return async (run, repository) => {
    const workflow = parseWorkflow(run.workflow.path, run.workflow.content);
    const conclusions = new Map<string, JobStatus>();
    const log: string[] = [];
    for (const [name, definition] of Object.entries(workflow.jobs)) {
      if (definition.needs.some((needed) => conclusions.get(needed) !== "success")) continue;
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
      const job = {
        definition,
        github,
        inputs: run.inputs,
        env: workflow.env,
        variables,
        workspace,
        runnerFolder,
      };
      try {
        const ended = await runJob(options, job);
        conclusions.set(name, ended.status);
        log.push(...ended.log);
      } finally {
        // The tokens of a job end with it.
        state.tokens.revoke(token);
        identity.end();
      }
    }
    const succeeded = [...conclusions.values()].every((status) => status === "success");
    return { succeeded, log: log.join("\n") };
  };
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
