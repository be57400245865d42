/** Splits one tree of public protos into repositories, as an organization would hold them. Pure. */

import picomatch from "picomatch";
import type { Files } from "./example.ts";

/** Repository → globs over import paths of the files that it holds. A file may be in several: a vendored copy. */
export type Split = Readonly<Record<string, readonly string[]>>;

/**
 * The files of each repository, below its folder `proto`.
 * Throws when a file has no repository or a glob no file: packages change, and the split must follow.
 */
export function splitFiles(files: Files, split: Split): Map<string, Files> {
  const unclaimed = new Set(files.keys());
  const repositories = new Map<string, Files>();
  for (const [repository, globs] of Object.entries(split)) {
    const held = new Map<string, string>();
    for (const glob of globs) {
      const matches = picomatch(glob);
      const paths = [...files.keys()].filter((path) => matches(path));
      if (paths.length === 0) throw new Error(`${repository}: no file matches "${glob}"`);
      for (const path of paths) {
        held.set(`proto/${path}`, files.get(path)!);
        unclaimed.delete(path);
      }
    }
    repositories.set(repository, held);
  }
  if (unclaimed.size > 0) throw new Error(`no repository holds ${[...unclaimed].join(", ")}`);
  return repositories;
}

/** Import paths of a proto file, in order. Enough for these well-formed files. */
export function importsOf(text: string): string[] {
  return [...text.matchAll(/^\s*import\s+(?:public\s+|weak\s+)?"([^"]+)"\s*;/gm)].map((match) => match[1]!);
}
