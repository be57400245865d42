import type { RepositoryConfig } from "../config/config.ts";
import type { Setup } from "./setup.ts";

/** A setup with some of its repositories alone; the others are nobody's dependency then. */
export function narrowed(setup: Setup, keeps: (repository: RepositoryConfig) => boolean): Setup {
  const kept = setup.config.repositories.filter(keeps);
  const names = new Set(kept.map(({ name }) => name));
  const repositories = kept.map((repository) => ({
    ...repository,
    dependencies: repository.dependencies.filter((name) => names.has(name)),
  }));
  return {
    ...setup,
    config: { ...setup.config, repositories },
    sources: { ...setup.sources, repositories },
  };
}
