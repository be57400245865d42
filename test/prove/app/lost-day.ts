/** A day of which no webhook arrives: when the App starts again, it finds what happened by asking. */

import { setTimeout as wait } from "node:timers/promises";
import { lightRunner } from "../../local-github/runner/light-run.ts";
import type { Disturbances } from "../../local-github/webhooks/disturbances.ts";
import { Findings, type LineResult } from "../line-result.ts";
import type { ProofOptions } from "../proof.ts";
import { watch } from "./chaos/seen.ts";
import { liveThrough, newAccount } from "./lost-day/day.ts";
import { hubState, untilEqual } from "./world/locks.ts";
import { startWorld, type World, type WorldHub } from "./world/world.ts";

/** Any other would do as well: printed, so that what it found can be found again. */
const seed = 20_262;
const hourMs = 60 * 60_000;
const limitMs = 120_000;

const losses: readonly { title: string; disturbances: Disturbances }[] = [
  { title: "deliveries failed: the App was down", disturbances: {} },
  { title: "deliveries never sent, and nowhere noted", disturbances: { lose: 1 } },
];

export async function lostDay({ full }: ProofOptions): Promise<LineResult> {
  const findings = new Findings();
  const size = full
    ? { hubs: 40, services: 10, pushesPerHour: 100 }
    : { hubs: 9, services: 4, pushesPerHour: 12 };
  const columns = new Map<string, Record<string, string | number>>();
  for (const { title, disturbances } of losses)
    columns.set(title, await oneDay(findings, title, disturbances, size));
  const titles = [...columns.keys()];
  const names = Object.keys(columns.get(titles[0]!)!);
  findings.table(
    "A day without webhooks, then the App starts",
    ["", ...titles],
    names.map((name) => [name, ...titles.map((title) => columns.get(title)![name]!)]),
  );
  findings.note(
    "during the day: pushes (a third without protos), a renamed, a new and a reverted service, a branch that came and " +
      "went, a new hub, a new account, a hub without its workflow, a deleted hub, and an account that removed the App",
  );
  findings.note(`seed ${seed}`);
  return findings.result();
}

async function oneDay(
  findings: Findings,
  title: string,
  disturbances: Disturbances,
  { hubs, services, pushesPerHour }: { hubs: number; services: number; pushesPerHour: number },
): Promise<Record<string, string | number>> {
  let shiftMs = 0;
  const accounts = Array.from({ length: hubs }, (_, index) => `org-${index + 1}`);
  await using world = await startWorld({
    store: "pglite",
    hubs,
    services,
    shiftedClocks: true,
    env: { RECONCILE_MINUTES: "1", ALLOWED_ACCOUNTS: [...accounts, newAccount].join(",") },
    github: { now: () => new Date(Date.now() + shiftMs) },
  });
  const { github } = world;
  github.setRunner(lightRunner({ state: github.state }));
  const before = await untilEqual(github, world.hubs, limitMs);
  findings.check(before.length === 0, `${title}: behind before the day: ${before.join(", ")}`);
  await github.webhooksDelivered();

  const [instance] = world.instances;
  await world.stopInstance(instance!);
  github.disturbWebhooks(disturbances);
  const seenSince = watch(world);
  const day = await liveThrough(world, {
    seed,
    pushesPerHour,
    setHour(hour) {
      shiftMs = hour * hourMs;
    },
  });
  await github.webhooksDelivered();
  github.disturbWebhooks({});
  const lost = seenSince();
  const states = await Promise.all(day.hubs.map((hub) => hubState(github, hub)));

  await world.shiftClock(instance!, shiftMs);
  const requests = github.requests.length;
  const runsBefore = runsOf(world, [day.unchanged, ...day.gone]);
  const begin = performance.now();
  const started = await world.startInstance();
  const startSeconds = secondsSince(begin);
  const behind = await untilEqual(github, day.hubs, limitMs);
  const equalSeconds = secondsSince(begin);
  const requestsUntilEqual = github.requests.length - requests;
  // Redeliveries go on, a second apart.
  const swept = () => started.log.some(({ msg }) => msg === "Swept");
  while (!swept() && secondsSince(begin) < limitMs / 1000) await wait(200);
  const sweptSeconds = secondsSince(begin);
  await github.webhooksDelivered();
  const seen = seenSince();

  findings.check(behind.length === 0, `${title}: behind in the end: ${behind.join(", ")}`);
  findings.check(swept(), `${title}: the first sweep did not end`);
  const needless = runsOf(world, [day.unchanged, ...day.gone]) - runsBefore;
  findings.check(
    needless === 0,
    `${title}: ${needless} runs of hubs that have nothing to bring, or are none`,
  );
  findings.check(seen.deadLetters === 0, `${title}: ${seen.deadLetters} jobs failed for good`);
  return {
    "hubs in the end": day.hubs.length,
    "services of them": day.hubs.reduce((sum, hub) => sum + hub.services.length, 0),
    "pushes that day": day.pushes,
    "failed deliveries that day": lost.failed,
    "heads that are not the locked commit": states.reduce((sum, { moved }) => sum + moved.length, 0),
    "of them with other protos": states.reduce((sum, { behind: services }) => sum + services.length, 0),
    "hubs that are behind": states.filter(({ behind: services }) => services.length > 0).length,
    "seconds until the App is ready": startSeconds,
    "seconds until every lock is equal": equalSeconds,
    "requests until then": requestsUntilEqual,
    "seconds until the sweep has ended": sweptSeconds,
    "requests until then ": github.requests.length - requests,
    "deliveries asked for again": seen.redelivered,
    "dispatches asked for by the sweep": seen.bySweep,
    "runs of hubs": seen.runs,
  };
}

function runsOf({ github }: World, hubs: readonly WorldHub[]): number {
  return hubs.reduce(
    (sum, { owner, name }) => sum + (github.state.findRepository(owner, name)?.runs.length ?? 0),
    0,
  );
}

function secondsSince(begin: number): number {
  return Number(((performance.now() - begin) / 1000).toFixed(1));
}
