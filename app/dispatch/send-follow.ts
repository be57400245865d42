/** Asks for the next look at a run, in case no event tells of it. */

import type { Queues } from "../queue/queues.ts";
import type { Sql } from "../store/sql.ts";

const firstWaitMs = 30_000;
const longestWaitMs = 15 * 60_000;

/** 30 seconds, then twice as long each time, to a quarter of an hour. */
export function followWaitMs(attempt: number): number {
  return Math.min(firstWaitMs * 2 ** (attempt - 1), longestWaitMs);
}

export async function sendFollow(
  queues: Queues,
  data: { run: number; attempt: number },
  sql?: Sql,
): Promise<void> {
  await queues.send("follow", data, { afterMs: followWaitMs(data.attempt), ...(sql && { sql }) });
}
