import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openOutputCache } from "../../src/codegen/output-cache.ts";
import type { LanguageOutput } from "../../src/codegen/validate-outputs.ts";

const day = 24 * 60 * 60 * 1000;
const key = "a".repeat(64);
const outputs: LanguageOutput[] = [
  {
    language: "python",
    files: [
      { path: "gen/a_pb2.py", content: Buffer.from("a = 'ä'\n") },
      { path: "gen/empty.py", content: Buffer.alloc(0) },
      { path: "gen/b.bin", content: Buffer.from([0, 10, 255, 10]) },
    ],
  },
  { language: "rust", files: [] },
];

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "output-cache-"));
});
afterEach(() => rm(folder, { recursive: true }));

const cacheAfter = (days: number) => openOutputCache(folder, () => Date.now() + days * day);
const entries = () => readdir(path.join(folder, "generated"));

describe("openOutputCache", () => {
  it("gives back what was put, byte by byte, and nothing under another key", async () => {
    await cacheAfter(0).put(key, outputs);

    expect(await cacheAfter(0).get(key)).toEqual(outputs);
    expect(await cacheAfter(0).get("b".repeat(64))).toBeUndefined();
  });

  it("leaves one whole entry when many put it at once", async () => {
    await Promise.all(Array.from({ length: 8 }, () => cacheAfter(0).put(key, outputs)));

    expect(await entries()).toEqual([key]);
    expect(await cacheAfter(0).get(key)).toEqual(outputs);
  });

  it.each([
    ["empty", () => Buffer.alloc(0)],
    ["cut short", (entry: Buffer) => entry.subarray(0, -1)],
    ["longer", (entry: Buffer) => Buffer.concat([entry, Buffer.from("\n")])],
    ["changed", (entry: Buffer) => Buffer.from(entry.toString("latin1").replace("a = ", "b = "), "latin1")],
    [
      "of other paths",
      (entry: Buffer) => Buffer.from(entry.toString("latin1").replace("gen/a", "../a"), "latin1"),
    ],
    ["of another shape", () => Buffer.from("{}\n")],
  ])("removes an entry that is %s", async (_title, damage) => {
    await cacheAfter(0).put(key, outputs);
    const file = path.join(folder, "generated", key);
    await writeFile(file, damage(await readFile(file)));

    expect(await cacheAfter(0).get(key)).toBeUndefined();
    expect(await entries()).toEqual([]);
  });

  it("removes what no run has used for a week when something is put", async () => {
    const others = ["b", "c"].map((letter) => letter.repeat(64)) as [string, string];
    await cacheAfter(0).put(key, outputs);
    await cacheAfter(0).put(others[0], outputs);
    await cacheAfter(5).get(key);

    await cacheAfter(10).put(others[1], outputs);

    expect((await entries()).sort()).toEqual([key, others[1]]);
  });
});
