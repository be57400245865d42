/** What happens to a job whose handler threw. */

import type { JobWithMetadata, PgBoss } from "pg-boss";
import { messageOf } from "../../src/errors.ts";
import type { Logger } from "../log.ts";
import type { Database } from "../store/sql.ts";
import { withoutSecrets } from "../without-secrets.ts";
import type { QueueName } from "./jobs.ts";
import { type Queues, RetryLater } from "./queues.ts";
import { dbOf } from "./send.ts";

export interface FailedJob {
  boss: PgBoss;
  database: Database;
  queues: Queues;
  log: Logger;
  queue: QueueName;
  job: JobWithMetadata<object>;
  error: unknown;
}

/**
 * Settles the job, in one transaction: a newer one of its key that waits makes it needless; `RetryLater` puts it back
 * for that time, as a new job, so that no retry is used up; else it is retried or becomes a dead letter. pg-boss finds
 * it settled afterwards and leaves it alone. A failure here is thrown: pg-boss fails the job then, or, where the
 * database is away, its heartbeat stops and it comes back.
 */
export async function failJob(failed: FailedJob): Promise<"failed" | "dead"> {
  const { boss, database, queues, log, queue, job } = failed;
  const error = withoutSecrets(messageOf(failed.error));
  const stack = failed.error instanceof Error ? withoutSecrets(failed.error.stack ?? "") : undefined;
  const attempt = { id: job.id, retryCount: job.retryCount };
  const key = job.singletonKey ?? undefined;
  return database.transaction(async (sql) => {
    const db = dbOf(sql);
    const newer =
      key !== undefined && (await boss.findJobs(queue, { db, key, queued: true, limit: 1 })).length > 0;
    if (newer) {
      await boss.complete(queue, attempt, { superseded: true, message: error }, { db });
      log.warn(
        { error },
        "The job failed. A newer one of the same key waits, so this one is not tried again.",
      );
      return "failed";
    }
    if (failed.error instanceof RetryLater) {
      const { afterMs } = failed.error;
      await boss.complete(queue, attempt, { retryLater: afterMs, message: error }, { db });
      await queues.send(queue, job.data as never, {
        sql,
        afterMs,
        ...(key !== undefined && { key }),
        ...(job.groupId && { group: job.groupId }),
      });
      log.warn({ error, afterMs }, "The job will be tried again later.");
      return "failed";
    }
    await boss.fail(queue, attempt, { message: error }, { db });
    const dead = job.retryCount >= job.retryLimit;
    log.error(
      { error, stack, retriesLeft: job.retryLimit - job.retryCount },
      dead
        ? "The job failed for good. Look into the dead letters."
        : "The job failed and will be tried again.",
    );
    return dead ? "dead" : "failed";
  });
}
