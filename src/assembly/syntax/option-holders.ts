import type { BracketsNode, EnumNode, ExtendNode, FieldNode, MessageNode, OptionNode } from "../ast.ts";
import type { Unit } from "../linked.ts";
import { qualify } from "../name-pins.ts";

/** An element that may have options. */
export interface OptionHolder {
  /** Full source name; that of the message for an extension range. */
  name: string;
  /** In brackets, or as statements. */
  brackets: BracketsNode | undefined;
  options: readonly OptionNode[];
  isField: boolean;
  isExtension: boolean;
}

/** Every element of a unit that may have options. */
export function* optionHolders({
  node,
  package: scope,
}: Pick<Unit, "node" | "package">): Generator<OptionHolder> {
  if (node.kind === "message") yield* inMessage(node, scope);
  else if (node.kind === "enum") yield* inEnum(node, scope);
  else if (node.kind === "extend") yield* inExtend(node, scope);
  else {
    const name = qualify(scope, node.name.name);
    yield withStatements(name, node.options);
    for (const rpc of node.rpcs) yield withStatements(qualify(name, rpc.name.name), rpc.options);
  }
}

function* inMessage(node: MessageNode, scope: string): Generator<OptionHolder> {
  const name = qualify(scope, node.name.name);
  yield withStatements(name, node.options);
  for (const field of node.fields) yield ofField(field, name);
  for (const oneof of node.oneofs) yield withStatements(qualify(name, oneof.name.name), oneof.options);
  for (const { brackets } of node.extensionRanges) yield inBrackets(name, brackets);
  for (const nested of node.enums) yield* inEnum(nested, name);
  for (const nested of node.messages) yield* inMessage(nested, name);
  for (const nested of node.extends) yield* inExtend(nested, name);
}

function* inEnum(node: EnumNode, scope: string): Generator<OptionHolder> {
  yield withStatements(qualify(scope, node.name.name), node.options);
  for (const { name, brackets } of node.values) yield inBrackets(qualify(scope, name.name), brackets);
}

function* inExtend(node: ExtendNode, scope: string): Generator<OptionHolder> {
  for (const field of node.fields) yield { ...ofField(field, scope), isExtension: true };
  for (const group of node.groups) yield* inMessage(group, scope);
}

function ofField({ name, brackets }: FieldNode, scope: string): OptionHolder {
  return { ...inBrackets(qualify(scope, name.name), brackets), isField: true };
}

function inBrackets(name: string, brackets: BracketsNode | undefined): OptionHolder {
  return { name, brackets, options: brackets?.options ?? [], isField: false, isExtension: false };
}

function withStatements(name: string, options: readonly OptionNode[]): OptionHolder {
  return { name, brackets: undefined, options, isField: false, isExtension: false };
}
