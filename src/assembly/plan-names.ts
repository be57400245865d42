/**
 * Gives every declaration its name in the global package (docs/specification.md 3.1): plain where that is possible,
 * else inside a wrapper message, or prefixed for a service. Naming depends on declarations and the lock alone, never
 * on references, so that references can be resolved by it.
 */

import type { Diagnostic } from "../diagnostics.ts";
import { diagnostic } from "./codes.ts";
import type { Declared, NameLock, NamePlan, Unit } from "./linked.ts";
import { locationOf } from "./location.ts";
import { MergedNames } from "./merged-names.ts";
import { pinnedNames, pinnedSymbols, readPins, writeLock } from "./name-pins.ts";
import { obstacleIn } from "./name-reason.ts";
import { sharers } from "./package-scope.ts";
import { type Naming, UnitPlacer } from "./unit-placer.ts";

/**
 * Plans the names of all units. Nothing is refused here but what the configuration asks to refuse: a lock of another
 * package (PM2204) is reported and not used, `collisions: error` reports each collision (PM2201).
 */
export function planNames(declared: Declared, lock: NameLock | undefined, config: Naming): NamePlan {
  const foreign = lock !== undefined && lock.package !== config.package ? lock : undefined;
  const promised = foreign === undefined ? lock : undefined;
  const placer = new UnitPlacer(declared, readPins(promised), config);
  placer.placeAll();

  const { placement, wrappers, wrapperObstacles } = placer;
  const merged = new MergedNames(declared.symbols, placement, config.package);
  const pinned = new Map<string, string>();
  for (const unit of declared.units) {
    for (const symbol of pinnedSymbols(unit, declared.symbols)) pinned.set(symbol.name, merged.of(symbol)!);
  }
  return {
    merged,
    placement,
    wrappers,
    wrapperObstacles,
    lock: writeLock(config.package, promised, wrappers, pinned, placement),
    diagnostics: [
      ...(foreign === undefined ? [] : [refuseLock(foreign, config)]),
      ...placer.diagnostics,
      ...(promised === undefined ? [] : brokenPromises(declared.units, placement, promised, pinned)),
    ],
  };
}

function refuseLock(lock: NameLock, config: Naming): Diagnostic {
  const text = `protomanager.lock pins the names of package "${lock.package}", and global_proto.package is`;
  const advice = 'delete its section "names" to name everything anew';
  return diagnostic("PM2204", `${text} "${config.package}"; ${advice}`);
}

/** Pinned names that something took: PM2203, once for each unit. */
function brokenPromises(
  units: readonly Unit[],
  placement: NamePlan["placement"],
  lock: NameLock,
  pinned: ReadonlyMap<string, string>,
): Diagnostic[] {
  return units.flatMap((unit) => {
    const moved = pinnedNames(unit).find(
      (source) => Object.hasOwn(lock.symbols, source) && lock.symbols[source] !== pinned.get(source),
    );
    if (moved === undefined) return [];
    // Of a unit that was kept elsewhere anyway, what is in the way of its plain name explains nothing.
    const { reason } = placement.get(unit)!;
    const obstacle = reason.kind === "pinned" ? undefined : obstacleIn(reason);
    const because = obstacle === undefined ? "" : `: ${obstacle.reason}`;
    const text = `"${moved}" is pinned as "${lock.symbols[moved]}" and becomes "${pinned.get(moved)}"${because}`;
    return [diagnostic("PM2203", text, locationOf(unit), sharers(obstacle, unit))];
  });
}
