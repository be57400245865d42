import { describe, expect, it } from "vitest";
import { annotate } from "../../../app/checks/annotations.ts";
import { changedLines } from "../../../app/checks/changed-lines.ts";
import { finding } from "./facts.ts";

const patch = `@@ -1,3 +1,4 @@
 syntax = "proto3";
-message A {}
+message B {}
+message C {}
 // end
@@ -10,2 +11,2 @@ message X {
-  string a = 1;
+  int64 a = 1;
 }
\\ No newline at end of file`;

describe("changedLines", () => {
  it("are the lines of now that the hunks add", () => {
    const lines = changedLines([{ path: "a.proto", patch }]);

    expect([...lines.get("a.proto")!]).toEqual([2, 3, 11]);
  });

  it.each([
    ["@@ -0,0 +1 @@\n+new", [1]],
    ["@@ -1 +0,0 @@\n-old", []],
    ["@@ -1,2 +1,3 @@\n a\n+@@ -5 +9 @@\n b", [2]],
    ["@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+++b", [1]],
  ])("of %j", (text, expected) => {
    expect([...changedLines([{ path: "a.proto", patch: text }]).get("a.proto")!]).toEqual(expected);
  });

  it("are unknown where GitHub gives no difference", () => {
    expect(changedLines([{ path: "big.proto", patch: undefined }])).toEqual(
      new Map([["big.proto", undefined]]),
    );
  });
});

describe("annotate", () => {
  const own = new Set(["orders"]);
  const changed = changedLines([
    { path: "a.proto", patch },
    { path: "big.proto", patch: undefined },
    { path: "README.md", patch },
  ]);

  it("marks a changed line", () => {
    const { annotations, rest } = annotate(
      [finding({ path: "a.proto", line: 11, severity: "warning" })],
      own,
      changed,
    );

    expect(rest).toEqual([]);
    expect(annotations).toEqual([
      {
        path: "a.proto",
        start_line: 11,
        end_line: 11,
        annotation_level: "warning",
        title: "RULE",
        message: "a message",
      },
    ]);
  });

  it("marks a file's first line where GitHub does not tell which lines changed", () => {
    const { annotations } = annotate([finding({ path: "big.proto", line: 900 })], own, changed);

    expect(annotations).toMatchObject([{ start_line: 1, end_line: 1, message: "Line 900: a message" }]);
  });

  it.each([
    ["a line that did not change", finding({ path: "a.proto", line: 4 })],
    ["a file that did not change", finding({ path: "b.proto", line: 1 })],
    [
      "another repository's file of the same path",
      finding({ repository: "users", path: "a.proto", line: 2 }),
    ],
    ["a file that is no proto", finding({ path: "README.md", line: 2 })],
    ["no line", finding({ path: "a.proto" })],
    ["no file", finding()],
  ])("leaves %s to the summary", (_title, one) => {
    expect(annotate([one], own, changed)).toEqual({ annotations: [], rest: [one] });
  });

  it("makes at most two hundred", () => {
    const many = Array.from({ length: 250 }, () => finding({ path: "a.proto", line: 2 }));

    const { annotations, rest } = annotate(many, own, changed);

    expect([annotations.length, rest.length]).toEqual([200, 50]);
  });

  it("shows control characters and commands as what they are", () => {
    const message = "\u001b[31m::set-output name=a::b\u202e\u0000";

    const { annotations } = annotate([finding({ path: "a.proto", line: 2, message })], own, changed);

    expect(annotations[0]!.message).toBe("\\u{1b}[31m::set-output name=a::b\\u{202e}\\u{00}");
  });
});
