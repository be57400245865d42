import type { PgBoss } from "pg-boss";
import type { Database } from "../store/sql.ts";
import type { QueueName } from "./jobs.ts";
import {
  deadLetterDays,
  deadLetterQueue,
  heartbeatSeconds,
  keepDoneSeconds,
  type QueueOptions,
  queueOptions,
} from "./queue-options.ts";

const secondsPerDay = 24 * 60 * 60;

/** Makes the queues or brings them to the options of this version. `handled`: those this instance has handlers for. */
export async function createQueues(
  boss: PgBoss,
  database: Database,
  handled: readonly QueueName[],
): Promise<void> {
  const retention = { retentionSeconds: deadLetterDays * secondsPerDay, deleteAfterSeconds: secondsPerDay };
  await boss.createQueue(deadLetterQueue, retention);
  for (const [name, options] of Object.entries(queueOptions)) {
    // At most one active job per key; `send` sees to at most one waiting one.
    await boss.createQueue(name, { ...translate(options), policy: "singleton" });
    await boss.updateQueue(name, translate(options));
    if (options.cron !== undefined && handled.includes(name as QueueName)) {
      await boss.schedule(name, options.cron, {}, { missed: "once" });
    }
  }
  // pg-boss skips a group that has an active job when it looks for the next, but two instances that look at the same
  // time would each take one. With the index the second finds nothing, as it does for keys.
  await database.query(
    `CREATE UNIQUE INDEX IF NOT EXISTS protomanager_one_active_per_group ON pgboss.job (name, group_id)
     WHERE state = 'active' AND group_id IS NOT NULL`,
  );
}

function translate(options: QueueOptions) {
  return {
    notify: true,
    deadLetter: deadLetterQueue,
    retryLimit: options.retryLimit,
    retryDelay: options.retryDelaySeconds,
    retryDelayMax: options.retryDelayMaxSeconds,
    retryBackoff: true,
    expireInSeconds: options.expireSeconds,
    heartbeatSeconds,
    deleteAfterSeconds: keepDoneSeconds,
  };
}
