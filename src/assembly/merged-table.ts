import type { Linked, NamePlan, SymbolKind } from "./linked.ts";
import { qualify } from "./name-pins.ts";
import type { NameTable } from "./scope-search.ts";

/**
 * The names as a compiler of the merged file will know them: merged declarations, wrappers, packages and external
 * symbols. External files that end up not being imported count too: they can only make a relative name look taken.
 */
export function mergedTable(linked: Linked, plan: NamePlan, globalPackage: string): NameTable {
  const table = new Map<string, SymbolKind | "package">();
  for (const { package: name } of linked.externals) addPackage(table, name);
  addPackage(table, globalPackage);
  for (const place of plan.placement.values()) {
    if (place.wrapper !== undefined) table.set(qualify(globalPackage, place.wrapper), "message");
  }
  for (const symbol of linked.symbols.values()) {
    const name = symbol.file.external ? symbol.name : plan.merged.get(symbol.name);
    if (name !== undefined) table.set(name, symbol.kind);
  }
  return (name) => table.get(name);
}

function addPackage(table: Map<string, SymbolKind | "package">, name: string): void {
  for (let dot = name.indexOf("."); dot !== -1; dot = name.indexOf(".", dot + 1)) {
    table.set(name.slice(0, dot), "package");
  }
  if (name !== "") table.set(name, "package");
}
