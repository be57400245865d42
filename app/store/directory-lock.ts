/**
 * Exclusive use of a folder, until it is given back or this process ends, however it ends. PGlite has no such lock: two
 * processes in one folder destroy each other's rows.
 *
 * An exclusive transaction on an empty SQLite file: SQLite locks by `fcntl` or `LockFileEx`, which the kernel releases
 * when the process is killed, on all systems and between containers that share a volume, and it comes with Node.js.
 */

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

export class DirectoryInUseError extends Error {
  override readonly name = "DirectoryInUseError";

  constructor(folder: string, owner: string | undefined) {
    super(
      `${folder} is in use by another process${owner ? ` (${owner})` : ""}. Only one instance may work in it: ` +
        "stop the other one, give this one a folder of its own, or use PostgreSQL for several instances.",
    );
  }
}

/** SQLITE_BUSY of https://www.sqlite.org/rescode.html */
const busy = 5;

/** Makes the folder if need be. Throws `DirectoryInUseError` at once when another process, or this one, has it. */
export function lockDirectory(folder: string): Disposable {
  mkdirSync(folder, { recursive: true });
  const ownerFile = join(folder, "owner");
  const database = new DatabaseSync(join(folder, "lock"), { timeout: 0 });
  try {
    database.exec("BEGIN EXCLUSIVE");
  } catch (error) {
    database.close();
    if ((error as { errcode?: number }).errcode !== busy) throw error;
    throw new DirectoryInUseError(folder, readOwner(ownerFile));
  }
  writeFileSync(ownerFile, `process ${process.pid} on ${hostname()}, since ${new Date().toISOString()}\n`);
  return { [Symbol.dispose]: () => database.close() };
}

function readOwner(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8").trim();
  } catch {
    return undefined;
  }
}
