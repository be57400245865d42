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
  const open = new Map(repositories.map(({ name, dependencies }) => [name, new Set(dependencies).size]));
  const dependents = new Map<string, string[]>();
  for (const { name, dependencies } of repositories) {
    for (const dependency of new Set(dependencies)) {
      dependents.set(dependency, [...(dependents.get(dependency) ?? []), name]);
    }
  }

  const ordered: RankedRepository[] = [];
  let ready = repositories.map(({ name }) => name).filter((name) => open.get(name) === 0);
  for (let rank = 0; ready.length > 0; rank++) {
    ordered.push(...ready.toSorted(compareText).map((name) => ({ name, rank })));
    const next = new Set<string>();
    for (const name of ready) {
      for (const dependent of dependents.get(name) ?? []) {
        open.set(dependent, open.get(dependent)! - 1);
        if (open.get(dependent) === 0) next.add(dependent);
      }
    }
    ready = [...next];
  }
  if (ordered.length !== repositories.length)
    throw new Error("the dependencies hold a cycle or an unknown name");
  return ordered;
}

/** Depth of each repository by `dependencies`, by name; see `orderRepositories`. */
export function dependencyRanks(
  repositories: readonly { name: string; dependencies: readonly string[] }[],
): Map<string, number> {
  return new Map(orderRepositories(repositories).map(({ name, rank }) => [name, rank]));
}

/** By UTF-16 unit, the same in every locale. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
