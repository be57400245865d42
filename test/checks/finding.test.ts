import { describe, expect, it } from "vitest";
import { type Finding, failsRun, newFindings } from "../../src/checks/finding.ts";

function finding(rule: string, more: Partial<Finding> = {}): Finding {
  return {
    rule,
    severity: "warning",
    repository: "r",
    path: "a.proto",
    line: 1,
    column: 1,
    message: "m",
    silence: "",
    ...more,
  };
}

describe("newFindings", () => {
  it("counts a finding that only moved to another line", () => {
    expect(newFindings([finding("A")], [finding("A", { line: 9 })])).toEqual({
      findings: [],
      known: [{ rule: "A", repository: "r", count: 1 }],
    });
  });

  it("lists the second of two that were one before", () => {
    const second = finding("A", { line: 2 });

    expect(newFindings([finding("A")], [finding("A"), second]).findings).toEqual([second]);
  });

  it("forgets what is gone", () => {
    expect(newFindings([finding("A")], [])).toEqual({ findings: [], known: [] });
  });

  it("counts everything without a before", () => {
    const after = [finding("B"), finding("A"), finding("A", { line: 2 }), finding("A", { repository: "q" })];

    expect(newFindings(undefined, after)).toEqual({
      findings: [],
      known: [
        { rule: "A", repository: "q", count: 1 },
        { rule: "A", repository: "r", count: 2 },
        { rule: "B", repository: "r", count: 1 },
      ],
    });
  });

  it("orders by repository, path and line", () => {
    const after = [
      finding("C", { line: 2 }),
      finding("B", { path: "0.proto" }),
      finding("A", { repository: "q", path: "z.proto" }),
      finding("D"),
    ];

    expect(newFindings([], after).findings.map(({ rule }) => rule)).toEqual(["A", "B", "D", "C"]);
  });
});

describe("failsRun", () => {
  it.each<[severity: Finding["severity"], ...Record<"error" | "warning" | "never", boolean>[]]>([
    ["error", { error: true, warning: true, never: false }],
    ["warning", { error: false, warning: true, never: false }],
  ])("weighs an %s", (severity, expected) => {
    const found = [finding("A", { severity })];

    expect(
      Object.fromEntries((["error", "warning", "never"] as const).map((on) => [on, failsRun(found, on)])),
    ).toEqual(expected);
  });

  it("does not fail without findings", () => {
    expect(failsRun([], "warning")).toBe(false);
  });
});
