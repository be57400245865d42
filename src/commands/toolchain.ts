/** `protomanager toolchain`: the pinned tools, where each is on this machine, and whether it is what was installed. */

import path from "node:path";
import { allDone } from "../all-done.ts";
import { readConfig } from "../config/read.ts";
import { ProtoManagerError } from "../errors.ts";
import { CommandError } from "../process.ts";
import type { Edges } from "../run/request.ts";
import { neededTools } from "../run/tools.ts";
import { type FindOptions, findTool, locateTool } from "../toolchain/find-tool.ts";
import { differences, readManifest } from "../toolchain/manifest.ts";
import { mirrorOf } from "../toolchain/mirror.ts";
import { pinnedTool, type SourceKind, type ToolName, toolNames } from "../toolchain/pinned.ts";
import type { Tool } from "../toolchain/tool.ts";
import { cachedTools, toolsFolder } from "../toolchain/tool-cache.ts";
import { DownloadError, ToolError } from "../toolchain/tool-errors.ts";

export interface ToolchainRequest {
  /** Path of config.yaml as typed. */
  config: string;
  /** Undefined: all of the table; for `installTools` those that config.yaml needs. */
  tools: readonly ToolName[] | undefined;
}

/** A pinned tool and where it is now. */
export interface ListedTool {
  name: ToolName;
  version: string;
  kind: SourceKind;
  /** Where it was found; null when it would have to be fetched. */
  source: Tool["source"] | null;
  /** The program, script or jar; null as above. */
  path: string | null;
  /** As in `Tool`; null as above. */
  digest: string | null;
  /** Why it could not even be fetched here: no build for this platform, or no program to start it with. */
  problem?: string;
}

/** Looks for tools and fetches none. */
export async function listTools(
  { tools = toolNames, config }: ToolchainRequest,
  edges: Edges,
): Promise<ListedTool[]> {
  const options = findOptions(path.dirname(path.resolve(edges.currentDirectory, config)), edges);
  return await Promise.all(tools.map((name) => locate(name, options)));
}

/**
 * Finds tools, fetching those that are nowhere yet.
 *
 * @throws ConfigError when config.yaml has to say which and cannot, or a mirror is no address; ProtoManagerError that
 *   names all tools that failed, when the others are installed
 */
export async function installTools(request: ToolchainRequest, edges: Edges): Promise<ListedTool[]> {
  const names = request.tools ?? configured(request.config, edges);
  // Before anything is fetched: each of the tools would fail by it, and say so.
  mirrorOf(edges.environment);
  const options = findOptions(path.dirname(path.resolve(edges.currentDirectory, request.config)), edges);
  const installed = await allDone(
    names.map((name) =>
      findTool(name, options).then(
        (tool) => listed(name, tool),
        (error: unknown) => understood(error),
      ),
    ),
  );
  const failures = installed.filter((result) => typeof result === "string");
  if (failures.length > 0) throw new ProtoManagerError(failures.join("\n"));
  return installed.filter((result) => typeof result !== "string");
}

export interface VerifiedTool {
  /** Its name in the tool cache. */
  folder: string;
  /** Empty when all files are as they were installed. */
  problems: string[];
}

export interface Verification {
  verified: VerifiedTool[];
  /** Tools that were named, and of which the cache has no version. */
  absent: ToolName[];
}

/** Compares every tool in the cache, of whatever version, with what was recorded when it was installed. */
export async function verifyTools(
  { tools }: ToolchainRequest,
  { cacheFolder }: Pick<Edges, "cacheFolder">,
): Promise<Verification> {
  const folders = await cachedTools(cacheFolder);
  const verified: VerifiedTool[] = [];
  for (const folder of folders) {
    const place = path.join(toolsFolder(cacheFolder), folder);
    if (tools !== undefined && !tools.some((name) => holds(folder, name))) continue;
    const manifest = await readManifest(place);
    const problems =
      manifest === undefined ? ["it has no manifest that can be read"] : await differences(place, manifest);
    verified.push({ folder, problems });
  }
  const absent = tools?.filter((name) => !folders.some((folder) => holds(folder, name))) ?? [];
  return { verified, absent };
}

/** By the name of the folder, which is there when the manifest is not: `protoc-36.2.0-…`, and no `protoc-gen-go-v1…`. */
function holds(folder: string, name: ToolName): boolean {
  return folder.startsWith(name) && /^-v?[0-9]/.test(folder.slice(name.length));
}

/** 1 when a tool is damaged, or one that was named is not in the cache; else 0. */
export function verificationExitCode({ verified, absent }: Verification): 0 | 1 {
  return absent.length > 0 || verified.some(({ problems }) => problems.length > 0) ? 1 : 0;
}

function configured(file: string, edges: Edges): ToolName[] {
  const { config } = readConfig(file, edges.currentDirectory, edges.environment, { allowFile: true });
  const needed = neededTools(config, config.generate.languages, true);
  return toolNames.filter((name) => needed.has(name));
}

function findOptions(hubFolder: string, edges: Edges): FindOptions {
  const { cacheFolder, environment, reporter, signal } = edges;
  const projectFolder = edges.projectTools ? hubFolder : undefined;
  return { projectFolder, cacheFolder, offline: false, environment, reporter, signal };
}

async function locate(name: ToolName, options: FindOptions): Promise<ListedTool> {
  try {
    return listed(name, await locateTool(name, options));
  } catch (error) {
    return { ...listed(name, undefined), problem: understood(error) };
  }
}

/** The message of a failure of one tool; what is no tool's own, as a bug, is thrown on. */
function understood(error: unknown): string {
  const itsOwn =
    error instanceof ToolError || error instanceof DownloadError || error instanceof CommandError;
  if (itsOwn) return error.message;
  throw error;
}

function listed(name: ToolName, tool: Tool | undefined): ListedTool {
  const { version, kind } = pinnedTool(name);
  if (tool === undefined) return { name, version, kind, source: null, path: null, digest: null };
  const { file, args } = tool.command;
  return { name, version, kind, source: tool.source, path: args.at(-1) ?? file, digest: tool.digest };
}
