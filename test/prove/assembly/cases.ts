/** Every case of docs/specification.md 11 as a passing test that holds the codes and messages of its row. */

import { readFile } from "node:fs/promises";
import path from "node:path";
import { root } from "../cli.ts";
import { Findings, type LineResult } from "../line-result.ts";
import {
  type CaseRange,
  type CaseTest,
  countCases,
  runSpecificationTests,
  testsOfCase,
} from "../specification-tests.ts";

/** All 104 cases but 70, and of 71 what is not buf's: those are checks between repositories. */
const ranges: readonly CaseRange[] = [
  { about: "names and the lock", first: 1, last: 12 },
  { about: "copies and paths", first: 13, last: 18 },
  { about: "references and options", first: 19, last: 30 },
  { about: "syntax of the output", first: 31, last: 48 },
  { about: "text and comments", first: 49, last: 50 },
  { about: "the output among the sources", first: 51, last: 56 },
  { about: "imports", first: 57, last: 62 },
  { about: "limits and determinism", first: 63, last: 69 },
  { about: "checks and consequences", first: 70, last: 74, except: [70] },
  { about: "what names bind to", first: 75, last: 80 },
  { about: "generated names", first: 81, last: 86 },
  { about: "comments in an edition", first: 87, last: 88 },
  { about: "external files", first: 89, last: 91 },
  { about: "layout: parts", first: 92, last: 99 },
  { about: "later findings", first: 100, last: 104 },
];

export async function cases(): Promise<LineResult> {
  const findings = new Findings();
  const tests = await runSpecificationTests(findings);
  const rows = countCases(ranges, tests, findings);
  findings.table(
    "Cases of docs/specification.md 11",
    ["about", "cases", "count", "shown", "tests"],
    [...rows, totals(rows)],
  );
  const { wanted, named } = await checkWords(tests, findings);
  findings.note(`${named} of ${wanted} codes and texts of the rows stand in the rows' tests, word for word`);
  return findings.result();
}

function totals(rows: readonly (readonly (string | number)[])[]): (string | number)[] {
  const sum = (column: number) => rows.reduce((total, row) => total + Number(row[column]), 0);
  return ["all", "", sum(2), sum(3), sum(4)];
}

/** The codes and exact texts of a case's row have to stand in a file of its tests. */
async function checkWords(
  tests: readonly CaseTest[],
  findings: Findings,
): Promise<{ wanted: number; named: number }> {
  const texts = new Map<string, string>();
  for (const { file } of tests) {
    if (!texts.has(file)) texts.set(file, (await readFile(file, "utf8")).replaceAll('\\"', '"'));
  }
  const counts = { wanted: 0, named: 0 };
  for (const [number, words] of await wordsByCase()) {
    const own = testsOfCase(tests, number);
    if (own.length === 0) continue;
    for (const word of words) {
      counts.wanted += 1;
      const named = own.some(({ file }) => texts.get(file)!.includes(word));
      if (findings.check(named, `case ${number}: its tests do not say ${word}`)) counts.named += 1;
    }
  }
  return counts;
}

/** The codes in the rows of the test plan, and the messages that follow a code in a row. */
async function wordsByCase(): Promise<Map<number, string[]>> {
  const text = await readFile(path.join(root, "docs", "specification.md"), "utf8");
  const plan = text.split("\n## 11.")[1]!.split("\n## 12.")[0]!;
  const rows = [...plan.matchAll(/^\| (\d+) \|(.*)$/gm)];
  return new Map(
    rows.map(([, number, row]) => {
      const codes = row!.match(/PM\d{4}/g) ?? [];
      const messages = [...row!.matchAll(/PM\d{4} `([^`]+)`/g)].map(([, message]) => message!);
      return [Number(number), [...new Set([...codes, ...messages])]];
    }),
  );
}
