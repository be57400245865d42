/** The numbered cases of the specification, each as a test that passes. */

import { Findings, type LineResult } from "../line-result.ts";
import { countCases, runSpecificationTests } from "../specification-tests.ts";

/** Each run of cases that needs one syntax only. */
const ranges = [
  { first: 1, last: 22 },
  { first: 24, last: 28 },
  { first: 30, last: 32 },
  { first: 49, last: 68 },
  { first: 75, last: 91 },
];

export async function specificationCases(): Promise<LineResult> {
  const findings = new Findings();
  const tests = await runSpecificationTests(findings);
  const rows = countCases(ranges, tests, findings);
  findings.table("Cases of docs/specification.md", ["cases", "count", "shown", "tests"], rows);
  return findings.result();
}
