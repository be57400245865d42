/**
 * Sources in sets that can be compiled. One run over all of them is not always possible: two repositories may have
 * other files at one path, or copies of one declaration, and a file may be imported under two names
 * (docs/specification.md 15).
 */

import { WELL_KNOWN_PREFIX } from "../assembly/candidates.ts";
import type { CollectedFile } from "../assembly/collected-files.ts";
import { formatLocation } from "../diagnostics.ts";
import type { SourceFile } from "./sets.ts";

export interface ClosedSet {
  /** Import name → text: the targets and all they import, well-known types left out. */
  files: Map<string, string>;
  /** Import name → where it comes from, of the files that are to be compared. */
  targets: Map<string, SourceFile>;
  /** Files that stand beside these in no run of a compiler → what is in their way. */
  conflicts: Map<CollectedFile, string>;
}

/** What sources get when they import the output: itself, under the name they use. */
export interface OutputFiles {
  importPath: string;
  /** The output and its externals by import name. */
  files: ReadonlyMap<string, string>;
}

/**
 * Every wanted file is a target of one set, in which each import name has one text and each symbol one declaration.
 * Of equal files with one import name the first stands for all.
 */
export function closedSets(wanted: readonly CollectedFile[], output: OutputFiles): ClosedSet[] {
  const sets: OpenSet[] = [];
  for (const file of wanted) {
    const fits = sets.some((set) => set.addUnderAnyName(file));
    if (fits) continue;
    const set = new OpenSet(output);
    // A file that does not even fit with its own imports is for the compiler to refuse.
    if (!set.addUnderAnyName(file)) set.force(file);
    sets.push(set);
  }
  return sets;
}

type Named = [name: string, file: CollectedFile];

interface Closure {
  files: Named[];
  /** Names of the output that are imported. */
  output: Set<string>;
}

class OpenSet implements ClosedSet {
  readonly files = new Map<string, string>();
  readonly targets = new Map<string, SourceFile>();
  readonly conflicts = new Map<CollectedFile, string>();
  readonly #output: OutputFiles;
  readonly #names = new Map<CollectedFile, string>();
  /** Import name → the file whose text it is. */
  readonly #owners = new Map<string, CollectedFile>();
  /** Symbol → import name of the file that declares it. */
  readonly #declared = new Map<string, string>();

  constructor(output: OutputFiles) {
    this.#output = output;
  }

  /** Takes the file with all it imports, under the first of its names that fits; false when none does. */
  addUnderAnyName(file: CollectedFile): boolean {
    for (const name of file.importNames) {
      const closure = this.#closure([name, file]);
      if (typeof closure !== "string") {
        this.#take(closure);
        this.#target(name, file);
        this.conflicts.delete(file);
        return true;
      }
      if (!this.conflicts.has(file)) this.conflicts.set(file, closure);
    }
    return false;
  }

  force(file: CollectedFile): void {
    const name = file.importNames[0]!;
    this.files.set(name, file.text);
    this.#target(name, file);
    this.conflicts.delete(file);
  }

  #target(name: string, { repository, path }: CollectedFile): void {
    if (!this.targets.has(name)) this.targets.set(name, { repository, path });
  }

  /** What would be new with this file; a text when it does not fit, which says why. */
  #closure(start: Named): Closure | string {
    const names = new Map<CollectedFile, string>();
    const owners = new Map<string, CollectedFile>();
    const declared = new Map<string, string>();
    const output = new Set<string>();
    const open: Named[] = [start];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      const [name, file] = next;
      if (name.startsWith(WELL_KNOWN_PREFIX)) continue;
      const known = this.#names.get(file) ?? names.get(file);
      if (known === name) continue;
      if (known !== undefined) return `${placeOf(file)} is imported as "${known}" and as "${name}"`;
      const owner = this.#owners.get(name) ?? owners.get(name);
      if (owner !== undefined && owner.text !== file.text) {
        return `"${name}" of ${placeOf(file)} has other content than that of ${placeOf(owner)}`;
      }
      for (const symbol of file.declares) {
        const other = this.#declared.get(symbol) ?? declared.get(symbol) ?? name;
        if (other !== name) return `"${symbol}" is declared in "${other}" and in "${name}"`;
        declared.set(symbol, name);
      }
      names.set(file, name);
      if (owner === undefined) owners.set(name, file);
      for (const imported of file.imports) {
        if (imported.file === undefined) output.add(imported.path);
        else open.push([imported.path, imported.file]);
      }
    }
    return { files: [...names].map(([file, name]) => [name, file]), output };
  }

  #take({ files, output }: Closure): void {
    for (const [name, file] of files) {
      this.#names.set(file, name);
      if (!this.#owners.has(name)) this.#owners.set(name, file);
      this.files.set(name, file.text);
      for (const symbol of file.declares) this.#declared.set(symbol, name);
    }
    for (const name of output) this.#takeOutput(name);
  }

  #takeOutput(name: string): void {
    const { importPath, files } = this.#output;
    for (const [path, text] of files) if (!this.files.has(path)) this.files.set(path, text);
    if (name !== importPath) {
      this.files.set(name, `syntax = "proto3";\nimport public ${JSON.stringify(importPath)};\n`);
    }
  }
}

function placeOf({ repository, path }: CollectedFile): string {
  return formatLocation({ repository, path });
}
