/** Leaves out repositories until the rest assembles. Pure: it asks for assemblies and compares their errors. */

import type { Diagnostic } from "../diagnostics.ts";

export interface ExcludeRequest {
  names: readonly string[];
  /** By repository, as proposed. */
  dependencies: ReadonlyMap<string, readonly string[]>;
  /** Errors of an assembly without these repositories; none when there is nothing left to assemble. */
  errorsWithout(excluded: ReadonlySet<string>): Promise<readonly Diagnostic[]>;
}

export interface Excluded {
  /** What cannot be taken in, each with the errors that were laid at its door. */
  culprits: Map<string, Diagnostic[]>;
  /** Errors that no leaving out removes. */
  remaining: readonly Diagnostic[];
}

/**
 * Of the repositories that share an error, that one goes on which the fewest others depend. Those that turn out to do
 * without are taken back in at the end.
 */
export async function excludeCulprits(request: ExcludeRequest): Promise<Excluded> {
  const culprits = new Map<string, Diagnostic[]>();
  const dependents = countDependents(request);
  const known = new Set(request.names);
  for (;;) {
    const errors = await request.errorsWithout(new Set(culprits.keys()));
    if (errors.length === 0) break;
    const found = new Map<string, Diagnostic[]>();
    for (const error of errors) {
      const involved = [error.location?.repository, ...(error.related ?? [])]
        .filter((name) => name !== undefined)
        .filter((name) => known.has(name) && !culprits.has(name));
      // One of them is enough, and it may be out already for another error.
      const culprit =
        involved.find((name) => found.has(name)) ??
        involved.toSorted((a, b) => (dependents.get(a) ?? 0) - (dependents.get(b) ?? 0))[0];
      if (culprit !== undefined) found.set(culprit, [...(found.get(culprit) ?? []), error]);
    }
    if (found.size === 0) return { culprits, remaining: errors };
    for (const [name, reasons] of found) culprits.set(name, reasons);
  }
  return { culprits: await withoutNeedless(culprits, request), remaining: [] };
}

/** Tries the first again, since it may have gone for the fault of a later one. */
async function withoutNeedless(
  all: ReadonlyMap<string, Diagnostic[]>,
  { errorsWithout }: ExcludeRequest,
): Promise<Map<string, Diagnostic[]>> {
  const culprits = new Map(all);
  for (const [name, reasons] of all) {
    if (culprits.size < 2) break;
    // A file that does not parse is its own repository's fault, whoever else is there.
    if (reasons.some(({ code }) => code === "PM1001")) continue;
    culprits.delete(name);
    if ((await errorsWithout(new Set(culprits.keys()))).length > 0) culprits.set(name, reasons);
  }
  return culprits;
}

function countDependents({ names, dependencies }: ExcludeRequest): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) {
    const reached = new Set(dependencies.get(name) ?? []);
    // A set grows while it is walked.
    for (const next of reached) for (const further of dependencies.get(next) ?? []) reached.add(further);
    for (const dependency of reached) counts.set(dependency, (counts.get(dependency) ?? 0) + 1);
  }
  return counts;
}
