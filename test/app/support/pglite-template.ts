/** A folder of PGlite with all tables. Making it takes seconds of CPU, so it is kept for the next runs. */

import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { mkdir, mkdtemp, readdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { queueOptions } from "../../../app/queue/queue-options.ts";
import { readMigrations } from "../../../app/store/migrate.ts";

const root = join(import.meta.dirname, "../../..");
const cache = join(root, "node_modules", ".cache", "protomanager");

/** Copy it; never open it. */
export async function pgliteTemplate(): Promise<string> {
  const versions = ["@electric-sql/pglite", "pg-boss"].map((name) =>
    readFileSync(join(root, "node_modules", name, "package.json"), "utf8"),
  );
  const made = JSON.stringify([versions, readMigrations(), queueOptions]);
  const template = join(cache, `pglite-${createHash("sha256").update(made).digest("hex").slice(0, 16)}`);
  if (existsSync(template)) return template;
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(`${template}-`);
  const settings = JSON.stringify({ kind: "pglite", folder });
  // Not in this process, which Vitest needs to be answered by.
  await promisify(execFile)(process.execPath, [join(import.meta.dirname, "install.ts"), settings]);
  try {
    await rename(folder, template);
  } catch (error) {
    // Another run was quicker.
    await rm(folder, { recursive: true, force: true });
    if (!existsSync(template)) throw error;
  }
  await removeOld();
  return template;
}

/** Those of other migrations and versions, a day after they were made. */
async function removeOld(): Promise<void> {
  for (const name of await readdir(cache)) {
    const path = join(cache, name);
    if (Date.now() - (await stat(path)).mtimeMs > dayMs) await rm(path, { recursive: true, force: true });
  }
}

const dayMs = 24 * 60 * 60 * 1000;
