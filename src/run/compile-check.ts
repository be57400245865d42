/** The run's stage that compiles generated code. */

import type { Assembly } from "../assembly/assembly.ts";
import { type CompileCheck, compileCheck } from "../codegen/compile-check/compile-check.ts";
import type { CompileResult } from "../codegen/compile-check/compile-language.ts";
import { counted } from "../counted.ts";
import type { OpenHub } from "../hub/open-hub.ts";
import type { AssembledSources } from "./assemble-newest.ts";
import type { CompileSetup } from "./compile.ts";
import { goFiles } from "./go-packages.ts";
import type { Edges, RunRequest } from "./request.ts";

export interface CompileStage extends CompileSetup {
  hub: Pick<OpenHub, "folder">;
  assembled: Pick<AssembledSources, "assembly" | "sources">;
  generated: CompileCheck["outputs"];
}

/** Undefined when the run does not ask for it. */
export async function compileGenerated(
  stage: CompileStage,
  request: Pick<RunRequest, "compile" | "offline">,
  edges: Edges,
): Promise<CompileResult[] | undefined> {
  if (!request.compile) return undefined;
  const { languages, workFolder, assembled, generated: outputs } = stage;
  const { environment, signal, reporter } = edges;
  return reporter.stage("compile", "Compiling the generated code", async () => {
    const results = await compileCheck({
      outputs,
      languages,
      services: declaresService(assembled.assembly),
      goFiles: goFiles(stage),
      hubFolder: stage.hub.folder,
      protoc: (await stage.tools()).protoc,
      workFolder,
      environment,
      offline: request.offline,
      now: edges.now,
      signal,
    });
    for (const result of results) {
      if (isFailure(result, environment)) reporter.warning(describeCompiled(result));
      else reporter.info(describeCompiled(result));
    }
    return results;
  });
}

/** Where CI is to prove it, a compiler that is missing proves nothing. */
export function isFailure({ outcome }: CompileResult, { CI }: Edges["environment"]): boolean {
  return outcome === "failed" || (outcome === "missing" && CI === "true");
}

export function describeCompiled({ language, outcome, message, programs, files }: CompileResult): string {
  const said = message === undefined ? "" : `: ${message}`;
  if (outcome === "compiled") {
    const compilers = Object.entries(programs).map(([name, version]) =>
      version.toLowerCase().includes(name) ? version : `${name} ${version}`,
    );
    return `${language}: ${counted(files, "file")} compiled, with ${compilers.join(", ")}`;
  }
  return `${language}: ${outcome === "missing" ? "compiling was skipped" : outcome}${said}`;
}

/** Those that `--packages` leaves out count as well, which costs a package of the runtime that nothing imports. */
export function declaresService({ map }: Pick<Assembly, "map">): boolean {
  return map?.symbols.some(({ kind }) => kind === "service") ?? false;
}
