/** Which repositories provide what others import. Pure. */

import { findCycle } from "../config/cycles.ts";

export interface Importer {
  name: string;
  /** Import names of its files. */
  provides: ReadonlySet<string>;
  imports: readonly string[];
}

export interface Dependencies {
  /** Sorted, by repository. */
  dependencies: Map<string, string[]>;
  /** Import paths that nobody provides, with the repositories that import them. */
  missing: Map<string, string[]>;
  /** Dependencies that were left out because they would close a circle. */
  cut: { from: string; to: string; cycle: string[] }[];
}

/**
 * An import that several provide is taken from the one whose name is in its path (`common` of
 * `acme/common/v1/money.proto`), then from the one that most others need anyway, then from the first by name.
 */
export function inferDependencies(repositories: readonly Importer[]): Dependencies {
  const providers = new Map<string, string[]>();
  for (const { name, provides } of repositories) {
    for (const path of provides) providers.set(path, [...(providers.get(path) ?? []), name]);
  }
  const needed = new Map<string, number>();
  for (const { provides, imports } of repositories) {
    for (const path of imports) {
      if (provides.has(path)) continue;
      for (const provider of providers.get(path) ?? []) needed.set(provider, (needed.get(provider) ?? 0) + 1);
    }
  }
  const dependencies = new Map<string, string[]>();
  const missing = new Map<string, string[]>();
  for (const { name, provides, imports } of repositories) {
    const found = new Set<string>();
    for (const path of new Set(imports)) {
      if (provides.has(path)) continue;
      const named = (candidate: string) => Number(path.split("/").includes(candidate));
      const candidates = (providers.get(path) ?? []).toSorted(
        (a, b) => named(b) - named(a) || (needed.get(b) ?? 0) - (needed.get(a) ?? 0) || (a < b ? -1 : 1),
      );
      if (candidates[0] === undefined) missing.set(path, [...(missing.get(path) ?? []), name]);
      else if (!candidates.some((candidate) => found.has(candidate))) found.add(candidates[0]);
    }
    dependencies.set(name, [...found].sort());
  }
  return { dependencies, missing, cut: cutCycles(dependencies) };
}

/** Takes out of each circle the dependency that closes it, until none is left. */
function cutCycles(dependencies: Map<string, string[]>): Dependencies["cut"] {
  const cut: Dependencies["cut"] = [];
  for (;;) {
    const cycle = findCycle(dependencies);
    if (cycle === undefined) return cut;
    const [from, to] = cycle.slice(-2) as [string, string];
    dependencies.set(
      from,
      dependencies.get(from)!.filter((name) => name !== to),
    );
    cut.push({ from, to, cycle });
  }
}
