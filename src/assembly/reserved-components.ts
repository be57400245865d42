import type { Declared } from "./linked.ts";

/**
 * First name components that no merged declaration may have: the global package's own, because names that cannot be
 * written absolute begin with it; and everything of external files that lies directly in the global package's scope,
 * their types as well as the packages below it.
 */
export function reservedComponents(declared: Declared, globalPackage: string): Set<string> {
  const below = `${globalPackage}.`;
  const reserved = new Set([firstComponent(globalPackage)]);
  const reserve = (name: string) => {
    if (name.startsWith(below)) reserved.add(firstComponent(name.slice(below.length)));
  };
  for (const file of declared.externals) reserve(file.package);
  for (const symbol of declared.symbols.all) if (symbol.file.external) reserve(symbol.name);
  return reserved;
}

function firstComponent(name: string): string {
  const dot = name.indexOf(".");
  return dot === -1 ? name : name.slice(0, dot);
}
