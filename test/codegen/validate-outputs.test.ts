import { describe, expect, it } from "vitest";
import { type OutputEntry, outputLimits, outputProblems } from "../../src/codegen/validate-outputs.ts";

function entry(path: string, more: Partial<OutputEntry> = {}): OutputEntry {
  return { path, kind: "file", bytes: 1, ...more };
}

describe("outputProblems", () => {
  it("finds nothing wrong with ordinary files", () => {
    expect(outputProblems([entry("gen/go/a.pb.go"), entry("gen/a..b/.gitkeep"), entry("gen/ü.ts")])).toEqual(
      [],
    );
  });

  it.each<[OutputEntry, string]>([
    [entry("/etc/passwd"), "outside the output folder"],
    [entry("C:/x"), "a colon, a backslash"],
    [entry(".git::$INDEX_ALLOCATION/hooks/x"), "a colon, a backslash"],
    [entry(".g\u200cit/config"), "a character that does not show"],
    [entry("gen/../../x"), "outside the output folder"],
    [entry("gen\\x"), "a character that does not show"],
    [entry("gen/a\nb"), "a character that does not show"],
    [entry(".git/config"), "into .git or .github"],
    [entry("gen/.GitHub/workflows/x.yml"), "into .git or .github"],
    [entry("gen/x", { kind: "symlink" }), "a symbolic link"],
    [entry("gen/x", { kind: "other" }), "not a regular file"],
    [entry("gen/x", { bytes: outputLimits.bytesOfFile + 1 }), "more than 104857600"],
  ])("refuses %j", (bad, problem) => {
    expect(outputProblems([bad])).toEqual([expect.stringContaining(problem)]);
  });

  it("refuses names that differ only in case", () => {
    expect(outputProblems([entry("gen/User.java"), entry("gen/user.java")])).toEqual([
      '"gen/user.java" and "gen/User.java" are one file where case does not count.',
    ]);
  });

  it("refuses too many files and too many bytes", () => {
    const limits = { files: 1, bytesOfFile: 10, bytes: 15 };

    expect(outputProblems([entry("a", { bytes: 8 }), entry("b", { bytes: 8 })], limits)).toEqual([
      "2 files were generated, more than 1.",
      "16 bytes were generated, more than 15.",
    ]);
  });
});
