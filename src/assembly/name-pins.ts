/** What the name lock promises, put into the form in which the planner asks; and the lock of a finished plan. */

import type { NameLock, Unit } from "./linked.ts";

/** Names are relative to the global package: `Item`, `BV1.Item`. */
export interface NamePins {
  /** Source package → wrapper. */
  wrappers: ReadonlyMap<string, string>;
  /** Source name → merged name. */
  symbols: ReadonlyMap<string, string>;
  /** Names without a wrapper → the source name they are promised to, whether it still exists or not. */
  owners: ReadonlyMap<string, string>;
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
  return { wrappers: new Map(Object.entries(lock?.wrappers ?? {})), symbols, owners };
}

/** Full source names under which a unit is pinned: its own name; an extend block's by everything it declares. */
export function pinnedNames(unit: Unit): string[] {
  const names = unit.node.kind === "extend" ? unit.claims : [unit.name];
  return names.map((name) => qualify(unit.package, name));
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
): NameLock {
  return {
    version: 1,
    package: packageName,
    wrappers: sortedRecord(earlier?.wrappers, wrappers),
    symbols: sortedRecord(earlier?.symbols, symbols),
  };
}

function sortedRecord(
  earlier: Record<string, string> | undefined,
  now: ReadonlyMap<string, string>,
): Record<string, string> {
  const entries = new Map([...Object.entries(earlier ?? {}), ...now]);
  // fromEntries defines properties, so that a type named __proto__ is an entry like any other.
  return Object.fromEntries([...entries.keys()].sort().map((key) => [key, entries.get(key)!]));
}
