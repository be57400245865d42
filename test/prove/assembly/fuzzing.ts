/** Lexer and parser on hostile bytes: random, grammar gone wrong, real protos damaged, and texts that grow. */

import { once } from "node:events";
import path from "node:path";
import { Worker } from "node:worker_threads";
import { largeCorpus } from "../../assembly/fuzz/corpus.ts";
import type { FuzzBatch, FuzzReport } from "../../assembly/fuzz/fuzz-batch.ts";
import { growths } from "../../assembly/fuzz/nests.ts";
import { measureScaling } from "../../assembly/fuzz/scaling.ts";
import { root } from "../cli.ts";
import { Findings, type LineResult } from "../line-result.ts";
import type { ProofOptions } from "../proof.ts";

const minutes = { usual: 1, full: 60 };
/** Inputs of one seed: some seconds. */
const RUNS = 1000;
/** A batch that takes so long hangs. */
const HANG_MS = 120_000;
const MAX_FAILURES = 5;
/** Linear growth over a factor of 16 gives 16, quadratic growth 256; collecting garbage takes its share. */
const MAX_TIME_RATIO = 64;
const MAX_MEMORY_RATIO = 24;
/** Microseconds for a byte of any input: a thousand times what protos take. */
const MAX_SLOWNESS = 50;

export async function fuzzing({ full }: ProofOptions): Promise<LineResult> {
  const findings = new Findings();
  const corpus = await largeCorpus(path.join(root, "examples", "node_modules", "google-proto-files"), 40);
  await fuzz(findings, corpus, full ? minutes.full : minutes.usual);
  scale(findings, full ? 500_000 : 60_000);
  return findings.result();
}

async function fuzz(findings: Findings, corpus: readonly string[], limit: number): Promise<void> {
  const first = Date.now() & 0x7fff_ffff;
  const end = performance.now() + limit * 60_000;
  const totals = { inputs: 0, bytes: 0, slowest: 0, failures: 0 };
  const outcomes = new Map<string, number>();
  for (let seed = first; performance.now() < end && totals.failures < MAX_FAILURES; seed++) {
    const report = await fuzzInThread({ seed, runs: RUNS }, corpus);
    const again = `npx node test/assembly/fuzz/replay.ts --seed ${seed}`;
    if (report === undefined) {
      totals.failures += 1;
      findings.check(false, `an input of seed ${seed} takes more than ${HANG_MS / 1000} s: ${again}`);
      continue;
    }
    for (const [outcome, count] of Object.entries(report.outcomes)) {
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + count);
      totals.inputs += count;
    }
    totals.bytes += report.bytes;
    totals.slowest = Math.max(totals.slowest, report.slowest);
    if (report.failure !== undefined) {
      totals.failures += 1;
      const { error, input, path: where } = report.failure;
      findings.check(false, `${error}\n${input} (base64)\n${again} --path ${where}`);
    }
  }
  await thread?.terminate();
  thread = undefined;
  const columns = ["inputs", "bytes", ...outcomes.keys(), "failures", "slowest (µs for a byte)"];
  const { inputs, bytes, failures, slowest } = totals;
  findings.table(`Hostile bytes, ${limit} min, seeds from ${first}`, columns, [
    [inputs, bytes, ...outcomes.values(), failures, Number(slowest.toFixed(2))],
  ]);
  findings.check(slowest <= MAX_SLOWNESS, `an input takes ${slowest.toFixed(1)} µs for a byte`);
}

/** Undefined when it does not end. */
async function fuzzInThread(batch: FuzzBatch, corpus: readonly string[]): Promise<FuzzReport | undefined> {
  thread ??= new Worker(new URL("../../assembly/fuzz/fuzz-thread.ts", import.meta.url), {
    workerData: { corpus },
  });
  thread.postMessage(batch);
  try {
    const [report] = (await once(thread, "message", { signal: AbortSignal.timeout(HANG_MS) })) as [
      FuzzReport,
    ];
    return report;
  } catch (error) {
    if (!(error instanceof Error) || error.name !== "AbortError") throw error;
    await thread.terminate();
    thread = undefined;
    return undefined;
  }
}

let thread: Worker | undefined;

function scale(findings: Findings, length: number): void {
  const rows = Object.entries(growths).map(([name, grow]) => {
    let scaling = measureScaling(grow, length);
    // Another program may have had the machine for a moment.
    for (let round = 0; round < 2 && scaling.timeRatio > MAX_TIME_RATIO; round++)
      scaling = measureScaling(grow, length);
    const { points, timeRatio, memoryRatio } = scaling;
    findings.check(
      timeRatio <= MAX_TIME_RATIO,
      `${name}: 16 times the text takes ${timeRatio.toFixed(0)} times as long`,
    );
    findings.check(
      memoryRatio <= MAX_MEMORY_RATIO,
      `${name}: 16 times the text takes ${memoryRatio.toFixed(0)} times the memory`,
    );
    const last = points.at(-1)!;
    return [
      name,
      ...points.map(({ milliseconds }) => Number(milliseconds.toFixed(1))),
      Number(timeRatio.toFixed(1)),
      Number((last.bytes / last.length).toFixed(0)),
    ];
  });
  const [n, four, sixteen] = [length, 4 * length, 16 * length].map((one) => one.toLocaleString("en"));
  findings.table(
    "Texts that grow, in ms",
    ["text", `${n} characters`, `${four}`, `${sixteen}`, "ratio", "bytes of memory for a character"],
    rows,
  );
}
