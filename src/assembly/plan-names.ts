/**
 * Gives every declaration its name in the global package (docs/specification.md 3.1): plain where that is possible,
 * else inside a wrapper message, or prefixed for a service. Naming depends on declarations and the lock alone, never
 * on references, so that references can be resolved by it.
 */

import type { GlobalProtoConfig } from "../config/config.ts";
import type { Diagnostic } from "../diagnostics.ts";
import { diagnostic } from "./codes.ts";
import type { Declared, NameLock, NamePlan, Unit } from "./linked.ts";
import { locationOf } from "./location.ts";
import { mergedNames } from "./merged-names.ts";
import { type NamePins, pinnedNames, qualify, readPins, writeLock } from "./name-pins.ts";
import { type Obstacle, PackageScope } from "./package-scope.ts";
import { reservedComponents } from "./reserved-components.ts";
import { firstFree, obstacleToWrapper, pascalPackage, wrapperRules } from "./wrapper-names.ts";

type Naming = Pick<GlobalProtoConfig, "package" | "naming" | "collisions">;

/**
 * Plans the names of all units. Nothing is refused here but what the configuration asks to refuse: a lock of another
 * package (PM2204) is reported and not used, `collisions: error` reports each collision (PM2201).
 */
export function planNames(declared: Declared, lock: NameLock | undefined, config: Naming): NamePlan {
  const diagnostics: Diagnostic[] = [];
  const usable = lock === undefined || lock.package === config.package ? lock : undefined;
  if (usable !== lock) {
    const pinned = `protomanager.lock pins the names of package "${lock!.package}", and global_proto.package is`;
    diagnostics.push(
      diagnostic(
        "PM2204",
        `${pinned} "${config.package}"; delete its section "names" to name everything anew`,
      ),
    );
  }

  const planner = new Planner(declared, readPins(usable), config);
  planner.placeAll();
  diagnostics.push(...planner.diagnostics);

  const { placement, wrappers, obstacles } = planner;
  const merged = mergedNames(declared, placement, config.package);
  const pinned = new Map<string, string>();
  for (const unit of declared.units) {
    const names = pinnedNames(unit);
    for (const name of names) pinned.set(name, merged.get(name)!);
    const moved = names.find((name) => usable !== undefined && isPinnedElsewhere(usable, name, merged));
    if (moved !== undefined) {
      const obstacle = obstacles.get(unit);
      const because = obstacle === undefined ? "" : `: ${obstacle.reason}`;
      const text = `"${moved}" is pinned as "${usable!.symbols[moved]}" and becomes "${merged.get(moved)}"${because}`;
      diagnostics.push(diagnostic("PM2203", text, locationOf(unit), sharers(obstacle, unit)));
    }
  }
  return {
    merged,
    placement,
    wrappers,
    lock: writeLock(config.package, usable, wrappers, pinned),
    diagnostics,
  };
}

function isPinnedElsewhere(lock: NameLock, source: string, merged: ReadonlyMap<string, string>): boolean {
  return Object.hasOwn(lock.symbols, source) && lock.symbols[source] !== merged.get(source);
}

function sharers(obstacle: Obstacle | undefined, unit: Unit): string[] {
  const other = obstacle?.repository;
  return other === undefined || other === unit.file.repository ? [] : [other];
}

class Planner {
  readonly placement: NamePlan["placement"] = new Map();
  readonly wrappers = new Map<string, string>();
  readonly obstacles = new Map<Unit, Obstacle>();
  readonly diagnostics: Diagnostic[] = [];
  readonly #declared: Declared;
  readonly #pins: NamePins;
  readonly #config: Naming;
  readonly #scope: PackageScope;

  constructor(declared: Declared, pins: NamePins, config: Naming) {
    this.#declared = declared;
    this.#pins = pins;
    this.#config = config;
    this.#scope = new PackageScope(reservedComponents(declared, config.package), pins);
  }

