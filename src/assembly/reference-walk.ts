/** Walks a top-level declaration and hands every reference and every list of options to a visitor, in no fixed order. */

import type {
  EnumNode,
  ExtendNode,
  FieldNode,
  MessageNode,
  NameNode,
  OptionNode,
  ServiceNode,
} from "./ast.ts";
import type { ReferenceKind, Unit } from "./linked.ts";
import type { Scope } from "./scope.ts";

/** The message of descriptor.proto that holds the options of an element. */
export type OptionsMessage =
  | "MessageOptions"
  | "FieldOptions"
  | "OneofOptions"
  | "ExtensionRangeOptions"
  | "EnumOptions"
  | "EnumValueOptions"
  | "ServiceOptions"
  | "MethodOptions";

export interface ReferenceVisitor {
  /** `scope`: where the search for the name starts (docs/specification.md 2.3). */
  reference(kind: ReferenceKind, node: NameNode, scope: Scope): void;
  options(options: readonly OptionNode[], message: OptionsMessage, scope: Scope): void;
}

/** @param scope - that of the declaration's package */
export function walkReferences(node: Unit["node"], scope: Scope, visitor: ReferenceVisitor): void {
  if (node.kind === "message") walkMessage(node, scope, visitor);
  else if (node.kind === "enum") walkEnum(node, scope, visitor);
  else if (node.kind === "service") walkService(node, scope, visitor);
  else walkExtend(node, scope, visitor);
}

function walkMessage(node: MessageNode, scope: Scope, visitor: ReferenceVisitor): void {
  const body = scope.open(node.name.name);
  visitor.options(node.options, "MessageOptions", scope);
  for (const field of node.fields) walkField(field, body, visitor);
  for (const oneof of node.oneofs) visitor.options(oneof.options, "OneofOptions", body);
  for (const range of node.extensionRanges) {
    visitor.options(range.brackets?.options ?? [], "ExtensionRangeOptions", scope);
  }
  for (const nested of node.messages) walkMessage(nested, body, visitor);
  for (const nested of node.enums) walkEnum(nested, body, visitor);
  for (const nested of node.extends) walkExtend(nested, body, visitor);
}

function walkField({ type, brackets }: FieldNode, scope: Scope, visitor: ReferenceVisitor): void {
  const named = type.kind === "map" ? type.value : type;
  if (named.kind === "named") visitor.reference("field-type", named, scope);
  if (brackets !== undefined) visitor.options(brackets.options, "FieldOptions", scope);
}

function walkEnum(node: EnumNode, scope: Scope, visitor: ReferenceVisitor): void {
  visitor.options(node.options, "EnumOptions", scope);
  // Enum values are siblings of their enum.
  for (const { brackets } of node.values) {
    if (brackets !== undefined) visitor.options(brackets.options, "EnumValueOptions", scope);
  }
}

function walkService(node: ServiceNode, scope: Scope, visitor: ReferenceVisitor): void {
  const body = scope.open(node.name.name);
  visitor.options(node.options, "ServiceOptions", scope);
  for (const rpc of node.rpcs) {
    visitor.reference("rpc-type", rpc.input, body);
    visitor.reference("rpc-type", rpc.output, body);
    visitor.options(rpc.options, "MethodOptions", body);
  }
}

function walkExtend(node: ExtendNode, scope: Scope, visitor: ReferenceVisitor): void {
  visitor.reference("extendee", node.extendee, scope);
  for (const field of node.fields) walkField(field, scope, visitor);
  for (const group of node.groups) walkMessage(group, scope, visitor);
}
