import { addAll } from "../add-all.ts";
import type { Diagnostic } from "../diagnostics.ts";
import type { SymbolMap } from "./assembly.ts";
import { WELL_KNOWN_PREFIX } from "./candidates.ts";
import type { LinkedFile, NameLock } from "./linked.ts";

export interface Compilation {
  /** Import name → text, for the outputs and every external they reach. Made when asked for: few runs compile. */
  files: () => Map<string, string>;
  /** Import names of the externals, sorted. */
  externals: string[];
}

/** A file of the result. */
export interface Output {
  path: string;
  importName: string;
  content: Buffer;
}

/** What either mode makes of linked sources. */
export interface AssembledFiles extends Compilation {
  outputs: Output[];
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
  outputs: readonly Output[],
  imports: Iterable<{ path: string; file: LinkedFile | undefined }>,
): Compilation {
  const own = new Set(outputs.map(({ importName }) => importName));
  const externals = new Map<string, LinkedFile>();
  const open = [...imports];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { path, file } = next;
    if (file === undefined || !file.external || path.startsWith(WELL_KNOWN_PREFIX)) continue;
    if (own.has(path) || externals.has(path)) continue;
    externals.set(path, file);
    addAll(open, file.imports);
  }
  const files = () =>
    new Map([
      ...outputs.map(({ importName, content }) => [importName, content.toString("utf8")] as const),
      ...[...externals].map(([path, file]) => [path, file.ast.text] as const),
    ]);
  return { files, externals: [...externals.keys()].sort() };
}
