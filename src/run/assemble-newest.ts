/** Sources to one assembly: the newest commits, or the locked ones of repositories whose newest do not fit. */

import path from "node:path";
import { assemble } from "../assembly/assemble.ts";
import type { Assembly } from "../assembly/assembly.ts";
import type { Config, LanguageConfig, RepositoryConfig } from "../config/config.ts";
import { counted } from "../counted.ts";
import { type Diagnostic, formatDiagnostic } from "../diagnostics.ts";
import { ProtoManagerError, type RepositoryError } from "../errors.ts";
import type { Reporter } from "../events.ts";
import type { Lock } from "../lock.ts";
import type { Source } from "../sources/source.ts";
import {
  loadSourceAt,
  type ResolvedSources,
  resolveSources,
  type SourcesRequest,
} from "../sources/sources.ts";
import { wellKnownTypes } from "../toolchain/well-known-types.ts";
import type { Compile, Compiled } from "./compile.ts";
import { compileCode } from "./compile-errors.ts";
import { holdBack } from "./hold-back.ts";
import { heldBackWarning } from "./not-as-asked.ts";

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
  compiled: Compiled;
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
  compile: Compile;
}

/** Errors shown before the count of the rest; docs/specification.md 2. */
const maxErrors = 100;

/** The assembly cannot be made; `errors` are all of them. */
export class AssemblyError extends ProtoManagerError {
  override readonly name = "AssemblyError";
  readonly errors: readonly Diagnostic[];

  constructor(errors: readonly Diagnostic[], message: string) {
    super(message);
    this.errors = errors;
  }
}

/** Repositories could not be read, and there is nothing to hold them at. */
export class UnreadableError extends ProtoManagerError {
  override readonly name = "UnreadableError";
  readonly failures: readonly RepositoryError[];

  constructor(failures: readonly RepositoryError[]) {
    super(failures.map(({ message }) => message).join("\n"));
    this.failures = failures;
  }
}

/**
 * @throws AssemblyError when the assembly cannot be made
 * @throws UnreadableError when a repository without a locked commit cannot be read
 * @throws RepositoryError when the locked commit of a repository that has to be held back cannot be had
 */
export async function assembleNewest(
  request: AssembleRequest,
  reporter: Reporter,
): Promise<AssembledSources> {
  const { config } = request;
  const resolved = await reporter.stage("sources", "Fetching repositories", async () => {
    const { sources, ...rest } = await resolveSources(request.sources);
    return { ...rest, sources: sources.map((source) => settle(source, request.lock)) };
  });
  const unreadable = heldForFailures(resolved, request);
  return reporter.stage("assembly", `Assembling and compiling ${config.globalProto.output}`, async () => {
    const variants = assemblies(request, resolved);
    const moved = resolved.sources.filter((source) => canBeHeld(source, request)).map(({ name }) => name);
    const { held, remaining } = await holdBack({
      moved: new Set(moved),
      dependenciesOf: (name) => transitiveDependencies(config.repositories, name),
      errorsWith: async (names) => (await variants(names)).errors,
    });
    if (remaining.length > 0) throw new AssemblyError(remaining, describeErrors(remaining, config));
    const { assembly, compiled, sources } = await variants(new Set(held.keys()));
    const faults = [...held].map(([name, error]) =>
      heldRepository(name, formatDiagnostic(error), resolved, request),
    );
    const heldBack = [...unreadable, ...faults].sort((a, b) => (a.repository < b.repository ? -1 : 1));
    for (const held of heldBack) reporter.warning(formatDiagnostic(heldBackWarning(held)));
    reporter.info(describeAssembly(config, assembly));
    const ids = [...resolved.heads].flatMap(([name, { id }]) =>
      id === undefined ? [] : [[name, id] as const],
    );
    return { assembly, compiled: compiled!, sources, heldBack, ids: new Map(ids) };
  });
}

