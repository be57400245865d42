/** Job `delivery`: each kind of event goes to the part of the App that it is about. */

import { handleMergeGroup } from "../checks/merge-group.ts";
import { handlePullRequest } from "../checks/pull-request.ts";
import type { AppContext } from "../context.ts";
import { handleCheckAction } from "../dispatch/check-actions.ts";
import { handleCommand } from "../dispatch/commands.ts";
import { handleWorkflowRun } from "../dispatch/follow.ts";
import { notePullHead } from "../dispatch/pull-heads.ts";
import { handlePush } from "../dispatch/push.ts";
import type { AppEvent } from "../events/event.ts";
import { handleInstallation, handleRepository } from "../hubs/installations.ts";
import { sendOnboard } from "../onboarding/send-onboard.ts";
import type { Jobs } from "../queue/jobs.ts";
import { finishDelivery } from "../store/deliveries-table.ts";

type Kind = AppEvent["kind"];
type EventOf<K extends Kind> = Extract<AppEvent, { kind: K }>;

/** `receivedAt`: the delivery's first byte, milliseconds since 1970. */
type EventHandler<K extends Kind> = (
  event: EventOf<K>,
  context: AppContext,
  receivedAt: number,
) => Promise<void>;

const parts: { [K in Kind]: EventHandler<K> } = {
  async push(event, context, receivedAt) {
    await handlePush(event, context, receivedAt);
    await sendOnboard(event, context.queues);
  },
  workflow_run: handleWorkflowRun,
  command: handleCommand,
  check_action: handleCheckAction,
  async pull_request(event, context) {
    await notePullHead(event, context);
    await handlePullRequest(event, context);
  },
  merge_group: handleMergeGroup,
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
