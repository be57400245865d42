/** What a file sees (docs/specification.md 2.2). */

import type { Diagnostic } from "../diagnostics.ts";
import { diagnostic } from "./codes.ts";
import type { DeclaredSymbol } from "./declared-symbol.ts";
import type { DeclaredSymbols } from "./declared-symbols.ts";
import type { LinkedFile } from "./linked.ts";
import type { Scope } from "./scope.ts";
import type { NameTable } from "./scope-search.ts";

export interface View {
  /** Names that the file sees through its imports, as a compiler does. */
  imported: NameTable<Scope>;
  /** With the import of the output also everything that is collected; else the same as `imported`. */
  assembled: NameTable<Scope>;
  /** Every declared name, seen or not. */
  everything: NameTable<Scope>;
}

/** Files that are seen whole, files of which only extensions are seen, and the packages of both. */
interface Seen {
  files: ReadonlySet<LinkedFile>;
  options: ReadonlySet<LinkedFile>;
  packages: ReadonlySet<Scope>;
}

/** Files and packages that the files of one repository may see, counted for each file anew: googleapis needs some 72,000. */
export const MAX_SEEN = 5_000_000;

/** Gives each file its view; what files have in common is computed once. */
export class Visibility {
  readonly #declared: DeclaredSymbols;
  readonly #report: (diagnostic: Diagnostic) => void;
  readonly #views = new Map<LinkedFile, View>();
  readonly #publicFiles = new Map<LinkedFile, Set<LinkedFile>>();
  readonly #seen = new Map<string, number>();
  readonly #collected: Seen;
  readonly #everything: NameTable<Scope>;

  /** @param report - takes PM2502, once for a repository, whose files then see no more */
  constructor(declared: DeclaredSymbols, report: (diagnostic: Diagnostic) => void) {
    this.#declared = declared;
    this.#report = report;
    this.#collected = this.#see(new Set(declared.files), new Set());
    this.#everything = this.#table(this.#collected, this.#see(new Set(declared.externals), new Set()));
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
    const own = this.#see(files, options);
    this.#maySee(own.packages.size, file, file);
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
      const text = `the files of ${repository} see more than ${MAX_SEEN} files and packages by their imports`;
      const related = through.repository === repository ? [] : [through.repository];
      this.#report(diagnostic("PM2502", text, { repository, path }, related));
    }
    return false;
  }

  #see(files: ReadonlySet<LinkedFile>, options: ReadonlySet<LinkedFile>): Seen {
    const packages = new Set<Scope>();
    for (const file of [...files, ...options]) {
      const own = this.#declared.symbols.package(file.package);
      for (let scope: Scope | undefined = own; scope !== undefined && !packages.has(scope); ) {
        packages.add(scope);
        scope = scope.outer;
      }
    }
    return { files, options, packages };
  }

  #table(...seen: readonly Seen[]): NameTable<Scope> {
    const { declaringFiles } = this.#declared;
    return (scope, simpleName) => {
      const symbol = scope.member(simpleName);
      if (symbol !== undefined) {
        const declaring = declaringFiles.get(symbol);
        for (const one of seen) if (isSeen(symbol, declaring, one)) return symbol.kind;
      }
      const inner = scope.find(simpleName);
      if (inner !== undefined) for (const { packages } of seen) if (packages.has(inner)) return "package";
      return undefined;
    };
  }
}

function isSeen(
  { kind, file }: DeclaredSymbol,
  declaring: ReadonlySet<LinkedFile> | undefined,
  { files, options }: Seen,
): boolean {
  const extension = kind === "extension";
  if (declaring === undefined) return files.has(file) || (extension && options.has(file));
  return !declaring.isDisjointFrom(files) || (extension && !declaring.isDisjointFrom(options));
}
