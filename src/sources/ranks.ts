import type { RepositoryConfig } from "../config/config.ts";

/**
 * Depth of each repository by `dependencies`, by name: 0 for one that has none, else one more than its deepest.
 * Config has refused unknown names and cycles.
 */
export function dependencyRanks(repositories: readonly RepositoryConfig[]): Map<string, number> {
  const byName = new Map(repositories.map((repository) => [repository.name, repository]));
  const ranks = new Map<string, number>();
  const rankOf = (name: string): number => {
    const known = ranks.get(name);
    if (known !== undefined) return known;
    const dependencies = byName.get(name)?.dependencies ?? [];
    const rank = dependencies.length === 0 ? 0 : 1 + Math.max(...dependencies.map(rankOf));
    ranks.set(name, rank);
    return rank;
  };
  for (const { name } of repositories) rankOf(name);
  return ranks;
}
