/** Finds the tools that a run needs, once, and only when it does. */

import { createHash } from "node:crypto";
import { allDone } from "../all-done.ts";
import { codegenTools } from "../codegen/plan.ts";
import type { Config, LanguageConfig } from "../config/config.ts";
import type { Lock } from "../lock.ts";
import { findTool } from "../toolchain/find-tool.ts";
import { type PinnedTool, pinnedTool, type ToolName } from "../toolchain/pinned.ts";
import type { Tool } from "../toolchain/tool.ts";
import type { Edges } from "./request.ts";

export type Toolbox = Partial<Record<ToolName, Tool>>;

/** @param services - what generates code of services is needed too; default no */
export type FindTools = (services?: boolean) => Promise<Toolbox>;

/**
 * The engine, what the languages need, and buf for the checks: looked for at the first call, with one result for all.
 *
 * @param hubFolder - absolute; its project's packages are looked into for the CLI
 */
export function toolFinder(
  config: Config,
  languages: readonly LanguageConfig[],
  hubFolder: string,
  offline: boolean,
  edges: Edges,
): FindTools {
  const found = new Map<ToolName, Promise<Tool>>();
  return async (services = false) => {
    const names = [...neededTools(config, languages, services)];
    const missing = names.filter((name) => !found.has(name));
    for (const name of missing) found.set(name, findOne(name, hubFolder, offline, edges));
    return Object.fromEntries(
      await allDone(names.map(async (name) => [name, await found.get(name)!] as const)),
    );
  };
}

async function findOne(name: ToolName, hubFolder: string, offline: boolean, edges: Edges): Promise<Tool> {
  const options = {
    projectFolder: edges.projectTools ? hubFolder : undefined,
    cacheFolder: edges.cacheFolder,
    offline,
    environment: edges.environment,
    reporter: edges.reporter,
    signal: edges.signal,
  };
  return findTool(name, options);
}

/** What has to accept the result: the engine, and the other compiler where the run has it (`global_proto.verify`). */
export function compilersOf(
  { generate: { engine }, verify }: Pick<Config, "generate" | "verify">,
  { buf, protoc }: Toolbox,
): Pick<Toolbox, "buf" | "protoc"> {
  return {
    ...((engine === "buf" || verify.buf === "auto") && { buf }),
    ...((engine === "protoc" || verify.protoc === "auto") && { protoc }),
  };
}

/** The lock's section `toolchain`: what the whole config needs, whichever languages this run generates. */
export function lockTools(config: Config): Lock["toolchain"] {
  return toolPins(config, config.generate.languages);
}

/**
 * What is pinned of the tools that are found. The digest is that of the pinned table's entry, for all
 * platforms: it is the same wherever the run is.
 */
export function toolPins(config: Config, languages: readonly LanguageConfig[]): Lock["toolchain"] {
  const names = neededTools(config, languages, true);
  return Object.fromEntries(
    [...names].map((name) => {
      const pinned = pinnedTool(name);
      return [name, { version: pinned.version, digest: digestOf(pinned) }];
    }),
  );
}

/** What a lock has otherwise than this version pins it, as a phrase for each tool; a tool that is new or gone is none. */
export function otherwiseLocked(locked: Lock["toolchain"], pinned: Lock["toolchain"]): string[] {
  return Object.entries(pinned).flatMap(([name, { version, digest }]) => {
    const before = locked[name];
    if (before === undefined || (before.version === version && before.digest === digest)) return [];
    if (before.version === version) return `${name} ${version} is locked with another checksum`;
    return `${name} ${before.version} is locked, and this ProtoManager has ${version}`;
  });
}

/** Of the whole config, and of these languages; `services` as for `FindTools`. */
export function neededTools(
  config: Config,
  languages: readonly LanguageConfig[],
  services: boolean,
): Set<ToolName> {
  const names = new Set<ToolName>(codegenTools(languages, config.generate.engine, services));
  if (config.checks.lint !== "off" || config.checks.breaking !== "off") names.add("buf");
  return names;
}

/** Over what is fetched; how it is laid out and started is no matter. */
function digestOf({ builds }: PinnedTool): string {
  const pins = builds.map(({ os, cpu, packages }) => {
    return { os, cpu, packages: packages.map(({ name, version, integrity }) => [name, version, integrity]) };
  });
  return `sha256:${createHash("sha256").update(JSON.stringify(pins)).digest("hex")}`;
}
