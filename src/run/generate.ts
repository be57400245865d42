/** Code generated from what the compiler gave, and remembered by its input. */

import { diagnostic } from "../assembly/codes.ts";
import { type Difference, findDifferences } from "../codegen/determinism.ts";
import type { GenerateFailure } from "../codegen/engine.ts";
import { facadeCode } from "../codegen/facade.ts";
import { describedFiles, hasServices } from "../codegen/file-imports.ts";
import { type GenerateResult, generateCode } from "../codegen/generate-code.ts";
import { GenerationError, type LanguageReport } from "../codegen/generation-error.ts";
import type { NameClash } from "../codegen/name-clashes.ts";
import { openOutputCache } from "../codegen/output-cache.ts";
import type { LanguageOutput } from "../codegen/validate-outputs.ts";
import type { LanguageConfig } from "../config/config.ts";
import { counted } from "../counted.ts";
import type { Diagnostic } from "../diagnostics.ts";
import { messageOf } from "../errors.ts";
import type { AssembledSources } from "./assemble-newest.ts";
import type { CompileSetup } from "./compile.ts";
import { goPackageWarnings } from "./go-packages.ts";
import { modulesOf, withManaged } from "./managed.ts";
import { narrowTargets } from "./narrow-targets.ts";
import type { Edges } from "./request.ts";
import { refuseWarnings } from "./strict.ts";

export interface GenerationRequest extends CompileSetup {
  assembled: Pick<AssembledSources, "assembly" | "compiled" | "sources">;
  /** Absolute folder of config.yaml on disk. */
  hubFolder: string;
  /** Warnings count as errors. */
  strict: boolean;
}

export interface Generated {
  outputs: LanguageOutput[];
  /** What became of each language, in the order asked. */
  languages: LanguageReport[];
  /** PM5102 and PM5103, one for each name, and PM5104. */
  notes: Diagnostic[];
}

/** @throws GenerationError, or ProtoManagerError when `--strict` makes a warning an error */
export async function generate(request: GenerationRequest, edges: Edges): Promise<Generated> {
  const { key, outputs: known } = request.assembled.compiled;
  const { outputs, failures } =
    known === undefined ? await generateAnew(request, edges) : { outputs: known, failures: [] };
  if (outputs.length > 0) edges.reporter.info(describeOutputs(outputs, known !== undefined));
  if (key !== undefined && known === undefined && failures.length === 0) await remember(key, outputs, edges);
  const languages = reportsOf(request.languages, outputs, failures, "kept");
  const notes = goPackageWarnings(request);
  refuseWarnings(notes, request.strict);
  const completed = withFacade(outputs, request);
  return { ...completed, languages, notes: [...notes, ...completed.notes] };
}

/** The code of all files, and in import mode what the facade's is completed with. */
function withFacade(
  outputs: LanguageOutput[],
  request: GenerationRequest,
): Pick<Generated, "outputs" | "notes"> {
  const { config, assembled, languages, packages, strict } = request;
  const { mode, importPath } = config.globalProto;
  // The code of some packages tells nothing of the others, which the facade has as well.
  if (mode === "merge" || packages !== undefined) return { outputs, notes: [] };
  const { targets, publicImports } = assembled.assembly;
  const files = targets.filter((name) => name !== importPath);
  const completed = facadeCode(outputs, languages, { importPath, imported: publicImports, files });
  const notes = completed.clashes.flatMap(({ language, names }) =>
    names.map((name) => describeClash(language, name)),
  );
  refuseWarnings(notes, strict);
  return { outputs: completed.outputs, notes };
}

function describeClash(language: "typescript" | "python", { name, files }: NameClash): Diagnostic {
  if (language === "typescript") {
    return diagnostic("PM5102", `"${name}" is exported by ${files.join(" and ")}, and so not by the barrel`);
  }
  const hidden = files.slice(0, -1).join(" and ");
  return diagnostic("PM5103", `"${name}" of ${files.at(-1)} hides that of ${hidden} in the facade's module`);
}

function describeOutputs(outputs: readonly LanguageOutput[], cached: boolean): string {
  const counts = outputs.map(({ language, files }) => `${language} (${counted(files.length, "file")})`);
  return `Generated ${counts.join(", ")}${cached ? ", taken from the cache" : ""}.`;
}

/** @throws GenerationError for a language that fails, unless config.yaml goes on without it, or that differs */
async function generateAnew(request: GenerationRequest, edges: Edges): Promise<GenerateResult> {
  const { config, assembled, languages, packages, hubFolder, workFolder } = request;
  const { reporter, environment, signal } = edges;
  const { assembly, sources, compiled } = assembled;
  const targets = narrowTargets(config, assembly, sources, packages);
  const descriptorSet = withManaged(compiled.descriptorSet!, config, assembly.targets, modulesOf(sources));
  const services = hasServices(describedFiles(descriptorSet), targets);
  const tools = await request.tools(services);
  const { engine } = config.generate;
  const asked = { descriptorSet, targets, languages, engine, tools, hubFolder, workFolder };
  const generation = { ...asked, environment, signal, reporter };
  const result = await generateCode(generation);
  if (result.failures.length > 0 && !config.generate.continueOnError) throw failed(request, result);
  if (request.deterministic) {
    const differences = await findDifferences(result.outputs, generation, services);
    if (differences.length > 0) throw notDeterministic(request, result, differences);
    reporter.info("Generated twice, with the same bytes.");
  }
  return result;
}

function failed({ languages }: GenerationRequest, { outputs, failures }: GenerateResult): GenerationError {
  const lines = failures.map(({ language, message }) => `${language}: ${message}`);
  const text = `Code could not be generated, so nothing was written:\n${lines.join("\n")}`;
  return new GenerationError(text, reportsOf(languages, outputs, failures, "failed"));
}

function notDeterministic(
  { languages }: GenerationRequest,
  { outputs, failures }: GenerateResult,
  differences: readonly Difference[],
): GenerationError {
  const found = differences.map(({ language, failure, plugins, files }) => {
    if (failure !== undefined) return { language, message: `failed the second time: ${failure}` };
    const who = plugins.length === 0 ? "its plugins together" : plugins.join(" and ");
    return { language, message: `${who} gave other bytes the second time: ${files.slice(0, 10).join(", ")}` };
  });
  const lines = found.map(({ language, message }) => `${language}: ${message}`);
  const text =
    "Generated twice, in other folders, time zones and locales, and not alike, so nothing was written:\n" +
    `${lines.join("\n")}\nUse another version of the plugin, or an option that leaves times and paths out.`;
  return new GenerationError(text, reportsOf(languages, outputs, [...failures, ...found], "failed"));
}

function reportsOf(
  languages: readonly LanguageConfig[],
  outputs: readonly LanguageOutput[],
  failures: readonly GenerateFailure[],
  ofFailed: "failed" | "kept",
): LanguageReport[] {
  return languages.map(({ name }) => {
    const files = outputs.find(({ language }) => language === name)?.files.length ?? 0;
    const failure = failures.find(({ language }) => language === name);
    if (failure === undefined) return { language: name, outcome: "generated", files };
    return { language: name, outcome: ofFailed, files, message: failure.message };
  });
}

/** A cache without room costs the next run time, and this one nothing. */
async function remember(key: string, outputs: readonly LanguageOutput[], edges: Edges): Promise<void> {
  try {
    await openOutputCache(edges.cacheFolder, edges.now).put(key, outputs);
  } catch (error) {
    edges.reporter.debug(`the generated code was not cached: ${messageOf(error)}`);
  }
}
