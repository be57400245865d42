/**
 * The tool cache: one folder for each tool, version and checksum, complete from the moment it exists. It is filled
 * beside and moved into place by one rename, so a kill or a second run at the same time leaves no half of a tool.
 */

import { createHash, randomBytes } from "node:crypto";
import { access, chmod, mkdir, readdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { namesIn } from "../cache-files.ts";
import { type Fetch, type FetchContext, fetchBuild } from "./fetch-build.ts";
import { writeManifest } from "./manifest.ts";
import type { PinnedBuild, ToolName } from "./pinned.ts";
import { pythonLaunchers } from "./python-launchers.ts";

/** To be raised when a build comes to be laid out in another way. */
const layout = 2;
const unfinishedPrefix = ".unfinished-";
/** No download takes longer: what is older was left by a kill. */
const unfinishedMaxAgeMs = 24 * 60 * 60 * 1000;

/** What the folders of the cache have in common, besides those that are being filled. */
export function toolsFolder(cacheFolder: string): string {
  return join(cacheFolder, "tools");
}

/**
 * The folder of a build in the cache; another checksum is another folder, and another script that starts it.
 *
 * @param variant - tells apart what the same packages give on different machines; empty where they give the same
 */
export function cachedFolder(
  cacheFolder: string,
  name: ToolName,
  version: string,
  build: PinnedBuild,
  variant: string,
): string {
  const pins = build.packages.map(({ name, version, integrity }) => `${name}@${version} ${integrity}\n`);
  // Laid out with the packages, and ours to change.
  const launcher = pythonLaunchers[build.executable] ?? "";
  const key = createHash("sha256")
    .update(`${layout} ${variant}\n${pins.join("")}${launcher}`)
    .digest("hex")
    .slice(0, 16);
  return join(toolsFolder(cacheFolder), `${name}-${version}-${key}`);
}

/** Folders of tools that are complete, by name. */
export async function cachedTools(cacheFolder: string): Promise<string[]> {
  const names = await namesIn(toolsFolder(cacheFolder));
  return names.filter((name) => !name.startsWith(unfinishedPrefix)).sort();
}

export async function exists(path: string): Promise<boolean> {
  return await access(path).then(
    () => true,
    () => false,
  );
}

/**
 * Fetches a build into its folder of the cache. When another process was faster, its result stays; a folder without the
 * executable is damaged and gives way.
 *
 * @param folder as `cachedFolder` gives it.
 */
export async function fillCache(
  folder: string,
  fetch: Fetch,
  tool: { name: ToolName; version: string },
  context: FetchContext,
): Promise<void> {
  const parent = join(folder, "..");
  await mkdir(parent, { recursive: true });
  await sweep(parent);
  const unfinished = unfinishedIn(parent);
  await mkdir(unfinished);
  try {
    await fetchBuild(fetch, unfinished, context);
    await chmod(join(unfinished, fetch.executable), 0o755);
    await writeManifest(unfinished, tool.name, tool.version);
    await moveIntoPlace(unfinished, folder, fetch.executable);
  } finally {
    // What was being written when another part failed may still come in. What stays is swept later.
    await rm(unfinished, { recursive: true, force: true, maxRetries: 10 }).catch(() => undefined);
  }
}

function unfinishedIn(parent: string): string {
  return join(parent, `${unfinishedPrefix}${randomBytes(6).toString("hex")}`);
}

async function moveIntoPlace(from: string, to: string, executable: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await rename(from, to);
      return;
    } catch (error) {
      if (await exists(join(to, executable))) return;
      const { code = "" } = error as NodeJS.ErrnoException;
      // Swept in time: a program that runs may still have its other files open.
      const madeWay = await rename(to, unfinishedIn(join(to, ".."))).then(
        () => true,
        () => false,
      );
      // Windows: a virus scanner holds a file that was just written.
      if (attempt === 5 || !(madeWay || ["EPERM", "EACCES", "EBUSY"].includes(code))) throw error;
      if (!madeWay) await delay(attempt * 200);
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
