/** The names that one top-level declaration declares, at every depth. Pure walking: nothing is compared here. */

import type { EnumNode, ExtendNode, MessageNode, ServiceNode } from "./ast.ts";
import { DeclaredSymbol, type SymbolKind, type SymbolNode } from "./declared-symbol.ts";
import type { Unit } from "./linked.ts";
import type { Scope } from "./scope.ts";

/** All symbols of a unit, outer ones before inner ones. `scope` is that of its package. */
export function symbolsOf(unit: Unit, scope: Scope): DeclaredSymbol[] {
  const walk = new SymbolWalk(unit);
  const { node } = unit;
  if (node.kind === "message") walk.message(node, scope);
  else if (node.kind === "enum") walk.enum(node, scope);
  else if (node.kind === "service") walk.service(node, scope);
  else walk.extend(node, scope);
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

  message(node: MessageNode, scope: Scope): void {
    this.#add("message", node.name.name, node, scope);
    const body = scope.open(node.name.name);
    for (const field of node.fields) this.#add("field", field.name.name, field, body);
    for (const oneof of node.oneofs) this.#add("oneof", oneof.name.name, oneof, body);
    for (const nested of node.messages) this.message(nested, body);
    for (const nested of node.enums) this.enum(nested, body);
    for (const nested of node.extends) this.extend(nested, body);
  }

  enum(node: EnumNode, scope: Scope): void {
    this.#add("enum", node.name.name, node, scope);
    for (const value of node.values) this.#add("enum-value", value.name.name, value, scope);
  }

  service(node: ServiceNode, scope: Scope): void {
    this.#add("service", node.name.name, node, scope);
    const body = scope.open(node.name.name);
    for (const rpc of node.rpcs) this.#add("rpc", rpc.name.name, rpc, body);
  }

  extend(node: ExtendNode, scope: Scope): void {
    for (const field of node.fields) this.#add("extension", field.name.name, field, scope);
    for (const group of node.groups) this.message(group, scope);
  }

  #add(kind: SymbolKind, simpleName: string, node: SymbolNode, scope: Scope): void {
    this.symbols.push(new DeclaredSymbol(kind, simpleName, node, scope, this.#unit));
  }
}
