/**
 * The result beside its sources, declaration by declaration: equal modulo the map of names, whatever syntax each is
 * written in (docs/specification.md 3.8).
 */

import { type Difference, NONE } from "./difference.ts";
import { Pair } from "./pair.ts";
import { type OpenSets, topLevel } from "./sets.ts";
import { unaccounted } from "./unaccounted.ts";

/** How much was laid side by side. */
export interface Compared {
  messages: number;
  fields: number;
  enumValues: number;
  methods: number;
  extensions: number;
  /** Leading and trailing comments, and blocks of detached ones. */
  comments: number;
}

export const nothingCompared: Readonly<Compared> = {
  messages: 0,
  fields: 0,
  enumValues: 0,
  methods: 0,
  extensions: 0,
  comments: 0,
};

export interface Comparison {
  differences: Difference[];
  compared: Compared;
}

export function compareSets(sets: OpenSets): Comparison {
  const { names, merged, wanted, withoutServices } = sets;
  const differences = unaccounted(sets);
  const compared = { ...nothingCompared };
  const detached = new Set<string>();
  for (const file of merged.files) for (const text of merged.commentsOf(file).detached) detached.add(text);
  for (const { view, files } of sets.sources) {
    for (const { file, source, comments } of files) {
      for (const before of topLevel(file)) {
        const { kind, typeName } = before;
        if (!wanted(typeName) || (kind === "service" && withoutServices)) continue;
        const symbol = names.symbol(typeName);
        const after = symbol && merged.find(kind, symbol.merged);
        if (after === undefined) {
          const element = { source: typeName, ...source, merged: names.merged(typeName) };
          differences.push({ ...element, what: kind, before: "declared", after: NONE });
          continue;
        }
        const pair = new Pair({ differences, compared, source, before: view, after: merged.view });
        // A copy that was dropped for an equal declaration has taken its comments along.
        const stands = symbol!.repo === source.repository && symbol!.path === source.path;
        if (stands) pair.comments = { before: comments, after: merged.commentsOf(after.file), detached };
        pair.compare(before, after);
      }
    }
  }
  return { differences, compared };
}
