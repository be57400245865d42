import path from "node:path";
import { type BareRepository, scratchFolder } from "./bare-repository.ts";
import { writeBlobs } from "./objects.ts";

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

/** The entry at one path, or undefined. */
export async function findEntry(
  repository: BareRepository,
  treeish: string,
  file: string,
): Promise<TreeEntry | undefined> {
  const output = await repository.git(["ls-tree", "-z", "--long", treeish, "--", file]);
  if (output === "") return undefined;
  const [mode = "", type = "", oid = "", size = "-"] = output.slice(0, output.indexOf("\t")).split(/ +/);
  const entry = { path: file, mode, type: type as TreeEntry["type"], oid };
  return size === "-" ? entry : { ...entry, size: Number(size) };
}

/** Writes a tree: `base` (or nothing) with the changes on top. */
export async function writeTree(
  repository: BareRepository,
  base: string | undefined,
  changes: readonly TreeChange[],
): Promise<string> {
  const contents = changes.map(({ content }) => content).filter(isContent);
  const oids = (await writeBlobs(repository, contents)).values();
  await using folder = await scratchFolder();
  const env = { GIT_INDEX_FILE: path.join(folder.path, "index") };
  if (base !== undefined) await repository.git(["read-tree", base], { env });
  const lines = await Promise.all(
    changes.map(async ({ path: file, mode = plainFile, content }) => {
      if (content === null) return `0 ${"0".repeat(40)}\t${file}\0`;
      const oid = isContent(content) ? oids.next().value! : content.oid;
      return mode === "040000" ? await treeLines(repository, file, oid) : `${mode} ${oid}\t${file}\0`;
    }),
  );
  await repository.git(["update-index", "-z", "--index-info"], { env, input: lines.join("") });
  return (await repository.git(["write-tree"], { env })).trim();
}

function isContent(content: TreeChange["content"]): content is string | Uint8Array {
  return typeof content === "string" || content instanceof Uint8Array;
}

/** An index has no folders: a whole tree is entered file by file. */
async function treeLines(repository: BareRepository, folder: string, tree: string): Promise<string> {
  const entries = await readTree(repository, tree, true);
  return entries
    .filter(({ type }) => type !== "tree")
    .map(({ mode, oid, path: file }) => `${mode} ${oid}\t${folder}/${file}\0`)
    .join("");
}
