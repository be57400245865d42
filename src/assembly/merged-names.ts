import type { Declared, NamePlan, Unit } from "./linked.ts";
import { qualify } from "./name-pins.ts";

/**
 * Full source name of every symbol of a collected unit → full merged name. Only the place of a unit and the name of a
 * service change; what is inside keeps its name.
 */
export function mergedNames(
  declared: Declared,
  placement: NamePlan["placement"],
  globalPackage: string,
): Map<string, string> {
  const merged = new Map<string, string>();
  const moves = new Map<Unit, { prefix: string; replaced: number }>();
  for (const [unit, { wrapper, name }] of placement) {
    const scope = wrapper === undefined ? globalPackage : qualify(globalPackage, wrapper);
    const renamed = name !== unit.name;
    moves.set(unit, {
      prefix: `${scope}.${renamed ? name : ""}`,
      replaced: qualify(unit.package, renamed ? unit.name : "").length,
    });
  }
  for (const { name, unit } of declared.symbols.values()) {
    const move = moves.get(unit);
    if (move !== undefined) merged.set(name, move.prefix + name.slice(move.replaced));
  }
  return merged;
}
