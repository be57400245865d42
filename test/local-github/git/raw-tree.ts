import type { BareRepository } from "./bare-repository.ts";
import { readObject } from "./objects.ts";

/** One line of a tree object. */
export interface RawEntry {
  name: string;
  /** Six octal digits, as `git ls-tree` shows them. */
  mode: string;
  oid: string;
}

export const folderMode = "040000";
const idBytes = 20;

export function typeOfMode(mode: string): "blob" | "tree" | "commit" {
  return mode === folderMode ? "tree" : mode === "160000" ? "commit" : "blob";
}

/** A tree object, parsed: https://git-scm.com/book/en/v2/Git-Internals-Git-Objects */
export async function readRawTree(repository: BareRepository, oid: string): Promise<RawEntry[]> {
  const { content } = await readObject(repository, oid);
  const entries: RawEntry[] = [];
  for (let at = 0; at < content.length; ) {
    const blank = content.indexOf(" ", at);
    const end = content.indexOf(0, blank);
    entries.push({
      mode: content.toString("latin1", at, blank).padStart(6, "0"),
      name: content.toString("utf8", blank + 1, end),
      oid: content.toString("hex", end + 1, end + 1 + idBytes),
    });
    at = end + 1 + idBytes;
  }
  return entries;
}

/** The bytes of a tree object; git sorts folders as if their names ended in a slash. */
export function rawTree(entries: readonly RawEntry[]): Buffer {
  const key = ({ name, mode }: RawEntry) => Buffer.from(mode === folderMode ? `${name}/` : name);
  const sorted = entries
    .map((entry) => ({ entry, key: key(entry) }))
    .sort((one, other) => Buffer.compare(one.key, other.key));
  return Buffer.concat(
    sorted.flatMap(({ entry: { name, mode, oid } }) => [
      Buffer.from(`${mode.replace(/^0/, "")} ${name}\0`),
      Buffer.from(oid, "hex"),
    ]),
  );
}

export interface TreePaths {
  added: string[];
  removed: string[];
  modified: string[];
}

/** The files in which two trees differ, without looking for renames; undefined stands for the empty tree. */
export async function changedPaths(
  repository: BareRepository,
  from: string | undefined,
  to: string | undefined,
): Promise<TreePaths> {
  const paths: TreePaths = { added: [], removed: [], modified: [] };
  await compare(repository, from, to, "", paths);
  return paths;
}

async function compare(
  repository: BareRepository,
  from: string | undefined,
  to: string | undefined,
  prefix: string,
  paths: TreePaths,
): Promise<void> {
  if (from === to) return;
  const read = async (oid: string | undefined) =>
    new Map(
      (oid === undefined ? [] : await readRawTree(repository, oid)).map((entry) => [entry.name, entry]),
    );
  const [before, after] = await Promise.all([read(from), read(to)]);
  for (const name of new Set([...before.keys(), ...after.keys()])) {
    const [one, other] = [before.get(name), after.get(name)];
    if (one?.oid === other?.oid && one?.mode === other?.mode) continue;
    const folderOf = (entry: RawEntry | undefined) =>
      entry && typeOfMode(entry.mode) === "tree" ? entry.oid : undefined;
    const [oneFolder, otherFolder] = [folderOf(one), folderOf(other)];
    if (oneFolder ?? otherFolder)
      await compare(repository, oneFolder, otherFolder, `${prefix}${name}/`, paths);
    const oneFile = one && oneFolder === undefined;
    const otherFile = other && otherFolder === undefined;
    if (oneFile && otherFile) paths.modified.push(prefix + name);
    else if (oneFile) paths.removed.push(prefix + name);
    else if (otherFile) paths.added.push(prefix + name);
  }
}
