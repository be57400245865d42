import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { lockSource } from "../../src/sources/locked.ts";
import { resolveSources } from "../../src/sources/sources.ts";
import { repositoryConfig, sourcesRequest } from "./sources-request.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "hub-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const a = `syntax = "proto3"; message A {}`;

describe("the hub's own sources", () => {
  it("are read from the hub, below the folder the URL names", async () => {
    await mkdir(path.join(folder, "services/proto"), { recursive: true });
    await writeFile(path.join(folder, "services/proto/a.proto"), a);
    const configs = [
      repositoryConfig("all", ".", { protoDirs: ["services/proto"] }),
      repositoryConfig("part", "./services"),
    ];

    const { sources, heads } = await resolveSources(sourcesRequest(folder, configs));

    expect(sources.map(({ commit, tree, files }) => ({ commit, tree, files }))).toEqual([
      { commit: undefined, tree: undefined, files: [{ path: "services/proto/a.proto", text: a }] },
      { commit: undefined, tree: undefined, files: [{ path: "proto/a.proto", text: a }] },
    ]);
    expect(heads.size).toBe(0);
  });

  it("are the same at the locked commits, and need no entry in the lock", async () => {
    await mkdir(path.join(folder, "proto"));
    await writeFile(path.join(folder, "proto/a.proto"), a);

    const { sources, failures } = await resolveSources(
      sourcesRequest(folder, [repositoryConfig("hub", ".")], { at: "locked" }),
    );

    expect(failures).toEqual([]);
    expect(sources).toMatchObject([{ files: [{ text: a }] }]);
  });
});

describe("lockSource", () => {
  it("records no commit of the hub itself, which would change with the lock", async () => {
    await mkdir(path.join(folder, "proto"));
    await writeFile(path.join(folder, "proto/a.proto"), a);
    const config = repositoryConfig("hub", ".");
    const { sources } = await resolveSources(sourcesRequest(folder, [config]));

    const locked = lockSource({ ...sources[0]!, commit: "1".repeat(40) }, config, undefined);

    expect(locked).toEqual({ url: ".", ref: undefined, digest: sources[0]!.digest });
  });
});
