import type { ExtendNode, MessageNode } from "./ast.ts";
import type { Unit } from "./linked.ts";

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
