import { describe, expect, it } from "vitest";
import { Findings, renderResult } from "./line-result.ts";

describe("Findings", () => {
  it("passes when everything that was checked holds", () => {
    const findings = new Findings();

    expect(findings.check(true, "never said")).toBe(true);
    findings.note("a figure");

    expect(findings.result()).toEqual({ passed: true, tables: [], notes: ["a figure"] });
  });

  it("fails for one shortcoming and says it after the notes", () => {
    const findings = new Findings();

    expect(findings.check(false, "too slow")).toBe(false);
    findings.note("a figure");

    const { passed, notes } = findings.result();
    expect({ passed, notes }).toEqual({ passed: false, notes: ["a figure", "falls short: too slow"] });
  });
});

describe("renderResult", () => {
  it("aligns columns of numbers and keeps a cell in its place", () => {
    const table = {
      title: "Two rows",
      columns: ["what", "seconds"],
      rows: [
        ["a | b", 1.5],
        ["one\ntwo", 20],
      ],
    };

    expect(renderResult({ passed: true, tables: [table], notes: ["a note"] })).toBe(
      `**Two rows**

| what | seconds |
| --- | --: |
| a \\| b | 1.5 |
| one⏎two | 20 |

- a note
`,
    );
  });
});
