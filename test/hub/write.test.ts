import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { stagingFolder } from "../../src/hub/staging.ts";
import { recover, writeChanges } from "../../src/hub/write.ts";
import type { ChangeSet } from "../../src/outputs.ts";

function hubFolder(files: Record<string, string> = {}): string {
  const folder = mkdtempSync(path.join(tmpdir(), "hub-"));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  return folder;
}

function tree(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const names = entries.map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));
  return Object.fromEntries(
    names.sort().map((name) => [name, readFileSync(path.join(folder, name), "utf8")]),
  );
}

function changes(added: Record<string, string>, removed: string[] = []): ChangeSet {
  const files = Object.entries(added).map(([name, text]) => ({ path: name, content: Buffer.from(text) }));
  return { added: files, changed: [], removed, wanted: files };
}

const alone = async () => true;

describe("writeChanges", () => {
  it("writes, removes, and takes away folders that became empty", async () => {
    const folder = hubFolder({ "gen/python/old/a.py": "a", "gen/mine.txt": "mine" });

    await writeChanges(
      folder,
      changes({ "global.proto": "g", "gen/python/b.py": "b" }, ["gen/python/old/a.py"]),
      alone,
    );

    expect(tree(folder)).toEqual({ "gen/mine.txt": "mine", "gen/python/b.py": "b", "global.proto": "g" });
    expect(existsSync(path.join(folder, "gen/python/old"))).toBe(false);
  });

  it("refuses an output whose folder is a link out of the hub, and writes nothing", async () => {
    const outside = hubFolder();
    const folder = hubFolder();
    symlinkSync(outside, path.join(folder, "gen"));

    await expect(writeChanges(folder, changes({ "a.txt": "a", "gen/b.txt": "b" }), alone)).rejects.toThrow(
      /gen\/b\.txt: its folder is a link to .* outside the hub/,
    );
    expect([tree(outside), tree(folder)]).toEqual([{}, {}]);
  });

  it("changes nothing when another run has written meanwhile", async () => {
    const folder = hubFolder({ "global.proto": "theirs" });

    await expect(
      writeChanges(folder, changes({ "global.proto": "ours" }), async () => false),
    ).rejects.toThrow(/another run has written it meanwhile\. Run again\./);
    expect(tree(folder)).toEqual({ "global.proto": "theirs" });
    expect(existsSync(path.join(folder, stagingFolder))).toBe(false);
  });

  it("lets one of two runs write", async () => {
    const folder = hubFolder();
    let second: Promise<void> | undefined;

    await writeChanges(folder, changes({ "a.txt": "first", "b.txt": "first" }), async () => {
      // As from another process: the test's own id would be taken for a run that died.
      writeFileSync(path.join(folder, stagingFolder, "pid"), String(process.ppid));
      second = writeChanges(folder, changes({ "a.txt": "second" }), alone);
      await second.catch(() => {});
      return true;
    });

    await expect(second).rejects.toThrow(/another run is writing it\. Wait for its end/);
    expect(tree(folder)).toEqual({ "a.txt": "first", "b.txt": "first" });
  });
});

describe("recover", () => {
  const staged = (files: Record<string, string>) =>
    Object.fromEntries(Object.entries(files).map(([name, text]) => [`${stagingFolder}/${name}`, text]));

  it("completes a write whose journal was in place", async () => {
    const journal = { moves: ["global.proto", "gen/b.py"], removals: ["gen/old.py"] };
    const files = { "1": "b", "journal.json": JSON.stringify(journal) };
    const folder = hubFolder({
      ...staged(files),
      "global.proto": "moved before the kill",
      "gen/old.py": "old",
    });

    await recover(folder);

    expect(tree(folder)).toEqual({ "gen/b.py": "b", "global.proto": "moved before the kill" });
  });

  it("forgets a write that was interrupted before its journal was in place", async () => {
    const folder = hubFolder({ ...staged({ "0": "half" }), "global.proto": "before" });

    await recover(folder);

    expect(tree(folder)).toEqual({ "global.proto": "before" });
  });

  it("takes away what runs left that died before they could stage", async () => {
    const { pid } = spawnSync(process.execPath, ["--version"]);
    const folder = hubFolder({ [`${stagingFolder}-${pid}/pid`]: String(pid) });

    await recover(folder);

    expect(readdirSync(folder)).toEqual([]);
  });

  it.each([
    ["a target outside", { moves: ["../x"], removals: [] }, /"\.\.\/x": it lies outside/],
    ["a removal outside", { moves: [], removals: ["../x"] }, /"\.\.\/x": it lies outside/],
    ["an absolute target", { moves: ["/x"], removals: [] }, /"\/x": it lies outside/],
    ["a hook of git", { moves: [".git/hooks/post-checkout"], removals: [] }, /into \.git or \.github/],
    ["a workflow", { moves: [".GitHub/workflows/x.yml"], removals: [] }, /into \.git or \.github/],
    [
      "a staged file elsewhere",
      { moves: { "../../secret": "gen/x" }, removals: [] },
      /is no journal of ours/,
    ],
    ["something else", "journal", /is no journal of ours/],
  ])("refuses a committed journal with %s, and changes nothing", async (_what, journal, message) => {
    const folder = hubFolder({ ...staged({ "0": "x", "journal.json": JSON.stringify(journal) }), x: "x" });
    const before = tree(folder);

    await expect(recover(folder)).rejects.toThrow(message);
    expect(tree(folder)).toEqual(before);
    expect(existsSync(path.join(folder, "../x"))).toBe(false);
  });

  it("refuses a committed journal whose target lies behind a link into .git", async () => {
    const journal = JSON.stringify({ moves: ["gen/hooks/post-checkout"], removals: [] });
    const folder = hubFolder({ ...staged({ "0": "evil", "journal.json": journal }), ".git/HEAD": "" });
    symlinkSync(".git", path.join(folder, "gen"));

    await expect(recover(folder)).rejects.toThrow(/its folder is a link to .*\.git/);
    expect(existsSync(path.join(folder, ".git/hooks"))).toBe(false);
  });
});
