/** Files of caches: written whole or not at all, marked when they are used, removed when nobody has used them. */

import { randomUUID } from "node:crypto";
import { readdir, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import path from "node:path";

/** A file that is used is marked as such once a day. */
const touchMs = 24 * 60 * 60 * 1000;

/**
 * Writes beside the place and renames, readable for the user alone. Nothing is synced to the disk: what a power cut
 * leaves has to be told by a digest in the content.
 */
export async function replaceFile(file: string, content: string | Uint8Array): Promise<void> {
  const temporary = `${file}.${randomUUID()}`;
  try {
    await writeFile(temporary, content, { mode: 0o600, flag: "wx" });
    await rename(temporary, file);
  } finally {
    await rm(temporary, { force: true });
  }
}

/** Keeps a file from being removed for its age. `now` is in milliseconds since 1970. */
export async function markUsed(file: string, now: number): Promise<void> {
  const { mtimeMs } = await stat(file).catch(() => ({ mtimeMs: now }));
  if (now - mtimeMs > touchMs) await utimes(file, new Date(now), new Date(now)).catch(() => {});
}

/** Removes what a folder holds and nobody has used since `before`. Failures are no matter. */
export async function removeOlder(folder: string, before: number): Promise<void> {
  for (const name of await namesIn(folder)) {
    const file = path.join(folder, name);
    const status = await stat(file).catch(() => undefined);
    if (status && status.mtimeMs < before) await rm(file, { recursive: true, force: true }).catch(() => {});
  }
}

/** Empty where there is no such folder. */
export function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch(() => []);
}
