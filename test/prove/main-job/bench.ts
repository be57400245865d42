/** The bench, small unless asked for at full size. */

import path from "node:path";
import { run } from "../../../src/process.ts";
import { root } from "../cli.ts";
import { Findings, type LineResult } from "../line-result.ts";

const situations = ["cold", "unchanged", "one changed"];
const columns = ["repositories", "run", "ProtoManager (s)", "by hand (s)", "by hand / ProtoManager"];

/** A row as the bench prints it: size, situation, two times, their ratio. */
const printedRow = /^\| (\d+) \| ([a-z ]+) \| ([\d.]+) \| ([\d.]+) \| ([\d.]+) \|$/gm;

export async function bench({ full }: { full: boolean }): Promise<LineResult> {
  const findings = new Findings();
  const sizes = full ? [10, 100] : [3, 10];
  const { stdout } = await run({
    file: process.execPath,
    args: [
      path.join(root, "test", "bench", "bench.ts"),
      `--sizes=${sizes.join(",")}`,
      `--runs=${full ? 3 : 1}`,
    ],
    cwd: root,
    timeoutMs: 30 * 60_000,
  });
  const rows = [...stdout.toString("utf8").matchAll(printedRow)].map(
    ([, size, situation, ours, theirs, ratio]) =>
      [Number(size), situation!, Number(ours), Number(theirs), Number(ratio)] as const,
  );
  for (const size of sizes) {
    for (const situation of situations) {
      const measured = rows.some(
        ([rowSize, rowSituation, ours, theirs]) =>
          rowSize === size && rowSituation === situation && ours > 0 && theirs > 0,
      );
      findings.check(measured, `${situation} with ${size} repositories was not measured`);
    }
  }
  findings.table(`Medians of ${full ? "three runs" : "one run"}`, columns, rows);
  return findings.result();
}
