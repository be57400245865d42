import type { Diagnostic } from "../diagnostics.ts";
import type { MappedSymbol, SymbolMap } from "./assembly.ts";
import { diagnostic } from "./codes.ts";
import type { NameLock } from "./linked.ts";

/** A result as the hub holds it: what is declared, and in which part. */
export interface CutResult {
  map: SymbolMap;
  names: Pick<NameLock, "parts"> | undefined;
}

/**
 * Declarations of an earlier result that lie in another part now: PM4002, once for each package (or repository) and
 * pair of parts, at its first declaration. Nothing when one of the results has no parts.
 */
export function compareParts(before: CutResult, now: CutResult): Diagnostic[] {
  const earlier = new Map(before.map.symbols.map((symbol) => [symbol.source, symbol]));
  const findings = new Map<string, Diagnostic>();
  for (const symbol of now.map.symbols) {
    const old = earlier.get(symbol.source);
    const from = old && partOf(old, before.names?.parts);
    const to = partOf(symbol, now.names?.parts);
    if (from === undefined || to === undefined || from.file === to.file) continue;
    const text = `declarations of ${to.owner} moved from "${from.file}" to "${to.file}"`;
    const { repo: repository, path, line } = symbol;
    if (!findings.has(text)) findings.set(text, diagnostic("PM4002", text, { repository, path, line }));
  }
  return [...findings.values()];
}

/** By its repository, else by its package: the longest that its name begins with, since no message is called like one. */
function partOf(
  { source, repo }: MappedSymbol,
  parts: NameLock["parts"] = {},
): { owner: string; file: string } | undefined {
  const file = parts[`repo:${repo}`];
  if (file !== undefined) return { owner: `repository "${repo}"`, file };
  for (let scope = source; scope !== ""; ) {
    scope = scope.slice(0, Math.max(scope.lastIndexOf("."), 0));
    const found = Object.hasOwn(parts, scope) ? parts[scope] : undefined;
    if (found !== undefined) return { owner: `package "${scope}"`, file: found };
  }
  return undefined;
}
