import path from "node:path";
import { checkout } from "./checkout.ts";
import { condition, interpolate, type JobStatus } from "./expressions.ts";
import { expressionContext, type GitHubContext, runnerOs } from "./github-context.ts";
import { type ActionResult, type ActionStep, prepareAction } from "./run-action.ts";
import type { WorkflowJob, WorkflowStep } from "./workflow-file.ts";

/** What the jobs of all runs have in common. */
export interface JobOptions {
  /** The action that `uses: ./` and `uses: OWNER/protomanager@…` stand for. */
  actionFolder: string;
  /** Repository secrets and variables. */
  secrets?: Readonly<Record<string, string>>;
  variables?: Readonly<Record<string, string>>;
  /** Of every step, below the workflow's own. */
  env?: Readonly<Record<string, string>>;
  toolCache?: string;
  /** Default our own PATH. */
  searchPath?: string;
  /** Called when the main part of an action has ended. */
  onAction?: (result: ActionResult, step: WorkflowStep) => void;
  /** Kills the running action. */
  signal?: AbortSignal;
}

export interface Job {
  definition: WorkflowJob;
  github: GitHubContext;
  /** The workflow's inputs. */
  inputs: Readonly<Record<string, string>>;
  /** The workflow's `env`. */
  env: Readonly<Record<string, string>>;
  /** What the runner itself sets besides the default variables; no expression sees it. */
  variables?: Readonly<Record<string, string>>;
  /** Exists; empty at first. */
  workspace: string;
  runnerFolder: string;
}

const ownAction = /^(\.\/?|[\w.-]+\/protomanager@.+)$/;
/** There is never a hit, as on GitHub when a cache was evicted. */
const cacheAction = /^actions\/cache(\/restore|\/save)?@.+$/;
const checkoutAction = /^actions\/checkout@.+$/;

/** Runs the steps of a job, then what their actions left for the end. */
export async function runJob(options: JobOptions, job: Job): Promise<{ status: JobStatus; log: string[] }> {
  const running = new RunningJob(options, job);
  for (const step of job.definition.steps) await running.step(step);
  await running.finish();
  return { status: running.status, log: running.log };
}

class RunningJob {
  status: JobStatus = "success";
  readonly log: string[] = [];
  readonly #options: JobOptions;
  readonly #job: Job;
  /** Secrets, the job's token among them. */
  readonly #secrets: Record<string, string>;
  /** What steps left for those after them. */
  readonly #env: Record<string, string> = {};
  readonly #paths: string[] = [];
  readonly #steps: Record<string, { outputs: Record<string, string>; outcome: JobStatus }> = {};
  /** The newest first: they end in reverse order. */
  readonly #started: { step: WorkflowStep; action: ActionStep; shown: number }[] = [];

  constructor(options: JobOptions, job: Job) {
    this.#options = options;
    this.#job = job;
    this.#secrets = { ...options.secrets, GITHUB_TOKEN: job.github.token };
  }

  async step(step: WorkflowStep): Promise<void> {
    const contexts = this.#contexts();
    try {
      if (!condition(step.if, contexts, this.status)) return;
      this.log.push(`##[group]Run ${step.uses}`, "##[endgroup]");
      const inputs = interpolateAll(step.with, contexts);
      if (cacheAction.test(step.uses)) this.log.push(`Cache not found for input keys: ${inputs.key}`);
      else if (checkoutAction.test(step.uses)) await this.#checkout(inputs);
      else if (ownAction.test(step.uses)) await this.#action(step, inputs);
      else throw new Error(`local-github's runner does not implement \`uses: ${step.uses}\``);
    } catch (error) {
      this.log.push(`##[error]${error instanceof Error ? error.message : error}`);
      this.status = "failure";
    }
  }

  async finish(): Promise<void> {
    for (const { step, action, shown } of this.#started) {
      const { log, exitCode } = await action.post();
      this.log.push(`Post ${step.uses}`, log.slice(shown));
      if (exitCode !== 0 && !step["continue-on-error"]) this.status = "failure";
    }
  }

  #contexts() {
    const { github, workspace, inputs, env, definition } = this.#job;
    return {
      github: expressionContext(github, workspace),
      inputs,
      secrets: this.#secrets,
      vars: this.#options.variables ?? {},
      runner: { os: runnerOs(), tool_cache: this.#options.toolCache ?? this.#job.runnerFolder },
      env: { ...this.#options.env, ...env, ...definition.env, ...this.#env },
      steps: this.#steps,
    };
  }

  #checkout(inputs: Record<string, string>): Promise<void> {
    const { ref, token, "fetch-depth": fetchDepth } = inputs;
    return checkout(this.#job.github, this.#job.workspace, { ref, token, fetchDepth });
  }

  async #action(step: WorkflowStep, inputs: Record<string, string>): Promise<void> {
    const { actionFolder, searchPath = process.env.PATH ?? "", toolCache, signal, onAction } = this.#options;
    const { github, workspace, runnerFolder } = this.#job;
    const contexts = this.#contexts();
    const action = await prepareAction({
      actionFolder,
      github,
      inputs,
      env: { ...contexts.env, ...interpolateAll(step.env, contexts), ...this.#job.variables },
      workspace,
      runnerFolder,
      secrets: Object.values(this.#secrets),
      searchPath: [...this.#paths.toReversed(), searchPath].join(path.delimiter),
      ...(toolCache !== undefined && { toolCache }),
      ...(signal && { signal }),
    });
    const result = await action.main();
    this.log.push(result.log);
    this.#started.unshift({ step, action, shown: result.log.length });
    Object.assign(this.#env, result.env);
    this.#paths.push(...result.paths);
    const outcome = result.exitCode === 0 ? "success" : "failure";
    if (step.id !== undefined) this.#steps[step.id] = { outputs: result.outputs, outcome };
    if (outcome === "failure" && !step["continue-on-error"]) this.status = "failure";
    onAction?.(result, step);
  }
}

function interpolateAll(
  values: Readonly<Record<string, string>>,
  contexts: Parameters<typeof interpolate>[1],
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, interpolate(value, contexts)]),
  );
}
