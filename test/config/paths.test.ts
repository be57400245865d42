import { describe, expect, it } from "vitest";
import { besideOutput, contains, normalizePath, overlap, pathProblem } from "../../src/config/paths.ts";

describe("pathProblem", () => {
  it.each(["a", "a/b.proto", "./a", ".", "a//b/", ".github/x", "a-b/_c", "..a", "aux1", "ünï"])(
    "takes %j",
    (path) => {
      expect(pathProblem(path, "the hub")).toBeUndefined();
    },
  );

  it.each([
    ["..", "leaves the hub"],
    ["a/../b", "leaves the hub"],
    ["/a", "absolute path"],
    ["C:/a", "absolute path"],
    ["c:a", "absolute path"],
    ["~/a", "absolute path"],
    ["a\\b", "backslash"],
    ["\\\\server\\share", "backslash"],
    ["a\0b", "control character"],
    ["a\nb", "control character"],
    ["-o.proto", "not every disk and tool"],
    ["a/@x.proto", "not every disk and tool"],
    ["a#b", "not every disk and tool"],
    ["ab:c", "not every disk and tool"],
    ["a./b", "not every disk and tool"],
    ["a /b", "not every disk and tool"],
    ["a/NUL.proto", "reserved name"],
    ["com1", "reserved name"],
    [".Git/hooks/x", "reserved name"],
  ])("refuses %j", (path, reason) => {
    expect(pathProblem(path, "the hub")).toContain(reason);
  });
});

describe("normalizePath", () => {
  it.each([
    ["./a//b/", "a/b"],
    ["./", "."],
    ["", "."],
  ])("makes %j %j", (path, normal) => {
    expect(normalizePath(path)).toBe(normal);
  });
});

describe("contains", () => {
  it.each([
    [".", "a", true],
    ["a", "a", true],
    ["a", "A/b", true],
    ["a", "ab", false],
    ["a/b", "a", false],
  ])("of %j and %j is %s", (folder, path, expected) => {
    expect(contains(folder, path)).toBe(expected);
  });
});

describe("overlap", () => {
  it("goes both ways", () => {
    expect([overlap("a/b", "a"), overlap("a", "a/b"), overlap("a", "b")]).toEqual([true, true, false]);
  });
});

describe("besideOutput", () => {
  it("stays in the folder of the output", () => {
    expect(besideOutput("./a/b.proto", "m.json")).toBe("a/m.json");
    expect(besideOutput("b.proto", "m.json")).toBe("m.json");
  });
});
