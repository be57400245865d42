/**
 * The assembly compiled, and code generated from what the compiler gave: nothing is written before both succeed. The
 * same input is compiled and generated once, and taken from the cache from then on.
 */

import type { Assembly } from "../assembly/assembly.ts";
import { generateCode } from "../codegen/generate-code.ts";
import { type OutputCache, openOutputCache } from "../codegen/output-cache.ts";
import type { LanguageOutput } from "../codegen/validate-outputs.ts";
import type { Config, LanguageConfig } from "../config/config.ts";
import { counted } from "../counted.ts";
import { messageOf, ProtoManagerError } from "../errors.ts";
import { compileProtos } from "../toolchain/compile.ts";
import { describeCompileFailure } from "./compile-failure.ts";
import { generationKey } from "./generation-key.ts";
import type { Edges } from "./request.ts";
import { type Toolbox, toolPins } from "./tools.ts";

export interface GenerationRequest {
  config: Config;
  assembly: Assembly;
  languages: readonly LanguageConfig[];
  /** Finds the tools, when they are needed. */
  tools: () => Promise<Toolbox>;
  /** Absolute folder of config.yaml on disk. */
  hubFolder: string;
  workFolder: string;
}

/** @throws ProtoManagerError when the assembly does not compile, or a language cannot be generated */
export async function compileAndGenerate(
  request: GenerationRequest,
  edges: Edges,
): Promise<LanguageOutput[]> {
  const { config, assembly, languages } = request;
  const { reporter } = edges;
  const key = generationKey({
    files: assembly.compilation,
    targets: assembly.targets,
    languages,
    engine: config.generate.engine,
    toolchain: toolPins(config, languages),
  });
  const cache = openOutputCache(edges.cacheFolder, edges.now);
  const known = key === undefined ? undefined : await cache.get(key);
  const outputs = known ?? (await generateAnew(request, edges));
  if (outputs.length > 0) reporter.info(describeOutputs(outputs, known !== undefined));
  if (key !== undefined && known === undefined) await remember(cache, key, outputs, edges);
  return outputs;
}

function describeOutputs(outputs: readonly LanguageOutput[], cached: boolean): string {
  const counts = outputs.map(({ language, files }) => `${language} (${counted(files.length, "file")})`);
  return `Generated ${counts.join(", ")}${cached ? ", taken from the cache" : ""}.`;
}

async function generateAnew(request: GenerationRequest, edges: Edges): Promise<LanguageOutput[]> {
  const { config, assembly, languages, hubFolder, workFolder } = request;
  const { engine } = config.generate;
  const { reporter, environment, signal } = edges;
  const { compilation: files, targets } = assembly;
  const tools = await request.tools();
  const compiled = await compileProtos({ files, targets, engine, tools, workFolder, signal });
  if (!compiled.ok) {
    const lines = describeCompileFailure(compiled.messages, files);
    throw new ProtoManagerError(
      `The assembled ${config.globalProto.output} does not compile, so nothing was written:\n${lines.join("\n")}`,
    );
  }
  const { descriptorSet } = compiled;
  const generation = { descriptorSet, targets, languages, engine, tools, hubFolder, workFolder, environment };
  const { outputs, failures } = await generateCode({ ...generation, signal, reporter });
  if (failures.length === 0) return outputs;
  const lines = failures.map(({ language, message }) => `${language}: ${message}`);
  throw new ProtoManagerError(`Code could not be generated, so nothing was written:\n${lines.join("\n")}`);
}

/** A cache without room costs the next run time, and this one nothing. */
async function remember(
  cache: OutputCache,
  key: string,
  outputs: readonly LanguageOutput[],
  { reporter }: Pick<Edges, "reporter">,
): Promise<void> {
  try {
    await cache.put(key, outputs);
  } catch (error) {
    reporter.debug(`the generated code was not cached: ${messageOf(error)}`);
  }
}
