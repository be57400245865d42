/** A person with write access asks for a check again: by its button, or by GitHub's "Re-run" of one or of all. */

import type { AppContext } from "../context.ts";
import { sendCheck } from "../dispatch/send-check.ts";
import type { CheckActionEvent } from "../events/event.ts";
import { hubByKey } from "../hubs/hubs-table.ts";
import { type Check, checkByKey, checksOfCommit } from "./checks-table.ts";

/** Of the commit that the check run is of, whatever the pull request's head is by now. */
export async function recheck(event: CheckActionEvent, context: AppContext): Promise<void> {
  const { externalId, repository, head } = event;
  for (const check of await asked(event, context)) {
    if (check.repository.id !== repository.id || check.head !== head) {
      context.log.warn({ externalId, head }, "A check run that is not of the commit it was made for");
      continue;
    }
    const hub = await hubByKey(context.database, check.hub);
    // Without its hub the job says so in the check run.
    const installation = hub?.installation ?? check.installation;
    await sendCheck(context, { hub: check.hub, repository, pull: check.pull, head }, installation);
  }
}

async function asked(
  { externalId, repository, head }: CheckActionEvent,
  { database }: AppContext,
): Promise<Check[]> {
  if (externalId === null) return checksOfCommit(database, repository.id, head);
  const check = await checkByKey(database, externalId);
  return check === undefined ? [] : [check];
}
