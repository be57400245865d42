import type { DeclaredSymbol } from "./declared-symbol.ts";
import type { Placement, Unit } from "./linked.ts";
import { qualify } from "./name-pins.ts";
import type { Scope } from "./scope.ts";
import type { SymbolTable } from "./symbol-table.ts";

/** A scope of the result, or one of an external file as a compiler of the result knows it. */
export interface MergedScope {
  /** Full name, "" for the top. */
  name: string;
  outer: MergedScope | undefined;
  /** The scope of the sources that has its members; a wrapper has none. */
  source: Scope | undefined;
  /** Of those, external declarations are its members; else collected ones. */
  external: boolean;
}

/**
 * What the names of placed units become, nested ones, values, fields and rpcs too; each is made when it is asked for.
 * Only the place of a unit and the name of a service change: what is inside keeps its name.
 */
export class MergedNames implements Iterable<[source: string, merged: string]> {
  /** The scope of the global package. */
  readonly global: MergedScope;
  readonly #symbols: SymbolTable;
  readonly #placement: ReadonlyMap<Unit, Placement>;
  readonly #packages = new Map<Scope, MergedScope>();
  readonly #wrappers = new Map<string, MergedScope>();
  readonly #bodies = new Map<Scope, MergedScope>();

  constructor(symbols: SymbolTable, placement: ReadonlyMap<Unit, Placement>, globalPackage: string) {
    this.#symbols = symbols;
    this.#placement = placement;
    this.global = this.package(symbols.package(globalPackage));
  }

  /** The full name that a symbol has in the result; undefined for what is not in it. */
  of(symbol: DeclaredSymbol): string | undefined {
    const { unit, node, scope, simpleName } = symbol;
    const place = this.#placement.get(unit);
    if (place === undefined) return undefined;
    return qualify(this.scopeOf(scope, unit).name, node === unit.node ? place.name : simpleName);
  }

  /** The same for the full name of a symbol in its source. */
  get(sourceName: string): string | undefined {
    const symbol = this.#symbols.get(sourceName);
    return symbol && this.of(symbol);
  }

  /** What becomes of a scope in which a unit stands, or which is inside it. */
  scopeOf(scope: Scope, unit: Unit): MergedScope {
    if (scope.name === unit.package) return this.#around(unit, scope);
    let body = this.#bodies.get(scope);
    if (body === undefined) {
      const outer = this.scopeOf(scope.outer!, unit);
      const top = scope.outer!.name === unit.package && unit.node.kind !== "extend";
      const simpleName = top ? (this.#placement.get(unit)?.name ?? unit.name) : scope.simpleName;
      const { external } = unit.file;
      body = { name: qualify(outer.name, simpleName), outer, source: scope, external };
      this.#bodies.set(scope, body);
    }
    return body;
  }

  /** A package of external files, the global package or one around it. */
  package(scope: Scope): MergedScope {
    let found = this.#packages.get(scope);
    if (found === undefined) {
      const outer = scope.outer && this.package(scope.outer);
      found = { name: scope.name, outer, source: scope, external: true };
      this.#packages.set(scope, found);
    }
    return found;
  }

  *[Symbol.iterator](): Generator<[string, string]> {
    for (const symbol of this.#symbols.all) {
      const merged = this.of(symbol);
      if (merged !== undefined) yield [symbol.name, merged];
    }
  }

  #around(unit: Unit, scope: Scope): MergedScope {
    const place = this.#placement.get(unit);
    if (place === undefined) return this.package(scope);
    if (place.wrapper === undefined) return this.global;
    let wrapper = this.#wrappers.get(place.wrapper);
    if (wrapper === undefined) {
      const name = qualify(this.global.name, place.wrapper);
      wrapper = { name, outer: this.global, source: undefined, external: false };
      this.#wrappers.set(place.wrapper, wrapper);
    }
    return wrapper;
  }
}
