/** A repository's place in the order of assembly. */
export interface RankedRepository {
  name: string;
  /** Length of the longest chain of dependencies below it; 0 has none. */
  rank: number;
}

/**
 * Repositories by topological depth, then by name, so that the order written in config.yaml changes nothing.
 * The dependencies must hold no cycle and only known names, as a parsed config guarantees.
 */
export function orderRepositories(
  repositories: readonly { name: string; dependencies: readonly string[] }[],
): RankedRepository[] {
  const waiting = new Map(repositories.map(({ name, dependencies }) => [name, new Set(dependencies)]));
  const ordered: RankedRepository[] = [];
  for (let rank = 0; waiting.size > 0; rank++) {
    const ready = [...waiting].filter(([, open]) => open.size === 0).map(([name]) => name);
    if (ready.length === 0) throw new Error(`no order: ${[...waiting.keys()].join(", ")}`);
    ordered.push(...ready.toSorted(compareText).map((name) => ({ name, rank })));
    for (const name of ready) waiting.delete(name);
    for (const open of waiting.values()) for (const name of ready) open.delete(name);
  }
  return ordered;
}

/** By UTF-16 unit, the same in every locale. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
