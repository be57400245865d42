/** `explain`: what became of a name, at the locked commits. */

import type { AssemblyInput } from "../assembly/assembly.ts";
import { type Explained, type Explanation, explainName } from "../assembly/explain-name.ts";
import { formatDiagnostic } from "../diagnostics.ts";
import { ProtoManagerError } from "../errors.ts";
import { AssemblyError, UnreadableError } from "../run/assemble-newest.ts";
import type { Edges, RunRequest } from "../run/request.ts";
import { setUp } from "../run/setup.ts";
import { openCache } from "../sources/cache.ts";
import { resolveSources } from "../sources/sources.ts";
import { wellKnownTypes } from "../toolchain/well-known-types.ts";

export interface ExplainRequest {
  /** A source name or a merged one, or the end of either where only one declaration has it. */
  name: string;
  /** Path of config.yaml, absolute or relative to the current directory. */
  config: string;
  offline: boolean;
}

/** Names that a message lists before the rest is only counted. */
const maxListed = 10;

/**
 * Explains a name. Reads the locked commits, from the cache where it has them.
 *
 * @throws ProtoManagerError when no declaration, or more than one, has the name
 * @throws AssemblyError when the locked commits cannot be linked
 */
export async function explain(request: ExplainRequest, edges: Edges): Promise<Explanation> {
  const cache = openCache(edges.cacheFolder, edges.now);
  const input = await cache.withWorkFolder((workFolder) => assemblyInput(request, edges, workFolder));
  const { explained, diagnostics } = explainName(input, request.name);
  if (explained === undefined) {
    const errors = diagnostics.filter(({ severity }) => severity === "error");
    throw new AssemblyError(errors, errors.map(formatDiagnostic).join("\n"));
  }
  if (explained.explanation !== undefined) return explained.explanation;
  throw new ProtoManagerError(describeUnknown(request.name, explained));
}

async function assemblyInput(
  { config: file, offline }: ExplainRequest,
  edges: Edges,
  workFolder: string,
): Promise<AssemblyInput> {
  const asked: RunRequest = {
    command: "validate",
    config: file,
    outcome: "show",
    at: "locked",
    checks: false,
    locked: false,
    offline,
    strict: false,
    languages: [],
    packages: undefined,
    pullRequest: {},
  };
  const { config, lock, includes, sources } = await setUp(asked, edges, workFolder);
  const { sources: resolved, failures } = await resolveSources(sources);
  if (failures.length > 0) throw new UnreadableError(failures);
  return {
    config: config.globalProto,
    sources: resolved,
    includes,
    wellKnownTypes: wellKnownTypes(),
    names: lock.names,
    strict: false,
  };
}

function describeUnknown(
  name: string,
  { found, gone, wrapper }: Explained & { explanation: undefined },
): string {
  const { ambiguous, candidates } = found;
  const names = list(candidates);
  if (ambiguous) {
    return `"${name}" is the end of ${candidates.length} names. Did you mean ${names}?`;
  }
  if (wrapper !== undefined) {
    const { package: source, holds } = wrapper;
    return `"${name}" is no source's: it is the message for what moved out of package "${source}": ${list(holds)}.`;
  }
  if (gone !== undefined) {
    return `"${name}" is declared by no source any more. protomanager.lock keeps "${gone}" for it, should it return.`;
  }
  const hint = candidates.length === 0 ? "" : ` Did you mean ${names}?`;
  return `"${name}" is declared by no source, and no name in the result is called so.${hint}`;
}

function list(names: readonly string[]): string {
  const rest = names.length - maxListed;
  return names.slice(0, maxListed).join(", ") + (rest > 0 ? ` and ${rest} more` : "");
}
