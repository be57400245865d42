/** Starts and stops pg-boss on the App's database: https://pgboss.io */

import { type Clock, PgBoss, systemClock } from "pg-boss";
import type { AppContext } from "../context.ts";
import type { Logger } from "../log.ts";
import type { Store } from "../store/store.ts";
import type { Metrics } from "../telemetry/metrics.ts";
import { createQueues } from "./create-queues.ts";
import { listDeadLetters, retryDeadLetter } from "./dead-letters.ts";
import { followClock } from "./follow-clock.ts";
import type { Handlers } from "./handlers.ts";
import type { QueueName } from "./jobs.ts";
import { pgliteDatabase } from "./pglite-database.ts";
import { queueErrors } from "./queue-errors.ts";
import { timing as standardTiming, type Timing } from "./queue-options.ts";
import type { Queues } from "./queues.ts";
import { send, sendAll } from "./send.ts";
import { WakeUps } from "./wake-ups.ts";
import { startWorkers } from "./workers.ts";

export interface RunningJob {
  queue: QueueName;
  id: string;
  /** 1 for the first run. */
  attempt: number;
  data: unknown;
  queues: Queues;
  /** Names queue, id, attempt and what the job is about in each line. */
  log: Logger;
}

export interface StartQueues {
  database: Store;
  /** Queues without a handler are sent to, and worked off by other instances. */
  handlers: Partial<Handlers>;
  makeContext: (job: RunningJob) => AppContext;
  log: Logger;
  metrics: Metrics;
  /** Default `timing` of `queue-options.ts`; tests are in a hurry. */
  timing?: Timing;
}

export interface RunningQueues extends Queues {
  /**
   * Takes no more jobs and waits for those that run, at most this long (at least a second); what still runs then is
   * handed back, to be run again by whoever is left.
   */
  stop(options: { drainMs: number }): Promise<void>;
}

/** pg-boss's own connections: a listener apart, workers need one for the length of a statement. */
const connections = 6;

/** The clock of this machine may be set back, and workers would sleep until it is as late again. */
const steadyClock: Clock = { ...systemClock, now: () => performance.timeOrigin + performance.now() };

export async function startQueues(options: StartQueues): Promise<RunningQueues> {
  const { database, handlers, log, timing = standardTiming } = options;
  const boss = new PgBoss({
    ...connectionOf(database),
    clock: steadyClock,
    useListenNotify: true,
    superviseIntervalSeconds: timing.superviseSeconds,
    monitorIntervalSeconds: timing.superviseSeconds,
  });
  boss.on("error", queueErrors(log));
  boss.on("warning", ({ message, data }) => log.warn({ data }, message));
  await boss.start();
  await createQueues(boss, database, Object.keys(handlers) as QueueName[], timing.heartbeatSeconds);
  const clock = await followClock(database, log, timing.clockSeconds);

  const wakeUps = new WakeUps(boss);
  const queues: Queues = {
    send: (name, data, sendOptions) => send(boss, wakeUps, name, data, sendOptions),
    sendAll: (name, jobs, sql) => sendAll(boss, name, jobs, sql),
    deadLetters: (limit) => listDeadLetters(database, limit),
    retry: (id) => retryDeadLetter(boss, id),
  };
  await startWorkers({ ...options, timing, boss, queues, wakeUps });
  return {
    ...queues,
    async stop({ drainMs }) {
      wakeUps.stop();
      await clock.stop();
      await boss.stop({ graceful: true, timeout: drainMs });
    },
  };
}

function connectionOf({ backend }: Store) {
  if (backend.kind === "pglite") return { db: pgliteDatabase(backend), backend: "pglite" as const };
  return { connectionString: backend.url, application_name: "protomanager-queue", max: connections };
}
