/** What happened to the declarations between two runs. Pure. */

import type { MappedSymbol, SymbolMap } from "../assembly/assembly.ts";

/** Each list in the order of its map. */
export interface SymbolChanges {
  added: MappedSymbol[];
  removed: MappedSymbol[];
  /** Those that have another name in the output than before. */
  moved: { before: MappedSymbol; after: MappedSymbol }[];
  /** Those with the same name and another declaration. */
  changed: MappedSymbol[];
  /** gRPC paths that clients of the sources have to follow, in the order of the new map; `isNew` since the last run. */
  grpc: { from: string; to: string; isNew: boolean }[];
}

/** A declaration is the same one as long as its repository, kind and full name in the source are. */
export function symbolChanges(previous: SymbolMap | undefined, next: SymbolMap | undefined): SymbolChanges {
  const before = byIdentity(previous);
  const after = byIdentity(next);
  const changes: SymbolChanges = { added: [], removed: [], moved: [], changed: [], grpc: [] };
  for (const [identity, symbol] of after) {
    const old = before.get(identity);
    if (old === undefined) changes.added.push(symbol);
    else if (old.merged !== symbol.merged) changes.moved.push({ before: old, after: symbol });
    else if (old.hash !== symbol.hash) changes.changed.push(symbol);
  }
  for (const [identity, symbol] of before) {
    if (!after.has(identity)) changes.removed.push(symbol);
  }
  for (const [from, to] of Object.entries(next?.grpc ?? {})) {
    changes.grpc.push({ from, to, isNew: previous?.grpc[from] !== to });
  }
  return changes;
}

function byIdentity(map: SymbolMap | undefined): Map<string, MappedSymbol> {
  return new Map(
    map?.symbols.map((symbol) => [JSON.stringify([symbol.repo, symbol.kind, symbol.source]), symbol]),
  );
}