/**
 * A commit that changes no proto does not move a repository: it stays at the commit in the lock, so that pull requests
 * come when protos change and a revert leaves nothing behind.
 */
function settle(source: Source, lock: Lock): Source {
  const locked = lock.repositories[source.name];
  const same = locked?.commit !== undefined && locked.url === source.url && locked.digest === source.digest;
  return same ? { ...source, commit: locked.commit, tree: locked.tree } : source;
}

interface Variant {
  assembly: Assembly;
  /** Undefined when there was nothing to compile. */
  compiled: Compiled | undefined;
  sources: Source[];
  errors: Diagnostic[];
}

/** Assembles and compiles with these repositories at their locked commits; the last result is kept. */
function assemblies(request: AssembleRequest, resolved: ResolvedSources) {
  const { config, lock, includes, strict } = request;
  const newest = new Map(resolved.sources.map((source) => [source.name, source]));
  const locked = new Map<string, Promise<Source>>();
  const sourceAtLock = (name: string): Promise<Source> => {
    const source = locked.get(name) ?? loadSourceAt(request.sources, name, lock.repositories[name]!);
    locked.set(name, source);
    return source;
  };
  let last: { key: string; variant: Variant } | undefined;
  return async (held: ReadonlySet<string>): Promise<Variant> => {
    const key = JSON.stringify([...held].sort());
    if (last?.key === key) return last.variant;
    const sources = await Promise.all(
      config.repositories.map(({ name }) => {
        const source = newest.get(name);
        return source === undefined || held.has(name) ? sourceAtLock(name) : source;
      }),
    );
    const assembly = assemble({
      config: config.globalProto,
      sources,
      includes,
      wellKnownTypes: wellKnownTypes(),
      names: lock.names,
      strict,
      generatesGo: config.generate.languages.some(isGo),
    });
    const errors = assembly.diagnostics.filter(({ severity }) => severity === "error");
    const compiled = errors.length === 0 ? await request.compile(assembly, sources) : undefined;
    last = { key, variant: { assembly, compiled, sources, errors: compiled?.errors ?? errors } };
    return last.variant;
  };
}

/** What is called so, or runs its plugin. */
function isGo({ name, plugin = "" }: LanguageConfig): boolean {
  return name === "go" || path.basename(plugin) === "protoc-gen-go";
}

function describeAssembly(
  { repositories, globalProto }: Config,
  { statistics, diagnostics, targets }: Assembly,
): string {
  const { files, messages, units, moved } = statistics;
  const renamed =
    moved === 0
      ? ""
      : `, ${moved} of ${counted(units, "declaration")} under another name to avoid collisions`;
  const notes = diagnostics.length === 0 ? "" : ` ${counted(diagnostics.length, "diagnostic")}.`;
  const parts = globalProto.layout === "parts" ? ` in ${counted(targets.length - 1, "part")}` : "";
  return (
    `Assembled ${globalProto.output}${parts} from ${counted(repositories.length, "repository", "repositories")}, ` +
    `${counted(files, "file")}, ${counted(messages, "message")}${renamed}.${notes}`
  );
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
  if (fatal.length > 0) throw new UnreadableError(fatal);
  return resolved.failures.map((failure: RepositoryError) =>
    heldRepository(failure.repository, failure.message, resolved, request),
  );
}

function heldRepository(
  repository: string,
  error: string,
  resolved: ResolvedSources,
  { lock }: Pick<AssembleRequest, "lock">,
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

function describeErrors(errors: readonly Diagnostic[], { globalProto }: Config): string {
  const lines = errors.slice(0, maxErrors).map(formatDiagnostic);
  if (errors[0]?.code === compileCode) {
    lines.unshift(`The assembled ${globalProto.output} does not compile, so nothing was written:`);
  }
  if (errors.length > maxErrors) lines.push(`and ${errors.length - maxErrors} more errors`);
  return lines.join("\n");
}
