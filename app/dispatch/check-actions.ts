/** Event `check_action`: buttons of check runs, and GitHub's own "Re-run". */

import { recheck } from "../checks/recheck.ts";
import type { AppContext } from "../context.ts";
import type { CheckActionEvent } from "../events/event.ts";
import { speaksFor } from "../hubs/accounts.ts";
import { hubsListing } from "../hubs/hubs-table.ts";
import { sendDispatch } from "./send-dispatch.ts";
import { senderMayWrite } from "./sender.ts";

export type CheckAction = "recheck" | "regenerate" | "none";

/** Identifiers are those of `checks/buttons.ts`; a check run of another version may have others. */
export function decideCheckAction(action: string): CheckAction {
  switch (action) {
    case "rerequested":
    case "retry":
      return "recheck";
    case "regenerate":
      return "regenerate";
    default:
      return "none";
  }
}

export async function handleCheckAction(
  event: CheckActionEvent,
  context: AppContext,
  receivedAt: number,
): Promise<void> {
  const action = decideCheckAction(event.action);
  if (action === "none" || !(await senderMayWrite(context, event))) return;
  if (action === "recheck") return recheck(event, context);
  const { owner, name } = event.repository;
  const reason = `button on a check of ${owner}/${name}`;
  for (const hub of await hubsListing(context.database, owner, name)) {
    if (!speaksFor(context.settings().accounts, hub.repository, owner)) continue;
    await sendDispatch(context, hub, { reason, receivedAt, atOnce: true });
  }
}
