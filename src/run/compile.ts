/**
 * What compilers say about an assembly, before code is generated from it. The same input is compiled and generated
 * once, and taken from the cache from then on.
 */

import type { Assembly } from "../assembly/assembly.ts";
import { openOutputCache } from "../codegen/output-cache.ts";
import type { LanguageOutput } from "../codegen/validate-outputs.ts";
import type { Config, LanguageConfig } from "../config/config.ts";
import type { Diagnostic } from "../diagnostics.ts";
import type { Source } from "../sources/source.ts";
import { type CompileResult, compileProtos } from "../toolchain/compile.ts";
import { compileErrors } from "./compile-errors.ts";
import { generationKey } from "./generation-key.ts";
import { managedInput, modulesOf } from "./managed.ts";
import { narrowTargets } from "./narrow-targets.ts";
import type { Edges } from "./request.ts";
import { compilersOf, type FindTools, type Toolbox, toolPins } from "./tools.ts";

export interface Compiled {
  /** None when it compiles. */
  errors: Diagnostic[];
  /** A serialised FileDescriptorSet; undefined with errors, and where the outputs are known. */
  descriptorSet: Uint8Array | undefined;
  /** What was generated from the same input before. */
  outputs: LanguageOutput[] | undefined;
  /** Names the input in the cache; undefined when only a plugin's author knows what else it reads. */
  key: string | undefined;
}

export type Compile = (assembly: Assembly, sources: readonly Source[]) => Promise<Compiled>;

export interface CompileSetup {
  config: Config;
  languages: readonly LanguageConfig[];
  packages?: readonly string[] | undefined;
  /** Generated twice, so what is known from before is of no use. */
  deterministic?: boolean | undefined;
  /** Finds the tools, when they are needed. */
  tools: FindTools;
  workFolder: string;
}

/** @throws CommandError when a compiler cannot be started or does not end */
export function compiler(setup: CompileSetup, edges: Edges): Compile {
  const { config, languages, packages, deterministic = false, tools, workFolder } = setup;
  const { engine } = config.generate;
  const cache = openOutputCache(edges.cacheFolder, edges.now);
  return async (assembly, sources) => {
    const { compilation: files, targets } = assembly;
    const narrowed = narrowTargets(config, assembly, sources, packages);
    const toolchain = toolPins(config, languages);
    const managed = managedInput(config, targets, modulesOf(sources));
    const key = generationKey({ files, targets: narrowed, languages, engine, managed, toolchain });
    const outputs = key === undefined || deterministic ? undefined : await cache.get(key);
    if (outputs !== undefined) return { errors: [], descriptorSet: undefined, outputs, key };
    const compilers = compilersOf(config, await tools());
    const { signal } = edges;
    const result = await compileProtos({ files, targets, engine, tools: compilers, workFolder, signal });
    if (!result.ok) {
      const errors = compileErrors(result.messages, files, sources);
      return { errors, descriptorSet: undefined, outputs, key };
    }
    return { errors: [], descriptorSet: result.descriptorSet, outputs, key };
  };
}

/** Files by import name and the targets among them → what the engine makes of them. */
export type CompileFiles = (
  files: ReadonlyMap<string, string>,
  targets: readonly string[],
) => Promise<CompileResult>;

/** The engine alone, for sources: what the other compiler has against the result has been said. */
export function engineCompiler(
  { config, workFolder }: Pick<CompileSetup, "config" | "workFolder">,
  tools: Toolbox,
  signal: Edges["signal"],
): CompileFiles {
  const { engine } = config.generate;
  return (files, targets) =>
    compileProtos({ files, targets, engine, tools: { [engine]: tools[engine] }, workFolder, signal });
}
