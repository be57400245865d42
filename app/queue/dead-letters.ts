/** Jobs that failed for good: what a person is shown, and lets be tried again. */

import type { PgBoss } from "pg-boss";
import type { Sql } from "../store/sql.ts";
import type { QueueName } from "./jobs.ts";
import { deadLetterQueue } from "./queue-options.ts";
import type { DeadLetter } from "./queues.ts";

interface Row {
  id: string;
  queue: QueueName;
  data: unknown;
  error: string | null;
  failed_at: Date;
}

/** Newest first. pg-boss's own listing gives the oldest first. */
export async function listDeadLetters(sql: Sql, limit: number): Promise<DeadLetter[]> {
  const rows = await sql.query<Row>(
    `SELECT id, source_name AS queue, data, COALESCE(source_output ->> 'message', source_output #>> '{value,message}') AS error, created_on AS failed_at
     FROM pgboss.job WHERE name = $1 AND state = 'created' ORDER BY created_on DESC, id LIMIT $2`,
    [deadLetterQueue, limit],
  );
  return rows.map(({ failed_at, error, ...row }) => ({
    ...row,
    error: error ?? "unknown",
    failedAt: failed_at,
  }));
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** False when no dead letter has this id. */
export async function retryDeadLetter(boss: PgBoss, id: string): Promise<boolean> {
  if (!uuid.test(id)) return false;
  return (await boss.redrive(deadLetterQueue, { ids: [id] })) === 1;
}
