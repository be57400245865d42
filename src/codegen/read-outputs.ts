/** The files that a language's generators wrote, from disk into memory. Links are not followed. */

import { lstat, readdir, readFile } from "node:fs/promises";
import { join, posix, relative, sep } from "node:path";
import pLimit, { type LimitFunction } from "p-limit";
import type { OutputFile } from "../outputs.ts";
import { type OutputEntry, outputProblems } from "./validate-outputs.ts";

export type ReadResult = { ok: true; files: OutputFile[] } | { ok: false; problems: string[] };

/** For all folders that are read together: far below what any system lets a process hold open. */
export const openFiles = 64;

/**
 * @param folder where the generators wrote.
 * @param out where the files go, relative to the folder of config.yaml.
 * @param limit of `openFiles`, shared by what is read at the same time.
 */
export async function readOutputs(
  folder: string,
  out: string,
  limit: LimitFunction = pLimit(openFiles),
): Promise<ReadResult> {
  // With types: without them a recursive readdir goes into linked folders.
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const names = found
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort();
  const entries = await limit.map(names, async (name): Promise<OutputEntry & { name: string }> => {
    const status = await lstat(join(folder, name));
    const kind = status.isFile() ? "file" : status.isSymbolicLink() ? "symlink" : "other";
    return { name, path: posix.join(out, name), kind, bytes: status.size };
  });
  const problems = outputProblems(entries);
  if (problems.length > 0) return { ok: false, problems };
  const files = await limit.map(entries, async ({ name, path }): Promise<OutputFile> => {
    return { path, content: await readFile(join(folder, name)) };
  });
  return { ok: true, files };
}
