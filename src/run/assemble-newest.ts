/** Sources to one assembly: the newest commits, or the locked ones of repositories whose newest do not fit. */

import { assemble } from "../assembly/assemble.ts";
import type { Assembly } from "../assembly/assembly.ts";
import type { Config, RepositoryConfig } from "../config/config.ts";
import { type Diagnostic, formatDiagnostic } from "../diagnostics.ts";
import { ProtoManagerError, type RepositoryError } from "../errors.ts";
import type { Lock } from "../lock.ts";
import type { Source } from "../sources/source.ts";
import {
  loadSourceAt,
  type ResolvedSources,
  resolveSources,
  type SourcesRequest,
} from "../sources/sources.ts";
import { wellKnownTypes } from "../toolchain/well-known-types.ts";
import { holdBack } from "./hold-back.ts";

export interface HeldRepository {
  repository: string;
  /** The commit that is used. */
  locked: string;
  /** The commit that was refused; undefined when it could not be found out. */
  head: string | undefined;
  error: string;
}

export interface AssembledSources {
  assembly: Assembly;
  /** Those the assembly was made of. */
  sources: Source[];
  heldBack: HeldRepository[];
  /** Ids that hosts told, by repository. */
  ids: Map<string, string>;
}

export interface AssembleRequest {
  config: Config;
  lock: Lock;
  includes: ReadonlyMap<string, string>;
  strict: boolean;
  sources: SourcesRequest;
}

/** Errors shown before the count of the rest; docs/specification.md 2. */
const maxErrors = 100;

/** @throws ProtoManagerError when the assembly cannot be made, with every error */
export async function assembleNewest(request: AssembleRequest): Promise<AssembledSources> {
  const { config, lock } = request;
  const resolved = await resolveSources(request.sources);
  const newest = new Map(resolved.sources.map((source) => [source.name, source]));
  const lockedSources = new Map<string, Promise<Source>>();
  const sourceAtLock = (name: string): Promise<Source> => {
    const locked = lock.repositories[name];
    if (locked === undefined) throw new Error(`${name} has no lock entry`);
    const source = lockedSources.get(name) ?? loadSourceAt(request.sources, name, locked);
    lockedSources.set(name, source);
    return source;
  };

  const unreadable = heldForFailures(resolved, request);
  const choose = async (held: ReadonlySet<string>): Promise<Source[]> =>
    Promise.all(
      config.repositories.map(({ name }) => {
        const source = newest.get(name);
        return source === undefined || held.has(name) ? sourceAtLock(name) : source;
      }),
    );
  const attempt = async (held: ReadonlySet<string>): Promise<Assembly> =>
    assemble({
      config: config.globalProto,
      sources: await choose(held),
      includes: request.includes,
      wellKnownTypes: wellKnownTypes(),
      names: lock.names,
      strict: request.strict,
    });

  const moved = new Set(
    [...newest.values()].filter((source) => canBeHeld(source, request)).map(({ name }) => name),
  );
  const errorsWith = async (held: ReadonlySet<string>) => errorsOf((await attempt(held)).diagnostics);
  const dependenciesOf = (name: string) => transitiveDependencies(config.repositories, name);
  const { held, remaining } = await holdBack({ moved, dependenciesOf, errorsWith });
  if (remaining.length > 0) throw new ProtoManagerError(describeErrors(remaining));

  const names = new Set(held.keys());
  const heldBack = [
    ...unreadable,
    ...[...held].map(([repository, error]) =>
      heldRepository(repository, formatDiagnostic(error), resolved, lock),
    ),
  ].sort((a, b) => (a.repository < b.repository ? -1 : 1));
  const ids = new Map(
    [...resolved.heads].flatMap(([name, { id }]) => (id === undefined ? [] : [[name, id]])),
  );
  return { assembly: await attempt(names), sources: await choose(names), heldBack, ids };
}

/** Repositories that could not be read at all; throws when one of them has nothing to be held at. */
function heldForFailures(resolved: ResolvedSources, request: AssembleRequest): HeldRepository[] {
  const { config, lock, sources } = request;
  const fatal = resolved.failures.filter(
    ({ repository }) =>
      config.onError === "fail" ||
      sources.at === "locked" ||
      lock.repositories[repository]?.commit === undefined,
  );
  if (fatal.length > 0) throw new ProtoManagerError(fatal.map(({ message }) => message).join("\n"));
  return resolved.failures.map((failure: RepositoryError) =>
    heldRepository(failure.repository, failure.message, resolved, lock),
  );
}

function heldRepository(
  repository: string,
  error: string,
  resolved: ResolvedSources,
  lock: Lock,
): HeldRepository {
  const locked = lock.repositories[repository]?.commit ?? "";
  return { repository, locked, head: resolved.heads.get(repository)?.commit, error };
}

function canBeHeld(source: Source, { config, lock, sources }: AssembleRequest): boolean {
  const locked = lock.repositories[source.name]?.commit;
  return (
    config.onError === "hold" && sources.at === "newest" && locked !== undefined && locked !== source.commit
  );
}

function transitiveDependencies(repositories: readonly RepositoryConfig[], name: string): string[] {
  const byName = new Map(repositories.map((repository) => [repository.name, repository]));
  const found = new Set<string>();
  const visit = (current: string) => {
    for (const dependency of byName.get(current)?.dependencies ?? []) {
      if (found.has(dependency)) continue;
      found.add(dependency);
      visit(dependency);
    }
  };
  visit(name);
  return [...found];
}

function errorsOf(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return diagnostics.filter(({ severity }) => severity === "error");
}

function describeErrors(errors: readonly Diagnostic[]): string {
  const lines = errors.slice(0, maxErrors).map(formatDiagnostic);
  if (errors.length > maxErrors) lines.push(`and ${errors.length - maxErrors} more errors`);
  return lines.join("\n");
}
