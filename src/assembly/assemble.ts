import type { GlobalProtoConfig } from "../config/config.ts";
import type { Diagnostic } from "../diagnostics.ts";
import { assembleFacade } from "./assemble-facade.ts";
import { assembleMerged } from "./assemble-merged.ts";
import type { Assembly, AssemblyInput } from "./assembly.ts";
import { checkConfig } from "./check-config.ts";
import { collectedFiles } from "./collected-files.ts";
import { checkCircles } from "./facade-circles.ts";
import { declare, link } from "./link.ts";
import type { Declared, NamePlan } from "./linked.ts";
import { declarationsIn } from "./nested-declarations.ts";
import { planNames } from "./plan-names.ts";

/**
 * Assembles `global.proto`. Pure: the same input gives the same bytes, in whatever order the sources come. Problems of
 * the sources are diagnostics, all of one phase together; with an error among them there are no files.
 */
export function assemble(input: AssemblyInput): Assembly {
  const { config, sources, names: lock } = input;

  const declared = declare(input);
  const diagnostics = [...declared.diagnostics];
  // Whoever imports the facade expects names of it that it cannot have; that much need not be said twice.
  if (config.mode === "import") diagnostics.push(...checkCircles(declared.files, config));
  if (hasErrors(diagnostics)) return failed(declared, diagnostics, input.strict);

  const plan = config.mode === "merge" ? planNames(declared, lock, config) : sourceNames(config);
  const linked = link(declared, plan, input);
  diagnostics.push(...plan.diagnostics, ...linked.diagnostics);
  if (hasErrors(diagnostics)) return failed(declared, diagnostics, input.strict, plan);

  const merge = config.mode === "merge";
  const assembled = merge
    ? assembleMerged(linked, plan, lock, config)
    : assembleFacade(linked, sources, config);
  diagnostics.push(...assembled.diagnostics, ...checkConfig(config));
  const judged = judge(diagnostics, input.strict);
  if (hasErrors(judged)) return failed(declared, diagnostics, input.strict, plan);

  const { outputs, files, externals, map, names } = assembled;
  return {
    files: [
      ...outputs.map(({ path, text }) => ({ path, content: Buffer.from(text) })),
      { path: config.map, content: Buffer.from(`${JSON.stringify(map, null, 2)}\n`) },
    ],
    compilation: files,
    targets: outputs.map(({ importName }) => importName),
    externals,
    collected: merge ? collectedFiles(linked) : [],
    names,
    map,
    diagnostics: judged,
    statistics: statisticsOf(declared, plan),
  };
}

/** In import mode every name stays what it is. */
function sourceNames(config: GlobalProtoConfig): NamePlan {
  const lock = { version: 1 as const, package: config.package, wrappers: {}, symbols: {} };
  return { merged: new Map(), placement: new Map(), wrappers: new Map(), lock, diagnostics: [] };
}

function failed(
  declared: Declared,
  diagnostics: readonly Diagnostic[],
  strict: boolean,
  plan?: NamePlan,
): Assembly {
  return {
    files: [],
    compilation: new Map(),
    targets: [],
    externals: [],
    collected: [],
    names: undefined,
    map: undefined,
    diagnostics: judge(diagnostics, strict),
    statistics: statisticsOf(declared, plan),
  };
}

function judge(diagnostics: readonly Diagnostic[], strict: boolean): Diagnostic[] {
  return diagnostics.map((one) =>
    strict && one.severity === "warning" ? { ...one, severity: "error" } : one,
  );
}

function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === "error");
}

function statisticsOf({ files, units }: Declared, plan: NamePlan | undefined): Assembly["statistics"] {
  const moved = units.filter((unit) => {
    const place = plan?.placement.get(unit);
    return place !== undefined && (place.wrapper !== undefined || place.name !== unit.name);
  });
  const messages = declarationsIn(units).filter(({ kind }) => kind === "message");
  return {
    files: files.length,
    messages: messages.toArray().length,
    units: units.length,
    moved: moved.length,
  };
}
