/** Keeps what pull_request events tell of heads, for commands in comments. */

import type { AppContext } from "../context.ts";
import type { PullRequestEvent } from "../events/event.ts";
import { forgetPull, rememberHead } from "./pull-heads-table.ts";

export async function notePullHead(
  { action, repository, pull, head, at }: PullRequestEvent,
  { database }: Pick<AppContext, "database">,
): Promise<void> {
  if (action === "closed") await forgetPull(database, repository.id, pull);
  else await rememberHead(database, { repository: repository.id, pull, head, at: new Date(at) });
}
