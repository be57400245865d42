import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { githubClients } from "../../src/github/client.ts";
import { githubRemote } from "../../src/publish/github-remote.ts";
import type { BranchChange, PublishRemote } from "../../src/publish/remote.ts";
import { maxApiFiles } from "../../src/publish/tree-requests.ts";
import { type LocalGitHub, startLocalGitHub } from "../local-github/local-github.ts";
import { branch, fastPace } from "./hub.ts";

let github: LocalGitHub;
let base: string;

beforeAll(async () => {
  github = await startLocalGitHub();
  await github.createRepository("acme", "hub", { files: { "README.md": "read" } });
  base = (await github.branch("acme", "hub", "main"))!;
});
afterAll(() => github.close());

function remote(parts: { contents?: "read" | "write"; git?: Pick<PublishRemote, "replaceBranch"> } = {}) {
  const permissions = { contents: parts.contents ?? "write", metadata: "read" } as const;
  const token = github.createToken({ repositories: ["acme/hub"], permissions });
  const reporter = { debug() {}, warning() {} };
  const clients = githubClients({ tokens: async () => token, reporter, pace: fastPace });
  const client = clients(new URL(github.address).host, "acme", "write");
  return githubRemote({ client, owner: "acme", name: "hub", git: parts.git });
}

const text = (path: string, bytes: number) => ({ path, content: Buffer.alloc(bytes, "a") });

describe("githubRemote", () => {
  it("cuts a large change into requests below 2 MB and loses nothing", async () => {
    const files = Array.from({ length: 5 }, (_, index) => text(`gen/${index}.txt`, 800_000));
    const before = github.requests.length;

    const { commit } = await remote().replaceBranch({
      branch,
      expected: undefined,
      base,
      files,
      message: "x",
    });

    const requests = github.requests.slice(before);
    expect([...(await remote().tree(commit!)).keys()]).toEqual([
      "README.md",
      ...files.map(({ path }) => path),
    ]);
    expect(requests.filter(({ operation }) => operation === "git/create-tree").length).toBeGreaterThan(1);
    expect(Math.max(...requests.map(({ bytes }) => bytes))).toBeLessThan(2_000_000);
  });

  it("hands what is too large for the API to git, and says that it is not verified", async () => {
    const changes: BranchChange[] = [];
    const git = {
      replaceBranch: async (change: BranchChange) => {
        changes.push(change);
        return { commit: base, notices: [] };
      },
    };
    const files = Array.from({ length: maxApiFiles + 1 }, (_, index) => text(`${index}`, 1));

    const result = await remote({ git }).replaceBranch({
      branch,
      expected: undefined,
      base,
      files,
      message: "x",
    });

    expect(changes).toHaveLength(1);
    expect(result).toEqual({
      commit: base,
      notices: [expect.stringMatching(/pushed with git.*not verified/)],
    });
  });

  it("names the permission that is missing", async () => {
    const files = [text("a", 1)];
    const write = remote({ contents: "read" }).replaceBranch({
      branch,
      expected: undefined,
      base,
      files,
      message: "x",
    });

    await expect(write).rejects.toThrow(
      /acme\/hub: could not commit to the branch .* needs `contents: write`/,
    );
  });

  it("takes a branch that shares nothing with the base for a person's", async () => {
    const { git } = github.repository("acme", "hub");
    const author = ["-c", "user.name=Ann", "-c", "user.email=ann@example.com"];
    const orphan = (await git.git([...author, "commit-tree", `${base}^{tree}`, "-m", "orphan"])).trim();
    await github.setBranch("acme", "hub", "orphan", orphan);

    expect(await remote().history(base, orphan)).toEqual({
      mergeBase: undefined,
      commits: [{ id: orphan, message: expect.stringContaining("orphan"), parents: [] }],
    });
  });

  it("moves nothing when the branch is elsewhere", async () => {
    await github.setBranch("acme", "hub", "moved", base);
    const files = [text("a", 1)];

    const change = { branch: "moved", expected: undefined, base, files, message: "x" };

    expect((await remote().replaceBranch(change)).commit).toBeUndefined();
    expect(await remote().deleteBranch("moved", "1".repeat(40))).toBe(false);
    expect(await github.branch("acme", "hub", "moved")).toBe(base);
  });
});
