import type { EnumNode, ExtendNode, FieldNode, MessageNode, ServiceNode } from "./ast.ts";
import type { Unit } from "./linked.ts";
import { qualify } from "./name-pins.ts";

/** What the name map lists: a message, enum or service, or an extension field with the block it stands in. */
export type Declaration =
  | { kind: "message"; node: MessageNode; name: string; unit: Unit }
  | { kind: "enum"; node: EnumNode; name: string; unit: Unit }
  | { kind: "service"; node: ServiceNode; name: string; unit: Unit }
  | { kind: "extension"; node: FieldNode; block: ExtendNode; name: string; unit: Unit };

/** Everything of these kinds in the units, nested ones included, each before what is inside it; full source names. */
export function* declarationsIn(units: Iterable<Unit>): Generator<Declaration> {
  for (const unit of units) {
    const { node, package: scope } = unit;
    if (node.kind === "message") yield* inMessage(node, scope, unit);
    else if (node.kind === "extend") yield* inBlock(node, scope, unit);
    else if (node.kind === "enum") yield { kind: "enum", node, name: qualify(scope, node.name.name), unit };
    else yield { kind: "service", node, name: qualify(scope, node.name.name), unit };
  }
}

function* inMessage(node: MessageNode, scope: string, unit: Unit): Generator<Declaration> {
  const name = qualify(scope, node.name.name);
  yield { kind: "message", node, name, unit };
  for (const nested of node.enums) {
    yield { kind: "enum", node: nested, name: qualify(name, nested.name.name), unit };
  }
  for (const block of node.extends) yield* inBlock(block, name, unit);
  for (const nested of node.messages) yield* inMessage(nested, name, unit);
}

function* inBlock(block: ExtendNode, scope: string, unit: Unit): Generator<Declaration> {
  for (const node of block.fields) {
    yield { kind: "extension", node, block, name: qualify(scope, node.name.name), unit };
  }
  for (const group of block.groups) yield* inMessage(group, scope, unit);
}
