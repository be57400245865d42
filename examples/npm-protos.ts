/** Reads protos out of the npm packages that `npm run examples` installs. */

import { access } from "node:fs/promises";
import { join } from "node:path";
import { type Files, readFiles } from "./example.ts";

const packages = join(import.meta.dirname, "node_modules");

/** The protos below a folder of an installed package, under the import prefix `prefix`. */
export async function npmProtos(packageName: string, folder: string, prefix: string): Promise<Files> {
  const path = join(packages, packageName, folder);
  try {
    await access(path);
  } catch (cause) {
    throw new Error(`${packageName} is not installed: run \`npm run examples\` first`, { cause });
  }
  const files = await readFiles(path);
  return new Map(
    [...files]
      .filter(([file]) => file.endsWith(".proto"))
      .map(([file, text]) => [`${prefix}/${file}`, text] as const),
  );
}

/** One map of all; a path given twice is an error. */
export function joinFiles(parts: readonly Files[]): Files {
  const all = new Map<string, string>();
  for (const [path, text] of parts.flatMap((part) => [...part])) {
    if (all.has(path)) throw new Error(`${path} is given twice`);
    all.set(path, text);
  }
  return all;
}
