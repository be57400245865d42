/** What is run for one language: config.yaml's entry, with its generators made out. */

import { access, constants } from "node:fs/promises";
import { resolve } from "node:path";
import which from "which";
import type { LanguageConfig } from "../config/config.ts";
import type { Environment } from "../process.ts";
import type { Engine } from "../toolchain/compile.ts";
import type { ToolName } from "../toolchain/pinned.ts";
import type { Tool, ToolCommand } from "../toolchain/tool.ts";
import { type Language, languages, laterLanguages } from "./languages.ts";

export type CodegenTools = { [name in ToolName]?: Tool | undefined };

export interface GenerationPlan {
  /** Place among the languages asked for; names the folder its files are generated into. */
  index: number;
  config: LanguageConfig;
  calls: GeneratorCall[];
  includeImports: boolean;
}

export interface GeneratorCall {
  plugin: { builtIn: string } | { command: ToolCommand };
  /** As they are joined with commas. */
  options: string[];
}

export type PlanResult = { ok: true; plan: GenerationPlan } | { ok: false; message: string };

/** The tools that code generation takes from the toolchain, for these languages. */
export function codegenTools(configs: readonly LanguageConfig[], engine: Engine): ToolName[] {
  const tools = new Set<ToolName>([engine]);
  for (const { plugin } of configs.flatMap((config) => builtInLanguage(config)?.generators ?? [])) {
    tools.add("tool" in plugin ? plugin.tool : "protoc");
  }
  for (const { plugin } of configs) if (plugin === "protoc-gen-es") tools.add(plugin);
  return [...tools];
}

/** Finds the generators of a language; what cannot be found is said, not thrown. */
export async function planGeneration(
  index: number,
  config: LanguageConfig,
  tools: CodegenTools,
  hubFolder: string,
  environment: Environment,
): Promise<PlanResult> {
  const unprintable = config.opt.find((option) => /[\u0000-\u001f]/.test(option));
  if (unprintable !== undefined) {
    return failure(`the option ${JSON.stringify(unprintable)} holds a control character. Remove it.`);
  }
  if (config.plugin !== undefined) {
    const command = await ownPlugin(config.plugin, tools, hubFolder, environment);
    if (typeof command === "string") return failure(command);
    const calls = [{ plugin: { command }, options: config.opt }];
    return { ok: true, plan: { index, config, calls, includeImports: false } };
  }
  const language = builtInLanguage(config);
  if (language === undefined) return failure(laterLanguages[config.name] ?? unknownLanguage(config.name));
  const calls = language.generators.map(({ plugin, options, takesOptions }): GeneratorCall => {
    const merged = takesOptions ? mergeOptions(options, config.opt) : [...options];
    if ("builtIn" in plugin) return { plugin, options: merged };
    return { plugin: { command: required(tools, plugin.tool).command }, options: merged };
  });
  return { ok: true, plan: { index, config, calls, includeImports: language.includeImports } };
}

/** Defaults give way to options of the same key, the part before `=`. */
export function mergeOptions(defaults: readonly string[], own: readonly string[]): string[] {
  const key = (option: string) => option.split("=", 1)[0];
  const keys = new Set(own.flatMap((option) => option.split(",")).map(key));
  return [...defaults.filter((option) => !keys.has(key(option))), ...own];
}

/** A tool the caller has to bring, by `codegenTools`. */
export function required(tools: CodegenTools, name: ToolName): Tool {
  const tool = tools[name];
  if (tool === undefined) throw new Error(`generateCode: no ${name} was given`);
  return tool;
}

function builtInLanguage({ name, plugin }: LanguageConfig): Language | undefined {
  return plugin === undefined && Object.hasOwn(languages, name) ? languages[name] : undefined;
}

/** The command of an own plugin, or why there is none. */
async function ownPlugin(
  plugin: string,
  tools: CodegenTools,
  hubFolder: string,
  environment: Environment,
): Promise<ToolCommand | string> {
  if (plugin === "protoc-gen-es" && tools[plugin] !== undefined) return tools[plugin].command;
  if (/[/\\]/.test(plugin)) {
    const file = resolve(hubFolder, plugin);
    const runs = await access(file, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (runs) return { file, args: [] };
    return (
      `the plugin ${plugin} is not a program in the hub's folder (${file}). Check the path and that it may be run; ` +
      "remote plugins of a registry are not supported."
    );
  }
  const path = environment.PATH ?? environment.Path ?? "";
  for (const name of [plugin, `protoc-gen-${plugin}`]) {
    const file = await which(name, { path, pathExt: environment.PATHEXT, nothrow: true });
    if (file !== null) return { file, args: [] };
  }
  return `the plugin ${plugin} is not on PATH. Install it, or give its path.`;
}

function unknownLanguage(name: string): string {
  return `no generator is built in for it. Built in are ${Object.keys(languages).join(", ")}; for ${name} name a plugin.`;
}

function failure(message: string): PlanResult {
  return { ok: false, message };
}
