/** Job `conclude`: the report of a check's run, or its end without one, becomes the end of the check run. */

import { GitHubError } from "../../src/github/errors.ts";
import type { AppContext } from "../context.ts";
import { newestRunOfCheck } from "../dispatch/runs-table.ts";
import type { Hub } from "../hubs/hub.ts";
import { hubByKey } from "../hubs/hubs-table.ts";
import type { Jobs } from "../queue/jobs.ts";
import { type ChangedLines, changedLines } from "./changed-lines.ts";
import { checkAudience, runUrl } from "./check-audience.ts";
import type { Completion } from "./check-runs.ts";
import { type Check, checkByKey } from "./checks-table.ts";
import { complete } from "./complete.ts";
import { concludeReport, concludeWithout, type NoReport } from "./conclusion.ts";
import { pullFiles } from "./pull-files.ts";
import { startsWithinMs } from "./sweep.ts";
import { isLessVisible } from "./visibility.ts";

export async function conclude({ check: key }: Jobs["conclude"], context: AppContext): Promise<void> {
  const check = await checkByKey(context.database, key);
  if (check === undefined || check.concludedAt !== null) return;
  const run = await newestRunOfCheck(context.database, key, check.openedAt);
  const noReport = reasonFor(check, run, context.now());
  if (check.report === null && noReport === undefined) return;
  const hub = await hubByKey(context.database, check.hub);
  const completion = await completionOf(check, hub, run?.run ?? undefined, noReport, context);
  await complete(context, check, completion);
  context.log.info({ check: key, conclusion: completion.conclusion }, "A check has ended");
}

/** Undefined while there may still be a report. */
function reasonFor(
  check: Check,
  run: { status: string; conclusion: string | null } | undefined,
  now: number,
): NoReport | undefined {
  if (run?.status === "completed") return { kind: "ended", conclusion: run.conclusion };
  if (run !== undefined) return undefined;
  if (check.superseded) return { kind: "superseded" };
  return now - check.openedAt.getTime() >= startsWithinMs ? { kind: "late" } : undefined;
}

async function completionOf(
  check: Check,
  hub: Hub | undefined,
  run: number | undefined,
  noReport: NoReport | undefined,
  context: AppContext,
): Promise<Completion> {
  if (hub === undefined) return concludeWithout({ kind: "gone" }, undefined, false);
  const audience = await checkAudience(context, check, hub);
  const url = run === undefined ? undefined : runUrl(context, hub, run, audience);
  const { report } = check;
  if (report === null) return concludeWithout(noReport!, url, !isLessVisible(audience.hub, audience.service));
  const ofFiles = report.findings.some(({ path }) => path !== undefined);
  const changed = ofFiles ? await readChangedLines(check, context) : new Map();
  return concludeReport({ report, audience, changed, runUrl: url });
}

/** Without them every finding stands in the summary. */
async function readChangedLines(check: Check, context: AppContext): Promise<ChangedLines> {
  try {
    return changedLines(await pullFiles(context, check));
  } catch (error) {
    if (!(error instanceof GitHubError) || error.status === undefined || error.status >= 500) throw error;
    context.log.warn({ check: check.key, problem: error.message }, "Findings are shown without their lines");
    return new Map();
  }
}
