import type { Declared, NamePlan } from "./linked.ts";
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
  for (const symbol of declared.symbols.values()) {
    const place = placement.get(symbol.unit);
    if (place === undefined) continue;
    const { unit } = symbol;
    const local = unit.package === "" ? symbol.name : symbol.name.slice(unit.package.length + 1);
    const renamed = place.name === unit.name ? local : place.name + local.slice(unit.name.length);
    const scope = place.wrapper === undefined ? globalPackage : qualify(globalPackage, place.wrapper);
    merged.set(symbol.name, qualify(scope, renamed));
  }
  return merged;
}
