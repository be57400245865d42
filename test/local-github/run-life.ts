import { setTimeout as wait } from "node:timers/promises";
import { ConcurrencyGroups, concurrencyOf } from "./concurrency.ts";
import type { Repository } from "./repository.ts";
import type { GitHubState } from "./state.ts";
import { workflowRunPayload } from "./webhooks/payloads/workflow-run.ts";
import type { WorkflowRun, WorkflowRunner } from "./workflow-runs.ts";

export interface RunOptions {
  /** Carries out runs; without one they stay queued. */
  runner: WorkflowRunner | undefined;
  /** How many runs have a machine at the same time; the others are queued. */
  machines: number;
  /** How long it takes until a machine is there. */
  machineDelayMs: number;
  /**
   * What `return_run_details` of a dispatch does: `ignored` answers 204 in any case, `refused` is 422, as GitHub
   * Enterprise Server says that does not know it.
   */
  runDetails: "returned" | "ignored" | "refused";
}

interface LivingRun {
  run: WorkflowRun;
  repository: Repository;
  abort: AbortController;
  ended: PromiseWithResolvers<void>;
  /** Of its events, so that they are told in order. */
  told: Promise<void>;
}

/** Brings runs from queued to completed, and tells of each step. */
export class RunLife {
  readonly options: RunOptions = {
    runner: undefined,
    machines: Number.POSITIVE_INFINITY,
    machineDelayMs: 0,
    runDetails: "returned",
  };
  readonly #state: GitHubState;
  readonly #living = new Map<number, LivingRun>();
  readonly #groups = new ConcurrencyGroups<LivingRun>();
  readonly #waiting: LivingRun[] = [];
  #busy = 0;

  constructor(state: GitHubState) {
    this.#state = state;
  }

  /** Takes a run that was made. It goes on after the request that asked for it was answered. */
  add(run: WorkflowRun, repository: Repository): void {
    const abort = new AbortController();
    const ended = Promise.withResolvers<void>();
    const living: LivingRun = { run, repository, abort, ended, told: Promise.resolve() };
    this.#living.set(run.id, living);
    const concurrency = concurrencyOf(run, repository);
    if (concurrency === undefined) {
      this.#tell(living, "requested");
      this.#queue(living);
      return;
    }
    const { starts, replaced, running } = this.#groups.enter(concurrency.key, living);
    if (!starts) run.status = "pending";
    this.#tell(living, "requested");
    if (replaced) this.#complete(replaced, { conclusion: "cancelled" });
    if (running && concurrency.cancelInProgress) this.cancel(running.run);
    if (starts) this.#queue(living);
  }

  /** What a person does with the button: a run that has started is told to stop, any other ends at once. */
  cancel(run: WorkflowRun): void {
    const living = this.#living.get(run.id);
    if (!living) return;
    living.abort.abort();
    if (run.status !== "in_progress") this.#complete(living, { conclusion: "cancelled" });
  }

  /** Resolves when a run is completed, and at once when it never began. */
  async ended(run: WorkflowRun): Promise<void> {
    if (this.options.runner === undefined) return;
    await this.#living.get(run.id)?.ended.promise;
  }

  /** Lets queued runs begin: after the runner or the number of machines changed. */
  proceed(): void {
    while (this.options.runner && this.#busy < this.options.machines) {
      const next = this.#waiting.shift();
      if (!next) return;
      void this.#carryOut(next, this.options.runner);
    }
  }

  #queue(living: LivingRun): void {
    living.run.status = "queued";
    this.#waiting.push(living);
    this.proceed();
  }

  async #carryOut(living: LivingRun, runner: WorkflowRunner): Promise<void> {
    const { run, repository, abort } = living;
    this.#busy += 1;
    try {
      // The request that started it is answered first.
      await wait(this.options.machineDelayMs);
      if (run.status === "completed") return;
      this.#advance(run, { status: "in_progress" });
      this.#tell(living, "in_progress");
      const { succeeded, log, jobs = [] } = await runner(run, repository, abort.signal);
      const skipped = jobs.length > 0 && jobs.every((job) => job.conclusion === "skipped");
      const ended = skipped ? "skipped" : succeeded ? "success" : "failure";
      const conclusion = abort.signal.aborted ? "cancelled" : ended;
      this.#complete(living, { conclusion, log, jobs: [...jobs] });
    } catch (error) {
      this.#complete(living, {
        conclusion: abort.signal.aborted ? "cancelled" : "failure",
        log: String(error),
      });
    } finally {
      this.#busy -= 1;
      this.proceed();
    }
  }

  #complete(living: LivingRun, changes: Partial<WorkflowRun>): void {
    const { run } = living;
    if (run.status === "completed") return;
    this.#advance(run, { status: "completed", ...changes });
    const place = this.#waiting.indexOf(living);
    if (place !== -1) this.#waiting.splice(place, 1);
    this.#tell(living, "completed");
    // Told first, so that whoever waits for the end finds its event on its way.
    void living.told.then(() => living.ended.resolve());
    this.#living.delete(run.id);
    const next = this.#groups.leave(living);
    if (next) this.#queue(next);
  }

  #advance(run: WorkflowRun, changes: Partial<WorkflowRun>): void {
    Object.assign(run, changes, { updatedAt: this.#state.now() });
  }

  #tell(living: LivingRun, action: "requested" | "in_progress" | "completed"): void {
    const { run, repository } = living;
    const { webhooks } = this.#state;
    if (!webhooks.heard("workflow_run", repository)) return;
    const snapshot = { ...run };
    living.told = living.told
      .then(() => workflowRunPayload(this.#state, repository, snapshot, action))
      .then((payload) => webhooks.announce("workflow_run", repository, payload))
      // A repository that was deleted meanwhile.
      .catch(() => {});
  }
}
