/** Some inputs from one seed, and what became of them. */

import fc from "fast-check";
import { hostileBytes } from "./hostile-inputs.ts";
import { assembleText, type Outcome, takeBytes } from "./target.ts";

export interface FuzzBatch {
  seed: number;
  runs: number;
  /** Of a failure, to see it alone. */
  path?: string | undefined;
}

export interface FuzzReport {
  outcomes: Partial<Record<Outcome, number>>;
  bytes: number;
  /** Microseconds for each byte of the slowest input of some length, the best of several times. */
  slowest: number;
  /** The smallest input that fails, in base64, and how to see it again. */
  failure: { input: string; error: string; seed: number; path: string } | undefined;
}

export function fuzzBatch({ seed, runs, path }: FuzzBatch, corpus: readonly string[]): FuzzReport {
  const report: FuzzReport = { outcomes: {}, bytes: 0, slowest: 0, failure: undefined };
  const property = fc.property(hostileBytes(corpus), (bytes) => {
    const begin = performance.now();
    const outcome = takeBytes(bytes);
    report.slowest = Math.max(report.slowest, slowness(bytes, performance.now() - begin));
    report.bytes += bytes.length;
    report.outcomes[outcome] = (report.outcomes[outcome] ?? 0) + 1;
    if (outcome === "parsed") assembleText(Buffer.from(bytes).toString());
  });
  const { failed, counterexample, counterexamplePath, errorInstance } = fc.check(property, {
    seed,
    numRuns: runs,
    ...(path !== undefined && { path }),
  });
  if (failed) {
    const input = Buffer.from(counterexample![0]).toString("base64");
    const error = (errorInstance as Error).stack ?? String(errorInstance);
    report.failure = { input, error, seed, path: counterexamplePath! };
  }
  return report;
}

/** What seems slow is measured again: a pause of the machine is no property of the input. */
function slowness(bytes: Uint8Array, milliseconds: number): number {
  const length = Math.max(bytes.length, MIN_LENGTH);
  let best = milliseconds;
  for (let round = 0; round < 3 && best / length > SUSPICIOUS; round++) {
    const begin = performance.now();
    takeBytes(bytes);
    best = Math.min(best, performance.now() - begin);
  }
  return (1000 * best) / length;
}

/** Shorter inputs take what starting takes. */
const MIN_LENGTH = 1000;
/** Milliseconds for a byte; usual is a thousandth of it. */
const SUSPICIOUS = 0.002;
