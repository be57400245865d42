/** One world, its traffic, and what came of it. */

import { setTimeout as wait } from "node:timers/promises";
import { lightRunner } from "../../../local-github/runner/light-run.ts";
import type { Findings } from "../../line-result.ts";
import { hubState } from "../world/locks.ts";
import { percentile } from "../world/percentile.ts";
import { startWorld, type World, type WorldOptions } from "../world/world.ts";
import { readRows } from "./rows.ts";
import { startSender } from "./sender.ts";
import { sendTraffic } from "./traffic.ts";
import { Answers, Memory, surplusRuns } from "./watching.ts";

export interface Size extends Pick<WorldOptions, "store"> {
  hubs: number;
  organizations: number;
  /** Of each hub, which is one more. */
  services: number;
  events: number;
  /** Events a second, on average. */
  pace: number;
}

export const seed = 20_262;
export const burst = 200;
/** Longer than GitHub's own dispatches of a hub are apart, so that some meet a run that is under way. */
const runTakesMs = 3000;
const disturbances = { seed, duplicate: 0.1, reorder: 0.3, reorderWithinMs: 2000 };
const answerLimitMs = 100;
/**
 * What is asked of memory: from the second quarter, when caches and pools are filled and the heap has its size, to the
 * last the median grows by a quarter at most. What leaks with each delivery doubles in that time, beyond the 150 MB that
 * the App has at rest.
 */
const flatWithin = 1.25;

export async function measure(findings: Findings, size: Size) {
  const { store, hubs, organizations, services, events, pace } = size;
  let answers = new Answers();
  await using sender = startSender();
  await using world = await startWorld({
    ...{ store, hubs, organizations, services },
    // As in production.
    env: { DEBOUNCE_SECONDS: "5" },
    github: {
      deliveriesKept: 1000,
      onDelivery: (delivery) => answers.add(delivery),
      sendDelivery: (delivery) => sender.send(delivery),
    },
  });
  const { github } = world;
  github.setRunner(lightRunner({ state: github.state, takesMs: runTakesMs }));
  console.error(`  ${store}: waits for the first runs`);
  await untilQuiet(world);
  const runsBefore = allRuns(world).length;
  const requestsBefore = github.requests.length;

  console.error(`  ${store}: ${events} events`);
  answers = new Answers();
  github.disturbWebhooks(disturbances);
  using memory = new Memory(world);
  const begin = performance.now();
  const sent = await sendTraffic(world, { events, burst, burstEveryMs: (burst / pace) * 1000, seed });
  await github.webhooksDelivered();
  const seconds = (performance.now() - begin) / 1000;
  memory[Symbol.dispose]();
  console.error(`  ${store}: waits until it is quiet`);
  const quietMs = await untilQuiet(world);

  const states = await Promise.all(world.hubs.map((hub) => hubState(github, hub)));
  const lost = states.flatMap(({ behind }) => behind);
  const surplus = world.hubs.reduce(
    (sum, hub) => sum + surplusRuns(github.repository(hub.owner, hub.name).runs),
    0,
  );
  const pulls = states.filter(({ openPulls }) => openPulls > 1).length;
  const requests = github.requests.length - requestsBefore;
  report(github.requests.slice(requestsBefore));
  const runs = allRuns(world).length - runsBefore;
  for (const instance of [...world.instances]) await world.stopInstance(instance);
  const left = await readRows(world);

  const p99 = answers.at(99);
  const [second, last] = [memory.quarter(2), memory.quarter(4)];
  findings.check(answers.refused === 0, `${store}: ${answers.refused} deliveries were not taken`);
  findings.check(p99 < answerLimitMs, `${store}: p99 of answers is ${p99} ms, not under ${answerLimitMs} ms`);
  findings.check(last <= flatWithin * second, `${store}: memory went from ${second} to ${last} MiB`);
  findings.check(lost.length === 0, `${store}: behind in the end: ${lost.slice(0, 5).join(", ")} …`);
  findings.check(surplus === 0, `${store}: ${surplus} runs while one ran and one waited`);
  findings.check(pulls === 0, `${store}: ${pulls} hubs with more than one open pull request`);
  findings.check(left.unhandled === 0, `${store}: ${left.unhandled} deliveries were not handled`);
  findings.check(left.unfinished === 0, `${store}: ${left.unfinished} jobs did not end`);
  const { length: deliveries } = answers.milliseconds;
  return {
    did: [
      store,
      hubs * (services + 1),
      hubs,
      organizations,
      sent.protoPushes,
      sent.otherPushes,
      sent.told,
      deliveries,
      deliveries - answers.guids.size,
      Math.round(seconds),
      Math.round(deliveries / seconds),
    ],
    answered: [
      store,
      answers.refused,
      answers.at(50),
      p99,
      answers.at(100),
      Number(percentile(sender.bare, 99).toFixed(1)),
      memory.quarter(1),
      second,
      memory.quarter(3),
      last,
      memory.most,
    ],
    became: [
      store,
      runs,
      left.bySweep,
      requests,
      Math.round(quietMs / 1000),
      lost.length,
      surplus,
      pulls,
      left.deliveries,
      left.jobs,
      left.unfinished,
      left.megabytes,
    ],
  };
}

function report(requests: World["github"]["requests"]): void {
  for (const [operation, group] of Map.groupBy(requests, ({ operation, status }) => `${operation} ${status}`))
    console.error(`    ${operation} ${group.length}`);
}

function allRuns({ github, hubs }: World) {
  return hubs.flatMap(({ owner, name }) => github.repository(owner, name).runs);
}

/** Beyond the debounce and a run, so that one which follows is seen. */
const quietForMs = 12_000;
const patienceMs = 300_000;

/** Waits until every lock equals the heads and no run is open, for a while; how long it took. Gives up in the end. */
async function untilQuiet(world: World): Promise<number> {
  const begin = performance.now();
  let quietSince = Number.POSITIVE_INFINITY;
  while (performance.now() - begin < patienceMs) {
    const now = performance.now();
    if (!(await isQuiet(world))) quietSince = Number.POSITIVE_INFINITY;
    else quietSince = Math.min(quietSince, now);
    if (performance.now() - quietSince > quietForMs) return quietSince - begin;
    await wait(1000);
  }
  return patienceMs;
}

async function isQuiet(world: World): Promise<boolean> {
  const { github, hubs } = world;
  if (allRuns(world).some(({ status }) => status !== "completed")) return false;
  for (const hub of hubs) if ((await hubState(github, hub)).behind.length > 0) return false;
  return true;
}
