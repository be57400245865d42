/** Where a tool comes from: PATH, the project, the cache, its registry, in this order. */

import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { type Reporter, silentReporter } from "../events.ts";
import type { Environment } from "../process.ts";
import {
  buildFor,
  digestOf,
  executableOf,
  type PinnedBuild,
  type PinnedTool,
  type Platform,
  pinnedTool,
  type ToolName,
} from "./pinned.ts";
import { machineProgram, machinePython } from "./runtimes.ts";
import { searchPath, searchProject } from "./search.ts";
import { sourceNames } from "./source-names.ts";
import type { Tool, ToolCommand } from "./tool.ts";
import { cachedFolder, exists, fillCache } from "./tool-cache.ts";
import { DownloadError, ToolError } from "./tool-errors.ts";

export interface FindOptions {
  /** Its `node_modules` and those of the folders above are looked into; undefined looks into none (the Action). */
  projectFolder?: string | undefined;
  /** Holds the tool cache; made when needed. */
  cacheFolder: string;
  /** No registry is ever asked. */
  offline: boolean;
  /** PATH, PATHEXT, and what registries are configured by. */
  environment: Environment;
  platform?: Platform;
  /** Instead of the table of this version. */
  pinned?: PinnedTool;
  reporter?: Reporter;
  signal?: AbortSignal | undefined;
}

/**
 * Finds a tool at its pinned version, fetching it from its registry when it is nowhere else.
 *
 * @throws ToolError or DownloadError
 */
export async function findTool(name: ToolName, options: FindOptions): Promise<Tool> {
  const reporter = options.reporter ?? silentReporter;
  const tool = (await locateTool(name, options)) ?? (await fetchTool(name, options, reporter));
  reporter.debug(`${name} ${tool.version}: ${tool.source}, ${tool.command.args.at(-1) ?? tool.command.file}`);
  return tool;
}

/**
 * Finds a tool where it is already; undefined when it would have to be fetched.
 *
 * @throws ToolError when there is no build for this platform, or no program to start it with
 */
export async function locateTool(name: ToolName, options: FindOptions): Promise<Tool | undefined> {
  const pinned = options.pinned ?? pinnedTool(name);
  const onPath = await searchPath(name, pinned.versionLine, options.environment);
  if (onPath !== undefined) return await unverified(name, pinned.version, { file: onPath, args: [] }, "path");

  const place = await cachePlace(name, pinned, options);
  const inProject =
    pinned.kind === "npm" ? await searchProject(place.build, options.projectFolder) : undefined;
  if (inProject !== undefined) {
    return await unverified(name, pinned.version, place.command(inProject), "project");
  }
  return (await exists(join(place.folder, place.executable)))
    ? found(name, pinned, place, "cache")
    : undefined;
}

/** What to do without the pinned build: a tool that does not print its version is not taken from PATH. */
function insteadOf(name: ToolName, { version, versionLine }: PinnedTool): string {
  return versionLine === null
    ? "name a program of your own as the `plugin` of a language in config.yaml"
    : `put ${name} ${version} on PATH`;
}

/** Where a build lies in the cache on this machine, and how it is started. */
interface Place {
  build: PinnedBuild;
  executable: string;
  folder: string;
  command(folder: string): ToolCommand;
}

async function cachePlace(name: ToolName, pinned: PinnedTool, options: FindOptions): Promise<Place> {
  const platform = options.platform ?? { os: process.platform, cpu: process.arch };
  const build = buildFor(pinned, platform);
  if (build === undefined) {
    throw new ToolError(
      `${name} ${pinned.version} has no build for ${platform.os} ${platform.cpu}. To go on, ${insteadOf(name, pinned)}.`,
    );
  }
  const executable = executableOf(pinned, build, platform);
  const builtHere = pinned.kind === "go" || pinned.kind === "crate";
  const start = await starter(`${name} ${pinned.version}`, build, options.environment);
  const variant = builtHere ? `${platform.os}-${platform.cpu}` : start.variant;
  return {
    build,
    executable,
    folder: cachedFolder(options.cacheFolder, name, pinned.version, build, variant),
    command(folder) {
      const file = join(folder, executable);
      return start.file === undefined
        ? { file, args: [] }
        : { file: start.file, args: [...start.args, file] };
    },
  };
}

/** What starts a build, and what a machine's own makes of it. */
async function starter(
  purpose: string,
  { runtime }: PinnedBuild,
  environment: Environment,
): Promise<{ file?: string; args: string[]; variant: string }> {
  if (runtime === "node") return { file: process.execPath, args: [], variant: "" };
  if (runtime === "java") {
    const file = await machineProgram("java", `${purpose} runs on Java`, environment);
    return { file, args: ["-jar"], variant: "" };
  }
  if (runtime === "python") {
    const { file, extensionSuffix } = await machinePython(`${purpose} runs on Python`, environment);
    // Neither the machine's packages, nor variables, nor compiled files beside ours.
    return { file, args: ["-S", "-E", "-B"], variant: extensionSuffix };
  }
  return { args: [], variant: "" };
}

async function fetchTool(name: ToolName, options: FindOptions, reporter: Reporter): Promise<Tool> {
  const pinned = options.pinned ?? pinnedTool(name);
  const purpose = `${name} ${pinned.version}`;
  if (options.offline) {
    throw new ToolError(
      `${purpose} is neither on PATH nor in the tool cache ${options.cacheFolder}, ` +
        `and --offline keeps it from being fetched. Run once without --offline, or ${insteadOf(name, pinned)}.`,
    );
  }
  const place = await cachePlace(name, pinned, options);
  const { build, executable, folder } = place;
  reporter.info(`Fetching ${purpose} from ${sourceNames[pinned.kind]}`);
  const { environment, signal } = options;
  try {
    await fillCache(
      folder,
      { kind: pinned.kind, build, executable },
      { name, version: pinned.version },
      { purpose, environment, signal },
    );
  } catch (error) {
    if (!(error instanceof DownloadError)) throw error;
    throw new DownloadError(`${error.message} Or ${insteadOf(name, pinned)}.`, { cause: error });
  }
  return found(name, pinned, place, "registry");
}

function found(name: ToolName, { version }: PinnedTool, place: Place, source: "cache" | "registry"): Tool {
  return { name, version, command: place.command(place.folder), digest: digestOf(place.build), source };
}

async function unverified(
  name: ToolName,
  version: string,
  command: ToolCommand,
  source: "path" | "project",
): Promise<Tool> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(command.args[0] ?? command.file), hash);
  return { name, version, command, digest: `sha256:${hash.digest("hex")}`, source };
}
