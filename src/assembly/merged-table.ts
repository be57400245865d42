import type { SymbolKind } from "./declared-symbol.ts";
import type { Linked, NamePlan } from "./linked.ts";
import type { MergedScope } from "./merged-names.ts";
import type { Scope } from "./scope.ts";
import type { NameTable } from "./scope-search.ts";

/**
 * The names as a compiler of the merged file will know them: merged declarations, wrappers, packages and external
 * symbols. External files that end up not being imported count too: they can only make a relative name look taken.
 */
export function mergedTable(linked: Linked, plan: NamePlan, globalPackage: string): NameTable<MergedScope> {
  const { symbols } = linked;
  const { merged, placement } = plan;
  const listed = new Map<MergedScope, Map<string, SymbolKind | "package">>();
  const list = (scope: MergedScope, name: string, kind: SymbolKind | "package") => {
    const names = listed.get(scope);
    if (names === undefined) listed.set(scope, new Map([[name, kind]]));
    else names.set(name, kind);
  };
  const listPackage = (scope: Scope) => {
    if (scope.outer === undefined) return;
    list(merged.package(scope.outer), scope.simpleName, "package");
    listPackage(scope.outer);
  };
  for (const name of new Set([...linked.externals.map((file) => file.package), globalPackage])) {
    listPackage(symbols.package(name));
  }
  for (const { wrapper } of placement.values()) {
    if (wrapper !== undefined) list(merged.global, wrapper, "message");
  }
  for (const [unit, place] of placement) {
    const scope = symbols.package(unit.package);
    const around = merged.scopeOf(scope, unit);
    for (const claim of unit.claims) {
      list(around, claim === unit.name ? place.name : claim, scope.member(claim)!.kind);
    }
  }
  return (scope, name) => {
    const known = listed.get(scope)?.get(name);
    if (known !== undefined) return known;
    const symbol = scope.source?.member(name);
    return symbol?.file.external === scope.external ? symbol.kind : undefined;
  };
}
