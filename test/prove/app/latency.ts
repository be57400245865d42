/** From the first byte of a push's delivery to the request that starts the hub's workflow. */

import { setTimeout as wait } from "node:timers/promises";
import { Findings, type LineResult } from "../line-result.ts";
import type { ProofOptions } from "../proof.ts";
import { pushToPull } from "./push-to-pull.ts";
import { percentile } from "./world/percentile.ts";
import { installedStores } from "./world/stores.ts";
import { proto, protoFile, startWorld, type World } from "./world/world.ts";

/** Each in an installation of its own. */
const hubs = 50;
const pushesPerSecond = 20;
const limitMs = 250;

export async function latency({ full }: ProofOptions): Promise<LineResult> {
  const findings = new Findings();
  await pushToPull(findings);
  const rows = [];
  const pushes = full ? 2400 : 400;
  for (const store of await installedStores()) {
    await using world = await startWorld({ store, hubs, services: 2 });
    // A run that ends at once, so that each push causes a dispatch of its own.
    world.github.setRunner(async () => ({ succeeded: true, log: "" }));
    await knownHubs(world);
    // The first pushes mint the tokens that all later ones use for an hour.
    await push(world, 2 * hubs, 0);
    const latencies = await push(world, pushes, 2 * hubs);
    const [median, p99] = [percentile(latencies, 50), percentile(latencies, 99)];
    rows.push([store, pushes, latencies.length, median, p99, Math.max(...latencies)]);
    findings.check(
      latencies.length === pushes,
      `${store}: ${latencies.length} of ${pushes} pushes dispatched`,
    );
    findings.check(p99 < limitMs, `${store}: p99 is ${p99} ms, not under ${limitMs} ms`);
  }
  findings.table(
    `milliseconds from the first byte of a delivery to its dispatch, ${pushesPerSecond} pushes a second over ${hubs} hubs`,
    ["store", "pushes", "dispatches", "median", "p99", "most"],
    rows,
  );
  return findings.result();
}

/** Waits until every hub was found and the first dispatches, which the reconciler asks for, are over. */
async function knownHubs(world: World): Promise<void> {
  const deadline = Date.now() + 120_000;
  while (dispatched(world).length < world.hubs.length) {
    if (Date.now() > deadline) throw new Error("Not every hub was found within two minutes.");
    await wait(200);
  }
  await wait(2000);
}

/** Pushes at the pace, round the hubs, and gives the latencies of the dispatches that followed. */
async function push(world: World, count: number, before: number): Promise<number[]> {
  const seen = dispatched(world).length;
  const begin = performance.now();
  for (let number = 0; number < count; number++) {
    const hub = world.hubs[number % world.hubs.length]!;
    const version = 2 + Math.floor((before + number) / world.hubs.length);
    await wait(Math.max(0, begin + (number * 1000) / pushesPerSecond - performance.now()));
    // Not waited for: the pace does not depend on how fast this machine commits.
    void world.github.commit(hub.owner, hub.services[0]!.name, "main", {
      [protoFile]: proto(hub.services[0]!.name, version),
    });
  }
  const deadline = Date.now() + 30_000;
  while (dispatched(world).length < seen + count && Date.now() < deadline) await wait(100);
  return dispatched(world)
    .slice(seen)
    .flatMap(({ latencyMs }) => (typeof latencyMs === "number" ? [latencyMs] : []));
}

function dispatched(world: World): readonly Record<string, unknown>[] {
  return world.instances.flatMap(({ log }) => log.filter(({ msg }) => msg === "Dispatched"));
}
