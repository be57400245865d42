/** Looks for systems with an outcome that nothing explains, and shrinks what it finds. */

import fc from "fast-check";
import { judge, type Verdict } from "./judge.ts";
import { type RandomSystem, randomSystem } from "./random-system.ts";
import type { Place } from "./reproducer.ts";

export interface Search {
  seed: number;
  runs: number;
  /** Of a failure, to see it alone. */
  path?: string | undefined;
}

export interface Found {
  /** Of each system before a failure. */
  verdicts: Verdict[];
  failure: (Place & { system: RandomSystem; verdict: Verdict }) | undefined;
}

/** Ends at the first failure, which is shrunk for at most two minutes. */
export async function search({ seed, runs, path }: Search): Promise<Found> {
  const verdicts: Verdict[] = [];
  let failing: { system: RandomSystem; verdict: Verdict } | undefined;
  let shrinkUntil = Number.POSITIVE_INFINITY;
  const property = fc.asyncProperty(randomSystem, async (system) => {
    // Skipped candidates count as good, which ends the shrinking.
    if (performance.now() > shrinkUntil) return;
    const verdict = await judge(system);
    if (verdict.unexplained.length > 0) {
      shrinkUntil = Math.min(shrinkUntil, performance.now() + MAX_SHRINK_MS);
      failing = { system, verdict };
      throw new Error(verdict.unexplained.join("\n"));
    }
    if (failing === undefined) verdicts.push(verdict);
  });
  const { failed, counterexamplePath } = await fc.check(property, {
    seed,
    numRuns: runs,
    ...(path !== undefined && { path }),
  });
  return { verdicts, failure: failed ? { seed, path: counterexamplePath!, ...failing! } : undefined };
}

const MAX_SHRINK_MS = 120_000;
