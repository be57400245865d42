/** Code generated from what the compiler gave, and remembered by its input. */

import { diagnostic } from "../assembly/codes.ts";
import { facadeCode } from "../codegen/facade.ts";
import { describedFiles, hasServices } from "../codegen/file-imports.ts";
import { generateCode } from "../codegen/generate-code.ts";
import type { NameClash } from "../codegen/name-clashes.ts";
import { openOutputCache } from "../codegen/output-cache.ts";
import type { LanguageOutput } from "../codegen/validate-outputs.ts";
import { counted } from "../counted.ts";
import type { Diagnostic } from "../diagnostics.ts";
import { messageOf, ProtoManagerError } from "../errors.ts";
import type { AssembledSources } from "./assemble-newest.ts";
import type { CompileSetup } from "./compile.ts";
import { goPackageWarnings } from "./go-packages.ts";
import { modulesOf, withManaged } from "./managed.ts";
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
  /** PM5102 and PM5103, one for each name, and PM5104. */
  notes: Diagnostic[];
}

/** @throws ProtoManagerError when a language cannot be generated, or with `--strict` names are hidden */
export async function generate(request: GenerationRequest, edges: Edges): Promise<Generated> {
  const { key, outputs: known } = request.assembled.compiled;
  const outputs = known ?? (await generateAnew(request, edges));
  if (outputs.length > 0) edges.reporter.info(describeOutputs(outputs, known !== undefined));
  if (key !== undefined && known === undefined) await remember(key, outputs, edges);
  const notes = goPackageWarnings(request);
  refuseWarnings(notes, request.strict);
  const completed = withFacade(outputs, request);
  return { ...completed, notes: [...notes, ...completed.notes] };
}

/** The code of all files, and in import mode what the facade's is completed with. */
function withFacade(outputs: LanguageOutput[], request: GenerationRequest): Generated {
  const { config, assembled, languages, strict } = request;
  const { mode, importPath } = config.globalProto;
  if (mode === "merge") return { outputs, notes: [] };
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

async function generateAnew(request: GenerationRequest, edges: Edges): Promise<LanguageOutput[]> {
  const { config, assembled, languages, hubFolder, workFolder } = request;
  const { reporter, environment, signal } = edges;
  const { targets } = assembled.assembly;
  const moduleOf = modulesOf(assembled.sources);
  const descriptorSet = withManaged(assembled.compiled.descriptorSet!, config, targets, moduleOf);
  const { failures, outputs } = await generateCode({
    descriptorSet,
    targets,
    languages,
    engine: config.generate.engine,
    tools: await request.tools(hasServices(describedFiles(descriptorSet), targets)),
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
