/**
 * The folder in which a write to the hub is staged. It holds the process id of its run, so one writes at a time, and
 * what a run that died has left is told from a write that is under way.
 */

import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { ProtoManagerError } from "../errors.ts";

/** In the hub's folder, so that a rename never crosses a file system. Gone when no write is under way. */
export const stagingFolder = ".protomanager-staging";

const ownerFile = "pid";
/** A staging folder on its way to its place. */
const arriving = /^\.protomanager-staging-(\d+)$/;

/**
 * Makes the staging folder and returns its path.
 *
 * @throws ProtoManagerError when another run was quicker
 */
export async function occupyStaging(hubFolder: string): Promise<string> {
  const staging = path.join(hubFolder, stagingFolder);
  // With its owner in it from the first moment: a rename replaces no folder that holds a file.
  const own = `${staging}-${process.pid}`;
  await mkdir(own);
  await writeFile(path.join(own, ownerFile), String(process.pid));
  try {
    await rename(own, staging);
    return staging;
  } catch (error) {
    await rm(own, { recursive: true });
    const code = (error as NodeJS.ErrnoException).code ?? "";
    throw ["ENOTEMPTY", "EEXIST", "EPERM"].includes(code) ? underWay(hubFolder) : error;
  }
}

/**
 * Path of the staging folder of a run that died, or undefined when there is none. What runs left that died before they
 * had one is taken away.
 *
 * @throws ProtoManagerError while another run writes
 */
export async function abandonedStaging(hubFolder: string): Promise<string | undefined> {
  // A folder that is not there holds no config.yaml either, which is said where that is read.
  const names = await readdir(hubFolder).catch((): string[] => []);
  for (const name of names) {
    const pid = arriving.exec(name)?.[1];
    if (pid === undefined || isOtherProcess(Number(pid))) continue;
    await rm(path.join(hubFolder, name), { recursive: true, force: true });
  }
  if (!names.includes(stagingFolder)) return undefined;
  const staging = path.join(hubFolder, stagingFolder);
  const owner = await readFile(path.join(staging, ownerFile), "utf8").catch(() => "");
  if (isOtherProcess(Number(owner))) throw underWay(hubFolder);
  return staging;
}

function underWay(hubFolder: string): ProtoManagerError {
  return new ProtoManagerError(
    `${hubFolder}: another run is writing it. Wait for its end and run again; if there is none, delete ${stagingFolder}.`,
  );
}

/** True for the id of a process that runs and is not this one. */
function isOtherProcess(pid: number): boolean {
  if (!Number.isSafeInteger(pid) || pid <= 0 || pid === process.pid) return false;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // Somebody else's.
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
