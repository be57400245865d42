/**
 * The hub as a run sees it: the folder of config.yaml, on disk or in a commit of its repository.
 * Paths are relative to that folder, with `/`.
 */

import { readFile } from "node:fs/promises";
import path from "node:path";
import type { FileTree, TreeEntry } from "../sources/file-tree.ts";
import { blobId } from "./change-set.ts";

export interface Hub {
  /** Content of a file, or undefined when there is none. */
  read(path: string): Promise<Buffer | undefined>;
  /** Blob ids of those of the paths that are files. */
  blobIds(paths: readonly string[]): Promise<Map<string, string>>;
  /** Every file below a folder of the hub, by its path below that folder. */
  readFolder(folder: string): Promise<Map<string, string>>;
}

/** A hub on disk. */
export function folderHub(folder: string, tree: FileTree): Hub {
  const read = (relative: string) => readOptional(path.join(folder, ...relative.split("/")));
  return {
    read,
    async blobIds(paths) {
      const ids = new Map<string, string>();
      for (const relative of paths) {
        const content = await read(relative);
        if (content !== undefined) ids.set(relative, blobId(content));
      }
      return ids;
    },
    readFolder: (below) => readFolder(tree, below),
  };
}

/** A hub in a commit; `prefix` is the folder of config.yaml in the repository, "" for its top. */
export function commitHub(tree: FileTree, prefix: string): Hub {
  const inRepository = (relative: string) => (prefix === "" ? relative : path.posix.join(prefix, relative));
  let listing: Promise<Map<string, TreeEntry>> | undefined;
  const entries = () => {
    listing ??= tree.list([prefix]).then((found) => new Map(found.map((entry) => [entry.path, entry])));
    return listing;
  };
  return {
    read: (relative) => tree.readFile(inRepository(relative)),
    async blobIds(paths) {
      const known = await entries();
      const ids = new Map<string, string>();
      for (const relative of paths) {
        const id = known.get(inRepository(relative))?.id;
        if (id !== undefined) ids.set(relative, id);
      }
      return ids;
    },
    readFolder: (below) => readFolder(tree, inRepository(below)),
  };
}

async function readFolder(tree: FileTree, folder: string): Promise<Map<string, string>> {
  const entries = (await tree.list([folder])).filter((entry) => entry.mode.startsWith("100"));
  const contents = await tree.read(entries);
  const prefix = folder === "" || folder === "." ? "" : `${folder}/`;
  return new Map(
    [...contents].map(([name, content]) => [name.slice(prefix.length), content.toString("utf8")]),
  );
}

async function readOptional(file: string): Promise<Buffer | undefined> {
  try {
    return await readFile(file);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === "ENOENT" || code === "ENOTDIR" || code === "EISDIR") return undefined;
    throw error;
  }
}
