/** Tools that are there already: on PATH, and in the `node_modules` of a project. */

import { readFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { onPath } from "../on-path.ts";
import { type Environment, versionLine } from "../process.ts";
import type { PinnedBuild, ToolName } from "./pinned.ts";
import { exists } from "./tool-cache.ts";

/** The first program of this name on PATH that reports the pinned version; none where a tool reports no version. */
export async function searchPath(
  name: ToolName,
  pinnedLine: string | null,
  environment: Environment,
): Promise<string | undefined> {
  if (pinnedLine === null) return undefined;
  for (const file of await onPath(name, environment)) {
    // npm's shims start Node to start the tool; the project's packages are looked into for what they stand for.
    const folder = dirname(file);
    if (basename(folder) === ".bin" && basename(dirname(folder)) === "node_modules") continue;
    if ((await versionLine(file)) === pinnedLine) return file;
  }
  return undefined;
}

/** The folder, the project's or one above it, in whose `node_modules` all packages of the build lie as pinned. */
export async function searchProject(
  build: PinnedBuild,
  projectFolder: string | undefined,
): Promise<string | undefined> {
  for (let folder = projectFolder; folder !== undefined; folder = parentOf(folder)) {
    const complete = await Promise.all(
      build.packages.map(
        async ({ path, version }) =>
          path !== undefined && (await installedVersion(join(folder, path))) === version,
      ),
    );
    if (complete.every(Boolean) && (await exists(join(folder, build.executable)))) return folder;
  }
  return undefined;
}

function parentOf(folder: string): string | undefined {
  const parent = dirname(folder);
  return parent === folder ? undefined : parent;
}

async function installedVersion(packageFolder: string): Promise<string | undefined> {
  try {
    const text = await readFile(join(packageFolder, "package.json"), "utf8");
    return (JSON.parse(text) as { version?: string }).version;
  } catch {
    return undefined;
  }
}
