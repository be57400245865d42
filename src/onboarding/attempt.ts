/** Tries a proposal: what assembles and compiles stays, what does not is left out with the reason. */

import { assemble } from "../assembly/assemble.ts";
import type { Assembly } from "../assembly/assembly.ts";
import type { GlobalProtoConfig } from "../config/config.ts";
import { dependencyRanks } from "../config/order.ts";
import type { Diagnostic } from "../diagnostics.ts";
import { importRoots } from "../sources/selection.ts";
import type { Source, SourceFile } from "../sources/source.ts";
import { type Excluded, excludeCulprits } from "./exclude.ts";
import { isTaken, type Proposal, type ProposedEntry } from "./propose.ts";

export interface Attempt {
  proposal: Proposal;
  config: GlobalProtoConfig;
  /** Every proto of each repository, by name of the entry. */
  files: ReadonlyMap<string, readonly SourceFile[]>;
  wellKnownTypes: ReadonlyMap<string, string>;
  /** Repositories that are out before it begins, each with why: they could not be read. */
  unreadable: ReadonlyMap<string, Diagnostic[]>;
  /** What compilers say against an assembly without errors; undefined asks none. */
  compile?: ((assembly: Assembly, sources: readonly Source[]) => Promise<readonly Diagnostic[]>) | undefined;
  /** Told how many are out after each try. */
  progress?: (excluded: number) => void;
}

export async function attempt(request: Attempt): Promise<Excluded> {
  const { proposal, unreadable, progress } = request;
  const entries = proposal.entries.filter(({ name }) => !unreadable.has(name));
  const result = await excludeCulprits({
    names: entries.map(({ name }) => name),
    dependencies: new Map(entries.map(({ name, dependencies }) => [name, dependencies])),
    async errorsWithout(excluded) {
      progress?.(excluded.size);
      return errorsOf(
        entries.filter(({ name }) => !excluded.has(name)),
        request,
      );
    },
  });
  return { ...result, culprits: new Map([...unreadable, ...result.culprits]) };
}

async function errorsOf(
  entries: readonly ProposedEntry[],
  { config, files, wellKnownTypes, compile }: Attempt,
): Promise<readonly Diagnostic[]> {
  if (entries.length === 0) return [];
  const sources = sourcesOf(entries, files);
  const assembly = assemble({
    config,
    sources,
    includes: new Map(),
    wellKnownTypes,
    names: undefined,
    strict: false,
  });
  const errors = assembly.diagnostics.filter(({ severity }) => severity === "error");
  return errors.length > 0 || compile === undefined ? errors : compile(assembly, sources);
}

/** As the sources stage would read them, for the entries that are there. */
function sourcesOf(
  entries: readonly ProposedEntry[],
  files: ReadonlyMap<string, readonly SourceFile[]>,
): Source[] {
  const names = new Set(entries.map(({ name }) => name));
  const present = entries.map((entry) => ({
    ...entry,
    dependencies: entry.dependencies.filter((name) => names.has(name)),
  }));
  const ranks = dependencyRanks(present);
  return present.map((entry) => ({
    name: entry.name,
    url: entry.url,
    commit: undefined,
    tree: undefined,
    digest: "",
    rank: ranks.get(entry.name)!,
    dependencies: entry.dependencies,
    roots: importRoots(entry),
    importPrefix: "",
    files: (files.get(entry.name) ?? []).filter(({ path }) => isTaken(entry, path)),
  }));
}
