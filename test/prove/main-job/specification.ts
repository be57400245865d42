/** The numbered cases of the specification, each as a test that passes. */

import { Findings, type LineResult } from "../line-result.ts";
import { runTests } from "../vitest-report.ts";

/** First and last number of each run of cases that needs one syntax only. */
const ranges = [
  [1, 22],
  [24, 28],
  [30, 32],
  [49, 68],
  [75, 91],
] as const;

export async function specificationCases(): Promise<LineResult> {
  const findings = new Findings();
  const { testResults } = await runTests(["test/assembly/specification"]);
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
