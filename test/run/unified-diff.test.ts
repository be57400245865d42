import { describe, expect, it } from "vitest";
import type { ChangeSet } from "../../src/outputs.ts";
import { unifiedDiff } from "../../src/run/unified-diff.ts";

function diff(before: Record<string, string>, after: Record<string, string>): string {
  const files = Object.entries(after).map(([path, content]) => ({ path, content: Buffer.from(content) }));
  const changes: ChangeSet = {
    added: files.filter(({ path }) => before[path] === undefined),
    changed: files.filter(({ path }) => before[path] !== undefined),
    removed: Object.keys(before).filter((path) => after[path] === undefined),
    wanted: files,
  };
  return unifiedDiff(
    changes,
    new Map(Object.entries(before).map(([path, text]) => [path, Buffer.from(text)])),
  );
}

describe("unifiedDiff", () => {
  it("shows added, changed and removed files, by path", () => {
    expect(
      diff({ "b.proto": "one\ntwo\n", "c.py": "gone\n" }, { "a.proto": "new\n", "b.proto": "one\n2\n" }),
    ).toBe(
      `--- /dev/null
+++ b/a.proto
@@ -0,0 +1,1 @@
+new
--- a/b.proto
+++ b/b.proto
@@ -1,2 +1,2 @@
 one
-two
+2
--- a/c.py
+++ /dev/null
@@ -1,1 +0,0 @@
-gone
`,
    );
  });

  it("cuts a long file and says how much is left", () => {
    const lines = Array.from({ length: 80 }, (_, index) => `${index}\n`).join("");

    expect(diff({}, { "long.proto": lines }).split("\n").at(-2)).toBe("# long.proto: 33 more lines");
  });

  it("does not search for the difference of files that are not alike", () => {
    const lines = (word: string) =>
      Array.from({ length: 20_000 }, (_, index) => `${word}${index}\n`).join("");
    const started = performance.now();

    expect(diff({ "a.py": lines("a") }, { "a.py": lines("b") })).toBe(
      "--- a/a.py\n+++ b/a.py\n# a.py: more than 1000 lines differ\n",
    );
    expect(performance.now() - started).toBeLessThan(2000);
  });

  it("does not print binary content", () => {
    expect(diff({}, { "a.binpb": "\u0000\u0001" })).toBe("Binary files /dev/null and b/a.binpb differ\n");
  });
});
