/** Gives every reference the form it has in the merged file (docs/specification.md 3.3). */

import type { GlobalProtoConfig } from "../config/config.ts";
import type { Diagnostic } from "../diagnostics.ts";
import { formatLocation } from "../diagnostics.ts";
import { diagnostic } from "./codes.ts";
import type { DeclaredSymbol } from "./declared-symbol.ts";
import type { Edit } from "./edits.ts";
import type { Linked, NamePlan, ResolvedReference, Unit } from "./linked.ts";
import { locationIn } from "./location.ts";
import type { MergedScope } from "./merged-names.ts";
import { mergedTable } from "./merged-table.ts";
import { qualify } from "./name-pins.ts";
import { type NameTable, searchScopes } from "./scope-search.ts";

export interface Rewritten {
  /** Unit → edits of its file's text that lie in it. */
  edits: Map<Unit, Edit[]>;
  diagnostics: Diagnostic[];
}

/** Rewrites the references of the emitted units. */
export function rewriteReferences(
  linked: Linked,
  plan: NamePlan,
  config: Pick<GlobalProtoConfig, "package" | "references">,
  emitted: ReadonlySet<Unit>,
): Rewritten {
  const table = mergedTable(linked, plan, config.package);
  const rewritten: Rewritten = { edits: new Map(), diagnostics: [] };
  const names = new Map<DeclaredSymbol, string>();
  const nameOf = (target: DeclaredSymbol) => {
    let name = names.get(target);
    if (name === undefined) {
      name = target.file.external ? target.name : plan.merged.of(target)!;
      names.set(target, name);
    }
    return name;
  };
  for (const reference of linked.references) {
    const { node, file, unit, target } = reference;
    if (!emitted.has(unit)) continue;

    const name = nameOf(target);
    const scope = mergedScope(reference, plan);
    if (reference.kind === "aggregate-key") {
      rewritten.diagnostics.push(...captured(reference, name, scope, table, linked, plan));
    }
    const written = file.ast.text.slice(node.start, node.end);
    const text = formOf(reference, name, scope, table, plan, config);
    if (text === written) continue;
    const edits = rewritten.edits.get(unit);
    if (edits === undefined) rewritten.edits.set(unit, [{ ...node, text }]);
    else edits.push({ ...node, text });
  }
  return rewritten;
}

/** The scope from which a compiler of the merged file searches. */
function mergedScope({ kind, scope, unit }: ResolvedReference, { merged, wrappers }: NamePlan): MergedScope {
  if (kind !== "aggregate-key" && kind !== "any-type") return merged.scopeOf(scope, unit);
  // A key's search begins where the option's message type is declared, which is another unit's affair.
  const owner = scope.owner;
  if (owner !== undefined) return merged.scopeOf(scope, owner.unit);
  return wrappers.has(scope.name) ? merged.global : merged.package(scope);
}

function formOf(
  { kind, node, file, target }: ResolvedReference,
  name: string,
  scope: MergedScope,
  table: NameTable<MergedScope>,
  { merged }: NamePlan,
  config: Pick<GlobalProtoConfig, "package" | "references">,
): string {
  // Both are full names by their own syntax, without a leading dot.
  if (kind === "aggregate-key" || kind === "any-type") return name;
  if (kind === "declaration-string") {
    const quote = file.ast.text[node.start]!;
    return `${quote}.${name}${quote}`;
  }
  // A relative external name would be captured by a type that another repository adds later.
  if (target.file.external || config.references === "absolute") return `.${name}`;
  const relative = name.slice(config.package.length + 1);
  const found = searchScopes(relative, scope, kind === "field-type" ? "type" : "any", table);
  return found === merged.global ? relative : `.${name}`;
}

/** Keys of aggregate values are searched from the option's message type and cannot be written absolute. */
function captured(
  { node, file }: ResolvedReference,
  name: string,
  scope: MergedScope,
  table: NameTable<MergedScope>,
  linked: Linked,
  plan: NamePlan,
): Diagnostic[] {
  const found = searchScopes(name, scope, "any", table);
  if (found === undefined || found.outer === undefined) return [];
  const captor = qualify(found.name, name.split(".", 1)[0]!);
  const text = `"${name}" would be read as "${qualify(found.name, name)}" in this option value, because of ${captor}`;
  return [diagnostic("PM2207", `${text}${placeOf(captor, linked, plan)}`, locationIn(file, node.start))];
}

function placeOf(mergedName: string, linked: Linked, plan: NamePlan): string {
  for (const [source, merged] of plan.merged) {
    const symbol = merged === mergedName ? linked.symbols.get(source) : undefined;
    if (symbol !== undefined) return ` at ${formatLocation(locationIn(symbol.file, symbol.offset))}`;
  }
  return "";
}
