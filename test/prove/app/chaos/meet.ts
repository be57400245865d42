/** Lets one fault happen to a scene, and says what was seen. */

import { setTimeout as wait } from "node:timers/promises";
import type { Findings } from "../../line-result.ts";
import { hubState } from "../world/locks.ts";
import type { Fault } from "./fault.ts";
import type { Scene } from "./scene.ts";
import { watch } from "./seen.ts";

export const columns = [
  "fault",
  "on",
  "deliveries",
  "failed",
  "redelivered",
  "jobs retried",
  "runs",
  "asked for by a sweep",
  "seconds until equal",
  "in the end",
];

const pushes = 24;
/** A sweep comes every minute and asks hub by hub; a killed instance's jobs come back after half of one. */
const limitMs = 120_000;

export async function meet(findings: Findings, scene: Scene, fault: Fault): Promise<(string | number)[]> {
  const { world } = scene;
  await scene.mergeSome();
  const seenSince = watch(world);
  let strike = Promise.resolve();
  await scene.burst(pushes, () => {
    strike = fault.strike(scene);
    // Waited for below.
    strike.catch(() => {});
  });
  await strike;
  await wait(fault.lastsMs ?? 0);
  // What is started again takes its time to start.
  const begin = performance.now();
  await fault.heal?.(scene);
  const behind = await scene.untilEqual(fault.limitMs ?? limitMs);
  const seconds = Number(((performance.now() - begin) / 1000).toFixed(1));
  await world.github.webhooksDelivered();
  const seen = seenSince();
  const states = await Promise.all(world.hubs.map((hub) => hubState(world.github, hub)));
  const doubled = states.filter(({ openPulls }) => openPulls > 1).length;
  const where = `${fault.title}, on ${scene.name}`;
  const equal = findings.check(behind.length === 0, `${where}: behind in the end: ${behind.join(", ")}`);
  const single = findings.check(doubled === 0, `${where}: ${doubled} hubs have two open pull requests`);
  const alive = findings.check(seen.deadLetters === 0, `${where}: ${seen.deadLetters} jobs failed for good`);
  fault.check?.(findings, seen);
  return [
    fault.title,
    scene.name,
    seen.deliveries,
    seen.failed,
    seen.redelivered,
    seen.retried,
    seen.runs,
    seen.bySweep,
    seconds,
    equal && single && alive ? "every lock equal" : "FALLS SHORT",
  ];
}
