/** The generated code of all languages, compiled as far as the machine can: docs/languages.md. */

import { availableParallelism } from "node:os";
import { posix } from "node:path";
import pLimit from "p-limit";
import { allDone } from "../../all-done.ts";
import type { LanguageConfig } from "../../config/config.ts";
import { versionLine } from "../../process.ts";
import type { Tool } from "../../toolchain/tool.ts";
import { type GoFile, goModule } from "../go-places.ts";
import { generatorsOf, ownProtoc } from "../plan.ts";
import { profileOf } from "../profiles/profiles.ts";
import type { LanguageOutput } from "../validate-outputs.ts";
import { type CompileResult, type CompileSetting, compileLanguage } from "./compile-language.ts";

export interface CompileCheck extends Omit<CompileSetting, "protocVersion"> {
  outputs: readonly LanguageOutput[];
  languages: readonly LanguageConfig[];
  /** A target has a service. */
  services: boolean;
  goFiles: readonly GoFile[];
  protoc: Tool | undefined;
  /** Paths of config.yaml start here. */
  hubFolder: string;
}

/** One result for each language that was generated, in the order of the outputs. */
export async function compileCheck(check: CompileCheck): Promise<CompileResult[]> {
  const limit = pLimit(availableParallelism());
  return allDone(check.outputs.map((output) => limit(() => compileOutput(output, check))));
}

async function compileOutput(output: LanguageOutput, check: CompileCheck): Promise<CompileResult> {
  const config = check.languages.find(({ name }) => name === output.language)!;
  const own = config.plugin !== undefined || config.protocBuiltin !== undefined;
  const profile = own ? undefined : profileOf(config.name);
  const generators = (generatorsOf(config, check.services) ?? []).map(({ name }) => name);
  const { compile } = profile ?? {};
  const uncompiled = (message: string): CompileResult => {
    return {
      language: config.name,
      outcome: "not compiled",
      message,
      programs: {},
      files: output.files.length,
      seconds: 0,
    };
  };
  if (profile === undefined) return uncompiled("its plugin is the hub's own");
  if (compile === undefined) return uncompiled("nothing is known that compiles it");
  const others = generators.filter((name) => compile.except?.includes(name));
  if (others.length > 0)
    return uncompiled(`nothing is known that compiles the code of ${others.join(" and ")}`);
  const files = output.files.map(({ path, content }) => ({
    path: posix.relative(config.out, path),
    content,
  }));
  const module = goModule(check.goFiles, config) ?? "scratch.example/scratch";
  return compileLanguage(
    { profile: { ...profile, compile }, generators, files, words: { module } },
    { ...check, protocVersion: await protocVersion(config, check) },
  );
}

async function protocVersion(
  { protocPath }: LanguageConfig,
  { protoc, hubFolder, environment }: CompileCheck,
): Promise<string | undefined> {
  if (protocPath === undefined) return protoc?.version;
  const own = await ownProtoc(protocPath, hubFolder, environment);
  if (typeof own === "string") return undefined;
  return (await versionLine(own.file))?.replace(/^libprotoc /, "");
}
