import type { EnumNode, FileAst, MessageNode } from "../ast.ts";
import type { DeclaredSymbol } from "../declared-symbol.ts";
import { fileFeatures, withOptions } from "../feature-set.ts";

/** True for an enum that refuses numbers it does not declare. */
export function isClosedEnum({ kind, file, offset }: DeclaredSymbol): boolean {
  if (kind !== "enum") return false;
  const node = enumsOf(file.ast).find(({ start, end }) => start <= offset && offset < end);
  return withOptions(fileFeatures(file.ast), node?.options ?? []).enum_type === "CLOSED";
}

function enumsOf({ declarations }: FileAst): EnumNode[] {
  return declarations.flatMap((node) => {
    if (node.kind === "enum") return [node];
    if (node.kind === "message") return enumsIn(node);
    return node.kind === "extend" ? node.groups.flatMap(enumsIn) : [];
  });
}

function enumsIn({ enums, messages, extends: blocks }: MessageNode): EnumNode[] {
  return [...enums, ...[...messages, ...blocks.flatMap(({ groups }) => groups)].flatMap(enumsIn)];
}
