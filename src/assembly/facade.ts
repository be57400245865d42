/** Import mode: a facade of `import public` lines beside an exported tree of the sources (docs/specification.md 4). */

import type { GlobalProtoConfig } from "../config/config.ts";
import { type Diagnostic, formatLocation } from "../diagnostics.ts";
import type { Source } from "../sources/source.ts";
import { diagnostic } from "./codes.ts";
import { type ExportedFile, exportFiles } from "./export-files.ts";
import { fileHeader } from "./file-header.ts";
import { checkGoIdentifiers } from "./go-identifiers.ts";
import { findImportCycles, formatCycle } from "./import-cycles.ts";
import type { Linked, LinkedFile, Unit } from "./linked.ts";
import { locationIn, locationOf } from "./location.ts";
import { qualify } from "./name-pins.ts";

export interface Facade {
  text: string;
  /** The collected files as they are exported, sorted by name. */
  exported: ExportedFile[];
  diagnostics: Diagnostic[];
}

type FacadeConfig = Pick<
  GlobalProtoConfig,
  "package" | "goPackage" | "options" | "importPath" | "selfImporters"
>;

export function buildFacade(linked: Linked, sources: readonly Source[], config: FacadeConfig): Facade {
  const { exported, diagnostics } = exportFiles(linked.files, sources);
  diagnostics.push(...checkCycles(linked.files), ...checkCopies(linked.units, exported));

  const selfImporters = reachingFacade(linked.files);
  if (config.selfImporters === "error")
    diagnostics.push(...refuseSelfImports(linked.files, config.importPath));
  else diagnostics.push(...noteLeftOut(linked.files, selfImporters));

  const imported = exported.filter(({ file }) => !selfImporters.has(file));
  diagnostics.push(...checkGoIdentifiers(imported, linked.units));
  const lines = imported.map(({ name }) => `import public "${name}";`);
  return { text: `${fileHeader('syntax = "proto3";', lines, config)}\n`, exported, diagnostics };
}

/** Files that import the facade, and files that import those. */
function reachingFacade(files: readonly LinkedFile[]): Set<LinkedFile> {
  const importers = new Map<LinkedFile, LinkedFile[]>();
  for (const importer of files) {
    for (const { file } of importer.imports) {
      if (file !== undefined) importers.set(file, [...(importers.get(file) ?? []), importer]);
    }
  }
  const reaching = new Set(files.filter((file) => file.selfImport));
  // A set grows while it is walked.
  for (const file of reaching) for (const importer of importers.get(file) ?? []) reaching.add(importer);
  return reaching;
}

function refuseSelfImports(files: readonly LinkedFile[], importPath: string): Diagnostic[] {
  return files.flatMap((file) =>
    file.imports
      .filter((one) => one.file === undefined)
      .map((one) => {
        const text = `import "${one.path}" closes a circle: in import mode ${importPath} imports this file`;
        const advice = "import the files that are needed, set self_importers: exclude, or use mode: merge";
        return diagnostic("PM5002", `${text}; ${advice}`, locationIn(file, one.start));
      }),
  );
}

function noteLeftOut(files: readonly LinkedFile[], reaching: ReadonlySet<LinkedFile>): Diagnostic[] {
  if (reaching.size === 0) return [];
  if (files.every((file) => reaching.has(file))) {
    return [
      diagnostic("PM5004", "every collected file reaches the facade through its imports; use mode: merge"),
    ];
  }
  const paths = [...reaching].map(({ repository, path }) => formatLocation({ repository, path })).sort();
  const text = `left out of the facade, which they import or reach through imports: ${paths.join(", ")}`;
  return [diagnostic("PM5003", text)];
}

function checkCycles(files: readonly LinkedFile[]): Diagnostic[] {
  return findImportCycles(files).map((cycle) => {
    const [first, next] = [cycle[0]!, cycle[1] ?? cycle[0]!];
    const closing = first.imports.find((one) => one.file === next)!;
    const others = new Set(cycle.map((file) => file.repository).filter((name) => name !== first.repository));
    const text = `import cycle: ${formatCycle(cycle)}; no compiler accepts it, only mode: merge does`;
    return diagnostic("PM5005", text, locationIn(first, closing.start), [...others].sort());
  });
}

/** Declarations that merging keeps once stand in two files here, and no program can hold both: PM2002. */
function checkCopies(units: readonly Unit[], exported: readonly ExportedFile[]): Diagnostic[] {
  const exportedAs = new Map(
    exported.flatMap(({ name, copies }) =>
      copies.map(({ repository, path }) => [`${repository}\0${path}`, name]),
    ),
  );
  const nameOf = (repository: string, path: string) => exportedAs.get(`${repository}\0${path}`);
  return units.flatMap((unit) => {
    const original = nameOf(unit.file.repository, unit.file.path);
    return unit.copies
      .filter(({ repository, path }) => nameOf(repository, path) !== original)
      .map((copy) => {
        const place = formatLocation(locationOf(unit));
        const text = `"${qualify(unit.package, unit.name)}" is defined at ${place} too, under another import path`;
        const related = copy.repository === unit.file.repository ? [] : [unit.file.repository];
        return diagnostic("PM2002", `${text}; exclude one of the files`, copy, related);
      });
  });
}
