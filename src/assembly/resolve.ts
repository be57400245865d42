/** Finds what a name means, by protoc's rules, and says why when it means nothing (docs/specification.md 2.3). */

import type { GlobalProtoConfig } from "../config/config.ts";
import type { Diagnostic } from "../diagnostics.ts";
import type { NameNode } from "./ast.ts";
import { type Code, diagnostic } from "./codes.ts";
import type { DeclaredSymbol, SymbolKind } from "./declared-symbol.ts";
import type { DeclaredSymbols } from "./declared-symbols.ts";
import { MAX_ERRORS } from "./limit-errors.ts";
import type { LinkedFile, NamePlan, ReferenceKind, Unit } from "./linked.ts";
import { locationIn } from "./location.ts";
import { qualify } from "./name-pins.ts";
import type { Place, Scope } from "./scope.ts";
import { type NameTable, searchScopes } from "./scope-search.ts";
import type { SymbolTable } from "./symbol-table.ts";
import { Visibility } from "./visibility.ts";

/** A reference as it stands in the source, not yet resolved. */
export interface Reference {
  node: NameNode;
  kind: ReferenceKind;
  file: LinkedFile;
  /** From where the search starts. */
  scope: Scope;
  /** For a key of an aggregate: the unit that this scope is of, when it is known. */
  within?: Unit | undefined;
}

/** What a reference of each kind must lead to, as protoc calls it. */
const WANTED: Record<ReferenceKind, { kinds: readonly SymbolKind[]; what: string }> = {
  "field-type": { kinds: ["message", "enum"], what: "a type" },
  "rpc-type": { kinds: ["message"], what: "a message type" },
  extendee: { kinds: ["message"], what: "a message type" },
  "option-name": { kinds: ["extension"], what: "an extension" },
  "aggregate-key": { kinds: ["extension"], what: "an extension" },
  "any-type": { kinds: ["message"], what: "a message type" },
  "declaration-string": { kinds: ["message", "enum", "extension"], what: "a type" },
};

export class Resolver {
  readonly diagnostics: Diagnostic[] = [];
  readonly #symbols: SymbolTable;
  readonly #visibility: Visibility;
  readonly #plan: NamePlan;
  readonly #config: Pick<GlobalProtoConfig, "package" | "mode">;
  #sourcesByMerged: ReadonlyMap<string, string> | undefined;
  #mergedByLastPart: Map<string, string[]> | undefined;
  #hints = 0;

  constructor(
    declarations: DeclaredSymbols,
    plan: NamePlan,
    config: Pick<GlobalProtoConfig, "package" | "mode">,
  ) {
    this.#symbols = declarations.symbols;
    this.#visibility = new Visibility(declarations, (one) => this.diagnostics.push(one));
    this.#plan = plan;
    this.#config = config;
  }

