/** A commit's files, read from git's object store: no working tree, so no link, filter or disk can act on them. */

import { ProtoManagerError } from "../errors.ts";
import { type GitCall, git } from "../git/git.ts";
import { CommandError, type Environment } from "../process.ts";
import { byPath, type FileTree, type MeasuredEntry, submoduleMode, type TreeEntry } from "./file-tree.ts";

export interface ObjectStore {
  gitDir: string;
  environment: Environment;
  signal?: AbortSignal | undefined;
  /** Brings the blobs that a filtered fetch left out, in one request; undefined when the store is complete. */
  fetchBlobs?: (ids: readonly string[]) => Promise<void>;
}

/** `prefix` is the folder that is the tree's top, from the commit's top; "" for the commit's top itself. */
export function gitTree(store: ObjectStore, commit: string, prefix = ""): FileTree {
  const top = prefix === "" ? "" : `${prefix}/`;
  const tree: FileTree = {
    commit,
    async list(folders) {
      const paths =
        folders.includes("") || folders.includes(".") ? [prefix] : folders.map((folder) => top + folder);
      // Without a path ls-tree lists all; an empty one it refuses.
      const args = [
        "ls-tree",
        "-r",
        "-z",
        "--full-tree",
        commit,
        ...(paths.includes("") ? [] : ["--", ...paths]),
      ];
      const entries = parseTree(await listing(store, args));
      return entries.map((entry) => ({ ...entry, path: entry.path.slice(top.length) })).sort(byPath);
    },
    async measure(entries) {
      const blobs = entries.filter(({ mode }) => mode !== submoduleMode);
      const ids = [...new Set(blobs.map(({ id }) => id!))];
      if (ids.length === 0) return [];
      await store.fetchBlobs?.(ids);
      const input = `${ids.join("\n")}\n`;
      const lines = await output(store, { args: ["cat-file", "--batch-check"], input });
      const sizes = parseSizes(lines.toString("latin1"));
      return blobs.map((entry) => ({ ...entry, size: known(sizes, entry.id!) }));
    },
    async read(entries) {
      const measured = entries.every(isMeasured) ? entries : await tree.measure(entries);
      const sizes = new Map(measured.map(({ id, size }) => [id!, size]));
      if (sizes.size === 0) return new Map();
      const expected = [...sizes.values()].reduce((sum, size) => sum + size + headerBytes, 0);
      const input = `${[...sizes.keys()].join("\n")}\n`;
      const args = ["cat-file", "--batch", "--buffer"];
      const blobs = parseBatch(await output(store, { args, input, maxOutputBytes: expected }));
      return new Map(measured.map(({ path, id }) => [path, known(blobs, id!)]));
    },
    async readFile(path) {
      const entry = (await tree.list([path])).find(
        (found) => found.path === path && found.mode.startsWith("100"),
      );
      return entry && (await tree.read([entry])).get(path);
    },
  };
  return tree;
}

/** `<id> blob <size>\n` before and a newline behind each object; ids have up to 64 characters. */
const headerBytes = 128;
const maxListingBytes = 64 * 1024 * 1024;

async function output(
  store: ObjectStore,
  call: Pick<GitCall, "args" | "input" | "maxOutputBytes">,
): Promise<Buffer> {
  const { gitDir, environment, signal } = store;
  const { exitCode, stdout, stderr } = await git({ ...call, cwd: gitDir, gitDir, environment, signal });
  if (exitCode === 0) return stdout;
  throw new ProtoManagerError(
    `git ${call.args[0]} failed in ${gitDir}: ${stderr.trim() || `exit code ${exitCode}`}`,
  );
}

/** A tree may hold itself many times over: a few objects that list as millions of files, refused by their number. */
async function listing(store: ObjectStore, args: readonly string[]): Promise<Buffer> {
  try {
    return await output(store, { args, maxOutputBytes: maxListingBytes });
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    const message = "its files cannot be listed, being too many or too deep. Narrow `proto_dir`.";
    throw new ProtoManagerError(message, { cause: error });
  }
}

/** Reads `<mode> <type> <id>\t<path>\0`, as `ls-tree -z` prints it. */
export function parseTree(listing: Buffer): TreeEntry[] {
  const entries: TreeEntry[] = [];
  for (let start = 0; start < listing.length; ) {
    const end = listing.indexOf(0, start);
    const tab = listing.indexOf(0x09, start);
    const [mode = "", , id = ""] = listing.subarray(start, tab).toString("latin1").split(" ");
    entries.push({ mode, id, size: undefined, path: decodePath(listing.subarray(tab + 1, end)) });
    start = end + 1;
  }
  return entries;
}

function parseSizes(lines: string): Map<string, number> {
  const sizes = new Map<string, number>();
  for (const line of lines.split("\n")) {
    const [id = "", type, size] = line.split(" ");
    if (type === "blob") sizes.set(id, Number(size));
  }
  return sizes;
}

/** Reads `<id> blob <size>\n<content>\n`, as `cat-file --batch` prints it. */
export function parseBatch(batch: Buffer): Map<string, Buffer> {
  const blobs = new Map<string, Buffer>();
  for (let start = 0; start < batch.length; ) {
    const newline = batch.indexOf(0x0a, start);
    const [id = "", type, size] = batch.subarray(start, newline).toString("latin1").split(" ");
    const length = type === "blob" ? Number(size) : 0;
    if (type === "blob") blobs.set(id, batch.subarray(newline + 1, newline + 1 + length));
    start = newline + 1 + (type === "blob" ? length + 1 : 0);
  }
  return blobs;
}

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** UTF-8, or with a lone surrogate for each byte that is not ASCII where it is none: see `TreeEntry.path`. */
function decodePath(bytes: Buffer): string {
  try {
    return utf8.decode(bytes);
  } catch {
    return bytes.toString("latin1").replace(/[\u0080-\u00ff]/g, (character) => {
      return String.fromCharCode(0xdc00 + character.charCodeAt(0));
    });
  }
}

function isMeasured(entry: TreeEntry): entry is MeasuredEntry {
  return entry.size !== undefined;
}

function known<T>(values: ReadonlyMap<string, T>, id: string): T {
  const value = values.get(id);
  if (value === undefined) throw new ProtoManagerError(`git has no blob ${id}, which its tree names.`);
  return value;
}
