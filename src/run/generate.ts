/** Code generated from what the compiler gave, and remembered by its input. */

import { generateCode } from "../codegen/generate-code.ts";
import { openOutputCache } from "../codegen/output-cache.ts";
import type { LanguageOutput } from "../codegen/validate-outputs.ts";
import { counted } from "../counted.ts";
import { messageOf, ProtoManagerError } from "../errors.ts";
import type { AssembledSources } from "./assemble-newest.ts";
import type { CompileSetup } from "./compile.ts";
import type { Edges } from "./request.ts";

export interface GenerationRequest extends CompileSetup {
  assembled: Pick<AssembledSources, "assembly" | "compiled">;
  /** Absolute folder of config.yaml on disk. */
  hubFolder: string;
}

/** @throws ProtoManagerError when a language cannot be generated */
export async function generate(request: GenerationRequest, edges: Edges): Promise<LanguageOutput[]> {
  const { key, outputs: known } = request.assembled.compiled;
  const outputs = known ?? (await generateAnew(request, edges));
  if (outputs.length > 0) edges.reporter.info(describeOutputs(outputs, known !== undefined));
  if (key !== undefined && known === undefined) await remember(key, outputs, edges);
  return outputs;
}

function describeOutputs(outputs: readonly LanguageOutput[], cached: boolean): string {
  const counts = outputs.map(({ language, files }) => `${language} (${counted(files.length, "file")})`);
  return `Generated ${counts.join(", ")}${cached ? ", taken from the cache" : ""}.`;
}

async function generateAnew(request: GenerationRequest, edges: Edges): Promise<LanguageOutput[]> {
  const { config, assembled, languages, hubFolder, workFolder } = request;
  const { reporter, environment, signal } = edges;
  const { failures, outputs } = await generateCode({
    descriptorSet: assembled.compiled.descriptorSet!,
    targets: assembled.assembly.targets,
    languages,
    engine: config.generate.engine,
    tools: await request.tools(),
    hubFolder,
    workFolder,
    environment,
    signal,
    reporter,
  });
  if (failures.length === 0) return outputs;
  const lines = failures.map(({ language, message }) => `${language}: ${message}`);
  throw new ProtoManagerError(`Code could not be generated, so nothing was written:\n${lines.join("\n")}`);
}

/** A cache without room costs the next run time, and this one nothing. */
async function remember(key: string, outputs: readonly LanguageOutput[], edges: Edges): Promise<void> {
  try {
    await openOutputCache(edges.cacheFolder, edges.now).put(key, outputs);
  } catch (error) {
    edges.reporter.debug(`the generated code was not cached: ${messageOf(error)}`);
  }
}
