/** Following runs: job `follow` asks GitHub until a run has ended, `workflow_run` events tell it at once. */

import type { AppContext } from "../context.ts";
import { settleHeads } from "../drift/settle-heads.ts";
import type { WorkflowRunEvent } from "../events/event.ts";
import { type Hub, hubKey } from "../hubs/hub.ts";
import { hubByKey } from "../hubs/hubs-table.ts";
import type { Jobs } from "../queue/jobs.ts";
import { readRun } from "./github-runs.ts";
import { type RunState, statusOf } from "./run-state.ts";
import { lostState, type Run, report, runById } from "./runs-table.ts";
import { sendFollow } from "./send-follow.ts";

export async function follow({ run: id, attempt }: Jobs["follow"], context: AppContext): Promise<void> {
  const run = await runById(context.database, id);
  if (run === undefined || run.status === "completed") return;
  const hub = await hubByKey(context.database, run.hub);
  const now =
    hub === undefined ? await take(context, run, lostState(run)) : await refreshRun(context, hub, run);
  if (now.status === "completed" || attempt === undefined) return;
  await sendFollow(context.queues, { run: id, attempt: attempt + 1 });
}

/** Asks GitHub for a run and takes in what it says; returns the row as it is then. */
export async function refreshRun(context: AppContext, hub: Hub, run: Run): Promise<Run> {
  const client = context.github.client({
    installation: hub.installation,
    repositories: [hub.repository.name],
    permissions: { actions: "read" },
  });
  const state = await readRun(client, hub.repository, run.run!);
  return take(context, run, state ?? lostState(run));
}

/** Event `workflow_run`. Runs that nobody here asked for are left alone. */
export async function handleWorkflowRun(event: WorkflowRunEvent, context: AppContext): Promise<void> {
  const run = await runById(context.database, event.run);
  if (run === undefined || !run.hub.startsWith(hubKey(event.repository.id, ""))) return;
  const { conclusion, startedAt } = event;
  await take(context, run, { status: statusOf(event.status), conclusion, startedAt });
}

/** What a report changes: the row, and at a run's end whatever waits for it, in one transaction. */
function take(context: AppContext, run: Run, state: RunState): Promise<Run> {
  return context.database.transaction(async (sql) => {
    const now = await report(sql, run.run!, state, new Date(context.now()));
    if (now === undefined) return (await runById(sql, run.run!)) ?? run;
    if (now.status !== "completed") return now;
    if (now.checkKey !== null) {
      await context.queues.send("conclude", { check: now.checkKey }, { key: now.checkKey, sql });
    }
    if (now.kind === "update" && now.conclusion === "success") {
      await settleHeads(sql, now.hub, now.requestedAt);
    }
    context.log.info({ hub: now.hub, run: now.run, conclusion: now.conclusion }, "A run has ended");
    return now;
  });
}
