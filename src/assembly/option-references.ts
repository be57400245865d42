/** References inside options: extension names, keys of aggregate values, strings of extension declarations. */

import type { AggregateField, AggregateValue, OptionNode, OptionValue } from "./ast.ts";
import type { DeclaredSymbol } from "./declared-symbol.ts";
import type { LinkedFile, ReferenceKind } from "./linked.ts";
import type { OptionsMessage } from "./reference-walk.ts";
import type { Reference, Resolver } from "./resolve.ts";
import type { Scope } from "./scope.ts";
import type { SymbolTable } from "./symbol-table.ts";

/** What a value is: a message, or an entry of a map whose values may be messages. */
type ValueType = { message: DeclaredSymbol } | { mapValue: ValueType | undefined } | undefined;

export interface OptionVisitor {
  resolved(reference: Reference, target: DeclaredSymbol): void;
  /** A string value that is no reference for a compiler. */
  string(text: string, value: OptionValue): void;
}

export class OptionReferences {
  readonly #resolver: Resolver;
  readonly #symbols: SymbolTable;
  readonly #messages = new Map<OptionsMessage, ValueType>();
  readonly #types = new Map<DeclaredSymbol, ValueType>();

  constructor(resolver: Resolver, symbols: SymbolTable) {
    this.#resolver = resolver;
    this.#symbols = symbols;
  }

  /** Resolves all references in the options of one element of `file`, searching their names from `scope`. */
  walk(
    options: readonly OptionNode[],
    message: OptionsMessage,
    scope: Scope,
    file: LinkedFile,
    visitor: OptionVisitor,
  ): void {
    for (const option of options) {
      if (message === "ExtensionRangeOptions" && isPlain(option, "declaration")) {
        this.#walkDeclaration(option.value, scope, file, visitor);
        continue;
      }
      const type = this.#walkName(option, message, scope, file, visitor);
      this.#walkValue(
        option.value,
        type,
        file,
        visitor,
        isPlain(option, "default") || isPlain(option, "json_name"),
      );
    }
  }

  #walkName(
    { name }: OptionNode,
    message: OptionsMessage,
    scope: Scope,
    file: LinkedFile,
    visitor: OptionVisitor,
  ): ValueType {
    let type = this.#optionsMessage(message);
    for (const part of name) {
      type = part.extension
        ? this.#typeOf(this.#resolve({ node: part, kind: "option-name", file, scope }, visitor))
        : this.#fieldType(type, part.name);
    }
    return type;
  }

  #walkValue(
    value: OptionValue,
    type: ValueType,
    file: LinkedFile,
    visitor: OptionVisitor,
    plainText = false,
  ): void {
    if (value.kind === "aggregate") this.#walkAggregate(value, type, file, visitor);
    else if (value.kind === "string" && !plainText) visitor.string(value.text, value);
  }

  #walkAggregate(value: AggregateValue, type: ValueType, file: LinkedFile, visitor: OptionVisitor): void {
    for (const { key, values } of value.fields) {
      const fieldType = this.#walkKey(key, type, file, visitor);
      for (const one of values) this.#walkValue(one, fieldType, file, visitor);
    }
  }

  #walkKey(key: AggregateField["key"], type: ValueType, file: LinkedFile, visitor: OptionVisitor): ValueType {
    if (key.kind === "plain") return this.#fieldType(type, key.name);
    // protoc searches from the message whose field the key is; without knowing it, a full name is all there is.
    const message = type !== undefined && "message" in type ? type.message : undefined;
    const scope = message?.scope ?? this.#symbols.top;
    const kind: ReferenceKind = key.kind === "any" ? "any-type" : "aggregate-key";
    const target = this.#resolve({ node: key, kind, file, scope, within: message?.unit }, visitor);
    if (target === undefined) return undefined;
    return kind === "any-type" ? { message: target } : this.#typeOf(target);
  }

  /** `declaration = { number: 100, full_name: ".a.x", type: ".a.K" }`: neither name need exist. */
  #walkDeclaration(value: OptionValue, scope: Scope, file: LinkedFile, visitor: OptionVisitor): void {
    if (value.kind !== "aggregate") return;
    for (const { key, values } of value.fields) {
      if (key.name !== "full_name" && key.name !== "type") continue;
      for (const one of values) {
        if (one.kind !== "string") continue;
        const name = one.text;
        const target = name.startsWith(".") ? this.#symbols.get(name.slice(1)) : undefined;
        if (target === undefined) continue;
        const node = { start: one.start, end: one.end, name };
        visitor.resolved({ node, kind: "declaration-string", file, scope }, target);
      }
    }
  }

  #resolve(reference: Reference, visitor: OptionVisitor): DeclaredSymbol | undefined {
    const target = this.#resolver.resolve(reference);
    if (target !== undefined) visitor.resolved(reference, target);
    return target;
  }

  #optionsMessage(name: OptionsMessage): ValueType {
    if (!this.#messages.has(name)) {
      this.#messages.set(name, asMessage(this.#symbols.get(`google.protobuf.${name}`)));
    }
    return this.#messages.get(name);
  }

  #fieldType(type: ValueType, name: string): ValueType {
    if (type === undefined) return undefined;
    if ("mapValue" in type) return name === "value" ? type.mapValue : undefined;
    // In text format a group goes by the name of its message.
    const body = type.message.scope.find(type.message.simpleName);
    return this.#typeOf(body?.member(name) ?? body?.member(name.toLowerCase()));
  }

  /** The message type of a field or an extension. */
  #typeOf(symbol: DeclaredSymbol | undefined): ValueType {
    if (symbol === undefined) return undefined;
    if (!this.#types.has(symbol)) this.#types.set(symbol, this.#findType(symbol));
    return this.#types.get(symbol);
  }

  #findType(symbol: DeclaredSymbol): ValueType {
    const { node, file, scope } = symbol;
    if (node.kind === "message") return node.group === undefined ? undefined : { message: symbol };
    if (node.kind !== "field") return undefined;
    if (node.type.kind === "group") return asMessage(scope.member(node.type.message.name.name));
    const named = node.type.kind === "map" ? node.type.value : node.type;
    const found =
      named.kind === "named"
        ? this.#resolver.find({ node: named, kind: "field-type", file, scope })?.symbol
        : undefined;
    const message = asMessage(found);
    return node.type.kind === "map" ? { mapValue: message } : message;
  }
}

function asMessage(symbol: DeclaredSymbol | undefined): { message: DeclaredSymbol } | undefined {
  return symbol?.kind === "message" ? { message: symbol } : undefined;
}

function isPlain({ name }: OptionNode, word: string): boolean {
  return name.length === 1 && !name[0]!.extension && name[0]!.name === word;
}
