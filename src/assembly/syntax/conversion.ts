/** What the rewriting of one unit into the syntax of the output works on and brings about. */

import type { Diagnostic } from "../../diagnostics.ts";
import type { FileAst, OptionNode, Syntax } from "../ast.ts";
import { type Code, diagnostic } from "../codes.ts";
import type { Edit } from "../edits.ts";
import type { Features } from "../feature-set.ts";
import type { Unit } from "../linked.ts";
import { locationIn } from "../location.ts";
import type { TypeLookup } from "./wanted-features.ts";

export interface Conversion {
  unit: Unit;
  ast: FileAst;
  syntax: Syntax;
  /** The unit's simple name in the output. */
  name: string;
  /** What a reference of the unit leads to. */
  typeOf: TypeLookup;
  /** The name of a declaration of the unit as it is to be written in a type that refers to it. */
  typeName(source: string, relative: string): string;
  /** Options that the output cannot or need not have. */
  dropped: Set<OptionNode>;
  /** Where `export` or `local` was taken away. */
  keywords: number[];
  /** Edits of the file's text that lie in the unit; those of references come first. */
  edits: Edit[];
  /** What groups of the repository cost so far. */
  groupWork: GroupWork;
  diagnostics: Diagnostic[];
}

/** Each group is taken apart among all edits of its unit: how many those were, all groups together. */
export interface GroupWork {
  edits: number;
}

/** What an element has in its source and in the output. */
export interface Inherited {
  source: Features;
  target: Features;
}

export function report({ unit, diagnostics }: Conversion, code: Code, text: string, offset: number): void {
  diagnostics.push(diagnostic(code, text, locationIn(unit.file, offset)));
}

/** proto3, edition 2023. */
export function spoken(syntax: Syntax): string {
  return syntax.startsWith("edition") ? `edition ${syntax.slice("edition".length)}` : syntax;
}
