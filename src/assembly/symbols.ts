/** Declares every name once, and keeps second declarations aside (docs/specification.md 3.2). */

import { type Diagnostic, formatLocation } from "../diagnostics.ts";
import { diagnostic } from "./codes.ts";
import type { DeclaredSymbol } from "./declared-symbol.ts";
import type { Copy, DeclaredSymbols } from "./declared-symbols.ts";
import type { LinkedFile, Unit } from "./linked.ts";
import { locationIn } from "./location.ts";
import type { Scope } from "./scope.ts";
import { SymbolTable } from "./symbol-table.ts";
import { claimsOf, symbolsOf } from "./unit-symbols.ts";

type Declared = Pick<DeclaredSymbols, "units" | "symbols" | "copies" | "declaringFiles" | "diagnostics">;

/**
 * Declares the externals, which cannot be changed, and then the collected files in order. A name that is declared
 * again for the same kind of unit in another file is a copy, to be compared later; anything else is PM2001.
 */
export function declareSymbols(externals: readonly LinkedFile[], collected: readonly LinkedFile[]): Declared {
  const table = new Declarations();
  for (const file of [...externals, ...collected]) {
    const scope = table.symbols.package(file.package);
    for (const unit of unitsOf(file)) table.declare(unit, scope);
  }
  return table;
}

function unitsOf(file: LinkedFile): Unit[] {
  return file.ast.declarations.map((node, index) => ({
    file,
    index,
    node,
    package: file.package,
    name: node.kind === "extend" ? (node.fields[0]?.name.name ?? "") : node.name.name,
    claims: claimsOf(node),
    copies: [],
  }));
}

class Declarations implements Declared {
  readonly units: Unit[] = [];
  readonly symbols = new SymbolTable();
  readonly copies: Copy[] = [];
  readonly declaringFiles: DeclaredSymbols["declaringFiles"] = new Map();
  readonly diagnostics: Diagnostic[] = [];

  /** @param scope - that of the unit's package */
  declare(unit: Unit, scope: Scope): void {
    const { external } = unit.file;
    const symbols = symbolsOf(unit, scope);
    const copy = this.#copyOf(unit, symbols, scope);
    if (copy !== undefined) {
      for (const symbol of symbols) this.#addCopy(symbol);
      // What two external files declare alike is between them and the compiler.
      if (!external) this.copies.push(copy);
      return;
    }
    if (!external) this.units.push(unit);
    for (const symbol of symbols) this.#add(symbol);
  }

  #copyOf(unit: Unit, symbols: readonly DeclaredSymbol[], scope: Scope): Copy | undefined {
    const extend = unit.node.kind === "extend";
    const names = extend
      ? symbols.filter((symbol) => symbol.kind === "extension" && symbol.scope === scope)
      : symbols.slice(0, 1);
    const known = names.flatMap(({ simpleName, kind }) => {
      const symbol = scope.member(simpleName);
      const sameThing = symbol?.kind === kind && symbol.unit.file !== unit.file && isClaim(symbol);
      return sameThing ? [symbol] : [];
    });
    if (known.length === 0) return undefined;
    const originals = [...new Set(known.map((symbol) => symbol.unit))];
    return { unit, originals, complete: known.length === names.length };
  }

  /** What a copy has beyond its original is declared too: a copy that differs shall cause no further errors. */
  #addCopy(symbol: DeclaredSymbol): void {
    const first = symbol.scope.member(symbol.simpleName);
    if (first === undefined) this.symbols.add(symbol);
    else this.#share(first, symbol);
  }

  #add(symbol: DeclaredSymbol): void {
    const before = symbol.scope.member(symbol.simpleName);
    if (before === undefined) {
      this.symbols.add(symbol);
      return;
    }
    this.#share(before, symbol);
    if (symbol.file.external) return;
    const place = formatLocation(locationIn(before.file, before.offset));
    const text = `"${symbol.name}" is already defined at ${place}`;
    const others = before.file.repository === symbol.file.repository ? [] : [before.file.repository];
    this.diagnostics.push(diagnostic("PM2001", text, locationIn(symbol.file, symbol.offset), others));
  }

  /** A file sees a name when it sees any file that declares it. */
  #share(first: DeclaredSymbol, { file }: DeclaredSymbol): void {
    const files = this.declaringFiles.get(first) ?? new Set([first.file]);
    this.declaringFiles.set(first, files.add(file));
  }
}

/** True for what a unit declares in its package's scope; deeper names are never copies by themselves. */
function isClaim({ scope, unit }: DeclaredSymbol): boolean {
  return scope.name === unit.package;
}
