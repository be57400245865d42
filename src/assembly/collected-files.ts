/** The sources as compilers see them: which text every import leads to. For whoever compiles them after the assembly. */

import type { DeclaredSymbols } from "./declared-symbols.ts";
import type { LinkedFile } from "./linked.ts";
import { qualify } from "./name-pins.ts";
import { claimsOf } from "./unit-symbols.ts";

export interface CollectedFile {
  repository: string;
  /** From the repository's top. */
  path: string;
  /** Every name it can be imported by, the usual one first. */
  importNames: readonly string[];
  text: string;
  external: boolean;
  /** As written, and the file it means; undefined is the output itself. */
  imports: { path: string; file: CollectedFile | undefined }[];
  /** Full names that it puts into its package, copies of other files' included. */
  readonly declares: string[];
}

/** Collected files, sorted by repository and path; externals are reached by their imports. */
export function collectedFiles({
  files,
  externals,
}: Pick<DeclaredSymbols, "files" | "externals">): CollectedFile[] {
  const made = new Map<LinkedFile, CollectedFile>();
  for (const file of [...files, ...externals]) made.set(file, withoutImports(file));
  for (const [file, collected] of made) {
    collected.imports = file.imports.map(({ path, file: target }) => ({
      path,
      file: target && made.get(target),
    }));
  }
  return files.map((file) => made.get(file)!);
}

function withoutImports({
  repository,
  path,
  importNames,
  external,
  ast,
  package: scope,
}: LinkedFile): CollectedFile {
  return {
    repository,
    path,
    importNames,
    text: ast.text,
    external,
    imports: [],
    // Asked for by few runs: those that compare the result with its sources.
    get declares() {
      return ast.declarations.flatMap((node) => claimsOf(node).map((name) => qualify(scope, name)));
    },
  };
}
