/**
 * Writes a change set into the hub's folder. All new contents are staged beside their targets first; the rename of the
 * journal is the point of no return. A run that is killed before it has changed nothing, one that is killed after it is
 * completed by the next (`recover`).
 */

import { mkdir, readFile, realpath, rename, rm, rmdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { ProtoManagerError } from "../errors.ts";
import { type ChangeSet, outputPathProblem } from "../outputs.ts";
import { abandonedStaging, occupyStaging, stagingFolder } from "./staging.ts";

const journalSchema = z.strictObject({
  /** Target of each staged file, which is named by its place in the list. */
  moves: z.array(z.string()),
  removals: z.array(z.string()),
});

type Journal = z.infer<typeof journalSchema>;

/**
 * Applies the changes. The order of `added` and `changed` is kept; removals come last.
 *
 * @param isCurrent - asked once no other run can write: whether the hub still is what the changes are the difference to
 * @throws ProtoManagerError when another run writes or has written, or a path leads out of the hub; nothing is changed
 */
export async function writeChanges(
  hubFolder: string,
  changes: ChangeSet,
  isCurrent: () => Promise<boolean>,
): Promise<void> {
  await recover(hubFolder);
  const files = [...changes.added, ...changes.changed];
  if (files.length === 0 && changes.removed.length === 0) return;
  const journal: Journal = { moves: files.map((file) => file.path), removals: changes.removed };
  await refuseTargets(hubFolder, journal);
  const staging = await occupyStaging(hubFolder);
  if (!(await isCurrent())) {
    await rm(staging, { recursive: true });
    throw new ProtoManagerError(`${hubFolder}: another run has written it meanwhile. Run again.`);
  }
  for (const [index, { content }] of files.entries()) {
    await writeFile(path.join(staging, String(index)), content);
  }
  await writeFile(path.join(staging, "journal.tmp"), JSON.stringify(journal));
  await rename(path.join(staging, "journal.tmp"), path.join(staging, "journal.json"));
  await finish(hubFolder, journal);
}

/**
 * Completes a write that was interrupted after its journal was in place, and clears one interrupted before. A journal
 * may also have come with the checkout: it can do no more than a run can.
 *
 * @throws ProtoManagerError when the write is another run's and under way
 */
export async function recover(hubFolder: string): Promise<void> {
  const staging = await abandonedStaging(hubFolder);
  if (staging === undefined) return;
  const journal = await readJournal(path.join(staging, "journal.json"));
  if (journal === undefined) return rm(staging, { recursive: true, force: true });
  await refuseTargets(hubFolder, journal);
  await finish(hubFolder, journal);
}

async function readJournal(file: string): Promise<Journal | undefined> {
  try {
    return journalSchema.parse(JSON.parse(await readFile(file, "utf8")));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw new ProtoManagerError(`${file}: is no journal of ours. Delete the folder ${stagingFolder}.`, {
      cause: error,
    });
  }
}

async function finish(hubFolder: string, journal: Journal): Promise<void> {
  const staging = path.join(hubFolder, stagingFolder);
  for (const [index, target] of journal.moves.entries()) {
    const file = path.join(hubFolder, ...target.split("/"));
    await mkdir(path.dirname(file), { recursive: true });
    try {
      await rename(path.join(staging, String(index)), file);
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

/** Nothing is written or removed outside of the hub, nor where git or GitHub would act upon it. */
async function refuseTargets(hubFolder: string, { moves, removals }: Journal): Promise<void> {
  for (const target of [...moves, ...removals]) {
    const problem = outputPathProblem(target);
    if (problem !== undefined) throw new ProtoManagerError(`${JSON.stringify(target)}: ${problem}`);
    await refuseLinkedFolder(hubFolder, target);
  }
}

/** A link in the hub could lead a write out of it, or into `.git`. */
async function refuseLinkedFolder(hubFolder: string, target: string): Promise<void> {
  const top = await realpath(hubFolder);
  let parent = path.join(top, ...path.posix.dirname(target).split("/"));
  for (;;) {
    try {
      const real = await realpath(parent);
      const inside = path.relative(top, real).split(path.sep).join("/");
      if (inside === "" || outputPathProblem(inside) === undefined) return;
      throw new ProtoManagerError(
        `${target}: its folder is a link to ${real}, outside the hub. Remove the link, or choose another output path.`,
      );
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
      parent = path.dirname(parent);
    }
  }
}
