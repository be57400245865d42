/** Job `reconcile-hub`: whether a hub's lock is behind its services, whatever events came or did not. */

import type { AppContext } from "../context.ts";
import { refreshRun } from "../dispatch/follow.ts";
import { unfinishedUpdates } from "../dispatch/runs-table.ts";
import { sendDispatch } from "../dispatch/send-dispatch.ts";
import { decideDrift } from "../drift/decide-drift.ts";
import { attemptsOf, headsOf, putAttempts, putHeads } from "../drift/heads-table.ts";
import { readDrift } from "../drift/read-drift.ts";
import { renameRepository } from "../hubs/former-names-table.ts";
import type { Hub } from "../hubs/hub.ts";
import { hubByKey } from "../hubs/hubs-table.ts";
import type { Jobs } from "../queue/jobs.ts";

/** Not more services are named in the reason of a dispatch. */
const named = 3;

export async function reconcileHub({ hub: key }: Jobs["reconcile-hub"], context: AppContext): Promise<void> {
  const { database, github, log, metrics, now } = context;
  const hub = await hubByKey(database, key);
  // Of an account that is no longer served: `discover` forgets it.
  if (hub === undefined || (await github.installationOf(hub.repository.owner)) !== hub.installation) return;
  const { moved, renamed } = await readDrift(context, hub);
  const known = { heads: await headsOf(database, key), attempts: await attemptsOf(database, key) };
  const drift = decideDrift(moved, known, now());
  // What runs may bring it all; the next sweep sees.
  const dispatch =
    drift.dispatch === undefined || (await isRunning(context, hub)) ? undefined : drift.dispatch;

  metrics.oldestUnpropagated(key, drift.since === undefined ? 0 : (now() - drift.since) / 1000);
  await database.transaction(async (sql) => {
    for (const { former, ...current } of renamed) await renameRepository(sql, former, current);
    await putHeads(sql, key, drift.heads);
    if (dispatch === undefined) return;
    await putAttempts(sql, key, dispatch);
    const reason = `reconciler: ${listed(drift.waiting)} newer than the lock`;
    await sendDispatch(context, hub, { reason, sql });
    log.info({ hub: key, services: drift.waiting, attempt: dispatch.attempts }, "The lock is behind");
  });
}

/** GitHub is asked: where events are lost, the end of a run is, too. */
async function isRunning(context: AppContext, hub: Hub): Promise<boolean> {
  const known = await unfinishedUpdates(context.database, hub.key);
  const runs = await Promise.all(known.map((run) => refreshRun(context, hub, run)));
  return runs.some(({ status }) => status !== "completed");
}

function listed(services: readonly string[]): string {
  const more = services.length - named;
  return more > 0 ? `${services.slice(0, named).join(", ")} and ${more} more` : services.join(", ");
}
