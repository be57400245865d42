/** What the name lock promises, put into the form in which the planner asks; and the lock of a finished plan. */

import type { DeclaredSymbol } from "./declared-symbol.ts";
import type { NameLock, NamePlan, Unit } from "./linked.ts";
import type { SymbolTable } from "./symbol-table.ts";

/** Names are relative to the global package: `Item`, `BV1.Item`. */
export interface NamePins {
  /** Source package → wrapper. */
  wrappers: ReadonlyMap<string, string>;
  /** Source name → merged name. */
  symbols: ReadonlyMap<string, string>;
  /** Names without a wrapper → the source name they are promised to, whether it still exists or not. */
  owners: ReadonlyMap<string, string>;
  /** The same for the values of enums without a wrapper, which are no names for types. */
  valueOwners: ReadonlyMap<string, string>;
}

/** No lock promises nothing. */
export function readPins(lock: NameLock | undefined): NamePins {
  const symbols = new Map<string, string>();
  const owners = new Map<string, string>();
  const scope = `${lock?.package}.`;
  for (const [source, merged] of Object.entries(lock?.symbols ?? {})) {
    if (!merged.startsWith(scope)) continue;
    const relative = merged.slice(scope.length);
    symbols.set(source, relative);
    if (!relative.includes(".")) owners.set(relative, source);
  }
  const valueOwners = new Map<string, string>();
  for (const [source, values] of Object.entries(lock?.values ?? {})) {
    const scope = source.slice(0, Math.max(source.lastIndexOf("."), 0));
    for (const value of values) valueOwners.set(value, qualify(scope, value));
  }
  return { wrappers: new Map(Object.entries(lock?.wrappers ?? {})), symbols, owners, valueOwners };
}

/** Full source names under which a unit is pinned: its own name; an extend block's by everything it declares. */
export function pinnedNames(unit: Unit): string[] {
  return pinnedClaims(unit).map((name) => qualify(unit.package, name));
}

/** What goes by these names. */
export function pinnedSymbols(unit: Unit, symbols: SymbolTable): DeclaredSymbol[] {
  const scope = symbols.package(unit.package);
  return pinnedClaims(unit).map((name) => scope.member(name)!);
}

function pinnedClaims({ node, name, claims }: Unit): readonly string[] {
  return node.kind === "extend" ? claims : [name];
}

/** `package.name`, or the bare name in a file without a package. */
export function qualify(scope: string, name: string): string {
  return scope === "" ? name : `${scope}.${name}`;
}

/** The lock after a plan: what is there now, and every earlier entry, so that a type that returns gets its old name. */
export function writeLock(
  packageName: string,
  earlier: NameLock | undefined,
  wrappers: ReadonlyMap<string, string>,
  symbols: ReadonlyMap<string, string>,
  placement: NamePlan["placement"],
): NameLock {
  const values = plainValues(earlier?.values ?? {}, placement);
  return {
    version: 1,
    package: packageName,
    wrappers: sortedRecord(earlier?.wrappers, wrappers),
    symbols: sortedRecord(earlier?.symbols, symbols),
    ...(values.size > 0 && { values: sortedRecord(undefined, values) }),
  };
}

/** Values of enums that are not in a wrapper, those of earlier included: one that returns must find its name free. */
function plainValues(
  earlier: Record<string, string[]>,
  placement: NamePlan["placement"],
): Map<string, string[]> {
  const values = new Map(Object.entries(earlier));
  for (const [{ node, package: scope, name }, { wrapper }] of placement) {
    if (node.kind !== "enum") continue;
    const source = qualify(scope, name);
    const all = [...(values.get(source) ?? []), ...node.values.map((value) => value.name.name)];
    if (wrapper === undefined) values.set(source, [...new Set(all)].sort());
    else values.delete(source);
  }
  return values;
}

function sortedRecord<T>(
  earlier: Record<string, T> | undefined,
  now: ReadonlyMap<string, T>,
): Record<string, T> {
  const entries = earlier === undefined ? now : new Map([...Object.entries(earlier), ...now]);
  // fromEntries defines properties, so that a type named __proto__ is an entry like any other.
  return Object.fromEntries([...entries.keys()].sort().map((key) => [key, entries.get(key)!]));
}
