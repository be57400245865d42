/** What a run reports about a pull request, after it has shown which run it is. */

import type { CheckReport } from "../../src/companion/protocol.ts";
import type { AppContext } from "../context.ts";
import { newestRunOfCheck, runById } from "../dispatch/runs-table.ts";
import type { Hub } from "../hubs/hub.ts";
import { Refused } from "../tokens/refused.ts";
import { checkByKey, storeReport } from "./checks-table.ts";

export interface AuthenticatedReport {
  /** The hub that the run speaks for. */
  hub: Hub;
  /** GitHub's id of the run, from its identity token. */
  runId: number;
  report: CheckReport;
}

/** Seconds until a run that the App has just started is surely known by its id. */
const soon = 3;

/**
 * Keeps a report of the run that was started for just this commit; the check run is written by a job. A second one, and
 * one for a check that has ended, changes nothing.
 *
 * @throws Refused 503 while the run is not known yet, 403 for a run that was started for anything else
 */
export async function acceptReport(
  context: AppContext,
  { hub, runId, report }: AuthenticatedReport,
): Promise<void> {
  const { database, queues } = context;
  const run = await runById(database, runId);
  if (run === undefined) {
    throw new Refused(503, "The App does not know this run yet; ask again.", { retryAfter: soon });
  }
  const check = run.checkKey === null ? undefined : await checkByKey(database, run.checkKey);
  const isOfRun =
    run.kind === "check" &&
    run.hub === hub.key &&
    check?.hub === hub.key &&
    check.repository.id === report.repository &&
    check.pull === report.pull &&
    check.head === report.commit;
  if (!isOfRun)
    throw new Refused(403, "This run was not started for the pull request that it reports about.");
  if (check.concludedAt !== null) return;
  const newest = await newestRunOfCheck(database, check.key, check.openedAt);
  // An earlier attempt, which somebody has started anew.
  if (newest?.run !== runId) return;
  await database.transaction(async (sql) => {
    await storeReport(sql, check.key, report);
    await queues.send("conclude", { check: check.key }, { key: check.key, sql });
  });
}
