/**
 * The front of the assembly: files to declared names, and, once names are planned, every reference to what it means.
 * Naming stands between the two, since a source may refer to a merged name (docs/specification.md 2).
 */

import type { Diagnostic } from "../diagnostics.ts";
import type { AssemblyInput } from "./assembly.ts";
import type { OptionValue } from "./ast.ts";
import { compareText } from "./candidates.ts";
import { diagnostic } from "./codes.ts";
import type { DeclaredSymbols } from "./declared-symbols.ts";
import { compareCopies } from "./duplicates.ts";
import { findImportCycles, formatCycle } from "./import-cycles.ts";
import { limitErrors } from "./limit-errors.ts";
import type { Linked, LinkedFile, NamePlan, ResolvedReference, Unit } from "./linked.ts";
import { loadFiles } from "./load.ts";
import { locationIn } from "./location.ts";
import { OptionReferences, type OptionVisitor } from "./option-references.ts";
import { walkReferences } from "./reference-walk.ts";
import { Resolver } from "./resolve.ts";
import { declareSymbols } from "./symbols.ts";

/** Collects, parses and declares everything. With errors among the diagnostics the rest is incomplete. */
export function declare(input: AssemblyInput): DeclaredSymbols {
  const { collected, externals, diagnostics } = loadFiles(input);
  const declared = declareSymbols(externals, collected);
  return {
    files: collected.toSorted(byRepositoryAndPath),
    externals,
    units: declared.units,
    symbols: declared.symbols,
    copies: declared.copies,
    declaringFiles: declared.declaringFiles,
    diagnostics: limitErrors([...diagnostics, ...declared.diagnostics]),
  };
}

/** Resolves every reference and compares copies. `diagnostics` are those of this step alone. */
export function link(
  declared: DeclaredSymbols,
  plan: NamePlan,
  input: Pick<AssemblyInput, "config">,
): Linked {
  const { config } = input;
  const resolver = new Resolver(declared, plan, config);
  const walk = new ReferenceCollector(declared, resolver, config.mode === "merge" ? plan : undefined);
  const references = declared.units.flatMap((unit) => walk.referencesOf(unit));
  const ofCopies = declared.copies.flatMap(({ unit }) => walk.referencesOf(unit));
  const cycles = config.mode === "merge" ? mergedCycles(declared.files) : [];
  const copies = compareCopies(declared, [...references, ...ofCopies]);
  return {
    ...declared,
    references,
    diagnostics: limitErrors([...resolver.diagnostics, ...walk.diagnostics, ...copies, ...cycles]),
  };
}

class ReferenceCollector {
  readonly diagnostics: Diagnostic[] = [];
  readonly #declared: DeclaredSymbols;
  readonly #resolver: Resolver;
  readonly #options: OptionReferences;
  /** Given when names change, which strings in options do not follow. */
  readonly #moves: NamePlan | undefined;

  constructor(declared: DeclaredSymbols, resolver: Resolver, moves: NamePlan | undefined) {
    this.#declared = declared;
    this.#resolver = resolver;
    this.#options = new OptionReferences(resolver, declared.symbols);
    this.#moves = moves;
  }

  referencesOf(unit: Unit): ResolvedReference[] {
    const { file } = unit;
    const references: ResolvedReference[] = [];
    const visitor: OptionVisitor = {
      resolved: ({ node, kind, scope, within }, target) =>
        references.push({ node, kind, file, unit, scope, within, target }),
      string: (text, value) => this.#checkString(text, value, file),
    };
    walkReferences(unit.node, this.#declared.symbols.package(unit.package), {
      reference: (kind, node, scope) => {
        const reference = { node, kind, file, scope };
        const target = this.#resolver.resolve(reference);
        if (target !== undefined) visitor.resolved(reference, target);
      },
      options: (options, message, scope) => this.#options.walk(options, message, scope, file, visitor),
    });
    return references;
  }

  /** Type names in strings are plug-ins' business and stay as they are. */
  #checkString(text: string, value: OptionValue, file: LinkedFile): void {
    const name = text.startsWith(".") ? text.slice(1) : text;
    if (this.#moves === undefined || !name.includes(".")) return;
    const merged = this.#moves.merged.get(name);
    if (merged === undefined || merged === name || !isNamed(this.#declared.symbols.get(name)?.kind)) return;
    const message = `option value "${text}" is the name of what becomes "${merged}"; strings are left as they are`;
    this.diagnostics.push(diagnostic("PM1303", message, locationIn(file, value.start)));
  }
}

function isNamed(kind: string | undefined): boolean {
  return kind === "message" || kind === "enum" || kind === "service" || kind === "extension";
}

function mergedCycles(files: readonly LinkedFile[]): Diagnostic[] {
  return findImportCycles(files).map((cycle) => {
    const text = `import cycle merged: ${formatCycle(cycle)}; the sources alone do not compile`;
    const { repository, path } = cycle[0]!;
    return diagnostic("PM1306", text, { repository, path });
  });
}

function byRepositoryAndPath(a: LinkedFile, b: LinkedFile): number {
  return compareText(a.repository, b.repository) || compareText(a.path, b.path);
}
