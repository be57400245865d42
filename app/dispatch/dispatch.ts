/** Job `dispatch`: starts the workflow of a hub, unless a run is waiting that will bring the same. */

import type { AppContext } from "../context.ts";
import type { Hub } from "../hubs/hub.ts";
import { hubByKey } from "../hubs/hubs-table.ts";
import type { Jobs } from "../queue/jobs.ts";
import { RetryLater } from "../queue/queues.ts";
import { covers, decideDispatch } from "./decide-dispatch.ts";
import { refreshRun } from "./follow.ts";
import { type Run, unfinishedUpdates } from "./runs-table.ts";
import { startRun } from "./start-run.ts";

export async function dispatch(data: Jobs["dispatch"], context: AppContext): Promise<void> {
  const { log, metrics } = context;
  const skip = (because: string) => {
    metrics.dispatch("skipped");
    log.info({ hub: data.hub, because }, "No dispatch");
  };
  const hub = await hubByKey(context.database, data.hub);
  if (hub === undefined) return skip("there is no such hub any more");
  const installation = await context.github.installationOf(hub.repository.owner);
  if (installation !== hub.installation)
    return skip("its account is not served, or not by this installation");

  const decision = decideDispatch(await currentRuns(context, hub));
  if (!decision.dispatch) return skip(decision.because);
  let latencyMs: number | undefined;
  const started = await startRun(context, hub, {
    kind: "update",
    checkKey: null,
    reason: data.reason,
    onLeaving: () => {
      latencyMs = measure(context, data.receivedAt);
    },
  }).catch((error: unknown) => {
    if (!(error instanceof RetryLater)) metrics.dispatch("failed");
    throw error;
  });
  if ("problem" in started) return metrics.dispatch("refused");
  metrics.dispatch("dispatched");
  log.info({ hub: hub.key, run: started.run, reason: data.reason, latencyMs }, "Dispatched");
  // A job that died had asked for that run: for an older push, which this one may have come too late for.
  if (started.found && !covers(started.askedAt, data.receivedAt)) await dispatch(data, context);
}

/** The hub's runs that have not ended; of those that wait as far as we know GitHub is asked, since events get lost. */
async function currentRuns(context: AppContext, hub: Hub): Promise<Run[]> {
  const known = await unfinishedUpdates(context.database, hub.key);
  return Promise.all(
    known.map(async (run) => (run.status === "queued" ? refreshRun(context, hub, run) : run)),
  );
}

/** From the first byte of the delivery until now, the debounce not counted. */
function measure({ metrics, settings, now }: AppContext, receivedAt: number | undefined): number | undefined {
  if (receivedAt === undefined) return undefined;
  // A job that joined a waiting one waited less than the debounce.
  const latencyMs = Math.max(0, now() - receivedAt - settings().debounceMs);
  metrics.dispatchLatency(latencyMs);
  return latencyMs;
}
