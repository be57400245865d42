/** What is known of one name: where it comes from, what it became and why, who refers to it. Pure. */

import type { Location } from "../diagnostics.ts";
import type { AssemblyInput } from "./assembly.ts";
import { compareText } from "./candidates.ts";
import type { DeclaredSymbol, SymbolKind } from "./declared-symbol.ts";
import { type FoundName, findName } from "./find-name.ts";
import { declare, link } from "./link.ts";
import type { Linked, NameLock, NamePlan, Unit } from "./linked.ts";
import { locationIn } from "./location.ts";
import { pinnedNames, qualify } from "./name-pins.ts";
import { namePlan } from "./name-plan.ts";
import type { NameReason, Obstacle } from "./name-reason.ts";
import { buildSymbolMap } from "./symbol-map.ts";

export interface Explanation {
  /** Full names without a leading dot. */
  source: string;
  merged: string;
  kind: SymbolKind;
  location: Location;
  /** As in the name map; undefined for what that does not list, as fields and enum values. */
  hash: string | undefined;
  /** Identical declarations that were dropped for this one (PM2102). */
  copies: Location[];
  /** Source name of the top-level declaration whose place decides the name; for an extend block its first field's. */
  unit: string;
  /** The planner's own word on it; a file that is external keeps its names. */
  reason: NameReason | { kind: "external" };
  /** The message that the unit moved into. */
  wrapper: { name: string; package: string; obstacle: Obstacle | undefined } | undefined;
  /** What the lock promises for the unit. */
  pinned: string | undefined;
  /** References of the kept declarations, by repository, path and place. */
  references: Location[];
}

export type Explained =
  | { explanation: Explanation }
  | {
      explanation: undefined;
      found: FoundName & { symbol: undefined };
      /** What the lock keeps for the name, whose declaration is gone. */
      gone: string | undefined;
      /** What the name is when it is that of a wrapper: source names that moved into it, sorted. */
      wrapper: { package: string; holds: string[] } | undefined;
    };

/** Sources that cannot be linked explain nothing: `explained` is undefined then, and the diagnostics say why. */
export function explainName(
  input: AssemblyInput,
  name: string,
): { explained: Explained | undefined; diagnostics: Linked["diagnostics"] } {
  const { config, names: lock } = input;
  const declared = declare(input);
  if (hasErrors(declared)) return { explained: undefined, diagnostics: declared.diagnostics };
  const plan = namePlan(declared, lock, config);
  const linked = link(declared, plan, input);
  const diagnostics = [...plan.diagnostics, ...linked.diagnostics];
  if (hasErrors({ diagnostics })) return { explained: undefined, diagnostics };

  const found = findName(name, declared, plan);
  if (found.symbol === undefined) {
    const unknown = { found, gone: keptFor(name, lock), wrapper: wrapperCalled(name, plan) };
    return { explained: { explanation: undefined, ...unknown }, diagnostics };
  }
  return { explained: { explanation: explain(found.symbol, linked, plan, lock) }, diagnostics };
}

function hasErrors({ diagnostics }: Pick<Linked, "diagnostics">): boolean {
  return diagnostics.some(({ severity }) => severity === "error");
}

/** What the lock keeps for a source name that is declared no more. */
function keptFor(name: string, lock: NameLock | undefined): string | undefined {
  return Object.hasOwn(lock?.symbols ?? {}, name) ? lock!.symbols[name] : undefined;
}

function explain(
  symbol: DeclaredSymbol,
  linked: Linked,
  plan: NamePlan,
  lock: NameLock | undefined,
): Explanation {
  const { name, kind, file, offset, unit } = symbol;
  const place = plan.placement.get(unit);
  const mapped = place && buildSymbolMap(linked, [unit], plan).symbols.find(({ source }) => source === name);
  return {
    source: name,
    merged: plan.merged.of(symbol) ?? name,
    kind,
    location: locationIn(file, offset),
    hash: mapped?.hash,
    copies: unit.copies.map(({ repository, path, line }) => ({ repository, path, line })),
    unit: qualify(unit.package, unit.name),
    reason: place?.reason ?? { kind: "external" },
    wrapper: place?.wrapper === undefined ? undefined : wrapperOf(unit, place.wrapper, plan),
    pinned: pinnedNames(unit).flatMap((source) => keptFor(source, lock) ?? [])[0],
    references: referencesTo(name, linked),
  };
}

function wrapperCalled(
  name: string,
  { placement, lock }: NamePlan,
): { package: string; holds: string[] } | undefined {
  const plain = name.replace(/^\./, "");
  const units = [...placement].filter(
    ([, { wrapper }]) => wrapper !== undefined && [wrapper, qualify(lock.package, wrapper)].includes(plain),
  );
  const [first] = units;
  if (first === undefined) return undefined;
  const holds = units.map(([unit]) => qualify(unit.package, unit.name));
  return { package: first[0].package, holds: holds.sort(compareText) };
}

function wrapperOf(unit: Unit, name: string, plan: NamePlan): Explanation["wrapper"] {
  return { name, package: unit.package, obstacle: plan.wrapperObstacles.get(unit.package) };
}

function referencesTo(name: string, { references }: Linked): Location[] {
  return references
    .filter(({ target }) => target.name === name)
    .sort(
      (a, b) =>
        compareText(a.file.repository, b.file.repository) ||
        compareText(a.file.path, b.file.path) ||
        a.node.start - b.node.start,
    )
    .map(({ file, node }) => locationIn(file, node.start));
}
