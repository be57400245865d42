/** Programs on PATH, and nowhere else. */

import { delimiter, isAbsolute, join } from "node:path";
import which from "which";
import type { Environment } from "./process.ts";

/**
 * The programs of this name, in the order of PATH and with the endings of PATHEXT on Windows; empty where there is none.
 *
 * Only absolute entries count. On Windows `which` looks into the current folder first, and entries that are empty or
 * relative mean it everywhere: it may be a checkout of somebody else's, whose programs nobody asked for.
 *
 * @param name without a folder
 */
export async function onPath(name: string, environment: Environment): Promise<string[]> {
  const folders = (environment.PATH ?? environment.Path ?? "")
    .split(delimiter)
    .map((entry) => entry.replace(/^"(.*)"$/, "$1"))
    .filter((entry) => isAbsolute(entry));
  // A path is looked at where it says, and PATH is left alone.
  const options = { pathExt: environment.PATHEXT, nothrow: true, all: true } as const;
  const found = await Promise.all(folders.map((folder) => which(join(folder, name), options)));
  return found.flatMap((files) => files ?? []);
}

/**
 * What to start for a program: a name becomes its path on Windows, where starting by name begins in the current folder;
 * a path stays. Undefined where a name is not on PATH.
 */
export async function startable(file: string, environment: Environment): Promise<string | undefined> {
  if (process.platform !== "win32" || /[/\\]/.test(file)) return file;
  return (await onPath(file, environment))[0];
}
