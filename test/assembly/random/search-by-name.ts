import type { SymbolKind } from "../../../src/assembly/declared-symbol.ts";

/**
 * Protoc's scope search over full names, told again apart from the assembly's own: the full name that a relative one
 * binds to in a scope, which for a compound name need not exist; undefined when no scope has its first component.
 */
export function searchByName(
  name: string,
  scope: string,
  search: "type" | "any",
  table: (fullName: string) => SymbolKind | "package" | undefined,
): string | undefined {
  const [first, ...rest] = name.split(".") as [string, ...string[]];
  const scopes = scope === "" ? [] : scope.split(".");
  for (let depth = scopes.length; depth >= 0; depth--) {
    const candidate = [...scopes.slice(0, depth), first].join(".");
    const kind = table(candidate);
    const types = kind === "message" || kind === "enum";
    const holds = types || kind === "service" || kind === "package";
    const passes = rest.length > 0 ? holds : search === "any" ? kind !== undefined : types;
    if (passes) return [candidate, ...rest].join(".");
  }
  return undefined;
}
