/** `global.map.json`: where every declaration came from and what it became (docs/specification.md 5). */

import type { MappedSymbol, SymbolMap } from "./assembly.ts";
import { compareText } from "./candidates.ts";
import { extensionsOf } from "./check-extensions.ts";
import { declarationHasher } from "./declaration-hash.ts";
import type { SymbolKind, SymbolNode } from "./declared-symbol.ts";
import { movedPaths, movedServices } from "./grpc-paths.ts";
import type { Linked, NamePlan, Unit } from "./linked.ts";
import { positionIn } from "./position.ts";

const ANY_PREFIX = "type.googleapis.com/";

/** Maps everything declared in these units. Without a plan, as in import mode, nothing changes its name. */
export function buildSymbolMap(
  linked: Linked,
  units: readonly Unit[],
  plan: NamePlan | undefined,
): SymbolMap {
  const symbols = mappedSymbols(linked, units, plan);
  const moved = symbols.filter(({ kind, source, merged }) => kind === "message" && source !== merged);
  return {
    version: 1,
    symbols,
    grpc: plan === undefined ? {} : movedPaths(movedServices(units, plan)),
    any: Object.fromEntries(moved.map(({ source, merged }) => [ANY_PREFIX + source, ANY_PREFIX + merged])),
  };
}

/** A line for each symbol and each path, so that a change of one is a change of one line. */
export function formatSymbolMap({ version, symbols, grpc, any }: SymbolMap): string {
  const lines = [
    `{\n  "version": ${version}`,
    `  "symbols": ${list(
      symbols.map((symbol) => JSON.stringify(symbol)),
      "[]",
    )}`,
    `  "grpc": ${list(entries(grpc), "{}")}`,
    `  "any": ${list(entries(any), "{}")}\n}\n`,
  ];
  return lines.join(",\n");
}

function entries(record: Record<string, string>): string[] {
  return Object.entries(record).map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`);
}

function list(items: readonly string[], brackets: string): string {
  return items.length === 0 ? brackets : `${brackets[0]}\n    ${items.join(",\n    ")}\n  ${brackets[1]}`;
}

function mappedSymbols(linked: Linked, units: readonly Unit[], plan: NamePlan | undefined): MappedSymbol[] {
  const hash = declarationHasher(linked);
  const extendees = new Map<SymbolNode, string>();
  for (const { field, extendee } of extensionsOf(linked, units)) extendees.set(field, extendee);
  const mapped = new Set(units);
  const symbols: MappedSymbol[] = [];
  for (const symbol of linked.symbols) {
    const { kind, node, name: source, unit } = symbol;
    if (!isMapped(kind) || !mapped.has(unit)) continue;
    const { repository, path, ast } = unit.file;
    symbols.push({
      source,
      merged: plan?.merged.of(symbol) ?? source,
      kind,
      repo: repository,
      path,
      line: positionIn(ast, node.start).line,
      hash: hash(unit.file, node, extendees.get(node)),
    });
  }
  return symbols.sort((a, b) => compareText(a.source, b.source));
}

function isMapped(kind: SymbolKind): kind is MappedSymbol["kind"] {
  return kind === "message" || kind === "enum" || kind === "service" || kind === "extension";
}
