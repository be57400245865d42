/** The bench, small unless asked for at full size. */

import path from "node:path";
import { run } from "../../../src/process.ts";
import { root } from "../cli.ts";
import { Findings, type LineResult } from "../line-result.ts";

const situations = ["cold", "unchanged", "one changed"];
const columns = [
  "repositories",
  "run",
  "ProtoManager (s)",
  "by hand (s)",
  "by hand / ProtoManager",
  "ProtoManager, processor (s)",
  "by hand, processor (s)",
  "by hand / ProtoManager, processor",
];

/** A row as the bench prints it: size, situation, and of wall and of processor time both values and their ratio. */
const printedRow = /^\| (\d+) \| ([a-z ]+) ((?:\| [\d.]+ ){6})\|$/gm;

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
    ([, size, situation, values]) =>
      [Number(size), situation!, ...values!.split("|").slice(1).map(Number)] as [number, string, ...number[]],
  );
  for (const size of sizes) {
    for (const situation of situations) {
      const measured = rows.some(
        ([rowSize, rowSituation, ...values]) =>
          rowSize === size && rowSituation === situation && values.every((value) => value > 0),
      );
      findings.check(measured, `${situation} with ${size} repositories was not measured`);
    }
  }
  findings.table(`Medians of ${full ? "three runs" : "one run"}`, columns, rows);
  return findings.result();
}
