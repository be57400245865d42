import type { DeclaredSymbol } from "./declared-symbol.ts";
import { Scope } from "./scope.ts";

/** Every declared symbol, external ones included: the first of each name. */
export class SymbolTable {
  readonly top = new Scope("", undefined);
  readonly #all: DeclaredSymbol[] = [];
  readonly #packages = new Map<string, Scope>([["", this.top]]);

  add(symbol: DeclaredSymbol): void {
    this.#all.push(symbol);
    symbol.scope.add(symbol);
  }

  /** By full name without a leading dot. */
  get(name: string): DeclaredSymbol | undefined {
    const place = this.top.holderOf(name);
    return place?.scope.member(place.simpleName);
  }

  /** The scope of a package. */
  package(name: string): Scope {
    let scope = this.#packages.get(name);
    if (scope === undefined) {
      scope = this.top;
      for (const part of name.split(".")) scope = scope.open(part);
      this.#packages.set(name, scope);
    }
    return scope;
  }

  /** In the order in which they were added. */
  get all(): readonly DeclaredSymbol[] {
    return this.#all;
  }
}
