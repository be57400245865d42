/** Import mode: a facade of `import public` lines beside an exported tree of the sources (docs/specification.md 4). */

import type { GlobalProtoConfig } from "../config/config.ts";
import { type Diagnostic, formatLocation } from "../diagnostics.ts";
import type { Source } from "../sources/source.ts";
import { diagnostic } from "./codes.ts";
import { type ExportedFile, exportFiles } from "./export-files.ts";
import { reachingFacade } from "./facade-circles.ts";
import { publicImports } from "./file-header.ts";
import { checkGoIdentifiers } from "./go-identifiers.ts";
import type { Linked, Unit } from "./linked.ts";
import { locationOf } from "./location.ts";
import { qualify } from "./name-pins.ts";

export interface Facade {
  text: string;
  /** What it imports, sorted by name. */
  imported: ExportedFile[];
  /** The collected files as they are exported, sorted by name. */
  exported: ExportedFile[];
  diagnostics: Diagnostic[];
}

/** Files that reach the facade are exported and left out of it. */
export function buildFacade(
  linked: Linked,
  sources: readonly Source[],
  config: Pick<GlobalProtoConfig, "package" | "goPackage" | "options">,
): Facade {
  const { exported, diagnostics } = exportFiles(linked.files, sources);
  const leftOut = reachingFacade(linked.files);
  const imported = exported.filter(({ file }) => !leftOut.has(file));
  return {
    text: publicImports(
      imported.map(({ name }) => name),
      config,
    ),
    imported,
    exported,
    diagnostics: [
      ...diagnostics,
      ...checkCopies(linked.units, exported),
      ...checkGoIdentifiers(imported, linked.units),
    ],
  };
}

/** Declarations that merging keeps once stand in two files here, and no program can hold both: PM2002. */
function checkCopies(units: readonly Unit[], exported: readonly ExportedFile[]): Diagnostic[] {
  const names = new Map(
    exported.flatMap(({ name, copies }) =>
      copies.map(({ repository, path }) => [formatLocation({ repository, path }), name]),
    ),
  );
  return units.flatMap((unit) => {
    const { repository, path } = unit.file;
    const name = names.get(formatLocation({ repository, path }));
    return unit.copies
      .filter((copy) => names.get(formatLocation({ repository: copy.repository, path: copy.path })) !== name)
      .map((copy) => {
        const place = formatLocation(locationOf(unit));
        const text = `"${qualify(unit.package, unit.name)}" is defined at ${place} too, under another import path`;
        const related = copy.repository === repository ? [] : [repository];
        return diagnostic("PM2002", `${text}; exclude one of the files`, copy, related);
      });
  });
}
