/** Descriptors in, generated files out: each language's generators, run by buf or by protoc with the same result. */

import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { FileDescriptorProto } from "@bufbuild/protobuf/wkt";
import pLimit from "p-limit";
import { allDone } from "../all-done.ts";
import type { LanguageConfig } from "../config/config.ts";
import { ProtoManagerError } from "../errors.ts";
import type { Reporter } from "../events.ts";
import type { Environment } from "../process.ts";
import type { Engine } from "../toolchain/compile.ts";
import { generateWithBuf } from "./buf-generate.ts";
import { withPlainComments } from "./comment-lines.ts";
import { docsPage, docsPageFile } from "./docs-page.ts";
import { descriptorsFile, type EngineRequest, type GenerateFailure, outputFolder } from "./engine.ts";
import { describedFiles, fileImports, hasServices, importedFiles, reachedFiles } from "./file-imports.ts";
import { nameProblems } from "./name-options.ts";
import { type CodegenTools, type GenerationPlan, generatorsOf, planGeneration } from "./plan.ts";
import { generateWithProtoc } from "./protoc-generate.ts";
import { openFiles, readOutputs } from "./read-outputs.ts";
import { rubyProblems } from "./ruby-strings.ts";
import { crateMapping, crateMappingFile } from "./rust-crates.ts";
import { type LanguageOutput, overlapsOf } from "./validate-outputs.ts";

export interface GenerateRequest {
  /** A serialised `google.protobuf.FileDescriptorSet`, as `compileProtos` gives it. */
  descriptorSet: Uint8Array;
  /** Import names to generate code for. */
  targets: readonly string[];
  languages: readonly LanguageConfig[];
  engine: Engine;
  /** Those that `codegenTools` names. */
  tools: CodegenTools;
  /** Folder of config.yaml: plugins that are paths are relative to it. */
  hubFolder: string;
  /** A folder for what is staged, which is removed again. */
  workFolder: string;
  /** Added to the environment of what is started: nothing, unless it is to be shown that it does not matter. */
  surroundings?: Environment | undefined;
  /** Its PATH is searched for plugins. */
  environment: Environment;
  signal?: AbortSignal | undefined;
  reporter: Reporter;
}

export interface GenerateResult {
  /** One for each language that succeeded, in the order asked. */
  outputs: LanguageOutput[];
  failures: GenerateFailure[];
}

/**
 * Generates code for all languages. Nothing is written outside the work folder.
 *
 * @throws CommandError when buf or protoc cannot be started or does not end.
 */
export async function generateCode(request: GenerateRequest): Promise<GenerateResult> {
  for (const target of request.targets) {
    if (/^[-@]/.test(target))
      throw new ProtoManagerError(`${target}: protoc would not read it as a file name.`);
  }
  const descriptorSet = withPlainComments(request.descriptorSet);
  const files = describedFiles(descriptorSet);
  const { plans, failures } = await planAll(request, hasServices(files, request.targets));
  if (plans.length === 0) return { outputs: [], failures };
  const folder = await mkdtemp(join(request.workFolder, "codegen-"));
  try {
    const imports = fileImports(files);
    await writeFile(join(folder, descriptorsFile), descriptorSet);
    await writeFile(join(folder, crateMappingFile), crateMapping([...imports.keys()]));
    await writeFile(join(folder, docsPageFile), docsPage);
    await allDone(plans.map(({ index }) => mkdir(join(folder, outputFolder(index)), { recursive: true })));
    const { tools, surroundings = {}, signal, reporter } = request;
    const { targets } = request;
    const imported = importedFiles(imports, targets);
    const reached = reachedFiles(imports, targets);
    // In the order of the set, as buf gives them: Rust's entry point stands beside the first file.
    const inOrder = (names: readonly string[], { alongside }: GenerationPlan) => {
      const wanted = new Set([...names, ...alongside.filter((name) => reached.has(name))]);
      return [...imports.keys()].filter((name) => wanted.has(name));
    };
    const engineRequest: EngineRequest = {
      folder,
      targetsOf: (plan) => inOrder(targets, plan),
      targetsAndImportsOf: (plan) => inOrder([...targets, ...imported], plan),
      tools,
      surroundings,
      signal,
      reporter,
    };
    const refusals = plans.flatMap((plan) => refusedBy(plan, files, engineRequest));
    failures.push(...refusals);
    const refused = new Set(refusals.map(({ language }) => language));
    const kept = plans.filter(({ config }) => !refused.has(config.name));
    const generate = request.engine === "buf" ? generateWithBuf : generateWithProtoc;
    failures.push(...(await generate(kept, engineRequest)));
    return await collect(folder, kept, failures);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function planAll(
  { languages, tools, hubFolder, environment }: GenerateRequest,
  services: boolean,
): Promise<{
  plans: GenerationPlan[];
  failures: GenerateFailure[];
}> {
  const plans: GenerationPlan[] = [];
  const failures: GenerateFailure[] = [];
  for (const [index, config] of languages.entries()) {
    const result = await planGeneration(index, config, { tools, hubFolder, environment, services });
    if (result.ok) plans.push(result.plan);
    else failures.push({ language: config.name, message: result.message });
  }
  return { plans, failures };
}

/** What of the files a generator would write out as more than a name or a text. */
function refusedBy(
  plan: GenerationPlan,
  files: readonly FileDescriptorProto[],
  { targetsOf, targetsAndImportsOf }: EngineRequest,
): GenerateFailure[] {
  const { config, protoc } = plan;
  const wanted = new Set(plan.includeImports ? targetsAndImportsOf(plan) : targetsOf(plan));
  const generated = files.filter(({ name }) => wanted.has(name));
  const generators = config.protocBuiltin ?? (generatorsOf(config, true) ?? []).map(({ name }) => name);
  const names = [generators].flat();
  const problems = [
    ...nameProblems(generated, names),
    ...(protoc !== undefined && names.includes("ruby") ? rubyProblems(generated) : []),
  ];
  return problems.length === 0 ? [] : [{ language: config.name, message: problems.join("\n") }];
}

async function collect(
  folder: string,
  plans: readonly GenerationPlan[],
  failures: GenerateFailure[],
): Promise<GenerateResult> {
  const failed = new Set(failures.map(({ language }) => language));
  const outputs: LanguageOutput[] = [];
  const generated = plans.filter(({ config }) => !failed.has(config.name));
  const limit = pLimit(openFiles);
  const reads = await allDone(
    generated.map(({ index, config }) => readOutputs(join(folder, outputFolder(index)), config.out, limit)),
  );
  for (const [index, read] of reads.entries()) {
    const { config } = generated[index]!;
    if (read.ok) outputs.push({ language: config.name, files: read.files });
    else failures.push({ language: config.name, message: read.problems.join("\n") });
  }
  const overlaps = overlapsOf(outputs);
  failures.push(...overlaps.map(({ language, problems }) => ({ language, message: problems.join("\n") })));
  const overlapping = new Set(overlaps.map(({ language }) => language));
  return { outputs: outputs.filter(({ language }) => !overlapping.has(language)), failures };
}
