/** What a run reports about a pull request, after it has shown which run it is. */

import { newestRunOfCheck } from "../dispatch/runs-table.ts";
import type { AcceptReport } from "../tokens/exchange.ts";
import { Refused } from "../tokens/refused.ts";
import { checkByKey, storeReport } from "./checks-table.ts";

/**
 * Keeps a report of the run that was started for just this commit; the check run is written by a job. A second one, and
 * one for a check that has ended, changes nothing.
 */
export const acceptReport: AcceptReport = async ({ hub, run }, report, context) => {
  const { database, queues } = context;
  const checkKey = run?.kind === "check" && run.hub === hub.key ? run.checkKey : null;
  const check = checkKey === null ? undefined : await checkByKey(database, checkKey);
  const isOfRun =
    check?.hub === hub.key &&
    check.repository.id === report.repository &&
    check.pull === report.pull &&
    check.head === report.commit;
  if (!isOfRun) {
    throw new Refused(403, "This run was not started for the pull request that it reports about.");
  }
  if (check.concludedAt !== null) return;
  const newest = await newestRunOfCheck(database, check.key, check.openedAt);
  // An earlier attempt, which somebody has started anew.
  if (newest === undefined || newest.run !== run?.run) return;
  await database.transaction(async (sql) => {
    await storeReport(sql, check.key, report);
    await queues.send("conclude", { check: check.key }, { key: check.key, sql });
  });
};
