/** The copies of the sources that import mode lays beside the facade. */

import { type Diagnostic, formatLocation, type Location } from "../diagnostics.ts";
import type { Source, SourceFile } from "../sources/source.ts";
import type { Span } from "./ast.ts";
import { compareText } from "./candidates.ts";
import { diagnostic } from "./codes.ts";
import { applyEdits, type Edit } from "./edits.ts";
import { quote } from "./file-header.ts";
import type { LinkedFile } from "./linked.ts";

export interface ExportedFile {
  /** Import name, and path below the root that the facade lies in. */
  name: string;
  /** Byte for byte the source's, but for imports of files with an `import_prefix`. */
  text: string;
  file: LinkedFile;
  /** Every file that is exported under this name with this content, `file` among them. */
  copies: LinkedFile[];
}

/**
 * Names and texts of the exported files, sorted by name. Equal files of several repositories at one path are exported
 * once; different ones are PM5001.
 */
export function exportFiles(
  files: readonly LinkedFile[],
  sources: readonly Source[],
): { exported: ExportedFile[]; diagnostics: Diagnostic[] } {
  const prefixes = new Map(sources.map(({ name, importPrefix }) => [name, importPrefix]));
  const originals = new Map(
    sources.flatMap(({ name, files: own }) => own.map((file) => [`${name}\0${file.path}`, file] as const)),
  );
  const used = namesInUse(files);
  // Where case does not count two spellings are one file, in the hub's checkout and under the compilers.
  const exported = new Map<string, ExportedFile>();
  const diagnostics: Diagnostic[] = [];
  for (const file of files) {
    const name = prefixed(exportName(file, used), prefixes.get(file.repository));
    const original = originals.get(`${file.repository}\0${file.path}`)!;
    const text = withPrefixedImports(file, original, prefixes);
    const key = foldedPath(name);
    const other = exported.get(key);
    if (other === undefined) exported.set(key, { name, text, file, copies: [file] });
    else if (other.name === name && other.text === text) other.copies.push(file);
    else if (other.name !== name) diagnostics.push(refuseSpelling(name, file, other));
    else diagnostics.push(refusePath(name, file, other.file));
  }
  return { exported: [...exported.values()].sort((a, b) => compareText(a.name, b.name)), diagnostics };
}

/** File → import names by which the files import it. */
function namesInUse(files: readonly LinkedFile[]): Map<LinkedFile, Set<string>> {
  const names = new Map<LinkedFile, Set<string>>();
  for (const { imports } of files) {
    for (const { path, file } of imports) {
      if (file !== undefined) names.set(file, (names.get(file) ?? new Set()).add(path));
    }
  }
  return names;
}

/** The canonical name, unless files import it by others only. Imports are not rewritten for the sake of a name. */
function exportName(file: LinkedFile, used: ReadonlyMap<LinkedFile, ReadonlySet<string>>): string {
  const canonical = file.importNames[0]!;
  const names = used.get(file);
  return names === undefined || names.has(canonical) ? canonical : [...names].sort()[0]!;
}

function refusePath(name: string, file: LinkedFile, other: LinkedFile): Diagnostic {
  const text = `"${name}" has other content than ${formatLocation(placeOf(other))}, and both would be exported to it`;
  return refuse(text, file, other);
}

function refuseSpelling(name: string, file: LinkedFile, other: ExportedFile): Diagnostic {
  const text = `"${name}" and "${other.name}" of ${formatLocation(placeOf(other.file))} are one file where case does not count`;
  return refuse(text, file, other.file);
}

/** PM5001 for exported files that would stand where the output does. `root` is the folder they are exported to. */
export function refuseOutput(exported: readonly ExportedFile[], root: string, output: string): Diagnostic[] {
  return exported
    .filter(({ name }) => foldedPath(root + name) === foldedPath(output))
    .map(({ name, file }) => {
      const text = `"${name}" would be exported to "${output}", the output; set import_prefix for the repository`;
      return diagnostic("PM5001", text, placeOf(file));
    });
}

/** Equal for paths that are one file on a disk that ignores case or normalises Unicode. */
function foldedPath(path: string): string {
  return path.normalize("NFC").toLowerCase();
}

function refuse(text: string, file: LinkedFile, other: LinkedFile): Diagnostic {
  const related = other.repository === file.repository ? [] : [other.repository];
  return diagnostic(
    "PM5001",
    `${text}; set import_prefix for one of the repositories`,
    placeOf(file),
    related,
  );
}

function placeOf({ repository, path }: LinkedFile): Location {
  return { repository, path };
}

function prefixed(name: string, prefix: string | undefined): string {
  return prefix === undefined || prefix === "" ? name : `${prefix.replace(/\/+$/, "")}/${name}`;
}

function withPrefixedImports(
  file: LinkedFile,
  original: SourceFile,
  prefixes: ReadonlyMap<string, string>,
): string {
  const edits: Edit[] = [];
  for (const one of file.imports) {
    const prefix = one.file === undefined || one.file.external ? "" : prefixes.get(one.file.repository);
    const name = prefixed(one.path, prefix);
    if (name !== one.path) edits.push({ ...stringSpan(file, one), text: quote(name) });
  }
  if (edits.length === 0) return original.text;

  const offsets = edits.flatMap(({ start, end }) => [start, end]);
  const places = originalOffsets(original.text, offsets);
  const moved = edits.map((edit) => ({
    ...edit,
    start: places.get(edit.start)!,
    end: places.get(edit.end)!,
  }));
  return applyEdits(original.text, { start: 0, end: original.text.length }, moved);
}

/** From the first string token of an import statement to the last. */
function stringSpan({ ast }: LinkedFile, statement: Span): Span {
  const strings = ast.tokens.between(statement).filter(({ kind }) => kind === "string");
  return { start: strings[0]!.start, end: strings.at(-1)!.end };
}

/** Offsets in the parsed text, which has neither byte order mark nor CR before LF → offsets in the original. */
function originalOffsets(original: string, offsets: readonly number[]): Map<number, number> {
  const places = new Map<number, number>();
  let removed = original.startsWith("\uFEFF") ? 1 : 0;
  let at = original.indexOf("\r\n");
  for (const offset of offsets.toSorted((a, b) => a - b)) {
    while (at !== -1 && at < offset + removed) {
      removed++;
      at = original.indexOf("\r\n", at + 2);
    }
    places.set(offset, offset + removed);
  }
  return places;
}
