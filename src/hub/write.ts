/**
 * Writes a change set into the hub's folder. All new contents are staged beside their targets first; the rename of the
 * journal is the point of no return. A run that is killed before it has changed nothing, one that is killed after it is
 * completed by the next (`recover`).
 */

import { mkdir, readFile, realpath, rename, rm, rmdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { ProtoManagerError } from "../errors.ts";
import type { ChangeSet } from "../outputs.ts";

/** In the hub's folder, so that a rename never crosses a file system. Gone when no write is under way. */
export const stagingFolder = ".protomanager-staging";

interface Journal {
  /** Target paths by the name of their staged file. */
  moves: Record<string, string>;
  removals: string[];
}

/** Applies the changes. The order of `added` and `changed` is kept; removals come last. */
export async function writeChanges(hubFolder: string, changes: ChangeSet): Promise<void> {
  await recover(hubFolder);
  const files = [...changes.added, ...changes.changed];
  if (files.length === 0 && changes.removed.length === 0) return;
  for (const target of [...files.map((file) => file.path), ...changes.removed]) {
    await refuseOutside(hubFolder, target);
  }
  const staging = path.join(hubFolder, stagingFolder);
  await rm(staging, { recursive: true, force: true });
  await mkdir(staging);
  const journal: Journal = { moves: {}, removals: changes.removed };
  for (const [index, file] of files.entries()) {
    const name = String(index);
    await writeFile(path.join(staging, name), file.content);
    journal.moves[name] = file.path;
  }
  await writeFile(path.join(staging, "journal.tmp"), JSON.stringify(journal));
  await rename(path.join(staging, "journal.tmp"), path.join(staging, "journal.json"));
  await finish(hubFolder, journal);
}

/** Completes a write that was interrupted after its journal was in place, and clears one interrupted before. */
export async function recover(hubFolder: string): Promise<void> {
  const staging = path.join(hubFolder, stagingFolder);
  let journal: Journal | undefined;
  try {
    journal = JSON.parse(await readFile(path.join(staging, "journal.json"), "utf8")) as Journal;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
  if (journal !== undefined) await finish(hubFolder, journal);
  else await rm(staging, { recursive: true, force: true });
}

async function finish(hubFolder: string, journal: Journal): Promise<void> {
  const staging = path.join(hubFolder, stagingFolder);
  for (const [name, target] of Object.entries(journal.moves)) {
    const file = path.join(hubFolder, ...target.split("/"));
    await mkdir(path.dirname(file), { recursive: true });
    try {
      await rename(path.join(staging, name), file);
    } catch (error) {
      // Moved by the run that was interrupted.
      if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    }
  }
  for (const target of journal.removals) {
    await rm(path.join(hubFolder, ...target.split("/")), { force: true });
    await removeEmptyFolders(hubFolder, path.posix.dirname(target));
  }
  await rm(staging, { recursive: true, force: true });
}

async function removeEmptyFolders(hubFolder: string, folder: string): Promise<void> {
  if (folder === ".") return;
  try {
    await rmdir(path.join(hubFolder, ...folder.split("/")));
  } catch {
    return; // Not empty, or already gone with another file.
  }
  await removeEmptyFolders(hubFolder, path.posix.dirname(folder));
}

/** A link in the hub could lead a write out of it. */
async function refuseOutside(hubFolder: string, target: string): Promise<void> {
  const top = await realpath(hubFolder);
  let parent = path.join(top, ...path.posix.dirname(target).split("/"));
  for (;;) {
    try {
      const real = await realpath(parent);
      if (real === top || real.startsWith(top + path.sep)) return;
      throw new ProtoManagerError(
        `${target}: its folder is a link to ${real}, outside the hub. Remove the link, or choose another output path.`,
      );
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
      parent = path.dirname(parent);
    }
  }
}
