/** Job `check`: starts the hub's workflow for one commit of a pull request. */

import { messageOf } from "../../src/errors.ts";
import type { AppContext } from "../context.ts";
import { newestRunOfCheck } from "../dispatch/runs-table.ts";
import { startRun } from "../dispatch/start-run.ts";
import { repositoryById } from "../github/repositories.ts";
import { speaksFor } from "../hubs/accounts.ts";
import type { Hub } from "../hubs/hub.ts";
import { hubByKey, hubsListing } from "../hubs/hubs-table.ts";
import type { CheckJob } from "../queue/jobs.ts";
import { checkAudience, runUrl } from "./check-audience.ts";
import { checkName, checkNames } from "./check-names.ts";
import { createCheckRun, updateCheckRun } from "./check-runs.ts";
import { type Check, nameCheckRun, openCheck } from "./checks-table.ts";
import { complete } from "./complete.ts";
import { concludeWithout } from "./conclusion.ts";
import { isLessVisible } from "./visibility.ts";

/** A check that has ended begins anew: this job is what a retry is. */
export async function check(job: CheckJob, context: AppContext): Promise<void> {
  const { database, github, log, settings } = context;
  const installation = await github.installationOf(job.repository.owner);
  if (installation === undefined) return;
  const hub = await hubByKey(database, job.hub);
  const speaks =
    hub !== undefined &&
    (await github.installationOf(hub.repository.owner)) === hub.installation &&
    speaksFor(settings().accounts, hub.repository, job.repository.owner);
  const opened = await opening(context, job, installation, speaks ? hub : undefined);
  if (opened === undefined || opened.superseded) return;
  if (!speaks) {
    await complete(context, opened, concludeWithout({ kind: "gone" }, undefined, false));
    return;
  }
  if ((await newestRunOfCheck(database, opened.key, opened.openedAt)) !== undefined) return;
  // Before the run is asked for: once it is there, its report may have completed the check run.
  await updateCheckRun(context, opened, opened.checkRun!, { status: "in_progress" });
  const started = await startRun(context, hub, {
    kind: "check",
    checkKey: opened.key,
    reason: `pull request ${job.pull} of ${job.repository.owner}/${job.repository.name}`,
    inputs: {
      "check-repository": String(job.repository.id),
      "check-pull-request": String(job.pull),
      "check-commit": job.head,
    },
  });
  if ("problem" in started) {
    const { hub: place, service } = await checkAudience(context, opened, hub);
    const why = { kind: "not-started", problem: started.problem } as const;
    await complete(context, opened, concludeWithout(why, undefined, !isLessVisible(place, service)));
    return;
  }
  log.info({ hub: hub.key, run: started.run, pull: job.pull }, "A check was started");
  await linkRun(context, opened, hub, started.run);
}

/** A convenience for who waits: no failure of it is worth another run. */
async function linkRun(context: AppContext, opened: Check, hub: Hub, run: number): Promise<void> {
  try {
    const detailsUrl = runUrl(context, hub, run, await checkAudience(context, opened, hub));
    if (detailsUrl !== undefined) await updateCheckRun(context, opened, opened.checkRun!, { detailsUrl });
  } catch (error) {
    context.log.warn({ run, problem: messageOf(error) }, "A check run was not linked to its run");
  }
}

/** The check with a check run; undefined when the repository is gone. */
async function opening(
  context: AppContext,
  job: CheckJob,
  installation: number,
  hub: Hub | undefined,
): Promise<Check | undefined> {
  const { database, github } = context;
  const now = new Date(context.now());
  const name = await nameFor(context, job, installation, hub);
  if (name === undefined) return undefined;
  const opened = await openCheck(database, { ...job, installation, checkName: name }, { again: true, now });
  if (opened.checkRun !== null || opened.superseded) return opened;
  const { checkName, head, key } = opened;
  const checkRun = await createCheckRun({ github }, opened, { name: checkName, head, externalId: key });
  await nameCheckRun(database, key, checkRun);
  return { ...opened, checkRun };
}

async function nameFor(
  { database, github, settings }: AppContext,
  { repository }: CheckJob,
  installation: number,
  hub: Hub | undefined,
): Promise<string | undefined> {
  const permissions = { contents: "read" } as const;
  const client = github.client({ installation, repositories: [repository.name], permissions });
  const service = await repositoryById(client, repository.id);
  if (service === undefined) return undefined;
  const hubs = (await hubsListing(database, service.owner, service.name)).filter((listing) =>
    speaksFor(settings().accounts, listing.repository, service.owner),
  );
  return (hub && checkNames(hubs, service).get(hub.key)) ?? checkName;
}
