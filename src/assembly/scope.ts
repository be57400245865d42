import type { DeclaredSymbol } from "./declared-symbol.ts";
import { qualify } from "./name-pins.ts";

/**
 * A package, a message or a service: what is declared directly in it. Names are looked up one part at a time from here,
 * since to put full names together costs more than all else of a search. There is one scope for one full name.
 */
export class Scope {
  /** Full name, "" for the top. */
  readonly name: string;
  readonly simpleName: string;
  /** Undefined for the top. */
  readonly outer: Scope | undefined;
  #members: Map<string, DeclaredSymbol> | undefined;
  #inner: Map<string, Scope> | undefined;

  constructor(simpleName: string, outer: Scope | undefined) {
    this.name = qualify(outer?.name ?? "", simpleName);
    this.simpleName = simpleName;
    this.outer = outer;
  }

  member(simpleName: string): DeclaredSymbol | undefined {
    return this.#members?.get(simpleName);
  }

  add(symbol: DeclaredSymbol): void {
    this.#members ??= new Map();
    this.#members.set(symbol.simpleName, symbol);
  }

  /** The scope of this name directly in it, when there is one. */
  find(simpleName: string): Scope | undefined {
    return this.#inner?.get(simpleName);
  }

  /** The same, made when there is none. */
  open(simpleName: string): Scope {
    this.#inner ??= new Map();
    let scope = this.#inner.get(simpleName);
    if (scope === undefined) {
      scope = new Scope(simpleName, this);
      this.#inner.set(simpleName, scope);
    }
    return scope;
  }

  /** Where the last part of a name, which is relative to this scope, would be declared. */
  holderOf(name: string): Place | undefined {
    let scope: Scope | undefined = this;
    let start = 0;
    for (let dot = name.indexOf("."); dot !== -1 && scope !== undefined; dot = name.indexOf(".", start)) {
      scope = scope.find(name.slice(start, dot));
      start = dot + 1;
    }
    return scope && { scope, simpleName: name.slice(start) };
  }
}

/** A name that may be declared or not. */
export interface Place {
  scope: Scope;
  simpleName: string;
}
