import type { GlobalProtoConfig } from "../config/config.ts";
import type { Diagnostic } from "../diagnostics.ts";
import { diagnostic } from "./codes.ts";
import type { PartPlan } from "./cut-parts.ts";
import type { NamePlan, Unit } from "./linked.ts";
import { locationOf } from "./location.ts";
import { qualify } from "./name-pins.ts";
import { generatedNames } from "./part-names.ts";

type Options = Pick<GlobalProtoConfig, "importPath" | "layout" | "options">;

/** What generators have against several files in one package: PM1403, PM1405 and PM2208. */
export function checkParts({ parts }: PartPlan, plan: NamePlan, config: Options): Diagnostic[] {
  if (config.layout === "file") return [];
  const declared = topLevelNames(
    parts.flatMap(({ units }) => units),
    plan,
  );
  const pinned = "delete the part under `names.parts` in protomanager.lock to name it anew";
  return [
    ...checkOptions(config.options),
    ...namesake(config.importPath, declared, "choose another global_proto.output or import_path"),
    // A name that is given out is no one's; one that is pinned may have become someone's.
    ...parts.flatMap(({ importName }) => namesake(importName, declared, pinned)),
  ];
}

function checkOptions(options: GlobalProtoConfig["options"]): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  if (options.java_outer_classname !== undefined) {
    const text =
      "option java_outer_classname names the class of one file, and with layout: parts there are several";
    diagnostics.push(diagnostic("PM2208", `${text}; remove it from global_proto.options`));
  }
  if (options.java_package !== undefined && options.java_multiple_files !== true) {
    const text = "without java_multiple_files every Java class lies inside the outer class of its part";
    diagnostics.push(diagnostic("PM1403", `${text}; set java_multiple_files: true in global_proto.options`));
  }
  return diagnostics;
}

interface TopLevel {
  /** As a message names it. */
  what: string;
  unit: Unit;
}

/** Messages, enums, services and wrappers of the result, by name in lower case: Java's files may lie on a disk that folds it. */
function topLevelNames(units: readonly Unit[], plan: NamePlan): Map<string, TopLevel> {
  const names = new Map<string, TopLevel>();
  for (const unit of units) {
    const { wrapper, name } = plan.placement.get(unit)!;
    if (wrapper === undefined && unit.node.kind === "extend") continue;
    const what =
      wrapper === undefined
        ? `"${qualify(unit.package, unit.name)}"`
        : `"${wrapper}", the wrapper of package "${unit.package}",`;
    const key = (wrapper ?? name).toLowerCase();
    if (!names.has(key)) names.set(key, { what, unit });
  }
  return names;
}

function namesake(importName: string, declared: ReadonlyMap<string, TopLevel>, advice: string): Diagnostic[] {
  const found = generatedNames(importName)
    .map((name) => declared.get(name))
    .find((one) => one !== undefined);
  if (found === undefined) return [];
  const text = `${found.what} has the name that code generators give to "${importName}"`;
  return [diagnostic("PM1405", `${text}; ${advice}`, locationOf(found.unit))];
}
