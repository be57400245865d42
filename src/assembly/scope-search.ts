import type { SymbolKind } from "./declared-symbol.ts";

/** What a simple name means in one scope of one world of names; undefined when it means nothing there. */
export type NameTable<S> = (scope: S, simpleName: string) => SymbolKind | "package" | undefined;

/** What protoc looks for: a field's type passes over what is no type, any other reference takes the first hit. */
export type SearchKind = "type" | "any";

/**
 * Protoc's scope search (docs/specification.md 2.3): from the innermost scope outwards, by the first component alone.
 * Gives the scope from which the name, which has no leading dot, is to be read. A compound name need not exist there:
 * once its first component is found in a scope, protoc looks no further. Undefined when no scope has that component.
 */
export function searchScopes<S extends { readonly outer: S | undefined }>(
  name: string,
  from: S,
  kind: SearchKind,
  table: NameTable<S>,
): S | undefined {
  const dot = name.indexOf(".");
  const first = dot === -1 ? name : name.slice(0, dot);
  for (let scope: S | undefined = from; scope !== undefined; scope = scope.outer) {
    const found = table(scope, first);
    if (found !== undefined && (dot === -1 ? kind === "any" || isType(found) : isContainer(found))) {
      return scope;
    }
  }
  return undefined;
}

function isType(kind: SymbolKind | "package"): boolean {
  return kind === "message" || kind === "enum";
}

/** What can hold the rest of a compound name. */
function isContainer(kind: SymbolKind | "package"): boolean {
  return isType(kind) || kind === "service" || kind === "package";
}
