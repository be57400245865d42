/** The assembly compiled, and code generated from what the compiler gave: nothing is written before both succeed. */

import type { Assembly } from "../assembly/assembly.ts";
import { generateCode } from "../codegen/generate-code.ts";
import type { LanguageOutput } from "../codegen/validate-outputs.ts";
import type { Config, LanguageConfig } from "../config/config.ts";
import { ProtoManagerError } from "../errors.ts";
import { compileProtos } from "../toolchain/compile.ts";
import type { Edges } from "./request.ts";
import type { Toolbox } from "./tools.ts";

export interface GenerationRequest {
  config: Config;
  assembly: Assembly;
  languages: readonly LanguageConfig[];
  tools: Toolbox;
  /** Absolute folder of config.yaml on disk. */
  hubFolder: string;
  workFolder: string;
}

/** @throws ProtoManagerError when the assembly does not compile, or a language cannot be generated */
export async function compileAndGenerate(
  request: GenerationRequest,
  edges: Edges,
): Promise<LanguageOutput[]> {
  const { config, assembly, languages, tools, hubFolder, workFolder } = request;
  const { engine } = config.generate;
  const { reporter, environment, signal } = edges;
  const { compilation: files, targets } = assembly;
  const compiled = await compileProtos({ files, targets, engine, tools, workFolder, signal });
  if (!compiled.ok) {
    const lines = compiled.messages.map(({ compiler, path, line, column, message }) => {
      return `${[compiler, path, line, column].filter((part) => part !== undefined).join(":")}: ${message}`;
    });
    throw new ProtoManagerError(
      `The assembled ${config.globalProto.output} does not compile, so nothing was written:\n${lines.join("\n")}`,
    );
  }
  const { descriptorSet } = compiled;
  const generation = { descriptorSet, targets, languages, engine, tools, hubFolder, workFolder, environment };
  const { outputs, failures } = await generateCode({ ...generation, signal, reporter });
  if (failures.length > 0) {
    const lines = failures.map(({ language, message }) => `${language}: ${message}`);
    throw new ProtoManagerError(`Code could not be generated, so nothing was written:\n${lines.join("\n")}`);
  }
  for (const { language, files: generated } of outputs)
    reporter.info(`Generated ${generated.length} ${language} files`);
  return outputs;
}
