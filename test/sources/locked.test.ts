import { rm } from "node:fs/promises";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { lockSource } from "../../src/sources/locked.ts";
import { loadSourceAt, resolveSources } from "../../src/sources/sources.ts";
import type { GitHttpServer } from "../support/git-http-server.ts";
import { openWorkshop, repositoryConfig, sourcesRequest, type Workshop } from "./sources-request.ts";

let workshop: Workshop;
let folder: string;
let server: GitHttpServer;
beforeEach(async () => {
  workshop = await openWorkshop();
  ({ folder, server } = workshop);
});
afterEach(() => workshop[Symbol.asyncDispose]());

const a = 'syntax = "proto3";\r\nmessage A {}\r\n';
const b = '\ufeffsyntax = "proto3";\nmessage B {} // \u{1f600}\n';

describe("locked commits", () => {
  /** A repository that moved on after it was locked. */
  async function moved() {
    const repository = await workshop.create("acme/one");
    await repository.commit({ "proto/a.proto": a });
    const config = repositoryConfig("one", workshop.url("acme/one"));
    const { sources } = await resolveSources(sourcesRequest(folder, [config]));
    const lock = { one: lockSource(sources[0]!, config, undefined) };
    const head = await repository.commit({ "proto/a.proto": b });
    server.requests.length = 0;
    return { repository, config, lock, head, locked: sources[0]! };
  }

  it("are read without a request when the cache has them", async () => {
    const { config, lock, locked } = await moved();

    const { sources } = await resolveSources(sourcesRequest(folder, [config], { lock, at: "locked" }));

    expect(sources).toEqual([locked]);
    expect(server.requests).toEqual([]);
  });

  it("are fetched when the cache has not", async () => {
    const { config, lock, locked } = await moved();
    await rm(path.join(folder, "cache"), { recursive: true });

    const { sources } = await resolveSources(sourcesRequest(folder, [config], { lock, at: "locked" }));

    expect(sources).toEqual([locked]);
  });

  it("serve for what cannot be used at its newest", async () => {
    const { repository, config, lock, locked } = await moved();
    await repository.commit([{ path: "proto/x.proto", mode: "120000", content: "/etc/passwd" }]);
    const request = sourcesRequest(folder, [config], { lock });
    expect((await resolveSources(request)).failures).toHaveLength(1);

    expect(await loadSourceAt(request, "one", lock.one)).toEqual(locked);
  });

  it("offline come from the cache", async () => {
    const { config, lock, locked } = await moved();

    const { sources } = await resolveSources(sourcesRequest(folder, [config], { lock, offline: true }));

    expect(sources).toEqual([locked]);
    expect(server.requests).toEqual([]);
  });

  it("offline are missing with a way out", async () => {
    const { config, lock, locked } = await moved();
    await rm(path.join(folder, "cache"), { recursive: true });

    const { failures } = await resolveSources(sourcesRequest(folder, [config], { lock, offline: true }));

    expect(failures.map(({ message }) => message)).toEqual([
      `one: commit ${locked.commit} is not in the cache. Run once without --offline.`,
    ]);
    expect(server.requests).toEqual([]);
  });

  it.each([
    ["there is none", undefined, "has no commit in protomanager.lock. Run `protomanager update` to lock it."],
    [
      "they are another repository's",
      { url: "https://github.com/acme/other" },
      "is <url>/acme/one.git in config.yaml and https://github.com/acme/other in protomanager.lock. Run `protomanager update` to lock it.",
    ],
    [
      "the digest differs",
      { digest: `sha256:${"0".repeat(64)}` },
      /^one: its protos at [0-9a-f]{40} have the digest sha256:[0-9a-f]{64}, protomanager.lock says sha256:0{64}\. If proto_dir,/,
    ],
    [
      "the tree differs",
      { tree: "0".repeat(40) },
      /^one: commit [0-9a-f]{40} has tree [0-9a-f]{40}, not 0{40}, as protomanager.lock says/,
    ],
  ])("fail when %s", async (_title, change, message) => {
    const { config, lock } = await moved();
    const changed = change === undefined ? {} : { one: { ...lock.one, ...change } };

    const { failures, sources } = await resolveSources(
      sourcesRequest(folder, [config], { lock: changed, at: "locked" }),
    );

    expect(sources).toEqual([]);
    const seen = failures[0]!.message.replaceAll(server.url, "<url>");
    if (typeof message === "string") expect(seen).toBe(`one: ${message}`);
    else expect(seen).toMatch(message);
  });

  it("that a rewritten branch has dropped are reported, where the server has thrown them away", async () => {
    const { repository, config, lock } = await moved();
    await rm(path.join(folder, "cache"), { recursive: true });
    const fresh = await repository.commit({ "proto/fresh.proto": a }, "refs/heads/fresh");
    await repository.point("refs/heads/main", fresh);
    await repository.git(["prune", "--expire=now"]);

    const { failures } = await resolveSources(sourcesRequest(folder, [config], { lock, at: "locked" }));

    expect(failures[0]!.message).toMatch(
      /^one: the commit is not in .* any more: its branch was rewritten\.$/,
    );
  });
});
