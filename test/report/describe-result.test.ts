import { describe, expect, it } from "vitest";
import type { Diagnostic } from "../../src/diagnostics.ts";
import { describeResult } from "../../src/report/describe-result.ts";
import type { RunResult } from "../../src/run/result.ts";

const file = (path: string) => ({ path, content: Buffer.from("") });
const unchanged = { wanted: [], added: [], changed: [], removed: [] };

function described(command: string, parts: Partial<RunResult>, report: Partial<RunResult["report"]> = {}) {
  return describeResult(command, {
    exitCode: 0,
    reasons: [],
    asked: "write",
    report: {
      system: "shop",
      version: undefined,
      heldBack: [],
      repositories: [],
      previousMap: undefined,
      map: undefined,
      findings: [],
      verification: undefined,
      files: unchanged,
      ...report,
    },
    changes: unchanged,
    diff: undefined,
    statistics: { files: 0, messages: 0, units: 0, moved: 0 },
    diagnostics: [],
    verification: undefined,
    knownFindings: [],
    published: undefined,
    seconds: {},
    ...parts,
  });
}

describe("describeResult", () => {
  it.each<[string, Partial<RunResult>, string]>([
    ["update", {}, "Everything is up to date.\n"],
    ["validate", { diff: "" }, "All checks passed.\n"],
    ["validate", { exitCode: 1, diff: "", reasons: ["1 finding."] }, "1 finding.\n"],
    [
      "update",
      { changes: { ...unchanged, added: [file("a")], removed: ["b"] } },
      "Files:\n  + a\n  - b\n\n2 files changed.\n",
    ],
    [
      "plan",
      { asked: "show", diff: "-a\n+b\n", changes: { ...unchanged, changed: [file("a")] } },
      "Would change:\n  ~ a\n\n1 file would change; nothing was written.\n",
    ],
  ])("ends %s with what it came to", (command, result, text) => {
    expect(described(command, result)).toBe(text);
  });

  it("shows the diff of --check first, without the descriptors in generated code", () => {
    const diff = `-DESCRIPTOR = '${"x".repeat(5000)}'\n`;
    const changes = { ...unchanged, changed: [file("a.py")] };

    const text = described("update", {
      asked: "check",
      exitCode: 3,
      reasons: ["--check: stale."],
      diff,
      changes,
    });

    expect(text).toMatch(/^-DESCRIPTOR = 'x{145}…\n\nWould change:\n {2}~ a\.py\n\n--check: stale\.\n/);
  });

  it("tells of moved gRPC paths in every run, and of other notes once a code", () => {
    const note = (code: string, message: string): Diagnostic => ({ code, severity: "note", message });
    const diagnostics = [note("PM1001", "one"), note("PM1101", "paths move"), note("PM1001", "two")];

    expect(described("update", { diagnostics })).toBe(
      "Notes:\n  PM1101 paths move\n  PM1001 one (and 1 more, see --json)\n\nEverything is up to date.\n",
    );
  });

  it("says once what to do about findings of one kind", () => {
    const finding = (message: string): Diagnostic => {
      return { code: "ENUM_ZERO", severity: "warning", message, hint: "Add ENUM_ZERO to lint.except." };
    };

    expect(described("validate", {}, { findings: [finding("a"), finding("b")] })).toContain(
      "  ENUM_ZERO a\n  ENUM_ZERO b\n  ENUM_ZERO: Add ENUM_ZERO to lint.except.\n",
    );
  });

  it("counts what is beyond the fiftieth line", () => {
    const added = Array.from({ length: 60 }, (_, index) => file(`f${index}`));

    const text = described("update", { changes: { ...unchanged, added } });

    expect(text).toContain("  + f49\n  and 10 more\n");
    expect(text).not.toContain("f50");
  });

  it.each<[string, NonNullable<RunResult["published"]>, string]>([
    [
      "a pull request",
      { operation: "updated", url: "https://github.com/a/b/pull/1", commit: "c".repeat(40), notices: [] },
      "Pull request updated: https://github.com/a/b/pull/1\n",
    ],
    [
      "a branch",
      { operation: "created", commit: "c".repeat(40), notices: ["It waits."] },
      `Branch created at ${"c".repeat(12)}.\nIt waits.\n`,
    ],
    ["nothing", { operation: "none", notices: ["main is up to date."] }, "main is up to date.\n"],
  ])("ends a run that published %s with it", (_what, published, text) => {
    expect(described("update", { published })).toBe(text);
  });

  it("makes names of others visible", () => {
    expect(described("update", { changes: { ...unchanged, removed: ["\u001b[2J"] } })).toContain(
      "\\u{1b}[2J",
    );
  });
});
