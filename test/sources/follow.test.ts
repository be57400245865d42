import { describe, expect, it } from "vitest";
import { silentReporter } from "../../src/events.ts";
import type { BulkHeads, HeadAnswer, HeadQuery } from "../../src/sources/bulk-heads.ts";
import { resolveSources } from "../../src/sources/sources.ts";
import { openWorkshop, repositoryConfig, sourcesRequest, type Workshop } from "./sources-request.ts";

/** A locked repository that was renamed from acme/one to acme/new, asked of a host that answers so. */
async function renamed(workshop: Workshop, answer: Partial<HeadAnswer> = {}) {
  const config = repositoryConfig("one", workshop.url("acme/one"));
  const files = { "proto/a.proto": 'syntax = "proto3";' };
  const commit = await (await workshop.create("acme/one")).commit(files);
  await (await workshop.create("acme/new")).commit(files);
  const { sources } = await resolveSources(sourcesRequest(`${workshop.folder}/first`, [config]));
  workshop.server.intercept = ({ url }) => (url.startsWith("/acme/one") ? { status: 301 } : undefined);
  const { tree, digest } = sources[0]!;
  const asked: HeadQuery[] = [];
  const known = { id: "R_1", fullName: "acme/new", private: false, archived: false, defaultBranch: "main" };
  const host: BulkHeads = {
    host: workshop.server.host,
    async heads(queries) {
      asked.push(...queries);
      return queries.map(() => ({ ...known, commit, ...answer }) as HeadAnswer);
    },
  };
  const warnings: string[] = [];
  const lock = { one: { url: config.url, id: "R_1", commit, tree, digest } };
  const reporter = { ...silentReporter, warning: (message: string) => void warnings.push(message) };
  const request = sourcesRequest(workshop.folder, [config], { lock, at: "locked", bulk: [host], reporter });
  return { request, asked, warnings, commit };
}

describe("a locked repository that was renamed", () => {
  it("is found by its id, and read where it is now", async () => {
    await using workshop = await openWorkshop();
    const { request, asked, warnings, commit } = await renamed(workshop);

    const { sources, failures } = await resolveSources(request);

    expect(failures).toEqual([]);
    expect(sources).toMatchObject([{ commit, url: workshop.url("acme/one") }]);
    expect(asked).toMatchObject([{ id: "R_1", ref: { kind: "commit", id: commit } }]);
    expect(warnings).toEqual([
      `one: ${workshop.url("acme/one")} is now acme/new, which was used. Write \`url: ${workshop.url("acme/new")}\` into config.yaml.`,
    ]);
  });

  it.each([
    ["the host does not know the id any more", { missing: true }],
    ["the host cannot be asked", { unasked: true }],
    ["it has its old name still", { fullName: "acme/one" }],
  ] as const)("fails as the fetch did when %s", async (_title, answer) => {
    await using workshop = await openWorkshop();
    const { request, warnings } = await renamed(workshop, answer as Partial<HeadAnswer>);

    const { failures } = await resolveSources(request);

    expect(failures).toMatchObject([{ message: expect.stringContaining("answers with a redirect (301)") }]);
    expect(warnings).toEqual([]);
  });

  it("asks nobody while the cache has the commit", async () => {
    await using workshop = await openWorkshop();
    const { request, asked } = await renamed(workshop);
    await resolveSources(request);
    asked.length = 0;

    expect((await resolveSources(request)).failures).toEqual([]);
    expect(asked).toEqual([]);
  });
});
