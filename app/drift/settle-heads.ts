/** What a run that ended well says of the heads that were waiting for it. */

import type { Sql } from "../store/sql.ts";
import { forgetAttempts } from "./heads-table.ts";

/**
 * Heads that were seen before the run was asked for have been read by it: where the lock still differs, nothing that
 * counts has changed.
 *
 * @param requestedAt - by our own clock, as the heads' times are
 */
export async function settleHeads(sql: Sql, hub: string, requestedAt: Date): Promise<void> {
  await sql.query(
    `update protomanager.heads set settled_at = $2
     where hub = $1 and settled_at is null and first_seen <= $2::timestamptz`,
    [hub, requestedAt],
  );
  await forgetAttempts(sql, hub);
}
