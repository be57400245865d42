import { mkdtemp, readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { parseRepositoryUrl } from "../../src/config/url.ts";
import { type FetchedCommit, fetchCommit } from "../../src/sources/fetch.ts";
import { defaultLimits } from "../../src/sources/limits.ts";
import { TestRepository } from "../support/git-repository.ts";
import { openWorkshop, sourcesRequest, type Workshop } from "./sources-request.ts";

let workshop: Workshop;
beforeEach(async () => {
  workshop = await openWorkshop();
});
afterEach(() => workshop[Symbol.asyncDispose]());

async function fetchOne(commit: string, ref?: string): Promise<FetchedCommit & { gitDir: string }> {
  const { remotes } = sourcesRequest(workshop.folder, []);
  const gitDir = await mkdtemp(path.join(workshop.folder, "fetch-"));
  const url = parseRepositoryUrl(workshop.url("acme/one"));
  return { ...(await fetchCommit({ url, commit, ref, remotes, limits: defaultLimits }, gitDir)), gitDir };
}

const posts = () => workshop.server.requests.filter(({ method }) => method === "POST").length;

describe("fetchCommit", () => {
  it("gives a commit that no ref names any more", async () => {
    const repository = await workshop.create("acme/one");
    const old = await repository.commit({ "a.proto": "old" });
    await repository.commit({ "a.proto": "new" });

    const { files, treeId } = await fetchOne(old);

    expect((await files.readFile("a.proto"))?.toString()).toBe("old");
    expect(treeId).toBe(await repository.git(["rev-parse", `${old}^{tree}`]));
  });

  it("fetches a blob once", async () => {
    const repository = await workshop.create("acme/one");
    const commit = await repository.commit({ "a.proto": "a", "b.proto": "b", "copy.proto": "a" });
    const { files } = await fetchOne(commit);
    await files.read(await files.list([""]));
    const before = posts();

    await files.readFile("a.proto");
    await files.read(await files.list([""]));

    expect(posts()).toBe(before);
  });

  it("writes no URL into its repository, and no ref", async () => {
    const repository = await workshop.create("acme/one");
    const { files, gitDir } = await fetchOne(await repository.commit({ "a.proto": "a" }));
    await files.readFile("a.proto");

    expect(await readFile(path.join(gitDir, "config"), "utf8")).not.toContain("127.0.0.1");
    expect(await readdir(path.join(gitDir, "refs"), { recursive: true })).toEqual([]);
    expect(await readdir(gitDir)).not.toContain("FETCH_HEAD");
  });

  it.each(["main", "--upload-pack=touch", "0123"])("takes no %s for a commit", async (commit) => {
    await workshop.create("acme/one");

    await expect(fetchOne(commit)).rejects.toThrow(`${JSON.stringify(commit)} is no full commit id`);
    expect(workshop.server.requests).toEqual([]);
  });

  it("reads a repository with SHA-256", async () => {
    const { remotes } = sourcesRequest(workshop.folder, []);
    const long = await TestRepository.create(path.join(workshop.folder, "acme/long.git"), "sha256");
    const commit = await long.commit({ "a.proto": "a" }, "refs/heads/main");
    const gitDir = await mkdtemp(path.join(workshop.folder, "fetch-"));
    const url = parseRepositoryUrl(workshop.url("acme/long"));

    const { files } = await fetchCommit(
      { url, commit, ref: undefined, remotes, limits: defaultLimits },
      gitDir,
    );

    expect(commit).toHaveLength(64);
    expect((await files.readFile("a.proto"))?.toString()).toBe("a");
  });
});
