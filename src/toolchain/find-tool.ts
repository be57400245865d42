/** Where a tool comes from: config, PATH, the project, the cache, the npm registry, in this order. */

import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import which from "which";
import { ProtoManagerError } from "../errors.ts";
import { type Reporter, silentReporter } from "../events.ts";
import { type Environment, versionLine } from "../process.ts";
import {
  buildFor,
  type PinnedBuild,
  type PinnedTool,
  type Platform,
  pinnedTool,
  type ToolName,
} from "./pinned.ts";
import type { Tool, ToolCommand, ToolSource } from "./tool.ts";
import { cachedFolder, exists, fillCache } from "./tool-cache.ts";

export interface FindOptions {
  /** The path that config.yaml names; it is used at whatever version it has, or not at all. */
  path?: string | undefined;
  /** Its `node_modules` and those of the folders above are looked into; undefined looks into none (the Action). */
  projectFolder?: string | undefined;
  /** Holds the tool cache; made when needed. */
  cacheFolder: string;
  /** The registry is never asked. */
  offline: boolean;
  /** PATH, PATHEXT, and what npm is configured by. */
  environment: Environment;
  platform?: Platform;
  /** Instead of the table of this version. */
  pinned?: PinnedTool;
  reporter?: Reporter;
}

/** A tool that is nowhere, cannot be started, or has no build for this platform. */
export class ToolError extends ProtoManagerError {
  override readonly name = "ToolError";
}

/**
 * Finds a tool at its pinned version, fetching it from the npm registry when it is nowhere else.
 *
 * @throws ToolError or DownloadError
 */
export async function findTool(name: ToolName, options: FindOptions): Promise<Tool> {
  const reporter = options.reporter ?? silentReporter;
  const tool = await search(name, options, reporter);
  reporter.debug(`${name} ${tool.version}: ${tool.source}, ${tool.command.args[0] ?? tool.command.file}`);
  return tool;
}

async function search(name: ToolName, options: FindOptions, reporter: Reporter): Promise<Tool> {
  const pinned = options.pinned ?? pinnedTool(name);
  if (options.path !== undefined) return await configured(name, options.path);

  const onPath = await searchPath(name, pinned.versionLine, options.environment);
  if (onPath !== undefined) return await unverified(name, pinned.version, { file: onPath, args: [] }, "path");

  const platform = options.platform ?? { os: process.platform, cpu: process.arch };
  const build = buildFor(pinned, platform);
  if (build === undefined) {
    throw new ToolError(
      `${name} ${pinned.version} has no build for ${platform.os} ${platform.cpu}. Put one on PATH.`,
    );
  }
  const inProject = await searchProject(build, options.projectFolder);
  if (inProject !== undefined) {
    return await unverified(name, pinned.version, command(build, inProject), "project");
  }

  const folder = cachedFolder(options.cacheFolder, name, pinned.version, build);
  const digest = build.packages[0]?.integrity ?? "";
  const found = (source: ToolSource): Tool => ({
    name,
    version: pinned.version,
    command: command(build, folder),
    digest,
    source,
  });
  if (await exists(join(folder, build.executable))) return found("cache");
  if (options.offline) {
    throw new ToolError(
      `${name} ${pinned.version} is neither on PATH nor in the tool cache ${options.cacheFolder}, ` +
        "and --offline keeps it from being fetched. Run once without --offline, or put it on PATH.",
    );
  }
  reporter.info(`Fetching ${name} ${pinned.version} from the npm registry`);
  await fillCache(folder, build, options.environment);
  return found("registry");
}

async function configured(name: ToolName, path: string): Promise<Tool> {
  const version = await versionLine(path);
  if (version === undefined) {
    throw new ToolError(`${name}: ${path}, which config.yaml names, cannot be started. Check the path.`);
  }
  return await unverified(name, version, { file: path, args: [] }, "config");
}

/** The first program of this name on PATH that reports the pinned version. */
async function searchPath(
  name: ToolName,
  pinnedLine: string | null,
  environment: Environment,
): Promise<string | undefined> {
  if (pinnedLine === null) return undefined;
  const path = environment.PATH ?? environment.Path ?? "";
  const files = await which(name, { path, pathExt: environment.PATHEXT, nothrow: true, all: true });
  for (const file of files ?? []) {
    // npm's shims start Node to start the tool; the project's packages are looked into for what they stand for.
    const folder = dirname(file);
    if (basename(folder) === ".bin" && basename(dirname(folder)) === "node_modules") continue;
    if ((await versionLine(file)) === pinnedLine) return file;
  }
  return undefined;
}

/** The folder, the project's or one above it, in whose `node_modules` all packages of the build lie as pinned. */
async function searchProject(
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

function command(build: PinnedBuild, folder: string): ToolCommand {
  const executable = join(folder, build.executable);
  return build.runtime === "node"
    ? { file: process.execPath, args: [executable] }
    : { file: executable, args: [] };
}

async function unverified(
  name: ToolName,
  version: string,
  command: ToolCommand,
  source: ToolSource,
): Promise<Tool> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(command.args[0] ?? command.file), hash);
  return { name, version, command, digest: `sha256:${hash.digest("hex")}`, source };
}
