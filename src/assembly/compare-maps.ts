import type { Diagnostic } from "../diagnostics.ts";
import type { MappedSymbol, SymbolMap } from "./assembly.ts";
import { diagnostic } from "./codes.ts";

/**
 * Names of an earlier result that are no longer what they were: one PM4001 for each source name that is gone or has
 * another merged name. What shares the fate of the declaration around it is not repeated.
 */
export function compareMaps(before: SymbolMap, now: SymbolMap): Diagnostic[] {
  const current = new Map(now.symbols.map((symbol) => [symbol.source, symbol]));
  const reported = new Map<string, "gone" | "renamed">();
  const findings: Diagnostic[] = [];
  // Sorted by source name: what holds a declaration comes before it.
  for (const old of before.symbols) {
    const { source } = old;
    const symbol = current.get(source);
    if (symbol?.merged === old.merged) continue;
    const fate = symbol === undefined ? "gone" : "renamed";
    reported.set(source, fate);
    if (reported.get(outer(source)) === fate) continue;
    const { repo: repository, path, line } = symbol ?? old;
    findings.push(diagnostic("PM4001", describe(old, symbol), { repository, path, line }));
  }
  return findings;
}

function describe({ kind, source, merged }: MappedSymbol, now: MappedSymbol | undefined): string {
  const what = `${kind} "${source}", which was "${merged}",`;
  return now === undefined ? `${what} is gone` : `${what} is now "${now.merged}"`;
}

function outer(name: string): string {
  const dot = name.lastIndexOf(".");
  return dot === -1 ? "" : name.slice(0, dot);
}
