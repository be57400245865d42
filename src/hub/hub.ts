/**
 * The hub as a run sees it: the folder of config.yaml, on disk or in a commit of its repository.
 * Paths are relative to that folder, with `/`.
 */

import { readFile } from "node:fs/promises";
import path from "node:path";
import pLimit from "p-limit";
import type { FileTree, TreeEntry } from "../sources/file-tree.ts";
import { blobId } from "./change-set.ts";

export interface Hub {
  /** Content of a file, or undefined when there is none. */
  read(path: string): Promise<Buffer | undefined>;
  /** Blob ids of those of the paths that are files. */
  blobIds(paths: readonly string[]): Promise<Map<string, string>>;
}

/** Far below what any system lets a process hold open. */
const openFiles = 64;

/** A hub on disk. Its outputs are read wherever links in it lead, as its owner's own tools would. */
export function folderHub(folder: string): Hub {
  const read = (relative: string) => readOptional(path.join(folder, ...relative.split("/")));
  return {
    read,
    async blobIds(paths) {
      const limit = pLimit(openFiles);
      const contents = await Promise.all(
        paths.map((name) => limit(async () => [name, await read(name)] as const)),
      );
      return new Map(contents.flatMap(([name, content]) => (content ? [[name, blobId(content)]] : [])));
    },
  };
}

/** A hub in a commit; the tree's top is the folder of config.yaml. */
export function commitHub(tree: FileTree): Hub {
  let listing: Promise<Map<string, TreeEntry>> | undefined;
  return {
    read: (relative) => tree.readFile(relative),
    async blobIds(paths) {
      listing ??= tree.list([""]).then((found) => new Map(found.map((entry) => [entry.path, entry])));
      const known = await listing;
      const ids = new Map<string, string>();
      for (const relative of paths) {
        const id = known.get(relative)?.id;
        if (id !== undefined) ids.set(relative, id);
      }
      return ids;
    },
  };
}

/** Every regular file below a folder of a tree, as text, by its path below that folder. */
export async function readFolder(tree: FileTree, folder: string): Promise<Map<string, string>> {
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
