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
  const any: Record<string, string> = {};
  for (const { kind, source, merged } of symbols) {
    if (kind === "message" && source !== merged) any[ANY_PREFIX + source] = ANY_PREFIX + merged;
  }
  return {
    version: 1,
    symbols,
    grpc: plan === undefined ? {} : movedPaths(movedServices(units, plan)),
    any,
  };
}

/** The file's text: a line for each symbol and each path, so that a change of one is a change of one line. */
export function formatSymbolMap({ version, symbols, grpc, any }: SymbolMap): string {
  const blocks = [
    `  "version": ${version}`,
    block(
      "symbols",
      "[]",
      symbols.map((symbol) => JSON.stringify(symbol)),
    ),
    block("grpc", "{}", entries(grpc)),
    block("any", "{}", entries(any)),
  ];
  return `{\n${blocks.join(",\n")}\n}\n`;
}

function entries(record: Record<string, string>): string[] {
  return Object.entries(record).map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`);
}

function block(key: string, brackets: "[]" | "{}", items: readonly string[]): string {
  if (items.length === 0) return `  "${key}": ${brackets}`;
  return `  "${key}": ${brackets[0]}\n    ${items.join(",\n    ")}\n  ${brackets[1]}`;
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
