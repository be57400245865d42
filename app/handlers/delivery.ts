/** Job `delivery`: each kind of event goes to the part of the App that it is about. */

import type { AppContext } from "../context.ts";
import { handleWorkflowRun } from "../dispatch/follow.ts";
import { handlePush } from "../dispatch/push.ts";
import type { AppEvent } from "../events/event.ts";
import { handleInstallation, handleRepository } from "../hubs/installations.ts";
import type { Jobs } from "../queue/jobs.ts";
import { finishDelivery } from "../store/deliveries-table.ts";
import { missing } from "./missing.ts";

type Kind = AppEvent["kind"];
type EventOf<K extends Kind> = Extract<AppEvent, { kind: K }>;

/** `receivedAt`: the delivery's first byte, milliseconds since 1970. */
type EventHandler<K extends Kind> = (
  event: EventOf<K>,
  context: AppContext,
  receivedAt: number,
) => Promise<void>;

const parts: { [K in Kind]: EventHandler<K> } = {
  push: handlePush,
  workflow_run: handleWorkflowRun,
  command: missing("comments"),
  check_action: missing("buttons"),
  pull_request: missing("pull requests"),
  merge_group: missing("merge queues"),
  installation: handleInstallation,
  repository: handleRepository,
};

export async function delivery(
  { id, receivedAt, event }: Jobs["delivery"],
  context: AppContext,
): Promise<void> {
  await handle(event, context, receivedAt);
  await finishDelivery(context.database, id, "done", new Date(context.now()));
}

function handle<K extends Kind>(event: EventOf<K>, context: AppContext, receivedAt: number): Promise<void> {
  const part: EventHandler<K> = parts[event.kind as K];
  return part(event, context, receivedAt);
}
