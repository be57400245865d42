import { describe, expect, it } from "vitest";
import { type BranchTrees, foreignCommits, isUpToDate } from "../../src/publish/branch-facts.ts";

const ours = `chore(proto): update\n\nProtoManager-Inputs: sha256:${"0".repeat(64)}`;
const tree = (files: Record<string, string>) => new Map(Object.entries(files));

describe("foreignCommits", () => {
  const trees: Record<string, Map<string, string>> = {
    ours: tree({ a: "new", b: "old" }),
    base: tree({ a: "old", b: "base" }),
    clean: tree({ a: "new", b: "base" }),
    evil: tree({ a: "new", b: "evil" }),
  };
  const treeOf = async (commit: string) => trees[commit]!;

  it("tells commits with our trailer from a person's", async () => {
    const commits = [
      { id: "ours", message: ours, parents: ["base"] },
      { id: "c1", message: "fix: by hand", parents: ["ours"] },
    ];

    expect(await foreignCommits(commits, treeOf)).toEqual(["c1"]);
  });

  it("lets a merge of the base pass that adds nothing, and no other", async () => {
    const merge = (id: string) => ({ id, message: "Merge branch 'main'", parents: ["ours", "base"] });

    expect(await foreignCommits([merge("clean")], treeOf)).toEqual([]);
    expect(await foreignCommits([merge("evil")], treeOf)).toEqual(["evil"]);
  });
});

describe("isUpToDate", () => {
  const before = { "global.proto": "1", "gone.py": "1", README: "1" };
  const wanted = new Map([
    ["global.proto", "2"],
    ["new.py", "1"],
    ["gone.py", undefined],
  ]);
  const after = { "global.proto": "2", "new.py": "1", README: "1" };

  it.each<[string, Partial<Record<keyof BranchTrees, Record<string, string>>>, boolean]>([
    ["holds for the wanted bytes on an unmoved base", {}, true],
    ["holds when the base moved elsewhere", { base: { ...before, README: "2" } }, true],
    ["fails when the base touched a path of the change set", { base: { ...before, "new.py": "9" } }, false],
    ["fails when a wanted file differs", { branch: { ...after, "new.py": "9" } }, false],
    ["fails when a file that is to go is there", { branch: { ...after, "gone.py": "1" } }, false],
    ["fails for a file that is no longer wanted", { branch: { ...after, "old.py": "1" } }, false],
    [
      "fails for a deletion that is no longer wanted",
      { branch: { "global.proto": "2", "new.py": "1" } },
      false,
    ],
    [
      "holds when the base was merged into the branch",
      {
        base: { ...before, README: "2" },
        mergeBase: { ...before, README: "2" },
        branch: { ...after, README: "2" },
      },
      true,
    ],
  ])("%s", (_name, trees, expected) => {
    const { base = before, mergeBase = before, branch = after } = trees;

    expect(isUpToDate(wanted, { base: tree(base), mergeBase: tree(mergeBase), branch: tree(branch) })).toBe(
      expected,
    );
  });
});
