import type { Db, PgBoss } from "pg-boss";
import { assertOutsideTransaction } from "../store/in-transaction.ts";
import type { Sql, SqlValue } from "../store/sql.ts";
import { withTrace } from "./job-trace.ts";
import type { Jobs, KeylessQueue, QueueName } from "./jobs.ts";
import { queueOptions } from "./queue-options.ts";
import type { JobToSend, SendOptions } from "./queues.ts";
import type { WakeUps } from "./wake-ups.ts";

/** See `Queues.send`. */
export async function send<Name extends QueueName>(
  boss: PgBoss,
  wakeUps: WakeUps,
  name: Name,
  data: Jobs[Name],
  options: SendOptions = {},
): Promise<void> {
  const { sql, afterMs = 0 } = options;
  if (sql === undefined) {
    assertOutsideTransaction(`A job for ${name} was sent`);
    await insert(boss, undefined, name, data, options);
  } else {
    await insert(boss, sql, name, data, options);
  }
  if (afterMs > 0 && !queueOptions[name].polled) wakeUps.schedule(name, afterMs);
}

/** Without `sql` on connections of pg-boss's own, where one statement is no transaction of three. */
async function insert(
  boss: PgBoss,
  sql: Sql | undefined,
  name: QueueName,
  untraced: object,
  options: SendOptions,
): Promise<void> {
  const data = withTrace(untraced);
  const { afterMs = 0, key, group = key } = options;
  const db = sql && { db: dbOf(sql) };
  const placement = {
    ...db,
    // An interval of PostgreSQL: counted by the database's clock, to the millisecond.
    ...(afterMs > 0 && { startAfter: `${Math.ceil(afterMs)} milliseconds` }),
    // A key without a group is a group of its own: the next job of a key waits for the one that runs.
    ...(group !== undefined && { group: { id: group } }),
  };
  if (key === undefined) {
    await boss.send(name, data, placement);
    return;
  }
  if (afterMs > 0) {
    // The job that waits keeps its time: of many pushes in a row none would ever be dispatched.
    const { updated } = await boss.update(name, data, { ...db, singletonKey: key });
    if (updated > 0) return;
  }
  // With the time, for a job that was not there; of two senders at once the second gives its own to the first's.
  await boss.upsert(name, data, { ...placement, singletonKey: key });
}

/** See `Queues.sendAll`. */
export async function sendAll<Name extends KeylessQueue>(
  boss: PgBoss,
  name: Name,
  jobs: readonly JobToSend<Name>[],
  sql: Sql,
): Promise<void> {
  const inserts = jobs.map(({ data, trace }) => ({ data: withTrace(data, trace) }));
  await boss.insert(name, inserts, { db: dbOf(sql) });
}

/** Lets pg-boss run its statements in a transaction of ours. */
export function dbOf(sql: Sql): Db {
  return { executeSql: async (text, values) => ({ rows: await sql.query(text, values as SqlValue[]) }) };
}
