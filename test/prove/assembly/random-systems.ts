/** Random systems: each refused for a documented reason, or assembled into what compilers accept and sources say. */

import { replayCommand, testCase } from "../../assembly/random/reproducer.ts";
import { search } from "../../assembly/random/search.ts";
import { Findings, type LineResult } from "../line-result.ts";
import type { ProofOptions } from "../proof.ts";

const systems = { usual: 600, full: 10_000 };
/** Of one seed; a failure ends its seed only. */
const RUNS = 100;
const MAX_FAILURES = 5;
const PROGRESS_EVERY = 1_000;

export async function randomSystems({ full }: ProofOptions): Promise<LineResult> {
  const findings = new Findings();
  const wanted = full ? systems.full : systems.usual;
  const first = Date.now() & 0x7fff_ffff;
  const outcomes = new Map<string, number>();
  const totals = { systems: 0, compared: 0, roundTrips: 0, failures: 0 };
  for (let seed = first; totals.systems < wanted && totals.failures < MAX_FAILURES; seed++) {
    const { verdicts, failure } = await search({ seed, runs: Math.min(RUNS, wanted - totals.systems) });
    for (const { outcome, compared, roundTrips } of verdicts) {
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
      totals.systems += 1;
      totals.compared += compared;
      totals.roundTrips += roundTrips;
      if (totals.systems % PROGRESS_EVERY === 0) console.error(`  ${totals.systems} of ${wanted} systems`);
    }
    if (failure === undefined) continue;
    console.error(`  an unexplained outcome: ${replayCommand(failure)}`);
    totals.failures += 1;
    totals.systems += 1;
    findings.check(
      false,
      `a system with an unexplained outcome: ${replayCommand(failure)}\n${testCase(failure.system, failure.verdict)}`,
    );
  }
  findings.table(
    `Outcomes of random systems, seeds from ${first} with ${RUNS} each`,
    ["outcome", "systems"],
    [...outcomes].sort(([, a], [, b]) => b - a),
  );
  findings.table(
    "Together",
    ["systems", "elements compared", "round trips", "unexplained outcomes"],
    [[totals.systems, totals.compared, totals.roundTrips, totals.failures]],
  );
  return findings.result();
}
