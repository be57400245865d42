/** `global.map.json`: where every declaration came from and what it became (docs/specification.md 5). */

import type { MappedSymbol, SymbolMap } from "./assembly.ts";
import { encode } from "./byte-writer.ts";
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
  const grpc = plan === undefined ? {} : movedPaths(movedServices(units, plan));
  return { version: 1, symbols, grpc };
}

/** The file's bytes: a line for each symbol and each path, so that a change of one is a change of one line. */
export function formatSymbolMap(map: SymbolMap): Buffer {
  return encode(mapTexts(map), map.symbols.length * 256);
}

function* mapTexts({ version, symbols, grpc }: SymbolMap): Generator<string> {
  yield `{\n  "version": ${version},\n`;
  yield* block("symbols", ["[", "]"], symbols, (symbol) => JSON.stringify(symbol));
  yield ",\n";
  yield* block("grpc", ["{", "}"], Object.entries(grpc), formatEntry);
  yield ",\n";
  yield* block("any", ["{", "}"], typeUrls(symbols), formatEntry);
  yield "\n}\n";
}

function* block<T>(
  key: string,
  [open, close]: readonly [string, string],
  items: readonly T[],
  format: (item: T) => string,
): Generator<string> {
  yield `  "${key}": ${open}`;
  let separator = "\n    ";
  for (const item of items) {
    yield separator + format(item);
    separator = ",\n    ";
  }
  yield items.length === 0 ? close : `\n  ${close}`;
}

/** By which `google.protobuf.Any` knows a message before and after. */
export function typeUrls(symbols: readonly MappedSymbol[]): [string, string][] {
  return symbols
    .filter(({ kind, source, merged }) => kind === "message" && source !== merged)
    .map(({ source, merged }) => [ANY_PREFIX + source, ANY_PREFIX + merged]);
}

function formatEntry([key, value]: [string, string]): string {
  return `${JSON.stringify(key)}: ${JSON.stringify(value)}`;
}

function mappedSymbols(linked: Linked, units: readonly Unit[], plan: NamePlan | undefined): MappedSymbol[] {
  const hash = declarationHasher(linked);
  const extendees = new Map<SymbolNode, string>();
  for (const { field, extendee } of extensionsOf(linked, units)) extendees.set(field, extendee);
  const mapped = new Set(units);
  const symbols: MappedSymbol[] = [];
  for (const symbol of linked.symbols.all) {
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
