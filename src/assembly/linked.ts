/** What the linker knows of all files together, and what the planner, the emitter and the facade work from. */

import type { Diagnostic } from "../diagnostics.ts";
import type { EnumNode, ExtendNode, FileAst, MessageNode, NameNode, ServiceNode, Span } from "./ast.ts";
import type { DeclaredSymbol } from "./declared-symbol.ts";
import type { MergedNames } from "./merged-names.ts";
import type { NameReason, Obstacle } from "./name-reason.ts";
import type { Scope } from "./scope.ts";
import type { SymbolTable } from "./symbol-table.ts";

/** A file in the assembly. Identity is the repository and the path on disk, never an import name. */
export interface LinkedFile {
  /** Repository name; "" for the toolchain's well-known types; `includes` for files of the hub's include folders. */
  repository: string;
  /** From the repository's top. */
  path: string;
  /** Every import name it has, the canonical one first. */
  importNames: string[];
  /** An external file keeps its identity and stays an import. */
  external: boolean;
  /** The repository's `dependency rank`. */
  rank: number;
  ast: FileAst;
  package: string;
  imports: ResolvedImport[];
  /** True when it imports the output (`global_proto.import_path` or an alias). */
  selfImport: boolean;
}

export interface ResolvedImport extends Span {
  /** As written. */
  path: string;
  modifier: "public" | "weak" | "option" | undefined;
  /** Undefined for a self import. */
  file: LinkedFile | undefined;
}

/** One top-level declaration: message, enum, service or extend block. */
export interface Unit {
  file: LinkedFile;
  /** Position among the file's declarations, from 0. */
  index: number;
  node: MessageNode | EnumNode | ServiceNode | ExtendNode;
  package: string;
  /** Simple name; for an extend block the first field's. */
  name: string;
  /** The names it puts into the package scope (docs/specification.md 1): simple names, in order. */
  claims: string[];
  /** Locations of identical declarations that were dropped for this one (PM2102). */
  copies: { repository: string; path: string; line: number }[];
}

export type ReferenceKind =
  | "field-type"
  | "rpc-type"
  | "extendee"
  | "option-name"
  | "aggregate-key"
  | "any-type"
  | "declaration-string";

/** A reference in a kept unit of a collected file, resolved. */
export interface ResolvedReference {
  node: NameNode;
  kind: ReferenceKind;
  file: LinkedFile;
  unit: Unit;
  /** From where the search starts (for option names as docs/specification.md 2.3 has it). */
  scope: Scope;
  /** For a key of an aggregate: the unit that this scope is of, which declares the option's message. */
  within?: Unit | undefined;
  /** What it means: a collected or external symbol. */
  target: DeclaredSymbol;
}

/** Declared symbols: all that naming depends on. */
export interface Declared {
  /** Collected files that have declarations or matter for diagnostics, sorted by (repository, path). */
  files: LinkedFile[];
  /** Every external file reachable from a collected one, well-known types included. */
  externals: LinkedFile[];
  /** Units of collected files that stand, in order (rank, repository, path, position). */
  units: Unit[];
  symbols: SymbolTable;
  diagnostics: Diagnostic[];
}

export interface Linked extends Declared {
  references: ResolvedReference[];
}

/** Where a unit is in the result. */
export interface Placement {
  /** The message it moved into. */
  wrapper: string | undefined;
  /** Simple name after merging; differs from the source's for moved services only. */
  name: string;
  reason: NameReason;
}

/** What names become: planned from `Declared` and the lock alone. */
export interface NamePlan {
  merged: MergedNames;
  placement: Map<Unit, Placement>;
  /** Source package → name of its wrapper message. */
  wrappers: Map<string, string>;
  /** Source package → what kept its wrapper from the name that the package's spelling gives. */
  wrapperObstacles: Map<string, Obstacle>;
  lock: NameLock;
  diagnostics: Diagnostic[];
}

/** The section `names` of protomanager.lock. Keys sorted. */
export interface NameLock {
  version: 1;
  package: string;
  wrappers: Record<string, string>;
  symbols: Record<string, string>;
  /** Source name of an enum that is not in a wrapper → its values, which stand beside it. None where there are none. */
  values?: Record<string, string[]> | undefined;
  /** With `layout: parts`: source package, or `repo:` and the repository's name → base name of its part. */
  parts?: Record<string, string> | undefined;
}
