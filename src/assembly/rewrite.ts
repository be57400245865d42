/** Gives every reference the form it has in the merged file (docs/specification.md 3.3). */

import type { GlobalProtoConfig } from "../config/config.ts";
import type { Diagnostic } from "../diagnostics.ts";
import { formatLocation } from "../diagnostics.ts";
import type { NameNode } from "./ast.ts";
import { diagnostic } from "./codes.ts";
import type { DeclaredSymbol } from "./declared-symbol.ts";
import type { Edit } from "./edits.ts";
import type { Linked, LinkedFile, NamePlan, ResolvedReference, Unit } from "./linked.ts";
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
  const placeOf = mergedPlaces(linked, plan);
  const rewritten: Rewritten = { edits: new Map(), diagnostics: [] };
  const names = new Map<DeclaredSymbol, Name>();
  const nameOf = (target: DeclaredSymbol) => {
    let name = names.get(target);
    if (name === undefined) {
      name = mergedName(target, plan, config);
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
      rewritten.diagnostics.push(...captured(reference, name.full, scope, table, placeOf));
    }
    const text = formOf(reference, name, scope, table, plan);
    if (text === writtenAs(node, file)) continue;
    const edit = { start: node.start, end: node.end, text };
    const edits = rewritten.edits.get(unit);
    if (edits === undefined) rewritten.edits.set(unit, [edit]);
    else edits.push(edit);
  }
  return rewritten;
}

/** A name in the result, in the forms that a reference may have. */
interface Name {
  full: string;
  /** With a leading dot. */
  absolute: string;
  /** From inside the global package; undefined for what is written absolute everywhere. */
  relative: string | undefined;
}

function mergedName(
  target: DeclaredSymbol,
  { merged }: NamePlan,
  config: Pick<GlobalProtoConfig, "package" | "references">,
): Name {
  const { external } = target.file;
  const full = external ? target.name : merged.of(target)!;
  // A relative external name would be captured by a type that another repository adds later.
  const absolute = external || config.references === "absolute";
  const relative = absolute ? undefined : full.slice(config.package.length + 1);
  return { full, absolute: `.${full}`, relative };
}

/** A reference in its source, with the white space and the comments in it. */
function writtenAs({ start, end, name }: NameNode, { ast }: LinkedFile): string {
  return end - start === name.length ? name : ast.text.slice(start, end);
}

/** The scope from which a compiler of the merged file searches. */
function mergedScope({ kind, scope, unit, within }: ResolvedReference, { merged }: NamePlan): MergedScope {
  if (kind !== "aggregate-key" && kind !== "any-type") return merged.scopeOf(scope, unit);
  // A key's search begins where the option's message type is declared, which is another unit's affair.
  return within === undefined ? merged.package(scope) : merged.scopeOf(scope, within);
}

function formOf(
  { kind, node, file }: ResolvedReference,
  { full, absolute, relative }: Name,
  scope: MergedScope,
  table: NameTable<MergedScope>,
  { merged }: NamePlan,
): string {
  // Both are full names by their own syntax, without a leading dot.
  if (kind === "aggregate-key" || kind === "any-type") return full;
  if (kind === "declaration-string") {
    const quote = file.ast.text[node.start]!;
    return `${quote}${absolute}${quote}`;
  }
  if (relative === undefined) return absolute;
  const found = searchScopes(relative, scope, kind === "field-type" ? "type" : "any", table);
  return found === merged.global ? relative : absolute;
}

/** Keys of aggregate values are searched from the option's message type and cannot be written absolute. */
function captured(
  { node, file }: ResolvedReference,
  name: string,
  scope: MergedScope,
  table: NameTable<MergedScope>,
  placeOf: (mergedName: string) => string,
): Diagnostic[] {
  const found = searchScopes(name, scope, "any", table);
  if (found === undefined || found.outer === undefined) return [];
  const captor = qualify(found.name, name.split(".", 1)[0]!);
  const text = `"${name}" would be read as "${qualify(found.name, name)}" in this option value, because of ${captor}`;
  return [diagnostic("PM2207", `${text}${placeOf(captor)}`, locationIn(file, node.start))];
}

/** Tells where what has a name in the result is declared. The names are gathered when the first is asked for. */
function mergedPlaces(linked: Linked, plan: NamePlan): (mergedName: string) => string {
  let sources: ReadonlyMap<string, string> | undefined;
  return (mergedName) => {
    sources ??= new Map([...plan.merged].map(([source, merged]) => [merged, source]));
    const source = sources.get(mergedName);
    const symbol = source === undefined ? undefined : linked.symbols.get(source);
    return symbol === undefined ? "" : ` at ${formatLocation(locationIn(symbol.file, symbol.offset))}`;
  };
}
