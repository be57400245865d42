/** A name that is a package and something else besides: no program can hold both (PM2001). */

import type { GlobalProtoConfig } from "../config/config.ts";
import { type Diagnostic, formatLocation } from "../diagnostics.ts";
import { diagnostic } from "./codes.ts";
import type { Linked, LinkedFile } from "./linked.ts";
import { locationIn } from "./location.ts";
import type { Scope } from "./scope.ts";

/** Merging leaves no package of a source but its own; a facade keeps all. */
export function checkPackages(
  { files, externals, symbols }: Pick<Linked, "files" | "externals" | "symbols">,
  { mode, output, package: ownPackage }: Pick<GlobalProtoConfig, "mode" | "output" | "package">,
): Diagnostic[] {
  const keepsAll = mode === "import";
  const declaring = new Map<Scope, LinkedFile | undefined>();
  /** A package and those around it. */
  const declare = (name: string, file: LinkedFile | undefined) => {
    let scope: Scope | undefined = symbols.package(name);
    for (; scope !== undefined && !declaring.has(scope); scope = scope.outer) declaring.set(scope, file);
  };
  declare(ownPackage, undefined);
  if (keepsAll) for (const file of [...files, ...externals]) declare(file.package, file);
  return [...declaring].flatMap(([scope, file]) => {
    const symbol = scope.outer?.member(scope.simpleName);
    // What two external files declare is between them and the compiler; what is collected moves when it is merged.
    if (symbol === undefined || (symbol.file.external && file?.external)) return [];
    if (!keepsAll && !symbol.file.external) return [];
    const text = `"${scope.name}" is a package too, that of ${file === undefined ? output : formatLocation(file)}`;
    const others = file === undefined || file.repository === symbol.file.repository ? [] : [file.repository];
    return [diagnostic("PM2001", text, locationIn(symbol.file, symbol.offset), others)];
  });
}
