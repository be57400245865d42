import { context } from "@opentelemetry/api";
import type { JobWithMetadata, PgBoss } from "pg-boss";
import { allDone } from "../../src/all-done.ts";
import { jobFacts } from "../job-facts.ts";
import { withFacts } from "../log.ts";
import { failJob } from "./fail-job.ts";
import { takeTrace } from "./job-trace.ts";
import type { QueueName } from "./jobs.ts";
import type { RunningJob, StartQueues } from "./pg-boss.ts";
import { queueOptions, type Timing } from "./queue-options.ts";
import type { Handler, Queues } from "./queues.ts";
import type { WakeUps } from "./wake-ups.ts";

export interface StartWorkers extends StartQueues {
  boss: PgBoss;
  queues: Queues;
  wakeUps: WakeUps;
  timing: Timing;
}

/** Workers that run one job, or one batch, at a time, so that all of them can be woken by name. */
export async function startWorkers(options: StartWorkers): Promise<void> {
  const { boss, database, wakeUps, timing } = options;
  // It does one statement at a time: a second worker that takes batches would only look for the same jobs more often.
  const single = database.backend.kind === "pglite";
  for (const [name, handler] of Object.entries(options.handlers)) {
    const queue = name as QueueName;
    const { concurrency, batch = 1, keyless } = queueOptions[queue];
    for (let worker = 0; worker < (single && batch > 1 ? 1 : concurrency); worker++) {
      const id: string = await boss.work(
        queue,
        {
          includeMetadata: true,
          batchSize: batch,
          ...(!keyless && { groupConcurrency: 1 }),
          heartbeatRefreshSeconds: timing.heartbeatRefreshSeconds,
          pollingIntervalSeconds: timing.pollingSeconds,
          notifyPollingIntervalSeconds: timing.pollingSeconds,
        },
        async (jobs: JobWithMetadata<object>[]) => {
          await allDone(
            jobs.map((job) => {
              // What is done later belongs to the trace of the webhook that caused it.
              const { data, of } = takeTrace(job.data);
              const handled = { ...job, data };
              return context.with(of, () =>
                runJob(options, queue, handler as Handler<QueueName, unknown>, handled),
              );
            }),
          );
          // Or it would wait for the next notification, or poll, while there is more to do.
          boss.notifyWorker(id);
        },
      );
      wakeUps.add(queue, id);
    }
  }
}

async function runJob(
  options: StartWorkers,
  queue: QueueName,
  handler: Handler<QueueName, unknown>,
  job: JobWithMetadata<object>,
): Promise<void> {
  const attempt = job.retryCount + 1;
  const log = withFacts(options.log, { queue, job: job.id, attempt, ...jobFacts(job.data) });
  const begin = performance.now();
  try {
    const running: RunningJob = { queue, id: job.id, attempt, data: job.data, queues: options.queues, log };
    await handler(job.data as never, options.makeContext(running));
    options.metrics.job(queue, "done", performance.now() - begin);
  } catch (error) {
    const outcome = await failJob({ ...options, log, queue, job, error });
    options.metrics.job(queue, outcome, performance.now() - begin);
  }
}
