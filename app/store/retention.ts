/** Removes what is past `Settings.retentionDays`. A job does it once a day, see `queue/queue-options.ts`. */

import { pruneChecks } from "../checks/checks-table.ts";
import type { AppContext } from "../context.ts";
import { pruneProblems } from "../dispatch/problems-table.ts";
import { prunePullHeads } from "../dispatch/pull-heads-table.ts";
import { pruneRuns } from "../dispatch/runs-table.ts";
import { pruneSpentTokens } from "../tokens/spent-tokens-table.ts";
import { pruneDeliveries } from "./deliveries-table.ts";
import type { Sql } from "./sql.ts";

interface PrunedTable {
  name: string;
  /** Removes finished rows older than `before` and returns how many. */
  prune: (sql: Sql, before: Date) => Promise<number>;
}

/** Every table that grows with time has a line here. */
const tables: PrunedTable[] = [
  { name: "deliveries", prune: pruneDeliveries },
  { name: "runs", prune: pruneRuns },
  { name: "pull_heads", prune: prunePullHeads },
  { name: "dispatch_problems", prune: pruneProblems },
  { name: "checks", prune: pruneChecks },
  { name: "spent_tokens", prune: pruneSpentTokens },
];

const millisecondsPerDay = 24 * 60 * 60 * 1000;

/** Handler of the queue `prune`. One table after another, each in a statement of its own: none holds up the rest. */
export async function prune(_data: object, context: AppContext): Promise<void> {
  const before = new Date(context.now() - context.settings().retentionDays * millisecondsPerDay);
  for (const table of tables) {
    const removed = await table.prune(context.database, before);
    context.log.info({ table: table.name, removed, before }, "Old rows were removed.");
  }
}
