/** `global.map.json`: where every declaration came from and what it became (docs/specification.md 5). */

import type { MappedSymbol, SymbolMap } from "./assembly.ts";
import { compareText } from "./candidates.ts";
import { extensionsOf } from "./check-extensions.ts";
import { declarationHasher } from "./declaration-hash.ts";
import { movedPaths, movedServices } from "./grpc-paths.ts";
import type { Linked, NamePlan, Unit } from "./linked.ts";
import { declarationsIn } from "./nested-declarations.ts";
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

function mappedSymbols(linked: Linked, units: readonly Unit[], plan: NamePlan | undefined): MappedSymbol[] {
  const hash = declarationHasher(linked);
  const extendees = new Map(extensionsOf(linked, units).map(({ field, extendee }) => [field, extendee]));
  const symbols: MappedSymbol[] = [];
  for (const { kind, node, name, unit } of declarationsIn(units)) {
    const { repository, path, ast } = unit.file;
    symbols.push({
      source: name,
      merged: plan?.merged.get(name) ?? name,
      kind,
      repo: repository,
      path,
      line: positionIn(ast, node.start).line,
      hash: hash(unit.file, node, kind === "extension" ? extendees.get(node) : undefined),
    });
  }
  return symbols.sort((a, b) => compareText(a.source, b.source));
}
