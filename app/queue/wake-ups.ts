import type { PgBoss } from "pg-boss";
import type { QueueName } from "./jobs.ts";

/** The longest that setTimeout can wait, 24.8 days. Later jobs are found by polling. */
const maxDelayMs = 2 ** 31 - 1;

/**
 * Wakes a queue's workers when a job that this instance sent for later is due: NOTIFY tells of jobs that are due at
 * once only, and polling often enough for a debounce would keep the database busy. Only a matter of latency.
 */
export class WakeUps {
  readonly #boss: PgBoss;
  readonly #workers = new Map<QueueName, string[]>();
  readonly #timers = new Set<NodeJS.Timeout>();

  constructor(boss: PgBoss) {
    this.#boss = boss;
  }

  /** `worker`: what `PgBoss.work` returned. */
  add(queue: QueueName, worker: string): void {
    this.#workers.set(queue, [...(this.#workers.get(queue) ?? []), worker]);
  }

  schedule(queue: QueueName, afterMs: number): void {
    if (!this.#workers.has(queue) || afterMs > maxDelayMs) return;
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      for (const worker of this.#workers.get(queue) ?? []) this.#boss.notifyWorker(worker);
    }, afterMs + marginMs);
    timer.unref();
    this.#timers.add(timer);
  }

  stop(): void {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers.clear();
    this.#workers.clear();
  }
}

/** The database counts from the statement, which comes after the timer is set where the caller's transaction is slow. */
const marginMs = 10;
