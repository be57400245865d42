/** The entry that a repository gets in a hub's config.yaml. Pure. */

import type { SymbolMap } from "../../src/assembly/assembly.ts";
import { importNamesOf } from "../../src/assembly/candidates.ts";
import type { RepositoryConfig } from "../../src/config/config.ts";
import type { NewEntry } from "../../src/config/edit.ts";
import { inferDependencies } from "../../src/onboarding/dependencies.ts";
import type { RepositoryProtos } from "../../src/onboarding/facts.ts";
import { propose } from "../../src/onboarding/propose.ts";
import { importRoots } from "../../src/sources/selection.ts";

export interface EntryRequest {
  joining: RepositoryProtos;
  /** Of the hub's config. */
  repositories: readonly RepositoryConfig[];
  /** `global.map.json` of the hub, which tells the files of each repository; undefined before the first run was merged. */
  map: SymbolMap | undefined;
}

export interface ProposedEntry {
  entry: NewEntry;
  /** Import paths that neither it nor the hub provides. */
  missing: string[];
}

export function proposeEntry({ joining, repositories, map }: EntryRequest): ProposedEntry {
  const { entries, missing: outside } = propose([joining]);
  const { url, protoDirs, mount, exclude } = entries[0]!;
  const { dependencies, missing } = inferDependencies([
    ...repositories.map((repository) => ({
      name: repository.name,
      provides: provided(repository, map),
      imports: [],
    })),
    // No name of a config can be empty, so it stands for the one that joins.
    { name: "", provides: new Set<string>(), imports: [...outside.keys()] },
  ]);
  const needed = dependencies.get("")!;
  const taken = new Set(repositories.map(({ name }) => name.toLowerCase()));
  return {
    entry: {
      name: freeName(entries[0]!.name, taken),
      url,
      proto_dir: protoDirs.length === 1 ? protoDirs[0]! : protoDirs,
      ...(mount !== "" && { mount }),
      ...(exclude.length > 0 && { exclude }),
      ...(needed.length > 0 && { dependencies: needed }),
    },
    missing: [...missing.keys()],
  };
}

function provided(repository: RepositoryConfig, map: SymbolMap | undefined): Set<string> {
  const roots = importRoots(repository);
  const paths = (map?.symbols ?? []).filter(({ repo }) => repo === repository.name).map(({ path }) => path);
  return new Set([...new Set(paths)].flatMap((path) => importNamesOf(path, roots)));
}

function freeName(wanted: string, taken: ReadonlySet<string>): string {
  let name = wanted;
  for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${wanted}-${number}`;
  return name;
}
