/** The numbered cases of the specification, each as a test that passes. */

import { readFile } from "node:fs/promises";
import path from "node:path";
import { runAny } from "../../../src/process.ts";
import { root } from "../cli.ts";
import { temporaryFolder } from "../folders.ts";
import { Findings, type LineResult } from "../line-result.ts";

/** First and last number of each run of cases that needs one syntax only. */
const ranges = [
  [1, 22],
  [24, 28],
  [30, 32],
  [49, 68],
  [75, 91],
] as const;

/** The part of vitest's JSON report that is looked at. */
interface VitestReport {
  testResults: { message: string; assertionResults: { fullName: string; title: string; status: string }[] }[];
}

export async function specificationCases(): Promise<LineResult> {
  const findings = new Findings();
  const { testResults } = await runTests();
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
  const missing: number[] = [];
  const rows = ranges.map(([first, last]) => {
    const counts = { cases: last - first + 1, shown: 0, tests: 0 };
    for (let number = first; number <= last; number += 1) {
      const own = tests.filter(({ title }) => new RegExp(`\\bcase ${number}\\b`).test(title));
      counts.tests += own.length;
      const failed = own.filter(({ status }) => status !== "passed");
      for (const { fullName, status } of failed) findings.check(false, `${fullName}: ${status}`);
      if (own.length === 0) missing.push(number);
      else if (failed.length === 0) counts.shown += 1;
    }
    return [`${first}–${last}`, counts.cases, counts.shown, counts.tests];
  });
  findings.table("Cases of docs/specification.md", ["cases", "count", "shown", "tests"], rows);
  findings.check(
    missing.length === 0,
    `no test is named after ${missing.map((number) => `case ${number}`).join(", ")}`,
  );
  for (const { message } of testResults) findings.check(message === "", message.slice(0, 500));
  return findings.result();
}

async function runTests(): Promise<VitestReport> {
  await using folder = await temporaryFolder("specification");
  const file = path.join(folder.path, "report.json");
  const vitest = path.join(root, "node_modules", "vitest", "vitest.mjs");
  const reporter = ["--reporter=json", `--outputFile=${file}`];
  const { stdout, stderr } = await runAny({
    file: process.execPath,
    args: [vitest, "run", "test/assembly/specification", "--passWithNoTests", ...reporter],
    cwd: root,
  });
  try {
    return JSON.parse(await readFile(file, "utf8")) as VitestReport;
  } catch (cause) {
    throw new Error(`vitest wrote no report:\n${stdout.toString("utf8")}${stderr}`, { cause });
  }
}
