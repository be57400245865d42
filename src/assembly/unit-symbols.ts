/** The names that one top-level declaration declares, at every depth. Pure walking: nothing is compared here. */

import type { EnumNode, ExtendNode, MessageNode, ServiceNode } from "./ast.ts";
import type { DeclaredSymbol, SymbolNode } from "./declared-symbols.ts";
import type { SymbolKind, Unit } from "./linked.ts";
import { qualify } from "./name-pins.ts";

/** All symbols of a unit, outer ones before inner ones. */
export function symbolsOf(unit: Unit): DeclaredSymbol[] {
  const walk = new SymbolWalk(unit);
  const { node } = unit;
  if (node.kind === "message") walk.message(node, unit.package);
  else if (node.kind === "enum") walk.enum(node, unit.package);
  else if (node.kind === "service") walk.service(node, unit.package);
  else walk.extend(node, unit.package);
  return walk.symbols;
}

/** The names that a unit puts into its package's scope (docs/specification.md 1). */
export function claimsOf(node: Unit["node"]): string[] {
  if (node.kind === "enum") return [node.name.name, ...node.values.map((value) => value.name.name)];
  if (node.kind !== "extend") return [node.name.name];
  return node.fields.flatMap((field) =>
    field.type.kind === "group" ? [field.type.message.name.name, field.name.name] : [field.name.name],
  );
}

class SymbolWalk {
  readonly symbols: DeclaredSymbol[] = [];
  readonly #unit: Unit;

  constructor(unit: Unit) {
    this.#unit = unit;
  }

  message(node: MessageNode, scope: string): void {
    const name = this.#add("message", node.name.name, node, scope);
    for (const field of node.fields) this.#add("field", field.name.name, field, name);
    for (const oneof of node.oneofs) this.#add("oneof", oneof.name.name, oneof, name);
    for (const nested of node.messages) this.message(nested, name);
    for (const nested of node.enums) this.enum(nested, name);
    for (const nested of node.extends) this.extend(nested, name);
  }

  enum(node: EnumNode, scope: string): void {
    this.#add("enum", node.name.name, node, scope);
    for (const value of node.values) this.#add("enum-value", value.name.name, value, scope);
  }

  service(node: ServiceNode, scope: string): void {
    const name = this.#add("service", node.name.name, node, scope);
    for (const rpc of node.rpcs) this.#add("rpc", rpc.name.name, rpc, name);
  }

  extend(node: ExtendNode, scope: string): void {
    for (const field of node.fields) this.#add("extension", field.name.name, field, scope);
    for (const group of node.groups) this.message(group, scope);
  }

  #add(kind: SymbolKind, simpleName: string, node: SymbolNode, scope: string): string {
    const name = qualify(scope, simpleName);
    const unit = this.#unit;
    this.symbols.push({ name, kind, file: unit.file, offset: node.start, unit, node, scope });
    return name;
  }
}
