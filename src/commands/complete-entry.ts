/** What a registration leaves open is found out from the repository's protos. */

import { importNamesOf } from "../assembly/candidates.ts";
import type { RepositoryConfig } from "../config/config.ts";
import type { NewEntry } from "../config/edit.ts";
import { ConfigError, messageOf } from "../errors.ts";
import type { OpenHub } from "../hub/open-hub.ts";
import { inferDependencies } from "../onboarding/dependencies.ts";
import { protoFacts } from "../onboarding/facts.ts";
import { readProtos } from "../onboarding/read-protos.ts";
import { findRoots } from "../onboarding/roots.ts";
import type { Edges } from "../run/request.ts";
import { importRoots } from "../sources/selection.ts";
import type { Source } from "../sources/source.ts";

export interface OpenParts {
  /** As given; undefined is to be found out. */
  protoDir: string | undefined;
  dependencies: readonly string[] | undefined;
}

/**
 * @param repositories - those of the hub, with the new one, whose folder is `.` when it is not given
 * @throws ConfigError when the new repository cannot be read: it says what to give so that it need not be
 */
export async function completeEntry(
  entry: NewEntry,
  given: OpenParts,
  repositories: readonly RepositoryConfig[],
  hub: OpenHub,
  edges: Edges,
): Promise<NewEntry> {
  const own = repositories.filter(({ name }) => name === entry.name);
  const others =
    given.dependencies === undefined ? repositories.filter(({ name }) => name !== entry.name) : [];
  const { sources, failures } = await readProtos(
    [...others, ...own].map((one) => ({ ...one, dependencies: [] })),
    hub,
    edges,
  );
  const source = sources.find(({ name }) => name === entry.name);
  if (source === undefined) {
    const failure = failures.find(({ repository }) => repository === entry.name);
    throw new ConfigError([
      `${messageOf(failure)}\nIts folders and dependencies cannot be found out. Give --proto-dir and --dependencies to register it all the same.`,
    ]);
  }
  for (const { message } of failures) {
    edges.reporter.warning(`${message}\nWhether ${entry.name} depends on it is not known.`);
  }
  const facts = source.files.map(protoFacts);
  const found = findRoots(facts, []);
  const roots = given.protoDir === undefined ? found : { protoDirs: own[0]!.protoDirs, mount: "" };
  if (roots.protoDirs.length === 0) {
    throw new ConfigError([
      `${entry.url}: has no .proto file. Push one first, or give --proto-dir and --dependencies.`,
    ]);
  }
  const named = importRoots(roots);
  const { dependencies } = inferDependencies([
    ...sources.filter(({ name }) => name !== entry.name).map(providing),
    {
      name: entry.name,
      provides: new Set(facts.flatMap(({ path }) => importNamesOf(path, named))),
      imports: facts.flatMap(({ imports }) => imports),
    },
  ]);
  const inferred = given.dependencies ?? dependencies.get(entry.name)!;
  const { name, url, dependencies: _given, proto_dir: _open, ...rest } = entry;
  return {
    name,
    url,
    proto_dir: roots.protoDirs.length === 1 ? roots.protoDirs[0]! : roots.protoDirs,
    ...(roots.mount !== "" && { mount: roots.mount }),
    ...rest,
    ...(inferred.length > 0 && { dependencies: [...inferred] }),
  };
}

function providing({ name, files, roots }: Source) {
  return { name, provides: new Set(files.flatMap(({ path }) => importNamesOf(path, roots))), imports: [] };
}
