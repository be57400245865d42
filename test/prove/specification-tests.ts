/** The tests that are named after numbered cases of docs/specification.md 11: what they are, and whether they pass. */

import type { Findings } from "./line-result.ts";
import { runTests } from "./vitest-report.ts";

const folder = "test/assembly/specification";

export interface CaseTest {
  /** Absolute path of the file it is in. */
  file: string;
  fullName: string;
  title: string;
  passed: boolean;
}

export interface CaseRange {
  first: number;
  last: number;
  /** What the cases are about. */
  about?: string;
  /** Cases that are somebody else's. */
  except?: readonly number[];
}

/** Runs them; a file that could not be run falls short. */
export async function runSpecificationTests(findings: Findings): Promise<CaseTest[]> {
  const { testResults } = await runTests([folder]);
  for (const { message } of testResults) findings.check(message === "", message.slice(0, 500));
  return testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.map(({ fullName, title, status }) => {
      return { file: name, fullName, title, passed: status === "passed" };
    }),
  );
}

/** Tests whose title names the case. */
export function testsOfCase(tests: readonly CaseTest[], number: number): CaseTest[] {
  return tests.filter(({ title }) => new RegExp(`\\bcase ${number}\\b`).test(title));
}

/** A row of counts for each range. A case without a test falls short, and so does every test that fails. */
export function countCases(
  ranges: readonly CaseRange[],
  tests: readonly CaseTest[],
  findings: Findings,
): (string | number)[][] {
  const missing: number[] = [];
  const rows = ranges.map(({ first, last, about, except = [] }) => {
    const numbers = Array.from({ length: last - first + 1 }, (_, index) => first + index).filter(
      (number) => !except.includes(number),
    );
    const counts = { shown: 0, tests: 0 };
    for (const number of numbers) {
      const own = testsOfCase(tests, number);
      counts.tests += own.length;
      const failed = own.filter(({ passed }) => !passed);
      for (const { fullName } of failed) findings.check(false, `${fullName}: failed`);
      if (own.length === 0) missing.push(number);
      else if (failed.length === 0) counts.shown += 1;
    }
    const label = first === last ? `${first}` : `${first}–${last}`;
    const without = except.length === 0 ? label : `${label} without ${except.join(", ")}`;
    return [...(about === undefined ? [] : [about]), without, numbers.length, counts.shown, counts.tests];
  });
  findings.check(
    missing.length === 0,
    `no test is named after ${missing.map((number) => `case ${number}`).join(", ")}`,
  );
  return rows;
}
