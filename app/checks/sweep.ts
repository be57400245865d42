/** Checks that nobody will end: their job failed for good, or an event was lost. */

import type { AppContext } from "../context.ts";
import { openChecks } from "./checks-table.ts";

/** A run is started within minutes; one that was started is followed to its end. */
export const startsWithinMs = 60 * 60_000;

/** Has each concluded that is open for so long; returns how many. */
export async function sweepChecks({ database, queues, now }: AppContext): Promise<number> {
  const open = await openChecks(database, new Date(now() - startsWithinMs));
  for (const { key } of open) await queues.send("conclude", { check: key }, { key });
  return open.length;
}
