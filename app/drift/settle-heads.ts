/** What a run that ended well says of the heads that were waiting for it. */

import type { Sql } from "../store/sql.ts";

/** Our clock and GitHub's differ by less. */
const clockMarginMs = 60_000;

/**
 * Heads that were seen before the run began have been read by it: where the lock still differs, nothing that counts has
 * changed.
 */
export async function settleHeads(sql: Sql, hub: string, startedAt: Date): Promise<void> {
  await sql.query(
    `update protomanager.heads set settled_at = $2
     where hub = $1 and settled_at is null and first_seen < $3::timestamptz`,
    [hub, startedAt, new Date(startedAt.getTime() - clockMarginMs)],
  );
  await sql.query("delete from protomanager.drift_attempts where hub = $1", [hub]);
}
