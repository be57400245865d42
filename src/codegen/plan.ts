/** What is run for one language: config.yaml's entry, with its generators made out. */

import { access, constants } from "node:fs/promises";
import { resolve } from "node:path";
import type { LanguageConfig } from "../config/config.ts";
import { onPath } from "../on-path.ts";
import type { Environment } from "../process.ts";
import type { Engine } from "../toolchain/compile.ts";
import type { ToolName } from "../toolchain/pinned.ts";
import type { Tool, ToolCommand } from "../toolchain/tool.ts";
import { isPlace } from "./go-options.ts";
import type { Generator, LanguageProfile } from "./profiles/profile.ts";
import { profileOf, profiles } from "./profiles/profiles.ts";

export type CodegenTools = { readonly [name in ToolName]?: Tool | undefined };

export interface GenerationPlan {
  /** Place among the languages asked for; names the folder its files are generated into. */
  index: number;
  config: LanguageConfig;
  calls: GeneratorCall[];
  includeImports: boolean;
  /** Well-known files to generate code for where they are imported. */
  alongside: readonly string[];
  /** Of the generators that are built into it; undefined where none is, or with the toolchain's. */
  protoc: ToolCommand | undefined;
}

export interface GeneratorCall {
  plugin: { builtIn: string } | { command: ToolCommand };
  /** As they are joined with commas. */
  options: string[];
}

export type PlanResult = { ok: true; plan: GenerationPlan } | { ok: false; message: string };

/**
 * The tools that code generation takes from the toolchain, for these languages.
 *
 * @param services - code is generated for a file that has a service
 */
export function codegenTools(
  configs: readonly LanguageConfig[],
  engine: Engine,
  services: boolean,
): ToolName[] {
  const tools = new Set<ToolName>([engine]);
  for (const config of configs) {
    for (const { plugin } of generatorsOf(config, services) ?? []) {
      if ("tool" in plugin) tools.add(plugin.tool);
      else if (config.protocPath === undefined) tools.add("protoc");
    }
    if (config.protocBuiltin !== undefined && config.protocPath === undefined) tools.add("protoc");
    if (config.plugin === "protoc-gen-es") tools.add(config.plugin);
  }
  return [...tools];
}

/** What is to be known of a hub and of its protos to make out generators. */
export interface PlanSetting {
  tools: CodegenTools;
  hubFolder: string;
  environment: Environment;
  /** A target has a service. */
  services: boolean;
}

/** Finds the generators of a language; what cannot be found is said, not thrown. */
export async function planGeneration(
  index: number,
  config: LanguageConfig,
  setting: PlanSetting,
): Promise<PlanResult> {
  const { hubFolder, environment } = setting;
  const unprintable = config.opt.find((option) => /[\u0000-\u001f]/.test(option));
  if (unprintable !== undefined) {
    return failure(`the option ${JSON.stringify(unprintable)} holds a control character. Remove it.`);
  }
  let protoc: ToolCommand | undefined;
  if (config.protocPath !== undefined) {
    const found = await ownProtoc(config.protocPath, hubFolder, environment);
    if (typeof found === "string") return failure(found);
    protoc = found;
  }
  const calls = await callsOf(config, setting);
  if (typeof calls === "string") return failure(calls);
  const profile = builtInLanguage(config);
  const includeImports = config.includeImports ?? profile?.includeImports ?? false;
  const alongside = profile?.alongside ?? [];
  return { ok: true, plan: { index, config, calls, includeImports, alongside, protoc } };
}

/** The generators of an entry, or why there are none. */
async function callsOf(config: LanguageConfig, setting: PlanSetting): Promise<GeneratorCall[] | string> {
  const { tools, hubFolder, environment, services } = setting;
  const { opt, plugin, protocBuiltin } = config;
  if (protocBuiltin !== undefined) return [{ plugin: { builtIn: protocBuiltin }, options: opt }];
  if (plugin !== undefined) {
    const command = await ownPlugin(plugin, tools, hubFolder, environment);
    if (typeof command === "string") return command;
    const own = (config.pluginArgs ?? []).map((argument) =>
      argument.startsWith("./") ? resolve(hubFolder, argument) : argument,
    );
    return [{ plugin: { command: { ...command, args: [...command.args, ...own] } }, options: opt }];
  }
  const generators = generatorsOf(config, services);
  if (generators === undefined) return unknownLanguage(config.name);
  return generators.map(({ plugin, options, takesOptions }): GeneratorCall => {
    const merged = takesOptions ? mergeOptions(options, opt) : sharedOptions(options, opt);
    if ("builtIn" in plugin) return { plugin, options: merged };
    return { plugin: { command: required(tools, plugin.tool).command }, options: merged };
  });
}

