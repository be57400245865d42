/** Who holds which name in the scope of the global package while names are given out (docs/specification.md 3.1). */

import { formatLocation } from "../diagnostics.ts";
import { generatorKey } from "./generator-key.ts";
import type { Unit } from "./linked.ts";
import { locationOf } from "./location.ts";
import { type NamePins, qualify } from "./name-pins.ts";
import type { NameRule, Obstacle } from "./name-reason.ts";

/** Repositories other than the unit's own that are part of the obstacle. */
export function sharers(obstacle: Obstacle | undefined, unit: Unit): string[] {
  const other = obstacle?.repository;
  return other === undefined || other === unit.file.repository ? [] : [other];
}

interface Holder {
  package: string;
  source: string;
  /** Undefined for a wrapper. */
  unit: Unit | undefined;
}

export class PackageScope {
  readonly #reserved: ReadonlySet<string>;
  readonly #pins: NamePins;
  readonly #names = new Map<string, Holder>();
  /** Generator key → holders, at most one for each source package. */
  readonly #keys = new Map<string, Map<string, Holder>>();

  /** `reserved` are the first components of packages that must stay reachable from inside the global package. */
  constructor(reserved: ReadonlySet<string>, pins: NamePins) {
    this.#reserved = reserved;
    this.#pins = pins;
  }

  /** Gives a unit its claims, its own name being `name` (which differs from the source's for a moved service). */
  addUnit(unit: Unit, name: string): void {
    for (const claim of claimsOf(unit, name)) {
      if (this.#names.has(claim)) continue;
      this.#names.set(claim, { package: unit.package, source: sourceOf(claim, unit, name), unit });
    }
    // Enum values and extension fields are no types: generators keep them apart from each other.
    if (unit.node.kind !== "extend") {
      this.#addKey(name, { package: unit.package, source: qualify(unit.package, unit.name), unit });
    }
  }

  addWrapper(name: string, packageName: string): void {
    const holder = { package: packageName, source: packageName, unit: undefined };
    this.#names.set(name, holder);
    this.#addKey(name, holder);
  }

  /** What keeps a unit, called `name`, from having all its claims. */
  obstacleToUnit(unit: Unit, name: string): Obstacle | undefined {
    for (const claim of claimsOf(unit, name)) {
      const obstacle =
        this.obstacleToName(claim) ?? this.#pinnedForAnother(claim, () => sourceOf(claim, unit, name));
      if (obstacle !== undefined) return obstacle;
    }
    return undefined;
  }

  obstacleToName(name: string): Obstacle | undefined {
    if (this.#reserved.has(name)) {
      return {
        rule: "reserved",
        reason: `"${name}" begins a package that the result must be able to name`,
        repository: undefined,
      };
    }
    const holder = this.#names.get(name);
    const rule = holder?.unit === undefined ? "wrapper" : "taken";
    return holder && obstacleOf(holder, rule, `"${name}" is taken by`);
  }

  /** What of another source package code generators would spell as they spell this name. */
  obstacleToKey(packageName: string, name: string): Obstacle | undefined {
    for (const holder of this.#keys.get(generatorKey(name))?.values() ?? []) {
      // Units of one source package coexisted before; a wrapper is new to everyone.
      if (holder.package !== packageName || holder.unit === undefined) {
        return obstacleOf(holder, "generator-key", `code generators cannot tell "${name}" from`);
      }
    }
    return undefined;
  }

  #pinnedForAnother(name: string, source: () => string): Obstacle | undefined {
    const owner = this.#pins.owners.get(name) ?? this.#pins.valueOwners.get(name);
    if (owner === undefined || owner === source()) return undefined;
    return { rule: "pinned", reason: `"${name}" is pinned for ${owner}`, repository: undefined };
  }

  #addKey(name: string, holder: Holder): void {
    const key = generatorKey(name);
    const holders = this.#keys.get(key) ?? new Map<string, Holder>();
    if (holder.unit === undefined || !holders.has(holder.package)) holders.set(holder.package, holder);
    this.#keys.set(key, holders);
  }
}

/** What a unit called `name` puts into the package scope. */
function claimsOf(unit: Unit, name: string): readonly string[] {
  return name === unit.name ? unit.claims : [name];
}

/** The source name that a claim stands for. */
function sourceOf(claim: string, unit: Unit, name: string): string {
  return qualify(unit.package, claim === name ? unit.name : claim);
}

function obstacleOf({ source, unit }: Holder, rule: NameRule, relation: string): Obstacle {
  return {
    rule,
    // Said of few, and a place is not found for nothing.
    get reason() {
      if (unit === undefined) return `${relation} the wrapper of package "${source}"`;
      return `${relation} ${source} at ${formatLocation(locationOf(unit))}`;
    },
    repository: unit?.file.repository,
  };
}
