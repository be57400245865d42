/** What a file sees (docs/specification.md 2.2). */

import type { Diagnostic } from "../diagnostics.ts";
import { diagnostic } from "./codes.ts";
import type { DeclaredSymbols } from "./declared-symbols.ts";
import type { LinkedFile } from "./linked.ts";
import type { NameTable } from "./scope-search.ts";

export interface View {
  /** Names that the file sees through its imports, as a compiler does. */
  imported: NameTable;
  /** With the import of the output also everything that is collected; else the same as `imported`. */
  assembled: NameTable;
  /** Every declared name, seen or not. */
  everything: NameTable;
}

/** Files that are seen whole, files of which only extensions are seen, and the packages of both. */
interface Seen {
  files: ReadonlySet<LinkedFile>;
  options: ReadonlySet<LinkedFile>;
  packages: ReadonlySet<string>;
}

/** Files that the files of one repository may see, counted for each file anew: googleapis needs some 70,000. */
export const MAX_SEEN = 5_000_000;

/** Gives each file its view; what files have in common is computed once. */
export class Visibility {
  readonly #declared: DeclaredSymbols;
  readonly #report: (diagnostic: Diagnostic) => void;
  readonly #views = new Map<LinkedFile, View>();
  readonly #publicFiles = new Map<LinkedFile, Set<LinkedFile>>();
  readonly #seen = new Map<string, number>();
  readonly #collected: Seen;
  readonly #everything: NameTable;

  /** @param report - takes PM2502, once for a repository, whose files then see no more */
  constructor(declared: DeclaredSymbols, report: (diagnostic: Diagnostic) => void) {
    this.#declared = declared;
    this.#report = report;
    this.#collected = see(new Set(declared.files), new Set());
    this.#everything = this.#table(this.#collected, see(new Set(declared.externals), new Set()));
  }

  of(file: LinkedFile): View {
    let view = this.#views.get(file);
    if (view === undefined) {
      view = this.#compute(file);
      this.#views.set(file, view);
    }
    return view;
  }

  #compute(file: LinkedFile): View {
    const files = new Set([file]);
    const options = new Set<LinkedFile>();
    for (const one of file.imports) {
      if (one.file === undefined) continue;
      const reached = one.modifier === "option" ? options : files;
      const closure = this.#publicClosure(one.file);
      if (!this.#maySee(closure.size, file, one.file)) break;
      for (const seen of closure) reached.add(seen);
    }
    const own = see(files, options);
    const imported = this.#table(own);
    const assembled = file.selfImport ? this.#table(own, this.#collected) : imported;
    return { imported, assembled, everything: this.#everything };
  }

  /** The file and what it passes on by `import public`. */
  #publicClosure(file: LinkedFile): Set<LinkedFile> {
    let closure = this.#publicFiles.get(file);
    if (closure === undefined) {
      closure = new Set([file]);
      // A set grows while it is walked.
      for (const member of closure) {
        if (!this.#maySee(member.imports.length, file, member)) break;
        for (const one of member.imports) {
          if (one.modifier === "public" && one.file !== undefined) closure.add(one.file);
        }
      }
      this.#publicFiles.set(file, closure);
    }
    return closure;
  }

  /** Foreign files that import each other publicly would else take the cube of their number. */
  #maySee(count: number, { repository, path }: LinkedFile, through: LinkedFile): boolean {
    const before = this.#seen.get(repository) ?? 0;
    this.#seen.set(repository, before + count);
    if (before + count <= MAX_SEEN) return true;
    if (before <= MAX_SEEN) {
      const text = `the files of ${repository} see more than ${MAX_SEEN} others through import public`;
      const related = through.repository === repository ? [] : [through.repository];
      this.#report(diagnostic("PM2502", text, { repository, path }, related));
    }
    return false;
  }

  #table(...seen: readonly Seen[]): NameTable {
    const { symbols, declaringFiles } = this.#declared;
    return (name) => {
      const symbol = symbols.get(name);
      if (symbol !== undefined) {
        const { kind, file } = symbol;
        const declaring = declaringFiles.get(name);
        const has = (files: ReadonlySet<LinkedFile>) =>
          declaring === undefined ? files.has(file) : !declaring.isDisjointFrom(files);
        if (seen.some(({ files, options }) => has(files) || (kind === "extension" && has(options))))
          return kind;
      }
      return seen.some(({ packages }) => packages.has(name)) ? "package" : undefined;
    };
  }
}

function see(files: ReadonlySet<LinkedFile>, options: ReadonlySet<LinkedFile>): Seen {
  const packages = new Set<string>();
  for (const file of files) addPackages(packages, file.package);
  for (const file of options) addPackages(packages, file.package);
  return { files, options, packages };
}

function addPackages(packages: Set<string>, name: string): void {
  for (let end = name.length; end > 0; end = name.lastIndexOf(".", end - 1)) {
    const prefix = name.slice(0, end);
    if (packages.has(prefix)) return;
    packages.add(prefix);
  }
}
