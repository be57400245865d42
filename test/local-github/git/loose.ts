import { createHash, randomUUID } from "node:crypto";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { deflateSync, inflateSync } from "node:zlib";
import type { ObjectType } from "./objects.ts";

/** An object as git stores it. */
export interface StoredObject {
  type: ObjectType;
  content: Buffer;
}

/** A fast compression: these repositories live as long as a test. */
const level = 1;

/** An object that lies in a file of its own, or undefined: it may still be in a pack or in another repository. */
export async function readLoose(folder: string, oid: string): Promise<StoredObject | undefined> {
  try {
    const raw = inflateSync(await readFile(fileOf(folder, oid)));
    const end = raw.indexOf(0);
    const [type = ""] = raw.subarray(0, end).toString("latin1").split(" ");
    return { type: type as ObjectType, content: raw.subarray(end + 1) };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

/** Writes an object without a process and returns its id. */
export async function writeLoose(folder: string, type: ObjectType, content: Buffer): Promise<string> {
  const raw = Buffer.concat([Buffer.from(`${type} ${content.length}\0`), content]);
  const oid = createHash("sha1").update(raw).digest("hex");
  const file = fileOf(folder, oid);
  const unfinished = `${file}.${randomUUID()}`;
  const write = () => writeFile(unfinished, deflateSync(raw, { level }), { mode: 0o444 });
  await write().catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== "ENOENT") throw error;
    await mkdir(path.dirname(file), { recursive: true });
    await write();
  });
  await rename(unfinished, file);
  return oid;
}

/**
 * Moves one ref as git does, under its lock: `undefined` when it was moved, a reason when it was not where it should
 * be, and `"ask git"` for whatever is not plain (packed refs, folders in the way).
 */
export async function moveLooseRef(
  folder: string,
  ref: { name: string; after: string; before?: string },
): Promise<string | undefined> {
  const file = path.join(folder, ref.name);
  const lock = `${file}.lock`;
  try {
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(lock, `${ref.after}\n`, { flag: "wx" });
  } catch {
    return askGit;
  }
  try {
    const current = await readLooseRef(folder, ref.name);
    if (current === askGit) return askGit;
    const expected = ref.before;
    if (expected !== undefined && expected !== (current ?? "0".repeat(40))) {
      return `cannot lock ref '${ref.name}': is at ${current ?? "nothing"} but expected ${expected}`;
    }
    await rename(lock, file);
    return undefined;
  } catch {
    return askGit;
  } finally {
    await rm(lock, { force: true });
  }
}

export const askGit = "ask git";

/** The object of a ref, undefined when there is none, or `"ask git"`. */
export async function readLooseRef(folder: string, name: string): Promise<string | undefined> {
  try {
    const text = (await readFile(path.join(folder, name), "latin1")).trim();
    return /^[0-9a-f]{40}$/.test(text) ? text : askGit;
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    if (!["ENOENT", "EISDIR", "ENOTDIR"].includes(code)) return askGit;
    return (await hasPackedRefs(folder)) ? askGit : undefined;
  }
}

async function hasPackedRefs(folder: string): Promise<boolean> {
  const exists = await readFile(path.join(folder, "packed-refs")).catch(() => undefined);
  return exists !== undefined;
}

function fileOf(folder: string, oid: string): string {
  return path.join(folder, "objects", oid.slice(0, 2), oid.slice(2));
}
