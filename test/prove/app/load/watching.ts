/** What is measured while a world works: answers, the App's memory, runs that are one too many. */

import type { Delivery } from "../../../local-github/webhooks/delivery.ts";
import type { WorkflowRun } from "../../../local-github/workflow-runs.ts";
import { percentile } from "../world/percentile.ts";
import type { World } from "../world/world.ts";

/** Times of answers, from the sender's side, in milliseconds. */
export class Answers {
  readonly milliseconds: number[] = [];
  readonly guids = new Set<string>();
  refused = 0;

  add({ guid, outcome }: Delivery): void {
    if (outcome === undefined) return;
    this.guids.add(guid);
    this.milliseconds.push(outcome.seconds * 1000);
    if (outcome.statusCode < 200 || outcome.statusCode >= 300) this.refused += 1;
  }

  at(percent: number): number {
    return Number(percentile(this.milliseconds, percent).toFixed(1));
  }
}

const sampleEveryMs = 1000;

/** Resident memory of the only instance, sampled until it is disposed. */
export class Memory implements Disposable {
  readonly samples: number[] = [];
  readonly #timer: NodeJS.Timeout;

  constructor({ instances }: World) {
    this.#timer = setInterval(async () => {
      const bytes = await instances[0]?.memory().catch(() => undefined);
      if (bytes !== undefined) this.samples.push(bytes / 2 ** 20);
    }, sampleEveryMs);
  }

  /** Median of the first, second, third or last quarter, in MiB. */
  quarter(number: 1 | 2 | 3 | 4): number {
    const size = this.samples.length / 4;
    return Math.round(percentile(this.samples.slice((number - 1) * size, number * size), 50));
  }

  get most(): number {
    return Math.round(Math.max(...this.samples));
  }

  [Symbol.dispose](): void {
    clearInterval(this.#timer);
  }
}

/**
 * Runs that were asked for while one of the same hub ran and another one waited: GitHub would have cancelled the one
 * that waited.
 */
export function surplusRuns(runs: readonly WorkflowRun[]): number {
  const open = (run: WorkflowRun, at: WorkflowRun) =>
    run.id < at.id && (run.status !== "completed" || run.updatedAt > at.createdAt);
  return runs.filter((at) => runs.filter((run) => open(run, at)).length > 1).length;
}
