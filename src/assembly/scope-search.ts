import type { SymbolKind } from "./linked.ts";

/** What a full name (without a leading dot) means in one world of names; undefined when it means nothing there. */
export type NameTable = (fullName: string) => SymbolKind | "package" | undefined;

/** What protoc looks for: a field's type passes over what is no type, any other reference takes the first hit. */
export type SearchKind = "type" | "any";

/**
 * Protoc's scope search (docs/specification.md 2.3): from the innermost scope outwards, by the first component alone.
 * Gives the full name that a name binds to, which for a compound name need not exist: once its first component is
 * found in a scope, protoc looks no further. Undefined when no scope has the first component.
 */
export function searchScopes(
  name: string,
  scope: string,
  kind: SearchKind,
  table: NameTable,
): string | undefined {
  if (name.startsWith(".")) return name.slice(1);
  const dot = name.indexOf(".");
  const first = dot === -1 ? name : name.slice(0, dot);
  for (let around = scope; ; around = outer(around)) {
    const candidate = around === "" ? first : `${around}.${first}`;
    const found = table(candidate);
    if (found !== undefined && (dot === -1 ? kind === "any" || isType(found) : isContainer(found))) {
      return candidate + name.slice(first.length);
    }
    if (around === "") return undefined;
  }
}

function outer(scope: string): string {
  const dot = scope.lastIndexOf(".");
  return dot === -1 ? "" : scope.slice(0, dot);
}

function isType(kind: SymbolKind | "package"): boolean {
  return kind === "message" || kind === "enum";
}

/** What can hold the rest of a compound name. */
function isContainer(kind: SymbolKind | "package"): boolean {
  return isType(kind) || kind === "service" || kind === "package";
}
