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
export function declarationsIn(units: Iterable<Unit>): Declaration[] {
  const found: Declaration[] = [];
  for (const unit of units) {
    const { node, package: scope } = unit;
    if (node.kind === "message") addMessage(node, scope, unit, found);
    else if (node.kind === "extend") addBlock(node, scope, unit, found);
    else if (node.kind === "enum") {
      found.push({ kind: "enum", node, name: qualify(scope, node.name.name), unit });
    } else found.push({ kind: "service", node, name: qualify(scope, node.name.name), unit });
  }
  return found;
}

function addMessage(node: MessageNode, scope: string, unit: Unit, found: Declaration[]): void {
  const name = qualify(scope, node.name.name);
  found.push({ kind: "message", node, name, unit });
  for (const nested of node.enums) {
    found.push({ kind: "enum", node: nested, name: qualify(name, nested.name.name), unit });
  }
  for (const block of node.extends) addBlock(block, name, unit, found);
  for (const nested of node.messages) addMessage(nested, name, unit, found);
}

function addBlock(block: ExtendNode, scope: string, unit: Unit, found: Declaration[]): void {
  for (const node of block.fields) {
    found.push({ kind: "extension", node, block, name: qualify(scope, node.name.name), unit });
  }
  for (const group of block.groups) addMessage(group, scope, unit, found);
}

/** Messages in the units, nested ones and groups included. */
export function countMessages(units: readonly Unit[]): number {
  return units.reduce((sum, { node }) => sum + messagesIn(node), 0);
}

function messagesIn(node: Unit["node"]): number {
  if (node.kind === "extend") return countAll(node.groups);
  if (node.kind !== "message") return 0;
  return 1 + countAll(node.messages) + countAll(node.extends);
}

function countAll(nodes: readonly (MessageNode | ExtendNode)[]): number {
  return nodes.reduce((sum, node) => sum + messagesIn(node), 0);
}
