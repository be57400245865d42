/** Circles of imports, which import mode cannot have: the facade imports every file (docs/specification.md 4). */

import type { GlobalProtoConfig } from "../config/config.ts";
import { type Diagnostic, formatLocation } from "../diagnostics.ts";
import { diagnostic } from "./codes.ts";
import { findImportCycles, formatCycle } from "./import-cycles.ts";
import type { LinkedFile } from "./linked.ts";
import { locationIn } from "./location.ts";

/** Files that import the facade, and files that import those. */
export function reachingFacade(files: readonly LinkedFile[]): Set<LinkedFile> {
  const importers = new Map<LinkedFile, LinkedFile[]>();
  for (const importer of files) {
    for (const { file } of importer.imports) {
      if (file === undefined) continue;
      const known = importers.get(file);
      if (known === undefined) importers.set(file, [importer]);
      else known.push(importer);
    }
  }
  const reaching = new Set(files.filter((file) => file.selfImport));
  // A set grows while it is walked.
  for (const file of reaching) for (const importer of importers.get(file) ?? []) reaching.add(importer);
  return reaching;
}

/** PM5002, or PM5003 and PM5004 with `self_importers: exclude`; PM5005 for circles among the files themselves. */
export function checkCircles(
  files: readonly LinkedFile[],
  config: Pick<GlobalProtoConfig, "importPath" | "selfImporters">,
): Diagnostic[] {
  const ofFacade =
    config.selfImporters === "error"
      ? refuseSelfImports(files, config.importPath)
      : noteLeftOut(files, reachingFacade(files));
  return [...ofFacade, ...refuseCycles(files)];
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
    const text = "every collected file reaches the facade through its imports; use mode: merge";
    return [diagnostic("PM5004", text)];
  }
  const paths = [...reaching].map(({ repository, path }) => formatLocation({ repository, path })).sort();
  const text = `left out of the facade, which they import or reach through imports: ${paths.join(", ")}`;
  return [diagnostic("PM5003", text)];
}

function refuseCycles(files: readonly LinkedFile[]): Diagnostic[] {
  return findImportCycles(files).map((cycle) => {
    const first = cycle[0]!;
    const next = cycle[1] ?? first;
    const closing = first.imports.find((one) => one.file === next)!;
    const others = new Set(cycle.map((file) => file.repository).filter((name) => name !== first.repository));
    const text = `import cycle: ${formatCycle(cycle)}; no compiler accepts it, only mode: merge does`;
    return diagnostic("PM5005", text, locationIn(first, closing.start), [...others].sort());
  });
}
