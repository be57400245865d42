/** Asks for a dispatch: one waits for each hub, and dispatches of one installation go one after another. */

import type { AppContext } from "../context.ts";
import type { Hub } from "../hubs/hub.ts";
import type { Sql } from "../store/sql.ts";

export interface DispatchWish {
  /** For people who read the log. */
  reason: string;
  /** First byte of the delivery that causes it, milliseconds since 1970. */
  receivedAt?: number | undefined;
  /** Do not wait for more pushes: a person asked. */
  atOnce?: boolean;
  sql?: Sql;
}

export async function sendDispatch(
  { queues, settings }: Pick<AppContext, "queues" | "settings">,
  hub: Pick<Hub, "key" | "installation">,
  { reason, receivedAt, atOnce = false, sql }: DispatchWish,
): Promise<void> {
  await queues.send(
    "dispatch",
    { hub: hub.key, reason, receivedAt },
    {
      key: hub.key,
      group: `installation-${hub.installation}`,
      afterMs: atOnce ? 0 : settings().debounceMs,
      ...(sql && { sql }),
    },
  );
}