/** The generators that run for an entry; undefined for what is not built in. */
export function generatorsOf(config: LanguageConfig, services: boolean): Generator[] | undefined {
  return builtInLanguage(config)?.generators.filter(({ name, when }) => {
    if (config.plugins !== undefined) return config.plugins.includes(name);
    return when === undefined || (when === "services" && services);
  });
}

/** Defaults give way to options of the same key, the part before `=`. */
export function mergeOptions(defaults: readonly string[], own: readonly string[]): string[] {
  const key = (option: string) => option.split("=", 1)[0];
  const keys = new Set(own.flatMap((option) => option.split(",")).map(key));
  return [...defaults.filter((option) => !keys.has(key(option)) && !gaveWay(option, keys)), ...own];
}

/** What all plugins of Go have to agree on: besides, the Go package of a proto. */
const shared = /^(?:paths=|module=|M[^=]+\.proto=)/;

function gaveWay(option: string, keys: ReadonlySet<string | undefined>): boolean {
  return isPlace(option) && (keys.has("paths") || keys.has("module"));
}

/** Of a generator that the entry's options are not for: those that concern where all code of a language lies. */
function sharedOptions(defaults: readonly string[], own: readonly string[]): string[] {
  if (!defaults.some(isPlace)) return [...defaults];
  return mergeOptions(
    defaults,
    own.flatMap((option) => option.split(",")).filter((option) => shared.test(option)),
  );
}

/** A tool the caller has to bring, by `codegenTools`. */
export function required(tools: CodegenTools, name: ToolName): Tool {
  const tool = tools[name];
  if (tool === undefined) throw new Error(`generateCode: no ${name} was given`);
  return tool;
}

function builtInLanguage({ name, plugin, protocBuiltin }: LanguageConfig): LanguageProfile | undefined {
  return plugin === undefined && protocBuiltin === undefined ? profileOf(name) : undefined;
}

/** The command of an own plugin, or why there is none. */
async function ownPlugin(
  plugin: string,
  tools: CodegenTools,
  hubFolder: string,
  environment: Environment,
): Promise<ToolCommand | string> {
  if (plugin === "protoc-gen-es" && tools[plugin] !== undefined) return tools[plugin].command;
  return hubProgram("the plugin", plugin, [plugin, `protoc-gen-${plugin}`], hubFolder, environment);
}

/** The program of `protoc_path`, or why there is none. */
export async function ownProtoc(
  protocPath: string,
  hubFolder: string,
  environment: Environment,
): Promise<ToolCommand | string> {
  return hubProgram("protoc_path", protocPath, [protocPath], hubFolder, environment);
}

/** A program by its path, which starts from the hub, or by the first of these names that is on PATH. */
async function hubProgram(
  what: string,
  text: string,
  names: readonly string[],
  hubFolder: string,
  environment: Environment,
): Promise<ToolCommand | string> {
  if (/[/\\]/.test(text)) {
    const file = resolve(hubFolder, text);
    const runs = await access(file, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (runs) return { file, args: [] };
    return `${what} ${text}: ${file} is not a program that may be run. Check the path and its permissions.`;
  }
  for (const name of names) {
    const [file] = await onPath(name, environment);
    if (file !== undefined) return { file, args: [] };
  }
  return `${what} ${text} is not on PATH. Install it, or give its path.`;
}

function unknownLanguage(name: string): string {
  return `no generator is built in for it. Built in are ${profiles.map((profile) => profile.name).join(", ")}; for ${name} name a plugin.`;
}

function failure(message: string): PlanResult {
  return { ok: false, message };
}
