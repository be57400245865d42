/** What holds the repository itself together: workflows and action.yml, the committed bundle, the checks. */

import path from "node:path";
import { runAny } from "../../../src/process.ts";
import { root } from "../cli.ts";
import { Findings, type LineResult } from "../line-result.ts";

const vitest = path.join("node_modules", "vitest", "vitest.mjs");

const commands: readonly [claim: string, ...args: string[]][] = [
  ["workflows and action.yml pass GitHub's own parsers", vitest, "run", "test/workflows.test.ts"],
  ["npm run check is green", path.join("scripts", "check.ts")],
];

/** Without this one among the checks, nothing would show that dist/ rebuilds byte by byte. */
const distIsFresh = "dist is fresh";

export async function machinery(): Promise<LineResult> {
  const findings = new Findings();
  const rows: (string | number)[][] = [];
  let checked: string[] = [];
  for (const [claim, ...args] of commands) {
    console.error(`  ${claim}`);
    const begin = performance.now();
    const { exitCode, stdout, stderr } = await runAny({ file: process.execPath, args, cwd: root });
    const seconds = Number(((performance.now() - begin) / 1000).toFixed(1));
    const output = `${stdout.toString("utf8")}${stderr}`.trim();
    const held = findings.check(exitCode === 0, `${claim}: exit code ${exitCode}\n${output.slice(-3000)}`);
    rows.push([claim, held ? "yes" : "no", seconds]);
    checked = [...output.matchAll(/^ok {6}(.+)$/gm)].map((match) => match[1]!);
  }
  findings.check(checked.includes(distIsFresh), "dist/ was not rebuilt and compared byte by byte");
  findings.table("Checks of the repository", ["claim", "holds", "seconds"], rows);
  findings.note(`npm run check: ${checked.join(", ")}`);
  return findings.result();
}