  placeAll(): void {
    const { units } = this.#declared;
    const own = units.filter((unit) => unit.package === this.#config.package);
    for (const unit of own) this.#place(unit, unit.name);

    const others = units.filter((unit) => unit.package !== this.#config.package);
    const [pinned, free] = partition(others, (unit) => this.#pinsOf(unit).length > 0);
    const services = this.#config.naming === "namespaced" ? free.filter(isService) : [];
    this.#nameWrappers(others, services);

    for (const unit of pinned) this.#placePinned(unit);
    for (const unit of free) if (!this.placement.has(unit)) this.#placeFree(unit);
  }

  /**
   * Pinned wrappers first and as they are, the rest in order of source name; the services of `naming: namespaced`
   * are given their names in the same pass.
   */
  #nameWrappers(units: readonly Unit[], services: readonly Unit[]): void {
    const rules = wrapperRules(this.#declared, this.#config.package, this.#pins, this.#config.naming);
    const packages = new Set(units.map((unit) => unit.package));
    for (const [packageName, name] of this.#pins.wrappers) {
      // A package that is gone keeps its wrapper's name, for the day it returns.
      if (this.#scope.obstacleToName(name) === undefined) this.#addWrapper(packageName, name);
    }
    const bySource = new Map(services.map((unit) => [qualify(unit.package, unit.name), unit]));
    for (const source of [...new Set([...packages, ...bySource.keys()])].sort()) {
      if (packages.has(source) && !this.wrappers.has(source)) {
        const { name, obstacle } = firstFree(pascalPackage(source), (candidate) =>
          obstacleToWrapper(candidate, source, this.#scope, rules),
        );
        this.#addWrapper(source, name);
        this.#noteUnderscore(`the wrapper of package "${source}"`, name, obstacle);
      }
      const service = bySource.get(source);
      if (service !== undefined) this.#prefix(service);
    }
  }

  #addWrapper(packageName: string, name: string): void {
    this.wrappers.set(packageName, name);
    this.#scope.addWrapper(name, packageName);
  }

  #placePinned(unit: Unit): void {
    const pinned = this.#pinsOf(unit);
    const plain = pinned.every((name) => !name.includes("."));
    const name = isService(unit) ? pinned[0]! : unit.name;
    const obstacle = plain ? this.#scope.obstacleToUnit(unit, name) : undefined;
    if (obstacle !== undefined) this.obstacles.set(unit, obstacle);
    if (plain && obstacle === undefined) this.#place(unit, name);
    else this.#move(unit);
  }

  #placeFree(unit: Unit): void {
    const namespaced = this.#config.naming === "namespaced";
    const obstacle = namespaced ? undefined : this.#obstacleToPlain(unit);
    if (obstacle !== undefined) this.obstacles.set(unit, obstacle);
    if (namespaced || obstacle !== undefined) this.#move(unit);
    else this.#place(unit, unit.name);
  }

  #obstacleToPlain(unit: Unit): Obstacle | undefined {
    const obstacle = this.#scope.obstacleToUnit(unit, unit.name);
    if (obstacle !== undefined || unit.node.kind === "extend") return obstacle;
    return this.#scope.obstacleToKey(unit.package, unit.name);
  }

  #place(unit: Unit, name: string): void {
    this.placement.set(unit, { wrapper: undefined, name });
    this.#scope.addUnit(unit, name);
    if (name !== unit.name) this.#refuseCollision(unit);
  }

  #move(unit: Unit): void {
    if (isService(unit)) {
      this.#prefix(unit);
      return;
    }
    this.placement.set(unit, { wrapper: this.wrappers.get(unit.package)!, name: unit.name });
    this.#refuseCollision(unit);
  }

  /** Services cannot nest. */
  #prefix(unit: Unit): void {
    const prefixed = `${this.wrappers.get(unit.package)!}${unit.name}`;
    const { name, obstacle } = firstFree(
      prefixed,
      (candidate) =>
        this.#scope.obstacleToUnit(unit, candidate) ?? this.#scope.obstacleToKey(unit.package, candidate),
    );
    this.#place(unit, name);
    this.#noteUnderscore(`service ${qualify(unit.package, unit.name)}`, name, obstacle, unit);
  }

  #refuseCollision(unit: Unit): void {
    if (this.#config.collisions !== "error" || this.#config.naming !== "short") return;
    const obstacle = this.obstacles.get(unit);
    const why = obstacle?.reason ?? "protomanager.lock pins it to another name";
    const text = `"${qualify(unit.package, unit.name)}" cannot become "${this.#config.package}.${unit.name}": ${why}`;
    const advice = "rename one of them, or set global_proto.collisions to nest";
    this.diagnostics.push(
      diagnostic("PM2201", `${text}; ${advice}`, locationOf(unit), sharers(obstacle, unit)),
    );
  }

  /** With `naming: namespaced` an underscore is the one thing that another repository can bring about. */
  #noteUnderscore(what: string, name: string, obstacle: Obstacle | undefined, unit?: Unit): void {
    if (obstacle === undefined || this.#config.naming !== "namespaced") return;
    const location = unit && locationOf(unit);
    this.diagnostics.push(diagnostic("PM2205", `${what} is named "${name}": ${obstacle.reason}`, location));
  }

  /** Pinned names of what a unit declares, relative to the global package. */
  #pinsOf(unit: Unit): string[] {
    return pinnedNames(unit).flatMap((name) => this.#pins.symbols.get(name) ?? []);
  }
}

function isService(unit: Unit): boolean {
  return unit.node.kind === "service";
}

function partition<T>(items: readonly T[], test: (item: T) => boolean): [T[], T[]] {
  const groups = Map.groupBy(items, test);
  return [groups.get(true) ?? [], groups.get(false) ?? []];
}
