import { readdir } from "node:fs/promises";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { CancelledError } from "../../src/errors.ts";
import { defaultLimits } from "../../src/sources/limits.ts";
import { resolveSources } from "../../src/sources/sources.ts";
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

const fetches = () => server.requests.filter(({ method }) => method === "POST").length;

describe("resolveSources", () => {
  it("gives the protos below the proto folders, byte for byte", async () => {
    const repository = await workshop.create("acme/one");
    const commit = await repository.commit({
      "proto/a.proto": a,
      "proto/x/b.proto": b,
      "a.proto": a,
      "proto/README.md": "",
    });
    const config = repositoryConfig("one", workshop.url("acme/one"), {
      importPrefix: "vendor",
      dependencies: [],
    });

    const { sources, failures, heads } = await resolveSources(sourcesRequest(folder, [config]));

    expect(failures).toEqual([]);
    expect(sources).toEqual([
      {
        name: "one",
        url: workshop.url("acme/one"),
        commit,
        tree: await repository.git(["rev-parse", `${commit}^{tree}`]),
        digest: "sha256:17107eca7fd11e4d22912fb104efe2d836e6f97c5f54ff24219552eed22fd0e9",
        rank: 0,
        dependencies: [],
        roots: [{ folder: "proto", prefix: "" }],
        importPrefix: "vendor",
        files: [
          { path: "proto/a.proto", text: a },
          { path: "proto/x/b.proto", text: b },
        ],
        policies: [],
      },
    ]);
    expect(heads.get("one")).toMatchObject({ commit, ref: "HEAD" });
  });

  it("asks for the blobs it wants in one request, and for no other", async () => {
    const repository = await workshop.create("acme/one");
    const large = Buffer.from(Array.from({ length: 300_000 }, (_, index) => (index * 7919) % 251));
    await repository.commit({
      "proto/a.proto": a,
      "proto/b.proto": b,
      "proto/logo.png": large,
      "docs/movie": large,
    });

    await resolveSources(sourcesRequest(folder, [repositoryConfig("one", workshop.url("acme/one"))]));

    // ls-remote, the commit with its trees, the blobs; each after an exchange of capabilities.
    expect(server.requests.map(({ method }) => method)).toEqual([
      "GET",
      "POST",
      "GET",
      "POST",
      "GET",
      "POST",
    ]);
    expect(server.requests.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThan(10_000);
  });

  it("fetches nothing when nothing has moved", async () => {
    const repository = await workshop.create("acme/one");
    await repository.commit({ "proto/a.proto": a });
    const request = sourcesRequest(folder, [repositoryConfig("one", workshop.url("acme/one"))]);
    const first = await resolveSources(request);
    server.requests.length = 0;

    const second = await resolveSources(request);

    expect(second.sources).toEqual(first.sources);
    expect(fetches()).toBe(1);
  });

  it("fetches only what has moved", async () => {
    const names = ["one", "two", "three"];
    const repositories = await Promise.all(names.map((name) => workshop.create(`acme/${name}`)));
    for (const repository of repositories) await repository.commit({ "proto/a.proto": a });
    const request = sourcesRequest(
      folder,
      names.map((name) => repositoryConfig(name, workshop.url(`acme/${name}`))),
    );
    await resolveSources(request);
    const commit = await repositories[1]!.commit({ "proto/a.proto": b });
    server.requests.length = 0;

    const { sources } = await resolveSources(request);

    expect(sources[1]).toMatchObject({ commit, files: [{ text: b }] });
    const posts = server.requests.filter(({ method }) => method === "POST").map(({ url }) => url);
    expect(posts.filter((url) => url.includes("two"))).toHaveLength(3);
    expect(posts).toHaveLength(5);
  });

  it("reads a server that cannot filter, and tags of one that gives commits by ref only", async () => {
    server.old = true;
    const repository = await workshop.create("acme/one");
    const commit = await repository.commit({ "proto/a.proto": a });
    await repository.tag("v1.0.0", commit);
    await repository.commit({ "proto/a.proto": b });
    const config = repositoryConfig("one", workshop.url("acme/one"), { ref: "v1.0.0" });

    const { sources, failures } = await resolveSources(sourcesRequest(folder, [config]));

    expect(failures).toEqual([]);
    expect(sources).toMatchObject([{ commit, files: [{ text: a }] }]);
  });

  it("reads paths and file URLs, from the folder of config.yaml", async () => {
    const repository = await workshop.create("near/one");
    await repository.commit({ "proto/a.proto": a });
    const urls = [
      `file://${repository.folder}`,
      repository.folder,
      `../${path.basename(folder)}/near/one.git`,
    ];

    const { sources, failures } = await resolveSources(
      sourcesRequest(
        folder,
        urls.map((url, index) => repositoryConfig(`r${index}`, url)),
      ),
    );

    expect(failures).toEqual([]);
    expect(sources.map(({ files }) => files)).toEqual(urls.map(() => [{ path: "proto/a.proto", text: a }]));
  });

  it("takes no path where runs have different disks", async () => {
    const request = sourcesRequest(folder, [repositoryConfig("one", "/somewhere/one.git")]);
    request.remotes.allowFiles = false;

    const { failures } = await resolveSources(request);

    expect(failures.map(({ message }) => message)).toEqual([
      "one: /somewhere/one.git is a path of one machine. Write the URL that every run can reach.",
    ]);
  });

  it("fetches one URL under several names once", async () => {
    const repository = await workshop.create("acme/mono");
    await repository.commit({ "users/a.proto": a, "orders/b.proto": b });
    const configs = [
      repositoryConfig("users", workshop.url("acme/mono"), { protoDirs: ["users"] }),
      repositoryConfig("orders", workshop.url("acme/mono").replace(/\.git$/, ""), {
        protoDirs: ["./orders/"],
      }),
    ];

    const { sources, failures } = await resolveSources(sourcesRequest(folder, configs));

    expect(failures).toEqual([]);
    expect(sources.map(({ files }) => files)).toEqual([
      [{ path: "users/a.proto", text: a }],
      [{ path: "orders/b.proto", text: b }],
    ]);
    // Two times ls-remote, one commit, two times blobs.
    expect(fetches()).toBe(5);
  });

  it("ranks by dependencies and keeps the order of config.yaml", async () => {
    for (const name of ["a", "b", "c"])
      await (await workshop.create(`acme/${name}`)).commit({ "proto/a.proto": a });
    const configs = [
      repositoryConfig("c", workshop.url("acme/c"), { dependencies: ["a", "b"] }),
      repositoryConfig("b", workshop.url("acme/b"), { dependencies: ["a"] }),
      repositoryConfig("a", workshop.url("acme/a")),
    ];

    const { sources } = await resolveSources(sourcesRequest(folder, configs));

    expect(sources.map(({ name, rank }) => [name, rank])).toEqual([
      ["c", 2],
      ["b", 1],
      ["a", 0],
    ]);
  });

  it("warns of a repository without protos", async () => {
    await (await workshop.create("acme/one")).commit({ "proto/README.md": "Nothing yet." });
    const request = sourcesRequest(folder, [repositoryConfig("one", workshop.url("acme/one"))]);
    const warnings: string[] = [];
    const reporter = { ...request.reporter, warning: (message: string) => void warnings.push(message) };

    await resolveSources({ ...request, reporter });

    expect(warnings).toEqual(["one: there is no .proto file below `proto_dir`. Is it the right folder?"]);
  });

  it("lays what is wrong at the door of each repository, and reads the others", async () => {
    await (await workshop.create("acme/good")).commit({ "proto/a.proto": a });
    await (await workshop.create("acme/elsewhere")).commit({ "src/a.proto": a });
    await workshop.create("acme/empty");
    await (await workshop.create("acme/link")).commit([
      { path: "proto/x.proto", mode: "120000", content: "/etc/passwd" },
    ]);
    const names = ["gone", "elsewhere", "empty", "link", "good"];
    const configs = names.map((name) => repositoryConfig(name, workshop.url(`acme/${name}`)));
    configs.push(repositoryConfig("unreachable", "http://127.0.0.1:9/acme/unreachable"));

    const { sources, failures } = await resolveSources(sourcesRequest(folder, configs));

    expect(sources.map(({ name }) => name)).toEqual(["good"]);
    expect(
      failures.map(({ repository, message }) => [repository, message.replaceAll(server.url, "<url>")]),
    ).toEqual([
      [
        "gone",
        expect.stringMatching(
          /^gone: there is no repository at <url>\/acme\/gone.git, or it may not be seen\./,
        ),
      ],
      [
        "elsewhere",
        expect.stringMatching(/^elsewhere: there is no folder "proto" at [0-9a-f]{12}\. Set `proto_dir`/),
      ],
      [
        "empty",
        "empty: <url>/acme/empty.git: it has no commit yet, or its default branch is gone. Push one, or set `ref`.",
      ],
      ["link", expect.stringMatching(/^link: refused .*"proto\/x.proto" is a symlink/)],
      ["unreachable", expect.stringMatching(/^unreachable: 127\.0\.0\.1:9 could not be reached/)],
    ]);
  });

  it("tries a network that fails again", async () => {
    await (await workshop.create("acme/one")).commit({ "proto/a.proto": a });
    const answers = ["drop", { status: 502 }] as const;
    let failed = 0;
    server.intercept = () => answers[failed++];
    const request = sourcesRequest(folder, [repositoryConfig("one", workshop.url("acme/one"))]);
    request.remotes.retryDelaysMs = [1, 1];

    const { sources } = await resolveSources(request);

    expect(sources).toHaveLength(1);
  });

  it("ends a fetch that sends too much", async () => {
    const repository = await workshop.create("acme/one");
    await repository.commit({ "proto/a.proto": a });
    const limits = { ...defaultLimits, fetchBytes: 10 };
    server.intercept = async ({ url }) => {
      // The pack of the commit is there when the blobs are asked for: hold that request until it was weighed.
      if (server.requests.length > 4 && url.includes("info/refs"))
        await new Promise((wait) => setTimeout(wait, 1_500));
      return undefined;
    };

    const { failures } = await resolveSources(
      sourcesRequest(folder, [repositoryConfig("one", workshop.url("acme/one"))], { limits }),
    );

    expect(failures[0]!.message).toContain("sent more than 10 bytes for one commit");
  });

  it("stops at once when it is cancelled, and leaves no work behind", async () => {
    await (await workshop.create("acme/one")).commit({ "proto/a.proto": a });
    const controller = new AbortController();
    const request = sourcesRequest(folder, [repositoryConfig("one", workshop.url("acme/one"))]);
    request.remotes.signal = controller.signal;
    // The fourth request is the fetch of the commit.
    server.intercept = () => {
      if (server.requests.length < 4) return undefined;
      controller.abort();
      return new Promise(() => {});
    };

    await expect(resolveSources(request)).rejects.toBeInstanceOf(CancelledError);
    expect(await readdir(path.join(folder, "cache/work"))).toEqual([]);
  });
});
