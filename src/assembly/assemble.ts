import { addAll } from "../add-all.ts";
import type { Diagnostic } from "../diagnostics.ts";
import { assembleFacade } from "./assemble-facade.ts";
import { assembleMerged } from "./assemble-merged.ts";
import type { Assembly, AssemblyInput } from "./assembly.ts";
import { checkConfig } from "./check-config.ts";
import { collectedFiles } from "./collected-files.ts";
import { countMessages } from "./count-messages.ts";
import { checkCircles } from "./facade-circles.ts";
import { declare, link } from "./link.ts";
import type { Declared, NamePlan } from "./linked.ts";
import { namePlan } from "./name-plan.ts";
import { formatSymbolMap } from "./symbol-map.ts";

/**
 * Assembles `global.proto`. Pure: the same input gives the same bytes, in whatever order the sources come. Problems of
 * the sources are diagnostics, all of one phase together; with an error among them there are no files.
 */
export function assemble(input: AssemblyInput): Assembly {
  const { config, sources, names: lock } = input;

  const declared = declare(input);
  const diagnostics = [...declared.diagnostics];
  // Whoever imports the facade expects names of it that it cannot have; that much need not be said twice.
  if (config.mode === "import") addAll(diagnostics, checkCircles(declared.files, config));
  if (hasErrors(diagnostics)) return failed(declared, diagnostics, input);

  const plan = namePlan(declared, lock, config);
  const linked = link(declared, plan, input);
  addAll(diagnostics, plan.diagnostics);
  addAll(diagnostics, linked.diagnostics);
  if (hasErrors(diagnostics)) return failed(declared, diagnostics, input, plan);

  const merge = config.mode === "merge";
  const assembled = merge
    ? assembleMerged(linked, plan, lock, config)
    : assembleFacade(linked, sources, config);
  addAll(diagnostics, assembled.diagnostics);
  addAll(diagnostics, checkConfig(config));
  const judged = judge(diagnostics, input);
  if (hasErrors(judged)) return failed(declared, diagnostics, input, plan);

  const { outputs, files, externals, map, names } = assembled;
  let compilation: Map<string, string> | undefined;
  return {
    files: [
      ...outputs.map(({ path, content }) => ({ path, content })),
      { path: config.map, content: formatSymbolMap(map) },
    ],
    get compilation() {
      compilation ??= files();
      return compilation;
    },
    targets: outputs.map(({ importName }) => importName),
    publicImports: assembled.publicImports ?? [],
    externals,
    collected: merge ? collectedFiles(linked) : [],
    // Names are promised for good: those of an earlier merge wait for the next one.
    names: names ?? lock,
    map,
    diagnostics: judged,
    statistics: statisticsOf(declared, plan),
  };
}

function failed(
  declared: Declared,
  diagnostics: readonly Diagnostic[],
  input: AssemblyInput,
  plan?: NamePlan,
): Assembly {
  return {
    files: [],
    compilation: new Map(),
    targets: [],
    publicImports: [],
    externals: [],
    collected: [],
    names: undefined,
    map: undefined,
    diagnostics: judge(diagnostics, input),
    statistics: statisticsOf(declared, plan),
  };
}

function judge(
  diagnostics: readonly Diagnostic[],
  { strict, generatesGo = false }: Pick<AssemblyInput, "strict" | "generatesGo">,
): Diagnostic[] {
  return diagnostics.map((one) => {
    const counts = strict || (generatesGo && one.code === "PM5101");
    return counts && one.severity === "warning" ? { ...one, severity: "error" } : one;
  });
}

function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === "error");
}

function statisticsOf({ files, units }: Declared, plan: NamePlan | undefined): Assembly["statistics"] {
  const moved = units.filter((unit) => {
    const place = plan?.placement.get(unit);
    return place !== undefined && (place.wrapper !== undefined || place.name !== unit.name);
  });
  return {
    files: files.length,
    messages: countMessages(units),
    units: units.length,
    moved: moved.length,
  };
}
