/** The plan of names that a mode asks for. */

import type { GlobalProtoConfig } from "../config/config.ts";
import type { Declared, NameLock, NamePlan } from "./linked.ts";
import { MergedNames } from "./merged-names.ts";
import { planNames } from "./plan-names.ts";

/** Merge mode gives every declaration its name in the global package; in import mode every name stays what it is. */
export function namePlan(
  declared: Declared,
  lock: NameLock | undefined,
  config: GlobalProtoConfig,
): NamePlan {
  return config.mode === "merge" ? planNames(declared, lock, config) : sourceNames(declared, config);
}

function sourceNames({ units, symbols }: Declared, config: GlobalProtoConfig): NamePlan {
  const placement: NamePlan["placement"] = new Map(
    units.map((unit) => [unit, { wrapper: undefined, name: unit.name, reason: { kind: "kept" } }]),
  );
  const lock = { version: 1 as const, package: config.package, wrappers: {}, symbols: {} };
  return {
    merged: new MergedNames(symbols, new Map(), config.package),
    placement,
    wrappers: new Map(),
    wrapperObstacles: new Map(),
    lock,
    diagnostics: [],
  };
}
