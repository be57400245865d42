/** From events to `onboard` jobs. */

import type { AppEvent } from "../events/event.ts";
import type { RepositoryName } from "../queue/jobs.ts";
import type { Queues } from "../queue/queues.ts";
import type { Sql } from "../store/sql.ts";

/** Repositories that join an installation with this event. Pure. */
export function joining(event: AppEvent): RepositoryName[] {
  if (event.kind === "installation") {
    return event.action === "created" || event.action === "repositories" ? event.added : [];
  }
  return event.kind === "repository" && event.action === "created" ? [event.repository] : [];
}

/** Room for `discover`, which the same event starts: a hub that joins with its services is no missing one. */
const afterMs = 30_000;

/** One job for each repository that joins. Those of an installation run one at a time, so that it is told once. */
export async function sendOnboard(event: AppEvent, queues: Queues, sql?: Sql): Promise<void> {
  const { installation } = event;
  for (const repository of joining(event)) {
    await queues.send(
      "onboard",
      { installation, repository },
      {
        afterMs,
        key: `${repository.id}`,
        group: `${installation}`,
        ...(sql && { sql }),
      },
    );
  }
}
