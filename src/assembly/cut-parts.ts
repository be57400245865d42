/** Cuts the merged result into files (docs/specification.md 14). Names are planned before, and do not depend on it. */

import type { GlobalProtoConfig } from "../config/config.ts";
import { compareText } from "./candidates.ts";
import type { Linked, LinkedFile, NameLock, NamePlan, ReferenceKind, Unit } from "./linked.ts";
import { generatedNames, namePartFiles, type PartOwners } from "./part-names.ts";
import { stronglyConnected } from "./strongly-connected.ts";

/** A file of the result. */
export interface Part {
  /** Relative to the folder of config.yaml. */
  path: string;
  importName: string;
  /** What it declares, in the order of the units given. */
  units: Unit[];
  /** Other parts whose declarations it uses. */
  uses: Set<Part>;
  /** External files whose declarations it uses. */
  externals: Set<LinkedFile>;
}

export interface PartPlan {
  /** Sorted by import name. With `layout: file` it is one, and it is `output`. */
  parts: Part[];
  /** Source package, or `repo:` and the repository's name → base name of its part. Undefined with `layout: file`. */
  pins: Record<string, string> | undefined;
}

type CutConfig = Pick<GlobalProtoConfig, "output" | "importPath" | "layout" | "partsBy">;

/** @param units - those that are written; each comes into one part */
export function cutParts(
  linked: Linked,
  units: readonly Unit[],
  plan: NamePlan,
  lock: NameLock | undefined,
  config: CutConfig,
): PartPlan {
  const { output, importPath, layout } = config;
  if (layout === "file") {
    const part = { ...emptyPart(output, importPath), units: [...units] };
    connect(new Map(units.map((unit) => [unit, part])), linked);
    return { parts: [part], pins: undefined };
  }

  const ownerOf = config.partsBy === "package" ? byPackage : byRepository;
  const edges = edgesBetween(linked, units, plan, ownerOf);
  const groups = stronglyConnected(new Set(units.map(ownerOf)), (owner) => edges.get(owner));
  const components = groups.map((group): PartOwners => [...group].sort());
  const names = namePartFiles(components, {
    stem: baseName(output).replace(/\.proto$/, ""),
    pins: pinsOf(lock, config),
    reserved: reservedNames(linked, config),
    generated: generatedFrom(plan, config),
  });

  const parts = new Map<string, Part>();
  const pins = new Map(Object.entries(pinsOf(lock, config)));
  for (const [component, name] of names) {
    const part = emptyPart(folderOf(output) + name, folderOf(importPath) + name);
    for (const owner of component) {
      parts.set(owner, part);
      pins.set(owner, name);
    }
  }
  const partOf = new Map(units.map((unit) => [unit, parts.get(ownerOf(unit))!]));
  for (const [unit, part] of partOf) part.units.push(unit);
  connect(partOf, linked);
  return {
    parts: [...new Set(parts.values())].sort((a, b) => compareText(a.importName, b.importName)),
    pins: Object.fromEntries([...pins].sort(([a], [b]) => compareText(a, b))),
  };
}

function emptyPart(path: string, importName: string): Part {
  return { path, importName, units: [], uses: new Set(), externals: new Set() };
}

function byPackage(unit: Unit): string {
  return unit.package;
}

const REPOSITORY = "repo:";

function byRepository({ file }: Unit): string {
  return REPOSITORY + file.repository;
}

/** Who has to import whom. A wrapper cannot be split, so that those who share one import each other. */
function edgesBetween(
  linked: Linked,
  units: readonly Unit[],
  plan: NamePlan,
  ownerOf: (unit: Unit) => string,
): Map<string, Set<string>> {
  const edges = new Map<string, Set<string>>();
  const connectOwners = (from: string, to: string) => {
    const known = edges.get(from);
    if (known === undefined) edges.set(from, new Set([to]));
    else known.add(to);
  };
  const written = new Set(units);
  for (const { unit, target, kind } of linked.references) {
    if (!isImporting(kind)) continue;
    if (written.has(unit) && !target.file.external) connectOwners(ownerOf(unit), ownerOf(target.unit));
  }
  const firstInWrapper = new Map<string, string>();
  for (const unit of units) {
    const { wrapper } = plan.placement.get(unit)!;
    if (wrapper === undefined) continue;
    const first = firstInWrapper.get(wrapper) ?? ownerOf(unit);
    firstInWrapper.set(wrapper, first);
    connectOwners(first, ownerOf(unit));
    connectOwners(ownerOf(unit), first);
  }
  return edges;
}

/** Notes in each part what it uses of others. */
function connect(partOf: ReadonlyMap<Unit, Part>, linked: Linked): void {
  for (const { unit, target, kind } of linked.references) {
    const part = partOf.get(unit);
    if (part === undefined || !isImporting(kind)) continue;
    if (target.file.external) part.externals.add(target.file);
    else {
      const other = partOf.get(target.unit)!;
      if (other !== part) part.uses.add(other);
    }
  }
}

/** True for what a compiler follows: names in declarations of extensions are strings, and need not exist. */
function isImporting(kind: ReferenceKind): boolean {
  return kind !== "declaration-string";
}

/** Those of the layout in force: another way of cutting names all parts anew. */
function pinsOf(lock: NameLock | undefined, { partsBy }: CutConfig): Record<string, string> {
  const pins = Object.entries(lock?.parts ?? {});
  return Object.fromEntries(
    pins.filter(([owner]) => owner.startsWith(REPOSITORY) === (partsBy === "repository")),
  );
}

function reservedNames({ externals }: Linked, { output, importPath }: CutConfig): Set<string> {
  const beside = externals
    .flatMap(({ importNames }) => importNames)
    .filter((name) => folderOf(name) === folderOf(importPath));
  return new Set([output, importPath, ...beside].map(baseName));
}

/** A wrapper counts before it is needed, so that no part is in its way on the day it is. */
function generatedFrom({ placement, wrappers }: NamePlan, { importPath }: CutConfig): Set<string> {
  const names = [...placement]
    .filter(([{ node }, { wrapper }]) => wrapper === undefined && node.kind !== "extend")
    .map(([, { name }]) => name);
  return new Set([
    ...[...names, ...wrappers.values()].map((name) => name.toLowerCase()),
    ...generatedNames(importPath),
  ]);
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** With the slash at its end; "" for the top. */
function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/") + 1);
}
