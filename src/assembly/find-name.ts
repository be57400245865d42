/** From what a reader types to the declaration that is meant: a source name, a merged name, or the end of either. */

import { closest, distance } from "fastest-levenshtein";
import { compareText } from "./candidates.ts";
import type { DeclaredSymbol } from "./declared-symbol.ts";
import type { DeclaredSymbols } from "./declared-symbols.ts";
import type { NamePlan } from "./linked.ts";

export type FoundName =
  | { symbol: DeclaredSymbol }
  /** Source names, sorted: all that the name fits when it is ambiguous, the nearest ones when it fits none. */
  | { symbol: undefined; ambiguous: boolean; candidates: string[] };

/** Takes a leading dot or none. A full name is what it is, whatever else ends in it; collected files come before externals. */
export function findName(
  written: string,
  { symbols }: Pick<DeclaredSymbols, "symbols">,
  { merged }: Pick<NamePlan, "merged">,
): FoundName {
  const name = written.replace(/^\./, "");
  const { all } = symbols;
  const named = (symbol: DeclaredSymbol) => [symbol.name, merged.of(symbol) ?? symbol.name];
  const exact = symbols.get(name) ?? all.find((symbol) => merged.of(symbol) === name);
  if (exact !== undefined) return { symbol: exact };

  const fitting = all.filter((symbol) => named(symbol).some((full) => full.endsWith(`.${name}`)));
  const collected = fitting.filter(({ file }) => !file.external);
  const found = collected.length > 0 ? collected : fitting;
  const [only] = found;
  if (found.length === 1) return { symbol: only! };
  if (found.length > 1) return { symbol: undefined, ambiguous: true, candidates: sourceNames(found) };
  return { symbol: undefined, ambiguous: false, candidates: nearest(name, all, named) };
}

/** Names whose end of as many parts is the nearest to what was written, when it is near enough to be a slip. */
function nearest(
  name: string,
  symbols: readonly DeclaredSymbol[],
  named: (symbol: DeclaredSymbol) => string[],
): string[] {
  const parts = name.split(".").length;
  const endOf = (full: string) => full.split(".").slice(-parts).join(".").toLowerCase();
  const byEnd = new Map<string, DeclaredSymbol[]>();
  for (const symbol of symbols.filter(({ file }) => !file.external)) {
    for (const end of new Set(named(symbol).map(endOf))) {
      const known = byEnd.get(end);
      if (known === undefined) byEnd.set(end, [symbol]);
      else known.push(symbol);
    }
  }
  if (byEnd.size === 0) return [];
  const wanted = name.toLowerCase();
  const end = closest(wanted, [...byEnd.keys()]);
  // Two letters the wrong way round count as two changes, also in a short name.
  const tolerance = Math.ceil(Math.max(wanted.length, end.length) / 3);
  return distance(wanted, end) > tolerance ? [] : sourceNames(byEnd.get(end)!);
}

function sourceNames(symbols: readonly DeclaredSymbol[]): string[] {
  return symbols.map(({ name }) => name).sort(compareText);
}
