import type { Diagnostic } from "../diagnostics.ts";
import type { SymbolMap } from "./assembly.ts";
import { WELL_KNOWN_PREFIX } from "./candidates.ts";
import type { LinkedFile, NameLock } from "./linked.ts";

export interface Compilation {
  /** Import name → text, for the outputs and every external they reach. */
  files: Map<string, string>;
  /** Import names of the externals, sorted. */
  externals: string[];
}

/** What either mode makes of linked sources. */
export interface AssembledFiles extends Compilation {
  outputs: { path: string; importName: string; text: string }[];
  /** Import names of the outputs that the first one imports publicly. */
  publicImports?: readonly string[];
  map: SymbolMap;
  /** Undefined in import mode, where no name changes. */
  names: NameLock | undefined;
  diagnostics: Diagnostic[];
}

/**
 * What a compiler has to be given with the outputs. Well-known types are left out: compilers bring their own, which
 * their own code generators go with.
 */
export function compilationOf(
  outputs: ReadonlyMap<string, string>,
  imports: Iterable<{ path: string; file: LinkedFile | undefined }>,
): Compilation {
  const files = new Map(outputs);
  const externals: string[] = [];
  const open = [...imports];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { path, file } = next;
    if (file === undefined || !file.external || path.startsWith(WELL_KNOWN_PREFIX) || files.has(path))
      continue;
    files.set(path, file.ast.text);
    externals.push(path);
    open.push(...file.imports);
  }
  return { files, externals: externals.sort() };
}
