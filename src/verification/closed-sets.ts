/**
 * Sources in sets that can be compiled. One run over all of them is not always possible: two repositories may have
 * other files at one path, or copies of one declaration, and a file may be imported under two names
 * (docs/specification.md 15).
 */

import { WELL_KNOWN_PREFIX } from "../assembly/candidates.ts";
import type { CollectedFile } from "../assembly/collected-files.ts";
import type { SourceFile } from "./sets.ts";

export interface ClosedSet {
  /** Import name → text: the targets and all they import, well-known types left out. */
  files: Map<string, string>;
  /** Import name → where it comes from, of the files that are to be compared. */
  targets: Map<string, SourceFile>;
}

/** What sources get when they import the output: itself, under the name they use. */
export interface OutputFiles {
  importPath: string;
  /** The output and its externals by import name. */
  files: ReadonlyMap<string, string>;
}

/** Every wanted file is a target of one set, in which each import name has one text and each symbol one declaration. */
export function closedSets(wanted: readonly CollectedFile[], output: OutputFiles): ClosedSet[] {
  const sets: OpenSet[] = [];
  for (const file of wanted) {
    const fits = sets.some((set) => file.importNames.some((name) => set.add(file, name)));
    if (fits) continue;
    const set = new OpenSet(output);
    // A file that does not even fit with its own imports is for the compiler to refuse.
    if (!set.add(file, file.importNames[0]!)) set.force(file);
    sets.push(set);
  }
  return sets;
}

type Named = [name: string, file: CollectedFile];

class OpenSet implements ClosedSet {
  readonly files = new Map<string, string>();
  readonly targets = new Map<string, SourceFile>();
  readonly #output: OutputFiles;
  readonly #names = new Map<CollectedFile, string>();
  readonly #declared = new Map<string, CollectedFile>();

  constructor(output: OutputFiles) {
    this.#output = output;
  }

  /** Takes the file under this name with all it imports; false when it does not fit. */
  add(file: CollectedFile, name: string): boolean {
    const closure = this.#closure([name, file]);
    if (closure === undefined) return false;
    this.#take(closure);
    this.targets.set(name, { repository: file.repository, path: file.path });
    return true;
  }

  force(file: CollectedFile): void {
    const name = file.importNames[0]!;
    this.files.set(name, file.text);
    this.targets.set(name, { repository: file.repository, path: file.path });
  }

  /** What would be new with this file; undefined when it does not fit. */
  #closure(start: Named): { files: Named[]; output: Set<string> } | undefined {
    const names = new Map<CollectedFile, string>();
    const texts = new Map<string, string>();
    const declared = new Map<string, CollectedFile>();
    const output = new Set<string>();
    const open: Named[] = [start];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      const [name, file] = next;
      if (name.startsWith(WELL_KNOWN_PREFIX)) continue;
      const known = this.#names.get(file) ?? names.get(file);
      if (known === name) continue;
      if (known !== undefined || (this.files.get(name) ?? texts.get(name)) !== undefined) return undefined;
      for (const symbol of file.declares) {
        if ((this.#declared.get(symbol) ?? declared.get(symbol) ?? file) !== file) return undefined;
        declared.set(symbol, file);
      }
      names.set(file, name);
      texts.set(name, file.text);
      for (const imported of file.imports) {
        if (imported.file === undefined) output.add(imported.path);
        else open.push([imported.path, imported.file]);
      }
    }
    return { files: [...names].map(([file, name]) => [name, file]), output };
  }

  #take({ files, output }: { files: Named[]; output: Set<string> }): void {
    for (const [name, file] of files) {
      this.files.set(name, file.text);
      this.#names.set(file, name);
      for (const symbol of file.declares) this.#declared.set(symbol, file);
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
