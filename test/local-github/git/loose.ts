import { createHash, randomUUID } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { deflateSync, inflateSync } from "node:zlib";
import type { ObjectType } from "./objects.ts";

/** An object as git stores it. */
export interface StoredObject {
  type: ObjectType;
  content: Buffer;
}

// Synchronous: these files are tiny and in memory, and a promise for each costs many times what reading takes.

/** A fast compression: these repositories live as long as a test. */
const level = 1;

/** An object that lies in a file of its own, or undefined: it may still be in a pack or in another repository. */
export function readLoose(folder: string, oid: string): StoredObject | undefined {
  try {
    const raw = inflateSync(readFileSync(fileOf(folder, oid)));
    const end = raw.indexOf(0);
    const [type = ""] = raw.subarray(0, end).toString("latin1").split(" ");
    return { type: type as ObjectType, content: raw.subarray(end + 1) };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

/** Writes an object without a process and returns its id. */
export function writeLoose(folder: string, type: ObjectType, content: Buffer): string {
  const raw = Buffer.concat([Buffer.from(`${type} ${content.length}\0`), content]);
  const oid = createHash("sha1").update(raw).digest("hex");
  const file = fileOf(folder, oid);
  const unfinished = `${file}.${randomUUID()}`;
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(unfinished, deflateSync(raw, { level }), { mode: 0o444 });
  renameSync(unfinished, file);
  return oid;
}

/**
 * Moves one ref as git does, under its lock: `undefined` when it was moved, a reason when it was not where it should
 * be, and `"ask git"` for whatever is not plain (packed refs, folders in the way).
 */
export function moveLooseRef(
  folder: string,
  ref: { name: string; after: string; before?: string },
): string | undefined {
  const file = path.join(folder, ref.name);
  const lock = `${file}.lock`;
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(lock, `${ref.after}\n`, { flag: "wx" });
  } catch {
    return askGit;
  }
  try {
    const current = readLooseRef(folder, ref.name);
    if (current === askGit) return askGit;
    const expected = ref.before;
    if (expected !== undefined && expected !== (current ?? "0".repeat(40))) {
      return `cannot lock ref '${ref.name}': is at ${current ?? "nothing"} but expected ${expected}`;
    }
    renameSync(lock, file);
    return undefined;
  } catch {
    return askGit;
  } finally {
    rmSync(lock, { force: true });
  }
}

export const askGit = "ask git";

/** The object of a ref, undefined when there is none, or `"ask git"`. */
export function readLooseRef(folder: string, name: string): string | undefined {
  try {
    const text = readFileSync(path.join(folder, name), "latin1").trim();
    return /^[0-9a-f]{40}$/.test(text) ? text : askGit;
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    if (!["ENOENT", "EISDIR", "ENOTDIR"].includes(code)) return askGit;
    return existsSync(path.join(folder, "packed-refs")) ? askGit : undefined;
  }
}

function fileOf(folder: string, oid: string): string {
  return path.join(folder, "objects", oid.slice(0, 2), oid.slice(2));
}
