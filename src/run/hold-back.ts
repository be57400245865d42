/**
 * Decides which repositories are held at their locked commit when the newest commits do not assemble or compile. Pure:
 * it asks for assemblies and compares their errors.
 */

import type { Diagnostic } from "../diagnostics.ts";

export interface HoldBackRequest {
  /** Repositories whose commit moved since the lock and that have a lock entry: the only ones that can be held. */
  moved: ReadonlySet<string>;
  /** Names of a repository's transitive dependencies. */
  dependenciesOf: (repository: string) => readonly string[];
  /** The errors of an assembly in which these repositories are at their locked commits. */
  errorsWith: (held: ReadonlySet<string>) => Promise<readonly Diagnostic[]>;
}

export interface HoldBackResult {
  /** Held repositories, each with the first error that was laid at its door. */
  held: Map<string, Diagnostic>;
  /** Errors that no holding back removes: the run fails with them. */
  remaining: readonly Diagnostic[];
}

/**
 * Holds repositories back until no error is left, or none can be laid at the door of a repository that moved.
 * An error belongs to the repository that it is in, if that moved; else to the moved ones on its other side; else to
 * the moved dependency whose holding back removes it; else to all of those.
 */
export async function holdBack(request: HoldBackRequest): Promise<HoldBackResult> {
  const held = new Map<string, Diagnostic>();
  for (;;) {
    const errors = await request.errorsWith(new Set(held.keys()));
    if (errors.length === 0) return { held: await withoutNeedless(held, request), remaining: [] };
    const atFault = new Map<string, Diagnostic>();
    for (const error of errors) {
      for (const repository of directlyAtFault(error, request.moved, held)) {
        if (!atFault.has(repository)) atFault.set(repository, error);
      }
    }
    if (atFault.size === 0) {
      for (const [repository, error] of await indirectlyAtFault(errors, held, request))
        atFault.set(repository, error);
    }
    if (atFault.size === 0) return { held, remaining: errors };
    for (const [repository, error] of atFault) held.set(repository, error);
  }
}

/**
 * Lets go of those that need not be held once the others are, the first held first: a repository that declares what
 * belongs to another must not keep that one back as well.
 */
async function withoutNeedless(
  all: ReadonlyMap<string, Diagnostic>,
  { errorsWith }: HoldBackRequest,
): Promise<Map<string, Diagnostic>> {
  const held = new Map(all);
  if (held.size < 2) return held;
  for (const [repository, error] of all) {
    held.delete(repository);
    if ((await errorsWith(new Set(held.keys()))).length > 0) held.set(repository, error);
  }
  return held;
}

function directlyAtFault(
  error: Diagnostic,
  moved: ReadonlySet<string>,
  held: ReadonlyMap<string, Diagnostic>,
): string[] {
  const canBeHeld = (repository: string) => moved.has(repository) && !held.has(repository);
  const own = error.location?.repository;
  if (own !== undefined && canBeHeld(own)) return [own];
  return (error.related ?? []).filter(canBeHeld);
}

async function indirectlyAtFault(
  errors: readonly Diagnostic[],
  held: ReadonlyMap<string, Diagnostic>,
  request: HoldBackRequest,
): Promise<Map<string, Diagnostic>> {
  const atFault = new Map<string, Diagnostic>();
  const error = errors[0];
  if (error === undefined) return atFault;
  const free = [...request.moved].filter((repository) => !held.has(repository)).sort();
  const own = error.location?.repository;
  const dependencies =
    own === undefined ? [] : request.dependenciesOf(own).filter((name) => free.includes(name));
  const candidates = dependencies.length > 0 ? dependencies : free;
  for (const candidate of candidates) {
    const left = await request.errorsWith(new Set([...held.keys(), candidate]));
    if (left.length < errors.length) return new Map([[candidate, error]]);
  }
  for (const candidate of candidates) atFault.set(candidate, error);
  return atFault;
}
