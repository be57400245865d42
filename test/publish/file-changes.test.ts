import { describe, expect, it } from "vitest";
import { fileChanges } from "../../src/publish/file-changes.ts";

const file = (path: string) => ({ path, content: Buffer.from(path) });
const changes = (paths: string[]) => ({ added: paths.map(file), changed: [], removed: [], wanted: [] });

describe("fileChanges", () => {
  it("gives additions, changes and removals by path from the repository's top, sorted", () => {
    const set = { added: [file("z")], changed: [file("b")], removed: ["a"], wanted: [file("kept")] };

    expect(fileChanges(set, "hubs/shop").map(({ path, content }) => [path, content?.toString()])).toEqual([
      ["hubs/shop/a", undefined],
      ["hubs/shop/b", "b"],
      ["hubs/shop/z", "z"],
    ]);
  });

  it.each([
    ["", ".github/workflows/ci.yml"],
    [".github", "workflows/ci.yml"],
    ["", ".GitHub/Workflows/ci.yml"],
    ["", ".git/config"],
    ["", "sub/.GIT/hooks/pre-push"],
    ["", "../outside"],
    ["hub", "a/../../outside"],
    ["", "/etc/passwd"],
    ["", "a//b"],
  ])("refuses, in %j, %j", (folder, path) => {
    expect(() => fileChanges(changes([path]), folder)).toThrow(
      /outputs are never written|must lie in the folder/,
    );
  });

  it("takes other files of .github", () => {
    expect(fileChanges(changes([".github/labels.json", ".github/workflows.md"]), "")).toHaveLength(2);
  });
});
