import { describe, expect, it } from "vitest";
import { defaultLimits } from "../../src/sources/limits.ts";
import { resolveSources } from "../../src/sources/sources.ts";
import type { Files } from "../support/git-repository.ts";
import { openWorkshop, repositoryConfig, sourcesRequest } from "./sources-request.ts";

const proto = { path: "proto/a.proto", content: 'syntax = "proto3";' };

/** What is read of a repository's policies, and of the requests that took. */
async function policiesOf(files: Files, protoDirs = ["proto"]) {
  await using workshop = await openWorkshop();
  const { folder, server } = workshop;
  const repository = await workshop.create("acme/one");
  await repository.commit(files);
  const config = repositoryConfig("one", workshop.url("acme/one"), { protoDirs });
  const request = sourcesRequest(folder, [config]);
  const { sources, failures } = await resolveSources(request);
  expect(failures).toEqual([]);
  const fetched = server.requests.length;
  const again = await resolveSources({
    ...request,
    lock: { one: { ...sources[0]!, url: config.url } },
    at: "locked",
  });
  expect(server.requests).toHaveLength(fetched);
  expect(again.sources).toEqual(sources);
  return sources[0]!.policies;
}

describe("policies of a repository", () => {
  it("are read from the top, the proto folders and GitHub's places, and kept in the cache", async () => {
    const names = [".github/CODEOWNERS", "CODEOWNERS", "buf.yaml", "docs/CODEOWNERS", "proto/buf.yaml"];
    const others = ["proto/sub/buf.yaml", "buf.gen.yaml", "proto/CODEOWNERS", "other/buf.yaml"];
    const files = [...names, ...others].map((path) => ({ path, content: `of ${path}` }));

    expect(await policiesOf([proto, ...files])).toEqual(names.map((path) => ({ path, text: `of ${path}` })));
  });

  it("are read once where the proto folder is the top", async () => {
    expect(await policiesOf([proto, { path: "buf.yaml", content: "version: v2" }], ["."])).toEqual([
      { path: "buf.yaml", text: "version: v2" },
    ]);
  });

  it.each([
    ["a symlink", { mode: "120000", content: "/etc/passwd" }],
    ["a submodule", { mode: "160000" }],
    ["not UTF-8", { content: Buffer.of(0xff, 0xfe) }],
    ["too large", { content: "#".repeat(defaultLimits.policyBytes + 1) }],
  ])("are passed over, and the protos read, where one is %s", async (_title, file) => {
    const files = ["buf.yaml", "CODEOWNERS"].map((path) => ({ path, ...file }));

    expect(await policiesOf([proto, ...files])).toEqual([]);
  });

  it("do not change the digest", async () => {
    await using workshop = await openWorkshop();
    const digests: string[] = [];
    for (const [name, files] of Object.entries({
      with: [proto, { path: "buf.yaml", content: "x" }],
      without: [proto],
    })) {
      await (await workshop.create(`acme/${name}`)).commit(files);
      const request = sourcesRequest(workshop.folder, [repositoryConfig(name, workshop.url(`acme/${name}`))]);
      digests.push((await resolveSources(request)).sources[0]!.digest);
    }

    expect(digests[0]).toBe(digests[1]);
  });
});
