/**
 * The tool cache: one folder for each tool, version and checksum, complete from the moment it exists. It is filled
 * beside and moved into place by one rename, so a kill or a second run at the same time leaves no half of a tool.
 */

import { createHash, randomBytes } from "node:crypto";
import { access, chmod, mkdir, readdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import type { Environment } from "../process.ts";
import { unpackPackages } from "./npm-package.ts";
import type { PinnedBuild, ToolName } from "./pinned.ts";

const unfinishedPrefix = ".unfinished-";
/** No download takes longer: what is older was left by a kill. */
const unfinishedMaxAgeMs = 24 * 60 * 60 * 1000;

/** The folder of a build in the cache; another checksum is another folder. */
export function cachedFolder(
  cacheFolder: string,
  name: ToolName,
  version: string,
  build: PinnedBuild,
): string {
  const pins = build.packages.map(({ name, version, integrity }) => `${name}@${version} ${integrity}\n`);
  const key = createHash("sha256").update(pins.join("")).digest("hex").slice(0, 16);
  return join(cacheFolder, "tools", `${name}-${version}-${key}`);
}

export async function exists(path: string): Promise<boolean> {
  return await access(path).then(
    () => true,
    () => false,
  );
}

/**
 * Fetches a build into its folder of the cache. When another process was faster, its result stays.
 *
 * @param folder as `cachedFolder` gives it.
 */
export async function fillCache(folder: string, build: PinnedBuild, environment: Environment): Promise<void> {
  const parent = join(folder, "..");
  await mkdir(parent, { recursive: true });
  await sweep(parent);
  const unfinished = join(parent, `${unfinishedPrefix}${randomBytes(6).toString("hex")}`);
  await mkdir(unfinished);
  try {
    await unpackPackages(build.packages, unfinished, environment);
    await chmod(join(unfinished, build.executable), 0o755);
    await moveIntoPlace(unfinished, folder);
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
}

async function moveIntoPlace(from: string, to: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await rename(from, to);
      return;
    } catch (error) {
      if (await exists(to)) return;
      const { code = "" } = error as NodeJS.ErrnoException;
      // Windows: a virus scanner holds a file that was just written.
      if (attempt === 5 || !["EPERM", "EACCES", "EBUSY"].includes(code)) throw error;
      await delay(attempt * 200);
    }
  }
}

async function sweep(parent: string): Promise<void> {
  for (const name of await readdir(parent)) {
    if (!name.startsWith(unfinishedPrefix)) continue;
    const path = join(parent, name);
    const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Number.POSITIVE_INFINITY }));
    if (Date.now() - mtimeMs > unfinishedMaxAgeMs) await rm(path, { recursive: true, force: true });
  }
}
