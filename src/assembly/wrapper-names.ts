/**
 * Names that no source wrote: the message that holds a source package's colliding types, and the name of a service
 * that cannot keep its own.
 */

import { generatorKey } from "./generator-key.ts";
import type { Declared } from "./linked.ts";
import type { NamePins } from "./name-pins.ts";
import type { NameRule, Obstacle } from "./name-reason.ts";
import type { PackageScope } from "./package-scope.ts";

/** `registry.v1` → `RegistryV1`; files without a package share `Unpackaged`. */
export function pascalPackage(packageName: string): string {
  const words = packageName.split(/[._]+/).filter((word) => word !== "");
  const name = words.map((word) => word[0]!.toUpperCase() + word.slice(1)).join("");
  if (name === "") return "Unpackaged";
  return /^\d/.test(name) ? `_${name}` : name;
}

/** Names a wrapper must not have, beyond those that the scope of the global package knows to be taken. */
export interface WrapperRules {
  /** Claims of units, wherever they will be placed. */
  claims: ReadonlySet<string>;
  /** Generator keys of names that stay plain whatever happens. */
  keptKeys: ReadonlySet<string>;
  /** Source package → names of its messages and enums at any depth: javac rejects a class inside its namesake. */
  innerNames: ReadonlyMap<string, ReadonlySet<string>>;
}

export function wrapperRules(
  declared: Declared,
  globalPackage: string,
  pins: NamePins,
  naming: "short" | "namespaced",
): WrapperRules {
  const claims = new Set<string>();
  const keptKeys = new Set<string>();
  for (const unit of declared.units) {
    const global = unit.package === globalPackage;
    // A namespaced name must not depend on what other repositories declare.
    if (global || naming === "short") for (const claim of unit.claims) claims.add(claim);
    if (global && unit.node.kind !== "extend") keptKeys.add(generatorKey(unit.name));
  }
  for (const value of pins.valueOwners.keys()) claims.add(value);
  for (const [name, owner] of pins.owners) {
    const kind = declared.symbols.get(owner)?.kind;
    if (kind !== "extension") keptKeys.add(generatorKey(name));
  }
  return { claims, keptKeys, innerNames: namesWithin(declared) };
}

function namesWithin(declared: Declared): Map<string, Set<string>> {
  const names = new Map<string, Set<string>>();
  for (const symbol of declared.symbols.all) {
    if (symbol.file.external || (symbol.kind !== "message" && symbol.kind !== "enum")) continue;
    const packageName = symbol.unit.package;
    const inner = names.get(packageName) ?? new Set();
    names.set(packageName, inner.add(symbol.simpleName));
  }
  return names;
}

/** The first of `name`, `name_`, `name__` … that nothing stands in the way of. */
export function firstFree(
  name: string,
  obstacleTo: (name: string) => Obstacle | undefined,
): { name: string; obstacle: Obstacle | undefined } {
  let free = name;
  const obstacle = obstacleTo(name);
  while (obstacleTo(free) !== undefined) free += "_";
  return { name: free, obstacle };
}

/** What keeps a package from having a wrapper of this name. */
export function obstacleToWrapper(
  name: string,
  packageName: string,
  scope: PackageScope,
  rules: WrapperRules,
): Obstacle | undefined {
  const inScope = scope.obstacleToName(name) ?? scope.obstacleToKey(packageName, name);
  if (inScope !== undefined) return inScope;
  const refused = (rule: NameRule, reason: string) => ({ rule, reason, repository: undefined });
  if (rules.claims.has(name)) return refused("declared", `"${name}" is declared by a source`);
  if (rules.keptKeys.has(generatorKey(name))) {
    return refused("generator-key", `"${name}" is too close to a name that stays`);
  }
  if (rules.innerNames.get(packageName)?.has(name)) {
    return refused("inner-name", `package "${packageName}" has a type "${name}" itself`);
  }
  return undefined;
}
