/** Makes real git repositories of examples. Author and dates are fixed, so the same files give the same commit ids. */

import { mkdir } from "node:fs/promises";
import { join } from "node:path";
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

const identity = "Example <example@protomanager.example> 1735689600 +0000";

/** Makes one bare repository per repository of the example; with `withBaseUrl` the config finds them there. */
export async function buildRepositories(example: Example, targetDir: string): Promise<BuiltRepository[]> {
  return Promise.all(
    example.repositories.map(async ({ name, slug, files }) => ({
      name,
      slug,
      ...(await buildRepository(targetDir, slug, files)),
    })),
  );
}

/** Makes the bare repository `<targetDir>/<slug>.git` with one commit on `main` that holds the files. */
export async function buildRepository(
  targetDir: string,
  slug: string,
  files: Files,
): Promise<{ path: string; commit: string }> {
  const path = join(targetDir, `${slug}.git`);
  await mkdir(path, { recursive: true });
  const git = async (args: string[], input = "") =>
    (await run({ file: "git", args, cwd: path, input })).stdout.toString("utf8").trim();
  await git(["init", "--quiet", "--bare", "--template=", "--initial-branch=main", "."]);
  // What GitHub allows its clients, and a plain bare repository does not.
  await git(["config", "uploadpack.allowFilter", "true"]);
  await git(["config", "uploadpack.allowAnySHA1InWant", "true"]);
  await git(["fast-import", "--quiet"], fastImportStream(files));
  return { path, commit: await git(["rev-parse", "refs/heads/main"]) };
}

/** The stream of one commit, see git-fast-import(1). */
function fastImportStream(files: Files): string {
  const message = "Import";
  const lines = [
    "commit refs/heads/main",
    `author ${identity}`,
    `committer ${identity}`,
    data(message),
    ...[...files].map(([path, content]) => `M 100644 inline ${path}\n${data(content)}`),
  ];
  return `${lines.join("\n")}\n`;
}

function data(content: string): string {
  return `data ${Buffer.byteLength(content)}\n${content}`;
}
