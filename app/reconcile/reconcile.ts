/** Job `reconcile`: what events should have told, asked for. With it a lost event costs time and nothing else. */

import { sweepChecks } from "../checks/sweep.ts";
import type { AppContext } from "../context.ts";
import { unfinishedRuns } from "../dispatch/runs-table.ts";
import { type Installation, listInstallations } from "../github/installations.ts";
import { serves } from "../hubs/accounts.ts";
import { allHubs, knownInstallations, removeInstallation } from "../hubs/hubs-table.ts";
import type { Jobs } from "../queue/jobs.ts";
import { redeliverSince } from "./redeliver.ts";
import { lastSweep, putSweep } from "./sweeps-table.ts";

/** Reason of a sweep that is left out when there was one lately: every instance has a timer. */
export const scheduled = "schedule";

/** A run that has not ended by then is asked about, whether or not somebody still follows it. */
const followAfterMs = 60 * 60_000;
/** In one line of the log. */
const shownAccounts = 50;

export async function reconcile({ reason }: Jobs["reconcile"], context: AppContext): Promise<void> {
  const { database, log, now, settings } = context;
  if (settings().registration === undefined) return;
  const last = await lastSweep(database);
  const startedAt = new Date(now());
  const age = last === undefined ? Number.POSITIVE_INFINITY : now() - last.startedAt.getTime();
  if (reason === scheduled && age >= 0 && age < 0.9 * settings().reconcileEveryMs) return;
  const deliveriesSince = last?.deliveriesSince ?? new Date(0);
  await putSweep(database, { startedAt, deliveriesSince });

  const installations = await sweepInstallations(context);
  const hubs = await allHubs(database);
  for (const { key } of hubs) await context.queues.send("reconcile-hub", { hub: key }, { key });
  const runs = await unfinishedRuns(database, new Date(now() - followAfterMs));
  for (const { run } of runs) {
    if (run !== null) await context.queues.send("follow", { run });
  }
  const checks = await sweepChecks(context);
  const seenTo = await redeliverSince(context, deliveriesSince);
  if (seenTo !== undefined) await putSweep(database, { startedAt, deliveriesSince: seenTo });
  log.info({ reason, installations, hubs: hubs.length, runs: runs.length, checks }, "Swept");
}

/** Looks for hubs wherever the App is installed and serves, and forgets where it no longer is; returns how many. */
async function sweepInstallations({ database, github, log, queues, settings }: AppContext): Promise<number> {
  const owner = await github.owner();
  const active = (await listInstallations(github.asApp())).filter(({ suspended }) => !suspended);
  const isServed = ({ account }: Installation) => serves(settings().accounts, account, owner);
  const served = active.filter(isServed);
  const others = active.filter((installation) => !isServed(installation)).map(({ account }) => account);
  if (others.length > 0) {
    log.info(
      { accounts: others.slice(0, shownAccounts), more: Math.max(0, others.length - shownAccounts) },
      "The App is installed on accounts that it does not serve. ALLOWED_ACCOUNTS or POLICY_FILE says which it does.",
    );
  }
  const ids = new Set(served.map(({ id }) => id));
  for (const known of await knownInstallations(database)) {
    if (ids.has(known)) continue;
    github.forget(known);
    await database.transaction((sql) => removeInstallation(sql, known));
  }
  for (const id of ids) {
    await queues.send("discover", { installation: id }, { key: `installation-${id}` });
  }
  return ids.size;
}
