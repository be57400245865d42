import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runAny } from "../../src/process.ts";
import { gitEnvironment } from "./git/bare-repository.ts";
import { type LocalGitHub, startLocalGitHub } from "./local-github.ts";

let github: LocalGitHub;
let folder: string;
let writer: string;
let reader: string;

beforeAll(async () => {
  github = await startLocalGitHub();
  folder = await mkdtemp(path.join(tmpdir(), "git-http-"));
  const files = { "proto/a.proto": 'syntax = "proto3";\n', "docs/large.txt": "large\n".repeat(1000) };
  await github.createRepository("acme", "private", { private: true, files });
  await github.createRepository("acme", "public", { files });
  const repositories = ["acme/private", "acme/public"];
  writer = github.createToken({ repositories, permissions: { contents: "write" } });
  reader = github.createToken({ repositories, permissions: { contents: "read" } });
});

afterAll(async () => {
  await github.close();
  await rm(folder, { recursive: true, force: true });
});

function git(args: readonly string[], token?: string, cwd = folder) {
  const authorization = `Authorization: Basic ${Buffer.from(`x-access-token:${token}`).toString("base64")}`;
  const credentials = {
    GIT_CONFIG_COUNT: "1",
    GIT_CONFIG_KEY_0: "http.extraHeader",
    GIT_CONFIG_VALUE_0: authorization,
  };
  return runAny({
    file: "git",
    args: ["-c", "user.name=Ann", "-c", "user.email=ann@example.com", ...args],
    cwd,
    env: {
      ...gitEnvironment,
      ...(token !== undefined && credentials),
    },
  });
}

async function clone(name: string, token?: string, ...options: string[]) {
  const target = path.join(await mkdtemp(path.join(folder, "clone-")), "clone");
  return {
    target,
    ...(await git(["clone", "--quiet", ...options, `${github.address}/acme/${name}.git`, target], token)),
  };
}

describe("fetch", () => {
  it("serves a partial, shallow clone that fetches single files later", async () => {
    const { target, exitCode, stderr } = await clone(
      "private",
      reader,
      "--filter=blob:none",
      "--depth=1",
      "--no-checkout",
    );

    expect(stderr).toBe("");
    expect(exitCode).toBe(0);
    const missing = await git(["rev-list", "--objects", "--missing=print", "HEAD"], reader, target);
    expect(missing.stdout.toString().match(/^\?/gm)).toHaveLength(2);
    const file = await git(["show", "HEAD:proto/a.proto"], reader, target);
    expect(file.stdout.toString()).toBe('syntax = "proto3";\n');
  });

  it("serves a commit by its id", async () => {
    const { target } = await clone("public");
    const oid = await github.commit("acme", "public", "elsewhere", { "c.txt": "c\n" });
    await github.setBranch("acme", "public", "elsewhere", undefined);

    const fetched = await git(["fetch", "--quiet", "origin", oid], undefined, target);

    expect(fetched.exitCode).toBe(0);
  });

  it.each([
    [
      "a private repository without a token",
      "private",
      undefined,
      /could not read Username|Authentication failed/,
    ],
    ["a repository that is not there", "missing", "reader", /not found/],
    [
      "a token that was never given out",
      "public",
      "github_pat_made_up",
      /could not read Username|Authentication failed/,
    ],
  ])("refuses %s", async (_, name, token, message) => {
    const { exitCode, stderr } = await clone(name, token === "reader" ? reader : token);

    expect(exitCode).toBe(128);
    expect(stderr).toMatch(message);
  });

  it("leads from a former name to the new one", async () => {
    await github.createRepository("acme", "old-name", { files: { "a.txt": "a\n" } });
    github.rename("acme", "old-name", "acme", "new-name");

    const { target, exitCode } = await clone("old-name");

    expect(exitCode).toBe(0);
    expect(await readFile(path.join(target, "a.txt"), "utf8")).toBe("a\n");
  });
});

describe("push", () => {
  it("moves a branch, and a pull request of it", async () => {
    const { target } = await clone("private", writer);
    await writeFile(path.join(target, "new.txt"), "new\n");
    await git(["add", "."], writer, target);
    await git(["commit", "--quiet", "--message=new"], writer, target);

    const pushed = await git(["push", "--quiet", "origin", "HEAD:refs/heads/topic"], writer, target);

    expect(pushed.stderr).toBe("");
    const head = await git(["rev-parse", "HEAD"], writer, target);
    expect(await github.branch("acme", "private", "topic")).toBe(head.stdout.toString().trim());
  });

  it("refuses a lease on what the branch was before", async () => {
    const { target } = await clone("private", writer);
    const before = await github.branch("acme", "private", "main");
    await github.commit("acme", "private", "main", { "d.txt": "d\n" });

    const lease = `--force-with-lease=main:${before}`;
    const pushed = await git(["push", lease, "origin", "HEAD~0:refs/heads/main"], writer, target);

    expect(pushed.exitCode).toBe(1);
    expect(pushed.stderr).toContain("rejected");
  });

  it.each([
    ["a token that may only read", "public", "reader", /403/],
    ["nobody", "public", undefined, /could not read Username|Authentication failed/],
  ])("refuses %s", async (_, name, token, message) => {
    const { target } = await clone(name);

    const pushed = await git(["push", "origin", "HEAD:refs/heads/x"], token && reader, target);

    expect(pushed.exitCode).toBe(128);
    expect(pushed.stderr).toMatch(message);
    expect(await github.branch("acme", name, "x")).toBeUndefined();
  });

  it("refuses an archived repository", async () => {
    await github.createRepository("acme", "archived", { files: { "a.txt": "a\n" }, archived: true });
    const token = github.createToken({ repositories: ["acme/archived"], permissions: { contents: "write" } });
    const { target } = await clone("archived", token);

    const pushed = await git(["push", "origin", "HEAD:refs/heads/x"], token, target);

    expect(pushed.stderr).toContain("403");
  });
});
