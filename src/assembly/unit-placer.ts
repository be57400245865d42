/** The order in which units are given places, and what place each gets (docs/specification.md 3.1). */

import type { GlobalProtoConfig } from "../config/config.ts";
import type { Diagnostic } from "../diagnostics.ts";
import { diagnostic } from "./codes.ts";
import type { Declared, NamePlan, Unit } from "./linked.ts";
import { locationOf } from "./location.ts";
import { type NamePins, pinnedNames, qualify } from "./name-pins.ts";
import { type NameReason, type Obstacle, obstacleIn } from "./name-reason.ts";
import { PackageScope, sharers } from "./package-scope.ts";
import { reservedComponents } from "./reserved-components.ts";
import { firstFree, obstacleToWrapper, pascalPackage, wrapperRules } from "./wrapper-names.ts";

/** What of the configuration decides names. */
export type Naming = Pick<GlobalProtoConfig, "package" | "naming" | "collisions">;

/** Gives units their places, one after another; what has a place is never moved for what comes later. */
export class UnitPlacer {
  readonly placement: NamePlan["placement"] = new Map();
  /** Source package → wrapper, needed or not. */
  readonly wrappers = new Map<string, string>();
  readonly wrapperObstacles: NamePlan["wrapperObstacles"] = new Map();
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

  /** The global package's own units first, then what the lock pins, then the rest, each in their order. */
  placeAll(): void {
    const { units } = this.#declared;
    const own = units.filter((unit) => unit.package === this.#config.package);
    for (const unit of own) this.#place(unit, unit.name, { kind: "own-package" });

    const others = units.filter((unit) => unit.package !== this.#config.package);
    const [pinned, free] = partition(others, (unit) => this.#pinsOf(unit).length > 0);
    const services = this.#config.naming === "namespaced" ? free.filter(isService) : [];
    this.#nameWrappers(others, services);

    for (const unit of pinned) this.#placePinned(unit);
    for (const unit of free) if (!this.placement.has(unit)) this.#placeFree(unit);
    for (const unit of pinned) this.#explainPinned(unit);
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
        if (obstacle !== undefined) this.wrapperObstacles.set(source, obstacle);
        this.#noteUnderscore(`the wrapper of package "${source}"`, name, obstacle);
      }
      const service = bySource.get(source);
      if (service !== undefined) this.#prefix(service, { kind: "namespaced" });
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
    if (obstacle !== undefined) this.#move(unit, { kind: "moved", obstacle, pinned: true });
    else if (plain) this.#place(unit, name, pinnedReason(name === unit.name));
    else this.#move(unit, pinnedReason(false));
  }

  /** What has the plain name of a unit that the lock keeps elsewhere is known when every unit has its place. */
  #explainPinned(unit: Unit): void {
    const { reason } = this.placement.get(unit)!;
    if (reason.kind === "pinned" && !reason.plain) reason.obstacle = this.#obstacleToPlain(unit);
  }

  #placeFree(unit: Unit): void {
    const namespaced = this.#config.naming === "namespaced";
    const obstacle = namespaced ? undefined : this.#obstacleToPlain(unit);
    if (namespaced) this.#move(unit, { kind: "namespaced" });
    else if (obstacle !== undefined) this.#move(unit, { kind: "moved", obstacle, pinned: false });
    else this.#place(unit, unit.name, { kind: "plain" });
  }

  #obstacleToPlain(unit: Unit): Obstacle | undefined {
    const obstacle = this.#scope.obstacleToUnit(unit, unit.name);
    if (obstacle !== undefined || unit.node.kind === "extend") return obstacle;
    return this.#scope.obstacleToKey(unit.package, unit.name);
  }

  #place(unit: Unit, name: string, reason: NameReason): void {
    this.placement.set(unit, { wrapper: undefined, name, reason });
    this.#scope.addUnit(unit, name);
    if (name !== unit.name) this.#refuseCollision(unit, reason);
  }

  #move(unit: Unit, reason: NameReason): void {
    if (isService(unit)) {
      this.#prefix(unit, reason);
      return;
    }
    this.placement.set(unit, { wrapper: this.wrappers.get(unit.package)!, name: unit.name, reason });
    this.#refuseCollision(unit, reason);
  }

  /** Services cannot nest. */
  #prefix(unit: Unit, reason: NameReason): void {
    const prefixed = `${this.wrappers.get(unit.package)!}${unit.name}`;
    const { name, obstacle } = firstFree(
      prefixed,
      (candidate) =>
        this.#scope.obstacleToUnit(unit, candidate) ?? this.#scope.obstacleToKey(unit.package, candidate),
    );
    this.#place(unit, name, reason);
    this.#noteUnderscore(`service ${qualify(unit.package, unit.name)}`, name, obstacle, unit);
  }

  #refuseCollision(unit: Unit, reason: NameReason): void {
    if (this.#config.collisions !== "error" || this.#config.naming !== "short") return;
    const obstacle = obstacleIn(reason);
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

function pinnedReason(plain: boolean): NameReason {
  return { kind: "pinned", plain, obstacle: undefined };
}

function isService(unit: Unit): boolean {
  return unit.node.kind === "service";
}

function partition<T>(items: readonly T[], test: (item: T) => boolean): [T[], T[]] {
  const groups = Map.groupBy(items, test);
  return [groups.get(true) ?? [], groups.get(false) ?? []];
}
