import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { blobId, changeSet, nextManifest } from "../../src/hub/change-set.ts";

const file = (path: string, text = path) => ({ path, content: Buffer.from(text) });
const paths = (files: readonly { path: string }[]) => files.map(({ path }) => path);

describe("blobId", () => {
  it.each(["", "a\n", "ü\u0000"])("is what git gives %j", (text) => {
    const id = execFileSync("git", ["hash-object", "--stdin"], { input: text, encoding: "utf8" }).trim();

    expect(blobId(Buffer.from(text))).toBe(id);
  });

  it("follows the object format of the id it is compared with", () => {
    expect(blobId(Buffer.from(""), "0".repeat(64))).toHaveLength(64);
  });
});

describe("changeSet", () => {
  const existing = new Map([
    ["same", blobId(Buffer.from("same"))],
    ["other", blobId(Buffer.from("before"))],
    ["stale", blobId(Buffer.from("stale"))],
    ["by hand", blobId(Buffer.from("by hand"))],
  ]);

  it("tells added from changed and leaves out what is equal", () => {
    const changes = changeSet([file("new"), file("other"), file("same")], existing, {}, {});

    expect([paths(changes.added), paths(changes.changed), changes.removed]).toEqual([["new"], ["other"], []]);
  });

  it("removes only what an earlier run wrote and this one does not", () => {
    const changes = changeSet(
      [file("same")],
      existing,
      { global: ["same", "stale", "gone"] },
      { global: ["same"] },
    );

    expect(changes.removed).toEqual(["stale"]);
  });

  it("keeps the files of a language that this run did not generate", () => {
    const previous = { global: ["same"], python: ["stale"] };
    const next = nextManifest(previous, { global: ["same"] }, ["global", "python"]);

    expect(changeSet([file("same")], existing, previous, next).removed).toEqual([]);
  });

  it("removes the files of a language that config.yaml no longer has", () => {
    const previous = { global: ["same"], python: ["stale"] };
    const next = nextManifest(previous, { global: ["same"] }, ["global"]);

    expect(changeSet([file("same")], existing, previous, next).removed).toEqual(["stale"]);
  });
});
