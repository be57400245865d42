/** Names that protoc-gen-go's forwarding declarations for `import public` would declare twice: PM5101. */

import type { Diagnostic } from "../diagnostics.ts";
import type { EnumNode, ExtendNode, MessageNode } from "./ast.ts";
import { diagnostic } from "./codes.ts";
import type { ExportedFile } from "./export-files.ts";
import type { Unit } from "./linked.ts";

/** One diagnostic for each identifier that several of the files export, sorted by identifier. */
export function checkGoIdentifiers(exported: readonly ExportedFile[], units: readonly Unit[]): Diagnostic[] {
  const names = new Map(exported.map(({ name, file }) => [file, name]));
  const exporters = new Map<string, Set<string>>();
  for (const unit of units) {
    const name = names.get(unit.file);
    if (name === undefined) continue;
    for (const identifier of goIdentifiers(unit)) {
      exporters.set(identifier, (exporters.get(identifier) ?? new Set()).add(name));
    }
  }
  return [...exporters]
    .filter(([, files]) => files.size > 1)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([identifier, files]) =>
      diagnostic("PM5101", `Go identifier "${identifier}" is exported by ${[...files].sort().join(" and ")}`),
    );
}

function goIdentifiers({ node }: Unit): string[] {
  if (node.kind === "message") return ofMessage(node, "");
  if (node.kind === "enum") return ofEnum(node, "");
  // protoc-gen-go knows no services; they belong to protoc-gen-go-grpc, which forwards nothing.
  return node.kind === "extend" ? ofExtensions(node, "") : [];
}

/** `Outer`, `Outer_Inner`, and what is declared inside. */
function ofMessage(node: MessageNode, outer: string): string[] {
  const name = outer + goCamelCase(node.name.name);
  return [
    name,
    ...node.enums.flatMap((nested) => ofEnum(nested, `${name}_`)),
    ...node.extends.flatMap((block) => ofExtensions(block, `${name}_`)),
    ...node.messages.flatMap((nested) => ofMessage(nested, `${name}_`)),
  ];
}

/** Values take the enum's name as prefix at the top level, the message's inside one. */
function ofEnum(node: EnumNode, outer: string): string[] {
  const name = outer + goCamelCase(node.name.name);
  const prefix = outer === "" ? `${name}_` : outer;
  return [name, ...node.values.map((value) => prefix + value.name.name)];
}

function ofExtensions(block: ExtendNode, outer: string): string[] {
  return [
    ...block.fields.map((field) => `E_${outer}${goCamelCase(field.name.name)}`),
    ...block.groups.flatMap((group) => ofMessage(group, outer)),
  ];
}

/** protoc-gen-go's spelling of a name (`GoCamelCase` in google.golang.org/protobuf/internal/strs). */
export function goCamelCase(name: string): string {
  return name
    .replace(/^_([a-z]?)/, (_match, letter: string) => `X${letter.toUpperCase()}`)
    .replace(/(?:^|_)([a-z])|(?<=[0-9])([a-z])/g, (_match, letter?: string, afterDigit?: string) =>
      (letter ?? afterDigit)!.toUpperCase(),
    );
}
