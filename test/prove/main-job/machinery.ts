/** What holds the repository itself together: workflows and action.yml, the committed bundle, the checks. */

import path from "node:path";
import { runAny } from "../../../src/process.ts";
import { root } from "../cli.ts";
import { Findings, type LineResult } from "../line-result.ts";

const vitest = path.join("node_modules", "vitest", "vitest.mjs");

const commands: readonly [claim: string, ...args: string[]][] = [
  ["workflows and action.yml pass GitHub's own parsers", vitest, "run", "test/workflows.test.ts"],
  ["dist/ rebuilds byte by byte", path.join("scripts", "build.ts"), "--check"],
  ["npm run check is green", path.join("scripts", "check.ts")],
];

export async function machinery(): Promise<LineResult> {
  const findings = new Findings();
  const rows: (string | number)[][] = [];
  for (const [claim, ...args] of commands) {
    console.error(`  ${claim}`);
    const begin = performance.now();
    const { exitCode, stdout, stderr } = await runAny({ file: process.execPath, args, cwd: root });
    const seconds = Number(((performance.now() - begin) / 1000).toFixed(1));
    const output = `${stdout.toString("utf8")}${stderr}`.trim();
    const held = findings.check(exitCode === 0, `${claim}: exit code ${exitCode}\n${output.slice(-3000)}`);
    rows.push([claim, held ? "yes" : "no", seconds]);
  }
  findings.table("Checks of the repository", ["claim", "holds", "seconds"], rows);
  return findings.result();
}
