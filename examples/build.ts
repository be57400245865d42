/** Makes real git repositories of examples. Author and dates are fixed, so the same files give the same commit ids. */

import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import pLimit from "p-limit";
import { run } from "../src/process.ts";
import type { Example, Files } from "./example.ts";

export interface BuiltRepository {
  /** Name in config.yaml. */
  name: string;
  /** `owner/name`. */
  slug: string;
  /** The bare repository, `<targetDir>/<owner>/<name>.git`. */
  path: string;
  /** Full id of the commit on `main`. */
  commit: string;
}

/** Repositories made at the same time; each is a few short git processes. */
const concurrency = 4;
const identity = "Example <example@protomanager.example> 1735689600 +0000";

/** Makes one bare repository per repository of the example; with `withBaseUrl` the config finds them there. */
export async function buildRepositories(example: Example, targetDir: string): Promise<BuiltRepository[]> {
  return pLimit(concurrency).map(example.repositories, async ({ name, slug, files }) => ({
    name,
    slug,
    ...(await buildRepository(targetDir, slug, files)),
  }));
}

/** Makes the bare repository `<targetDir>/<slug>.git` with one commit on `main` that holds the files. */
export async function buildRepository(
  targetDir: string,
  slug: string,
  files: Files,
): Promise<{ path: string; commit: string }> {
  const path = join(targetDir, `${slug}.git`);
  await mkdir(path, { recursive: true });
  await git(path, ["init", "--quiet", "--bare", "--template=", "--initial-branch=main", "."]);
  // What GitHub allows its clients, and a plain bare repository does not.
  await git(path, ["config", "uploadpack.allowFilter", "true"]);
  await git(path, ["config", "uploadpack.allowAnySHA1InWant", "true"]);
  await git(path, ["fast-import", "--quiet"], commitStream("Import", files));
  return { path, commit: await git(path, ["rev-parse", "refs/heads/main"]) };
}

/** Commits changed or new files on top of `main` of a repository made here; returns the commit's full id. */
export async function commitFiles(path: string, files: Files, message = "Change"): Promise<string> {
  await git(path, ["fast-import", "--quiet"], commitStream(message, files, "refs/heads/main^0"));
  return git(path, ["rev-parse", "refs/heads/main"]);
}

async function git(cwd: string, args: string[], input = ""): Promise<string> {
  return (await run({ file: "git", args, cwd, input })).stdout.toString("utf8").trim();
}

/** The stream of one commit on `main`, see git-fast-import(1). */
function commitStream(message: string, files: Files, parent?: string): string {
  const lines = [
    "commit refs/heads/main",
    `author ${identity}`,
    `committer ${identity}`,
    data(message),
    ...(parent === undefined ? [] : [`from ${parent}`]),
    ...[...files].map(([path, content]) => `M 100644 inline ${path}\n${data(content)}`),
  ];
  return `${lines.join("\n")}\n`;
}

function data(content: string): string {
  return `data ${Buffer.byteLength(content)}\n${content}`;
}
