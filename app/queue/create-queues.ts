import type { PgBoss } from "pg-boss";
import type { Database } from "../store/sql.ts";
import type { QueueName } from "./jobs.ts";
import {
  deadLetterDays,
  deadLetterQueue,
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
  heartbeatSeconds: number,
): Promise<void> {
  await boss.createQueue(deadLetterQueue, {
    retentionSeconds: deadLetterDays * secondsPerDay,
    deleteAfterSeconds: secondsPerDay,
  });
  for (const [name, options] of Object.entries(queueOptions)) {
    const settings = translate(options, heartbeatSeconds);
    await boss.createQueue(name, settings);
    await boss.updateQueue(name, settings);
    if (options.cron !== undefined && handled.includes(name as QueueName)) {
      await boss.schedule(name, options.cron, {}, { missed: "once" });
    }
  }
  await allowOneActivePerGroup(database);
}

/** Any number that nothing else in the database locks. */
const advisoryLock = 7_066_417_317;

/**
 * pg-boss skips a group that has an active job when it looks for the next, but two instances that look at the same time
 * would each take one. With this index the second finds nothing, which is how pg-boss's own policies work. Asked for first, because CREATE
 * INDEX waits for writers even where there is nothing to do.
 */
async function allowOneActivePerGroup(database: Database): Promise<void> {
  await database.transaction(async (sql) => {
    await sql.query("SELECT pg_advisory_xact_lock($1)", [advisoryLock]);
    const index = "protomanager_one_active_per_group";
    const found = await sql.query("SELECT 1 WHERE to_regclass($1) IS NOT NULL", [`pgboss.${index}`]);
    if (found.length > 0) return;
    await sql.query(
      `CREATE UNIQUE INDEX ${index} ON pgboss.job (name, group_id) WHERE state = 'active' AND group_id IS NOT NULL`,
    );
  });
}

function translate(options: QueueOptions, heartbeatSeconds: number) {
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