  /** Merged name → source name. Only files that import the output ask for it, and most systems have none. */
  get #sourceNames(): ReadonlyMap<string, string> {
    this.#sourcesByMerged ??= new Map([...this.#plan.merged].map(([source, merged]) => [merged, source]));
    return this.#sourcesByMerged;
  }

  /** What the reference means; undefined after an error was reported. */
  resolve(reference: Reference): DeclaredSymbol | undefined {
    const found = this.find(reference);
    if (found === undefined) {
      this.#reportFailure(reference);
      return undefined;
    }
    if (found.onlyAssembled) this.#reportAssembledOnly(reference, found.symbol);
    return found.symbol;
  }

  /** The same without a word about failure. `onlyAssembled` when no compiler of the sources would find it. */
  find(reference: Reference): { symbol: DeclaredSymbol; onlyAssembled: boolean } | undefined {
    const { imported, assembled } = this.#visibility.of(reference.file);
    const seen = this.#search(reference, imported);
    if (seen !== undefined) return { symbol: seen, onlyAssembled: false };
    if (!reference.file.selfImport) return undefined;

    const collected = this.#search(reference, assembled);
    if (collected !== undefined) return { symbol: collected, onlyAssembled: true };
    const merged = this.#mergedSymbol(reference);
    return merged && { symbol: merged, onlyAssembled: false };
  }

  #search(reference: Reference, table: NameTable<Scope>): DeclaredSymbol | undefined {
    const place = placeOf(this.#bind(reference, table));
    if (place === undefined || !isWanted(reference, table(place.scope, place.simpleName))) return undefined;
    return place.scope.member(place.simpleName);
  }

  /** From which scope a name is read, in what form. */
  #bind({ node, scope, kind }: Reference, table: NameTable<Scope>): Binding | undefined {
    const absolute = node.name.startsWith(".");
    // Any names are full names; a leading dot is not part of them.
    const name = absolute ? node.name.slice(1) : node.name;
    const from =
      absolute || kind === "any-type"
        ? this.#symbols.top
        : searchScopes(name, scope, kind === "field-type" ? "type" : "any", table);
    return from && { from, name };
  }

  /** A file that imports the output may name what the output declares. */
  #mergedSymbol(reference: Reference): DeclaredSymbol | undefined {
    const name = reference.node.name.replace(/^\./, "");
    if (!name.startsWith(`${this.#config.package}.`)) return undefined;
    const source = this.#sourceNames.get(name);
    const symbol = source === undefined ? undefined : this.#symbols.get(source);
    return isWanted(reference, symbol?.kind) ? symbol : undefined;
  }

  #reportFailure(reference: Reference): void {
    const { node, scope, kind, file } = reference;
    const { assembled, everything } = this.#visibility.of(file);
    const hidden = this.#search(reference, everything);
    if (hidden !== undefined) {
      const text = `"${hidden.name}" is defined in "${hidden.file.importNames[0]}", which is not imported`;
      this.#report("PM3002", reference, text, hidden.file);
      return;
    }

    const bound = this.#bind(reference, assembled);
    const place = placeOf(bound);
    const found = place && assembled(place.scope, place.simpleName);
    if (bound === undefined || (node.name.startsWith(".") && found === undefined)) {
      const start = scope.name === "" ? "the top level" : scope.name;
      const from = node.name.startsWith(".") ? "" : `searched from ${start}`;
      const details = [from, this.#mergedHint(reference)].filter((part) => part !== "").join("; ");
      this.#report("PM3001", reference, `"${node.name}" is not defined${details && ` (${details})`}`);
      return;
    }
    const problem = found === undefined ? "not defined" : `not ${WANTED[kind].what}`;
    const boundName = qualify(bound.from.name, bound.name);
    const meant = this.#nextOutwards(reference, everything, boundName);
    const advice =
      meant === undefined ? "" : `; write ${kind === "option-name" ? `(.${meant})` : `.${meant}`}`;
    this.#report("PM3001", reference, `"${node.name}" is ${problem} (resolved to ${boundName}${advice})`);
  }

  /** What the name would mean further out, were it not for the first hit. Keys of aggregates have no absolute form. */
  #nextOutwards(reference: Reference, table: NameTable<Scope>, bound: string): string | undefined {
    const { node, kind } = reference;
    if (kind === "aggregate-key") return undefined;
    for (let scope: Scope | undefined = reference.scope; scope !== undefined; scope = scope.outer) {
      const name = qualify(scope.name, node.name);
      const place = scope.holderOf(node.name);
      const found = place && table(place.scope, place.simpleName);
      if (name !== bound && isWanted(reference, found)) return name;
    }
    return undefined;
  }

  #mergedHint(reference: Reference): string {
    const { node, file } = reference;
    if (!file.selfImport) return "";
    // Every name that ends alike is looked at, and of so many errors nobody reads more.
    if (++this.#hints > MAX_ERRORS) return "";
    this.#mergedByLastPart ??= byLastPart(this.#sourceNames.keys());
    const names = (this.#mergedByLastPart.get(lastPart(node.name)) ?? []).filter(
      (name) =>
        name.endsWith(`.${node.name}`) &&
        isWanted(reference, this.#symbols.get(this.#sourceNames.get(name)!)?.kind),
    );
    return names.length === 1 ? `did you mean "${names[0]}"?` : "";
  }

  #reportAssembledOnly(reference: Reference, symbol: DeclaredSymbol): void {
    const merged = this.#plan.merged.of(symbol);
    // Where the output declares the source name itself, the import of the output is all that a compiler needs.
    if (this.#config.mode !== "merge" || merged === undefined || merged === symbol.name) return;
    const output = reference.file.imports.find((one) => one.file === undefined)!.path;
    const needs = `protoc needs "${merged}" or an import of "${symbol.file.importNames[0]}"`;
    this.#report("PM3003", reference, `"${symbol.name}" is not declared by ${output}; ${needs}`);
  }

  #report(code: Code, { file, node }: Reference, text: string, other?: LinkedFile): void {
    const related = other === undefined || other.repository === file.repository ? [] : [other.repository];
    this.diagnostics.push(diagnostic(code, text, locationIn(file, node.start), related));
  }
}

interface Binding {
  from: Scope;
  /** Relative to that scope. */
  name: string;
}

/** Where the name would be declared, when the scopes on the way are known at all. */
function placeOf(binding: Binding | undefined): Place | undefined {
  return binding?.from.holderOf(binding.name);
}

function isWanted({ kind }: Reference, found: SymbolKind | "package" | undefined): boolean {
  return found !== undefined && found !== "package" && WANTED[kind].kinds.includes(found);
}

function lastPart(name: string): string {
  return name.slice(name.lastIndexOf(".") + 1);
}

function byLastPart(names: Iterable<string>): Map<string, string[]> {
  return Map.groupBy(names, lastPart);
}
