import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { gitRemote } from "../../src/publish/git-remote.ts";
import type { PublishRemote } from "../../src/publish/remote.ts";
import { startLocalGitHub } from "../local-github/local-github.ts";

const identity = { name: "protomanager[bot]", email: "bot@example.com" };
const branch = "protomanager/shop";
let folder: string;
let bare: string;
let remote: PublishRemote;
let base: string;

function git(...args: string[]): string {
  const author = ["-c", "user.name=A Person", "-c", "user.email=person@example.com"];
  return execFileSync("git", [...author, ...args], {
    cwd: path.join(folder, "work"),
    encoding: "utf8",
  }).trim();
}

function commitFile(name: string, text: string, message: string): string {
  writeFileSync(path.join(folder, "work", name), text);
  git("add", "--all");
  git("commit", "--quiet", "-m", message);
  return git("rev-parse", "HEAD");
}

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "protomanager-test-"));
  bare = path.join(folder, "hub.git");
  mkdirSync(path.join(folder, "work"));
  execFileSync("git", ["init", "--quiet", "--bare", "-b", "main", bare]);
  git("init", "--quiet", "-b", "main");
  writeFileSync(path.join(folder, "work", "gone.txt"), "gone");
  base = commitFile("README.md", "# Hub\n", "first");
  git("push", "--quiet", bare, "main");
  remote = gitRemote({
    remote: async () => ({ kind: "file", url: bare, host: "", owner: "", token: undefined }),
    temporaryFolder: folder,
    environment: process.env,
    identity,
  });
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (expected: string | undefined, text: string) =>
  remote.replaceBranch({
    branch,
    expected,
    base,
    files: [
      { path: 'gen/a "quoted"\\name.txt', content: Buffer.from(text) },
      { path: "gen/data.bin", content: Uint8Array.of(0, 255, 10, 0) },
      { path: "gone.txt", content: undefined },
    ],
    message: "chore(proto): update\n\nBody with ümlaut.",
  });

describe("gitRemote", () => {
  it("makes one commit on the base with exactly the change", async () => {
    const { commit } = await write(undefined, "text");

    git("fetch", "--quiet", bare, branch);
    expect(git("rev-parse", "FETCH_HEAD")).toBe(commit);
    expect(git("rev-parse", "FETCH_HEAD^")).toBe(base);
    expect(git("log", "-1", "--format=%an <%ae>|%B", "FETCH_HEAD")).toBe(
      "protomanager[bot] <bot@example.com>|chore(proto): update\n\nBody with ümlaut.",
    );
    expect([...(await remote.tree(commit!)).keys()].sort()).toEqual([
      "README.md",
      'gen/a "quoted"\\name.txt',
      "gen/data.bin",
    ]);
    expect(git("show", 'FETCH_HEAD:gen/a "quoted"\\name.txt')).toBe("text");
    expect(git("cat-file", "-s", "FETCH_HEAD:gen/data.bin")).toBe("4");
  });

  it("moves the branch only from where it is expected", async () => {
    const first = await write(undefined, "1");
    const beaten = await write(undefined, "2");
    const second = await write(first.commit, "3");

    expect(beaten.commit).toBeUndefined();
    expect(await remote.branchHead(branch)).toBe(second.commit);
  });

  it("deletes the branch only where it is expected", async () => {
    const { commit } = await write(undefined, "1");

    expect(await remote.deleteBranch(branch, base)).toBe(false);
    expect(await remote.branchHead(branch)).toBe(commit);
    expect(await remote.deleteBranch(branch, commit!)).toBe(true);
    expect(await remote.branchHead(branch)).toBeUndefined();
  });

  it("does not take a branch whose name ends alike for ours", async () => {
    git("push", "--quiet", bare, `main:refs/heads/other/refs/heads/${branch}`);

    expect(await remote.branchHead(branch)).toBeUndefined();
  });

  it("tells what the branch has that the base has not, oldest first, with whole messages", async () => {
    const { commit } = await write(undefined, "1");
    git("fetch", "--quiet", bare, branch);
    git("checkout", "--quiet", "FETCH_HEAD");
    const person = commitFile("mine.txt", "x", "mine\n\nwith a body");
    git("push", "--quiet", bare, `HEAD:${branch}`);

    const history = await remote.history(base, person);

    expect(history.mergeBase).toBe(base);
    expect(history.commits.map(({ id, parents, message }) => [id, parents, message.trim()])).toEqual([
      [commit, [base], "chore(proto): update\n\nBody with ümlaut."],
      [person, [commit], "mine\n\nwith a body"],
    ]);
  });

  it("knows no common ancestor of unrelated histories", async () => {
    git("checkout", "--quiet", "--orphan", "other");
    const other = commitFile("other.txt", "x", "other");
    git("push", "--quiet", bare, `HEAD:${branch}`);

    expect((await remote.history(base, other)).mergeBase).toBeUndefined();
  });

  it("talks to a server with a token, which is in no argument", async () => {
    await using github = await startLocalGitHub();
    await github.createRepository("acme", "hub", { private: true, files: { "README.md": "read" } });
    const permissions = { contents: "write", metadata: "read" } as const;
    const token = github.createToken({ repositories: ["acme/hub"], permissions });
    const { host } = new URL(github.address);
    const url = `${github.address}/acme/hub.git`;
    const server = gitRemote({
      remote: async () => ({ kind: "http", url, host, owner: "acme", token }),
      temporaryFolder: folder,
      environment: process.env,
      identity,
    });
    const main = (await server.branchHead("main"))!;
    const files = [{ path: "gen/a.txt", content: Buffer.from("a") }];

    const { commit } = await server.replaceBranch({
      branch,
      expected: undefined,
      base: main,
      files,
      message: "x",
    });

    expect(await github.branch("acme", "hub", branch)).toBe(commit);
    expect([...(await server.tree(commit!)).keys()]).toEqual(["README.md", "gen/a.txt"]);
    expect((await server.history(main, commit!)).commits).toMatchObject([{ id: commit, parents: [main] }]);
  });

  it("says what to do when the remote cannot be reached", async () => {
    rmSync(bare, { recursive: true });

    await expect(remote.branchHead(branch)).rejects.toThrow(/no git repository at .*hub\.git/);
  });
});
