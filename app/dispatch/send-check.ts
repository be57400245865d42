/** Asks for a check: one waits for each hub and pull request, the newest head wins. */

import type { AppContext } from "../context.ts";
import type { CheckJob } from "../queue/jobs.ts";

/** @param installation - of the hub: what starts its workflow goes one after another */
export async function sendCheck(
  { queues }: Pick<AppContext, "queues">,
  job: CheckJob,
  installation: number,
): Promise<void> {
  const key = `${job.hub} ${job.repository.id} ${job.pull}`;
  await queues.send("check", job, { key, group: `installation-${installation}` });
}
