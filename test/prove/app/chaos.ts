/** Whatever goes wrong while services are pushed to: afterwards every lock equals the heads. */

import { availableParallelism, loadavg } from "node:os";
import { Findings, type LineResult } from "../line-result.ts";
import type { ProofOptions } from "../proof.ts";
import { back, farBack, forward, forwardAgain } from "./chaos/clocks.ts";
import { cut, full as fullDisk, killed, stopped } from "./chaos/database.ts";
import type { Fault } from "./chaos/fault.ts";
import { answers } from "./chaos/github-answers.ts";
import { columns, meet } from "./chaos/meet.ts";
import { endOnly, killAll, killOne, killOnly, rollingRestart } from "./chaos/processes.ts";
import { disabled, noMachines, runsFail, suspended, tokensRevoked } from "./chaos/refusals.ts";
import { openScene, type SceneOptions } from "./chaos/scene.ts";
import { disturbedWebhooks } from "./chaos/webhooks.ts";

/** Any other would do as well: printed, so that what it found can be found again. */
const seed = 20_261;

interface Act extends SceneOptions {
  faults: readonly Fault[];
}

/** Each has a world of its own and goes through its faults one after another. */
const acts: readonly Act[] = [
  {
    name: "three instances, PostgreSQL",
    store: "postgres",
    instances: 3,
    seed,
    faults: [killOne, killAll, rollingRestart, stopped, killed, cut, fullDisk, forward, back],
  },
  {
    name: "one instance, PGlite",
    store: "pglite",
    seed: seed + 1,
    faults: [killOnly, endOnly, forward, back, farBack, forwardAgain, ...disturbedWebhooks(seed)],
  },
  {
    name: "one instance, PGlite (2)",
    store: "pglite",
    seed: seed + 2,
    faults: [...answers, tokensRevoked, suspended, runsFail, noMachines, disabled],
  },
];

export async function chaos({ full }: ProofOptions): Promise<LineResult> {
  const findings = new Findings();
  const chosen = (fault: Fault) => full || !fault.onlyFull;
  const rows = await Promise.all(acts.map((act) => play(findings, act, act.faults.filter(chosen))));
  findings.table("A fault during pushes, a third into them", columns, rows.flat());
  findings.note(`seeds ${acts.map((act) => act.seed).join(", ")}`);
  findings.note(`load ${loadavg()[0]!.toFixed(1)} on ${availableParallelism()} processors at the end`);
  return findings.result();
}

async function play(findings: Findings, act: Act, faults: readonly Fault[]): Promise<(string | number)[][]> {
  await using scene = await openScene(act);
  const behind = await scene.untilEqual(120_000);
  if (behind.length > 0)
    throw new Error(`${act.name}: behind before anything went wrong: ${behind.join(", ")}`);
  const rows = [];
  for (const fault of faults) {
    console.error(`  ${act.name}: ${fault.title}`);
    rows.push(await meet(findings, scene, fault));
  }
  return rows;
}
