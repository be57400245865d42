/** Somebody who works on a service: clones it, changes files, commits and pushes, with git. */

import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { execa } from "execa";
import type { LocalGitHub } from "../local-github/local-github.ts";

/** One commit on `main`, pushed; texts by path. */
export async function commitAndPush(
  github: LocalGitHub,
  repository: { owner: string; name: string },
  files: Readonly<Record<string, string>>,
  message: string,
): Promise<void> {
  const { owner, name } = repository;
  const token = github.createToken({
    repositories: [`${owner}/${name}`],
    permissions: { contents: "write" },
  });
  const folder = await mkdtemp(path.join(tmpdir(), "protomanager-person-"));
  const git = (...args: string[]) =>
    execa("git", args, { cwd: folder, env: environment(github.address, token), extendEnv: false });
  try {
    await git("clone", "--quiet", "--depth=1", `${github.address}/${owner}/${name}`, ".");
    for (const [file, text] of Object.entries(files)) {
      await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
      await writeFile(path.join(folder, file), text);
    }
    await git("add", "--all");
    await git("commit", "--quiet", `--message=${message}`);
    await git("push", "--quiet", "origin", "main");
  } finally {
    github.revokeToken(token);
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

function environment(address: string, token: string): Record<string, string | undefined> {
  const authorization = Buffer.from(`x-access-token:${token}`).toString("base64");
  return {
    PATH: process.env.PATH,
    GIT_CONFIG_NOSYSTEM: "1",
    GIT_CONFIG_GLOBAL: process.platform === "win32" ? "NUL" : "/dev/null",
    GIT_CONFIG_COUNT: "1",
    GIT_CONFIG_KEY_0: `http.${address}/.extraheader`,
    GIT_CONFIG_VALUE_0: `AUTHORIZATION: basic ${authorization}`,
    GIT_AUTHOR_NAME: "Ada",
    GIT_AUTHOR_EMAIL: "ada@example.com",
    GIT_COMMITTER_NAME: "Ada",
    GIT_COMMITTER_EMAIL: "ada@example.com",
  };
}
