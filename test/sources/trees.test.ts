import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { FileTree } from "../../src/sources/file-tree.ts";
import { folderTree } from "../../src/sources/folder-tree.ts";
import { gitTree } from "../../src/sources/git-tree.ts";
import { subTree } from "../../src/sources/sub-tree.ts";
import { TestRepository } from "../support/git-repository.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "trees-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const files = {
  "README.md": "top",
  "hub/a.proto": "a",
  "hub/x/b.proto": "bb\n\n",
  "hub/x/same.proto": "a",
  "hub/é.proto": "",
  "hubris/c.proto": "c",
};

/** The same files in a commit and on disk, each from the top and from the folder `hub`. */
async function trees(): Promise<[string, FileTree, string][]> {
  const repository = await TestRepository.create(path.join(folder, "one.git"));
  const commit = await repository.commit(files);
  const disk = path.join(folder, "disk");
  for (const [name, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(disk, name)), { recursive: true });
    await writeFile(path.join(disk, name), content);
  }
  const store = { gitDir: repository.folder, environment: process.env };
  return [
    ["commit", gitTree(store, commit), "hub/"],
    ["folder of a commit", gitTree(store, commit, "hub"), ""],
    ["folder", folderTree(disk), "hub/"],
    ["folder below", folderTree(path.join(disk, "hub")), ""],
    ["part of a commit", subTree(gitTree(store, commit), "hub"), ""],
    ["part of a folder", subTree(folderTree(disk), "hub"), ""],
  ];
}

describe("a tree of files", () => {
  it("lists, measures and reads the same from a commit and from a folder", async () => {
    for (const [title, tree, hub] of await trees()) {
      const entries = await tree.list([hub.slice(0, -1)]);
      const below = ["a.proto", "x/b.proto", "x/same.proto", "é.proto"].map((name) => hub + name);
      expect(
        entries.map((entry) => entry.path),
        title,
      ).toEqual(below);
      expect(entries.map((entry) => entry.mode)).toEqual(below.map(() => "100644"));
      expect((await tree.measure(entries)).map(({ size }) => size)).toEqual([1, 4, 1, 0]);
      const contents = [...(await tree.read(entries))].map(([name, content]) => [name, content.toString()]);
      expect(contents).toEqual(below.map((name, index) => [name, ["a", "bb\n\n", "a", ""][index]]));
    }
  });

  it("lists a folder inside another once, and a missing one not at all", async () => {
    for (const [title, tree, hub] of await trees()) {
      const entries = await tree.list([`${hub}x`, `${hub}none`, `${hub}x/b.proto`]);
      expect(
        entries.map((entry) => entry.path),
        title,
      ).toEqual([`${hub}x/b.proto`, `${hub}x/same.proto`]);
    }
  });

  it("reads one file, and no folder", async () => {
    for (const [title, tree, hub] of await trees()) {
      expect((await tree.readFile(`${hub}x/b.proto`))?.toString(), title).toBe("bb\n\n");
      expect(await tree.readFile(`${hub}x`)).toBeUndefined();
      expect(await tree.readFile(`${hub}x/none.proto`)).toBeUndefined();
      expect(await tree.readFile(`${hub}a.proto/b`)).toBeUndefined();
    }
  });

  it("knows its commit", async () => {
    const [[, commit], , [, disk]] = (await trees()) as [[string, FileTree], unknown, [string, FileTree]];

    expect(commit.commit).toMatch(/^[0-9a-f]{40}$/);
    expect(disk.commit).toBeUndefined();
  });
});

describe("gitTree", () => {
  it("takes a path for a path, never for a pattern", async () => {
    const repository = await TestRepository.create(path.join(folder, "one.git"));
    const commit = await repository.commit({
      "a*/x.proto": "star",
      "ab/y.proto": "plain",
      ":(top)/z.proto": "magic",
    });
    const tree = gitTree({ gitDir: repository.folder, environment: process.env }, commit);

    expect((await tree.list(["a*"])).map((entry) => entry.path)).toEqual(["a*/x.proto"]);
    expect((await tree.list([":(top)"])).map((entry) => entry.path)).toEqual([":(top)/z.proto"]);
  });

  it("names what failed", async () => {
    const repository = await TestRepository.create(path.join(folder, "one.git"));
    const tree = gitTree({ gitDir: repository.folder, environment: process.env }, "1".repeat(40));

    await expect(tree.list(["proto"])).rejects.toThrow(/^git ls-tree failed in .*one\.git: fatal: /);
  });
});

describe.runIf(process.platform !== "win32")("folderTree", () => {
  it("lists links as links and follows none", async () => {
    await mkdir(path.join(folder, "proto/real"), { recursive: true });
    await writeFile(path.join(folder, "proto/real/a.proto"), "a");
    await symlink("real", path.join(folder, "proto/linked"));
    await symlink("/etc/passwd", path.join(folder, "proto/x.proto"));
    await symlink("proto", path.join(folder, "alias"));
    const tree = folderTree(folder);

    const modes = async (...folders: string[]) =>
      (await tree.list(folders)).map((entry) => [entry.path, entry.mode]);

    expect(await modes("proto")).toEqual([
      ["proto/linked", "120000"],
      ["proto/real/a.proto", "100644"],
      ["proto/x.proto", "120000"],
    ]);
    expect(await modes("alias")).toEqual([["alias", "120000"]]);
    expect(await modes("alias/real")).toEqual([["alias/real", "120000"]]);
    expect(await tree.readFile("proto/x.proto")).toBeUndefined();
    const disguised = { path: "proto/x.proto", mode: "100644", id: undefined, size: 1 };
    await expect(tree.read([disguised])).rejects.toThrow("ELOOP");
  });

  it("passes over git's folder and installed packages, and tells executables", async () => {
    for (const below of [".git", "node_modules/x", "proto"]) {
      await mkdir(path.join(folder, below), { recursive: true });
      await writeFile(path.join(folder, below, "a.proto"), "");
    }
    await chmod(path.join(folder, "proto/a.proto"), 0o755);

    const entries = await folderTree(folder).list(["."]);

    expect(entries).toEqual([{ path: "proto/a.proto", mode: "100755", id: undefined, size: 0 }]);
  });
});
