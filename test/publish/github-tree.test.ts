import { describe, expect, it } from "vitest";
import type { GitHubClient } from "../../src/github/client.ts";
import { readTree } from "../../src/publish/github-tree.ts";

interface Entry {
  path: string;
  type: "blob" | "tree";
  sha: string;
}

/** A repository whose listings GitHub cuts after two entries. */
function truncating(trees: Record<string, Entry[]>): { client: GitHubClient; asked: string[] } {
  const asked: string[] = [];
  const all = (id: string, prefix = ""): Entry[] =>
    trees[id]!.flatMap((entry) => [
      { ...entry, path: prefix + entry.path },
      ...(entry.type === "tree" ? all(entry.sha, `${prefix}${entry.path}/`) : []),
    ]);
  const getTree = async ({ tree_sha: id, recursive }: { tree_sha: string; recursive?: string }) => {
    asked.push(`${id}${recursive ? " all" : ""}`);
    const entries = recursive ? all(id) : trees[id]!;
    const truncated = recursive !== undefined && entries.length > 2;
    return { data: { tree: truncated ? entries.slice(0, 2) : entries, truncated } };
  };
  return { client: { rest: { git: { getTree } } } as unknown as GitHubClient, asked };
}

const repository = { owner: "acme", repo: "hub" };

describe("readTree", () => {
  it("reads a small tree in one request", async () => {
    const { client, asked } = truncating({ c: [{ path: "a", type: "blob", sha: "1" }] });

    expect(await readTree(client, repository, "c")).toEqual(new Map([["a", "1"]]));
    expect(asked).toEqual(["c all"]);
  });

  it("reads what GitHub cuts folder by folder, completely", async () => {
    const { client } = truncating({
      c: [
        { path: "a", type: "blob", sha: "1" },
        { path: "d", type: "tree", sha: "d" },
        { path: "z", type: "blob", sha: "9" },
      ],
      d: [
        { path: "b", type: "blob", sha: "2" },
        { path: "e", type: "tree", sha: "e" },
      ],
      e: [{ path: "c", type: "blob", sha: "3" }],
    });

    expect(await readTree(client, repository, "c")).toEqual(
      new Map([
        ["a", "1"],
        ["d/b", "2"],
        ["d/e/c", "3"],
        ["z", "9"],
      ]),
    );
  });
});
