import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openCache } from "../../src/sources/cache.ts";
import { resolveSources } from "../../src/sources/sources.ts";
import type { GitHttpServer } from "../support/git-http-server.ts";
import { openWorkshop, repositoryConfig, sourcesRequest, type Workshop } from "./sources-request.ts";

let workshop: Workshop;
let folder: string;
let server: GitHttpServer;
beforeEach(async () => {
  workshop = await openWorkshop();
  ({ folder, server } = workshop);
  await (await workshop.create("acme/one")).commit({ "proto/a.proto": 'syntax = "proto3";\nmessage A {}\n' });
});
afterEach(() => workshop[Symbol.asyncDispose]());

const request = () => sourcesRequest(folder, [repositoryConfig("one", workshop.url("acme/one"))]);
const cached = async (below: string) => {
  const found = await readdir(path.join(folder, "cache", below), {
    recursive: true,
    withFileTypes: true,
  }).catch(() => []);
  return found.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
};

describe("a run that is killed", () => {
  // Each number is a request of the run: ls-remote, the commit, the blobs.
  it.each([1, 3, 4, 5, 6])("at its request %i leaves a cache that serves the next", async (at) => {
    const child = spawn(
      process.execPath,
      [path.join(import.meta.dirname, "run-sources.ts"), folder, workshop.url("acme/one")],
      {
        stdio: "inherit",
      },
    );
    server.intercept = async () => {
      if (server.requests.length !== at) return undefined;
      child.kill("SIGKILL");
      await once(child, "exit");
      return "drop";
    };
    await once(child, "exit");
    server.intercept = () => undefined;
    expect(server.requests.length).toBeGreaterThanOrEqual(at);
    expect(await cached("sources")).toEqual([]);

    const { sources, failures } = await resolveSources(request());

    expect(failures).toEqual([]);
    expect(sources).toMatchObject([{ files: [{ path: "proto/a.proto" }] }]);
  });

  it("leaves work that is swept away a day later", async () => {
    const cache = openCache(path.join(folder, "cache"), Date.now);
    let release = () => {};
    const stays = new Promise<void>((resolve) => (release = resolve));
    const running = cache.withWorkFolder(async (own) => {
      await writeFile(path.join(own, "HEAD"), "");
      await stays;
    });
    while ((await cached("work")).length === 0);

    await cache.sweep();
    expect(await cached("work")).toHaveLength(1);
    await openCache(path.join(folder, "cache"), () => Date.now() + 25 * 60 * 60 * 1000).sweep();
    expect(await cached("work")).toEqual([]);

    release();
    await running;
  });
});

describe("runs that share a cache", () => {
  it("give the same, and leave nothing but the entries", async () => {
    const results = await Promise.all(Array.from({ length: 4 }, () => resolveSources(request())));

    for (const { sources } of results) expect(sources).toEqual(results[0]!.sources);
    expect(await cached("sources")).toHaveLength(1);
    expect(await cached("work")).toEqual([]);
  });
});

describe("an entry that was damaged", () => {
  it.each([
    ["cut short", (text: string) => text.slice(0, text.length / 2)],
    ["empty", () => ""],
    ["changed", (text: string) => text.replace("message A", "message B")],
    ["of another commit", (text: string) => text.replace(/"commit":"./, '"commit":"x')],
    ["of another shape", () => "{}"],
  ])("is fetched again when it is %s", async (_title, damage) => {
    const first = await resolveSources(request());
    const [file] = await cached("sources");
    const text = await readFile(file!, "utf8");
    await writeFile(file!, damage(text));

    const second = await resolveSources(request());

    expect(second).toEqual(first);
    expect(await readFile(file!, "utf8")).toBe(text);
  });
});

describe("a cache that cannot be written", () => {
  it("fails the run, since no repository is to blame", async () => {
    await writeFile(path.join(folder, "cache"), "a file where the folder should be");

    const error = await resolveSources(request()).catch((thrown) => thrown);

    expect(error.message).toMatch(/^the cache in \S+cache cannot be written: .*--cache-dir\.$/);
  });
});

describe("an entry that no run reads", () => {
  it("is swept away after months, one that is read is not", async () => {
    await resolveSources(request());
    const later = (days: number) =>
      openCache(path.join(folder, "cache"), () => Date.now() + days * 24 * 60 * 60 * 1000);

    await resolveSources({ ...request(), cache: later(60) });
    await later(120).sweep();
    expect(await cached("sources")).toHaveLength(1);

    await later(160).sweep();
    expect(await cached("sources")).toEqual([]);
  });
});
