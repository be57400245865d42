import type { BareRepository } from "./bare-repository.ts";
import { writeLoose } from "./loose.ts";
import { objectType, readBlob, readCommit, writeBlobs } from "./objects.ts";
import { folderMode, rawTree, readRawTree, typeOfMode } from "./raw-tree.ts";

/** The tree of a commit that has no files. */
export const emptyTree = "4b825dc642cb6eb9a060e54bf8d69288fbee4904";

export interface TreeEntry {
  path: string;
  mode: string;
  type: "blob" | "tree" | "commit";
  oid: string;
  /** Bytes, of blobs only. */
  size?: number;
}

/** One path to write: an object that exists, new content, or null to delete. */
export interface TreeChange {
  path: string;
  /** Git's mode in octal digits; default a plain file. */
  mode?: string;
  content: string | Uint8Array | { oid: string } | null;
}

const plainFile = "100644";

/** The entries of a tree; recursive ones name the folders in between as well, as GitHub does. */
export async function readTree(
  repository: BareRepository,
  treeish: string,
  recursive: boolean,
): Promise<TreeEntry[]> {
  const args = ["ls-tree", "-z", "--long", ...(recursive ? ["-r", "-t"] : []), treeish];
  const output = await repository.git(args);
  return output
    .split("\0")
    .filter((line) => line !== "")
    .map((line) => {
      const tab = line.indexOf("\t");
      const [mode = "", type = "", oid = "", size = "-"] = line.slice(0, tab).split(/ +/);
      const entry = { path: line.slice(tab + 1), mode, type: type as TreeEntry["type"], oid };
      return size === "-" ? entry : { ...entry, size: Number(size) };
    });
}

/** The entry at one path of a commit or tree, or undefined. */
export async function findEntry(
  repository: BareRepository,
  treeish: string,
  file: string,
): Promise<TreeEntry | undefined> {
  let oid = await treeOf(repository, treeish);
  const parts = file.split("/");
  for (const [index, part] of parts.entries()) {
    const entry = (await readRawTree(repository, oid)).find(({ name }) => name === part);
    if (!entry) return undefined;
    const type = typeOfMode(entry.mode);
    if (index < parts.length - 1) {
      if (type !== "tree") return undefined;
      oid = entry.oid;
      continue;
    }
    const found = { path: file, mode: entry.mode, type, oid: entry.oid };
    return type === "blob" ? { ...found, size: (await readBlob(repository, entry.oid)).length } : found;
  }
  return undefined;
}

/** Writes a tree: `base` (or nothing) with the changes on top. A folder without files is left out. */
export async function writeTree(
  repository: BareRepository,
  base: string | undefined,
  changes: readonly TreeChange[],
): Promise<string> {
  const contents = changes.map(({ content }) => content).filter(isContent);
  const oids = writeBlobs(repository, contents).values();
  const root: PlannedFolder = new Map();
  for (const { path, mode = plainFile, content } of changes) {
    const leaf =
      content === null ? null : { mode, oid: isContent(content) ? oids.next().value! : content.oid };
    const parts = path.split("/");
    let folder = root;
    for (const part of parts.slice(0, -1)) {
      const next = folder.get(part);
      const inner: PlannedFolder = next instanceof Map ? next : new Map();
      folder.set(part, inner);
      folder = inner;
    }
    folder.set(parts.at(-1)!, leaf);
  }
  const from = base === undefined ? undefined : await treeOf(repository, base);
  return (
    (await writeFolder(repository, from, root)) ?? writeLoose(repository.folder, "tree", Buffer.alloc(0))
  );
}

/** What a folder is to become: a file or whole tree, null for none, or a folder with plans of its own. */
type PlannedFolder = Map<string, { mode: string; oid: string } | null | PlannedFolder>;

async function writeFolder(
  repository: BareRepository,
  base: string | undefined,
  plan: PlannedFolder,
): Promise<string | undefined> {
  const entries = new Map(
    (base === undefined ? [] : await readRawTree(repository, base)).map((entry) => [entry.name, entry]),
  );
  for (const [name, planned] of plan) {
    const known = entries.get(name);
    const inside = known && typeOfMode(known.mode) === "tree" ? known.oid : undefined;
    const entry =
      planned instanceof Map
        ? { mode: folderMode, oid: await writeFolder(repository, inside, planned) }
        : { mode: planned?.mode ?? "", oid: planned?.oid };
    if (entry.oid === undefined) entries.delete(name);
    else entries.set(name, { name, mode: entry.mode, oid: entry.oid });
  }
  if (entries.size === 0) return undefined;
  return writeLoose(repository.folder, "tree", rawTree([...entries.values()]));
}

function isContent(content: TreeChange["content"]): content is string | Uint8Array {
  return typeof content === "string" || content instanceof Uint8Array;
}

async function treeOf(repository: BareRepository, treeish: string): Promise<string> {
  if ((await objectType(repository, treeish)) === "tree") return treeish;
  return (await readCommit(repository, treeish)).tree;
}
