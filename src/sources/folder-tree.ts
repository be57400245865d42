/** The files of a folder on disk. Links are listed as links and never followed. */

import type { Dirent } from "node:fs";
import { constants } from "node:fs";
import { lstat, open, readdir } from "node:fs/promises";
import path from "node:path";
import { byPath, type FileTree, type MeasuredEntry, symlinkMode, type TreeEntry } from "./file-tree.ts";

/** git's own folder, and what a package manager has put beside the sources: nobody's protos to collect. */
const passedOver = new Set([".git", "node_modules"]);
/** Where there is no such flag (Windows), `list` alone has to keep links out. */
const noFollow = constants.O_NOFOLLOW ?? 0;

/** `folder` is the tree's top. */
export function folderTree(folder: string): FileTree {
  const onDisk = (relative: string) => path.join(folder, ...relative.split("/"));
  const tree: FileTree = {
    commit: undefined,
    async list(folders) {
      const found = await Promise.all(folders.map((start) => listFrom(folder, start === "." ? "" : start)));
      // A folder inside another was listed twice.
      return [...new Map(found.flat().map((entry) => [entry.path, entry])).values()].sort(byPath);
    },
    async measure(entries) {
      return entries.filter((entry): entry is MeasuredEntry => entry.size !== undefined);
    },
    async read(entries) {
      const contents = new Map<string, Buffer>();
      for (const entry of entries) contents.set(entry.path, await readNoFollow(onDisk(entry.path)));
      return contents;
    },
    async readFile(relative) {
      const entry = (await tree.list([relative])).find((found) => found.path === relative);
      if (entry === undefined || !entry.mode.startsWith("100")) return undefined;
      return readNoFollow(onDisk(relative));
    },
  };
  return tree;
}

/** Walks down to `start` part by part, so that a link on the way is found as one. */
async function listFrom(top: string, start: string): Promise<TreeEntry[]> {
  let current = "";
  for (const part of start.split("/").filter((name) => name !== "")) {
    current = current === "" ? part : `${current}/${part}`;
    const status = await lstat(path.join(top, current)).catch(absent);
    if (status === undefined) return [];
    if (status.isSymbolicLink()) return [link(start)];
    if (status.isFile()) return current === start ? [file(current, status.mode, status.size)] : [];
  }
  return walk(top, current);
}

async function walk(top: string, folder: string): Promise<TreeEntry[]> {
  const children: Dirent[] =
    (await readdir(path.join(top, folder), { withFileTypes: true }).catch(absent)) ?? [];
  const entries: TreeEntry[] = [];
  for (const child of children) {
    const below = folder === "" ? child.name : `${folder}/${child.name}`;
    if (child.isSymbolicLink()) entries.push(link(below));
    else if (child.isDirectory() && !passedOver.has(child.name)) entries.push(...(await walk(top, below)));
    else if (child.isFile()) {
      const { mode, size } = await lstat(path.join(top, below));
      entries.push(file(below, mode, size));
    }
  }
  return entries;
}

function link(below: string): TreeEntry {
  return { path: below, mode: symlinkMode, id: undefined, size: 0 };
}

function file(below: string, mode: number, size: number): TreeEntry {
  return { path: below, mode: (mode & 0o111) === 0 ? "100644" : "100755", id: undefined, size };
}

async function readNoFollow(file: string): Promise<Buffer> {
  await using handle = await open(file, constants.O_RDONLY | noFollow);
  return await handle.readFile();
}

function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code === "ENOENT" || error.code === "ENOTDIR") return undefined;
  throw error;
}
