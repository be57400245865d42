/** From events to `onboard` jobs. */

import type { AppEvent, PushEvent } from "../events/event.ts";
import type { RepositoryName } from "../queue/jobs.ts";
import type { Queues } from "../queue/queues.ts";
import type { Sql } from "../store/sql.ts";

/** Who is to be onboarded after an event: these repositories, the account as a whole, or nobody. Pure. */
export function joining(event: AppEvent): RepositoryName[] | "account" {
  if (event.kind === "push") return isFirstPush(event) ? [event.repository] : [];
  if (event.kind === "repository") return event.action === "created" ? [event.repository] : [];
  if (event.kind !== "installation") return [];
  const { action, added } = event;
  if (action === "created") return "account";
  if (action !== "repositories") return [];
  return added.length > oneByOne ? "account" : added;
}

/** Most repositories are empty when they are created. */
function isFirstPush({ ref, before, after, defaultBranch }: PushEvent): boolean {
  return ref === `refs/heads/${defaultBranch}` && /^0+$/.test(before) && !/^0+$/.test(after);
}

/** More than this many at once are for `init --org`: as many pull requests would each be in the others' way. */
const oneByOne = 10;

/** Room for `discover`, which the same event starts: a hub that joins with its services is no missing one. */
const afterMs = 30_000;

/** One job for each repository that joins. Those of an installation run one at a time, so that it is told once. */
export async function sendOnboard(event: AppEvent, queues: Queues, sql?: Sql): Promise<void> {
  const { installation } = event;
  const options = { afterMs, group: `${installation}`, ...(sql && { sql }) };
  const who = joining(event);
  if (who === "account") {
    await queues.send("onboard", { installation }, { ...options, key: `installation-${installation}` });
    return;
  }
  for (const repository of who) {
    const key = `repository-${repository.id}`;
    await queues.send("onboard", { installation, repository }, { ...options, key });
  }
}
