import type { GlobalProtoConfig } from "../config/config.ts";
import { type Diagnostic, formatLocation } from "../diagnostics.ts";
import type { Syntax } from "./ast.ts";
import { diagnostic } from "./codes.ts";
import type { Unit } from "./linked.ts";
import { locationIn, locationOf } from "./location.ts";
import { qualify } from "./name-pins.ts";

/** The statement that declares a syntax. */
export const syntaxStatements: Record<Syntax, string> = {
  proto2: 'syntax = "proto2";',
  proto3: 'syntax = "proto3";',
  edition2023: 'edition = "2023";',
  edition2024: 'edition = "2024";',
};

const advice = "set global_proto.mode to import";

/**
 * The syntax of a file that takes these units as they are: the one they all have. Anything that would need a unit to
 * be rewritten is PM2401.
 */
export function chooseSyntax(
  units: readonly Unit[],
  config: Pick<GlobalProtoConfig, "syntax">,
): { syntax: Syntax; diagnostics: Diagnostic[] } {
  const examples = new Map<Syntax, Unit>();
  for (const unit of units) {
    if (!examples.has(unit.file.ast.syntax)) examples.set(unit.file.ast.syntax, unit);
  }
  const [first, second] = [...examples.values()];
  const pinned = config.syntax === "auto" ? undefined : config.syntax;
  if (first === undefined) return { syntax: pinned ?? "proto3", diagnostics: [] };

  const { syntax } = first.file.ast;
  const refuse = (text: string, unit: Unit, related?: string[]) => ({
    syntax,
    diagnostics: [diagnostic("PM2401", `${text}; ${advice}`, locationOf(unit), related)],
  });
  if (second !== undefined) {
    const text = `${nameOf(second)} is ${second.file.ast.syntax} and ${nameOf(first)} at`;
    const related = [first.file.repository].filter((name) => name !== second.file.repository);
    const mixed = `${text} ${formatLocation(locationOf(first))} is ${syntax}`;
    return refuse(`${mixed}: mixed syntax is not supported yet`, second, related);
  }
  if (pinned !== undefined && pinned !== syntax) {
    return refuse(
      `${nameOf(first)} is ${syntax} and global_proto.syntax is ${pinned}: no syntax is changed yet`,
      first,
    );
  }
  // Editions are taken apart by features: a file's own defaults would have to be pushed down to its elements, and
  // edition 2024's visibility keywords removed.
  if (syntax === "edition2024")
    return refuse(`${nameOf(first)} is ${syntax}, which is not supported yet`, first);
  const diagnostics = [...new Set(units.map((unit) => unit.file))].flatMap((file) => {
    const features = file.ast.options.find((option) => option.name[0]!.name === "features");
    if (features === undefined) return [];
    const text = `features that are set for a whole file are not supported yet; ${advice}`;
    return [diagnostic("PM2401", text, locationIn(file, features.start))];
  });
  return { syntax, diagnostics };
}

function nameOf(unit: Unit): string {
  if (unit.node.kind === "extend") return `the extension "${qualify(unit.package, unit.name)}"`;
  return `${unit.node.kind} "${qualify(unit.package, unit.name)}"`;
}
