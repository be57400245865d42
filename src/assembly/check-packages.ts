/** A name that is a package and something else besides: no program can hold both (PM2001). */

import type { GlobalProtoConfig } from "../config/config.ts";
import { type Diagnostic, formatLocation } from "../diagnostics.ts";
import { diagnostic } from "./codes.ts";
import type { Linked, LinkedFile } from "./linked.ts";
import { locationIn } from "./location.ts";

/** Merging leaves no package of a source but its own; a facade keeps all. */
export function checkPackages(
  { files, externals, symbols }: Pick<Linked, "files" | "externals" | "symbols">,
  { mode, output, package: ownPackage }: Pick<GlobalProtoConfig, "mode" | "output" | "package">,
): Diagnostic[] {
  const keepsAll = mode === "import";
  const declaring = new Map<string, LinkedFile | undefined>(
    keepsAll ? [...externals, ...files].toReversed().flatMap((file) => within(file.package, file)) : [],
  );
  for (const [name] of within(ownPackage, undefined)) declaring.set(name, undefined);
  return [...declaring].flatMap(([name, file]) => {
    const symbol = symbols.get(name);
    // What two external files declare is between them and the compiler; what is collected moves when it is merged.
    if (symbol === undefined || (symbol.file.external && file?.external)) return [];
    if (!keepsAll && !symbol.file.external) return [];
    const text = `"${name}" is a package too, that of ${file === undefined ? output : formatLocation(file)}`;
    const others = file === undefined || file.repository === symbol.file.repository ? [] : [file.repository];
    return [diagnostic("PM2001", text, locationIn(symbol.file, symbol.offset), others)];
  });
}

/** A package and those around it. */
function within(name: string, file: LinkedFile | undefined): [string, LinkedFile | undefined][] {
  const parts = name.split(".");
  return parts.map((_, index) => [parts.slice(0, index + 1).join("."), file]);
}
