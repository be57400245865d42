/** Whether a hub's lock is behind, and whether it is time to start its workflow for that. Pure. */

import { createHash } from "node:crypto";
import type { Attempts, HeadRow } from "./heads-table.ts";
import type { Trees } from "./read-trees.ts";
import { treesDiffer } from "./touched.ts";

/** One service whose tracked ref is at another commit than the lock. */
export interface MovedService {
  name: string;
  protoDirs: readonly string[];
  head: string;
  /** Undefined when GitHub does not have the commit, or there is none. */
  atHead: Trees | undefined;
  atLocked: Trees | undefined;
}

export interface Drift {
  /** What the table of heads shall hold. */
  heads: HeadRow[];
  /** Services whose heads are waiting for a run. */
  waiting: string[];
  /** Since when the lock lacks something, milliseconds since 1970; undefined when it lacks nothing. */
  since: number | undefined;
  /** Start the workflow now, and note this. */
  dispatch: Attempts | undefined;
}

/** After the first start for the same heads, then twice as long each time: what fails is not started for ever. */
export const firstWaitMs = 10 * 60_000;
export const longestWaitMs = 24 * 60 * 60_000;
/** A commit may bear any date; one that is older than this was not made just before it was pushed. */
const oldestSinceMs = 30 * 24 * 60 * 60_000;

/**
 * A commit that changes no proto does not move a repository in the lock, so a head that is not the locked commit is no
 * drift by itself: the folders of protos are compared.
 */
export function decideDrift(
  moved: readonly MovedService[],
  known: { heads: readonly HeadRow[]; attempts: Attempts | undefined },
  now: number,
): Drift {
  const rows = new Map(known.heads.map((row) => [row.service, row]));
  const heads = moved
    .filter(({ atLocked, atHead, protoDirs }) => treesDiffer(atLocked, atHead, protoDirs))
    .map((service) => headRow(service, rows.get(service.name), now));
  const waiting = heads.filter(({ settled }) => !settled);
  const since = waiting.length === 0 ? undefined : Math.min(...waiting.map((row) => row.since.getTime()));
  return {
    heads,
    waiting: waiting.map(({ service }) => service),
    since,
    dispatch: waiting.length === 0 ? undefined : nextAttempt(waiting, known.attempts, now),
  };
}

function headRow({ name, head, atHead }: MovedService, known: HeadRow | undefined, now: number): HeadRow {
  if (known?.head === head) return known;
  const committed = Math.max(Math.min(atHead?.committed ?? now, now), now - oldestSinceMs);
  // A head that follows one which is still waiting makes the wait no shorter.
  const since = known === undefined || known.settled ? new Date(committed) : known.since;
  return { service: name, head, firstSeen: new Date(now), since, settled: false };
}

function nextAttempt(
  waiting: readonly HeadRow[],
  known: Attempts | undefined,
  now: number,
): Attempts | undefined {
  const lines = waiting.map(({ service, head }) => JSON.stringify([service, head])).sort();
  const heads = createHash("sha256").update(lines.join("\n")).digest("hex");
  const before = known?.heads === heads ? known : undefined;
  if (before !== undefined && isAhead(before.nextAt, waitAfter(before.attempts), now)) return undefined;
  const attempts = (before?.attempts ?? 0) + 1;
  return { heads, attempts, nextAt: new Date(now + waitAfter(attempts)) };
}

function waitAfter(attempts: number): number {
  return Math.min(firstWaitMs * 2 ** Math.min(attempts - 1, 20), longestWaitMs);
}

/** Further ahead than the wait was meant to be: the clock was set back since. */
function isAhead(time: Date, waitMs: number, now: number): boolean {
  const left = time.getTime() - now;
  return left > 0 && left <= waitMs;
}
