/** `export` and `local` of edition 2024, which other syntaxes do not have. */

import type { EnumNode, MessageNode } from "../ast.ts";
import type { Features } from "../feature-set.ts";
import type { Conversion } from "./conversion.ts";
import { tokenFrom } from "./list-edits.ts";
import { removeKeyword } from "./statement-edits.ts";

/** Whether a declaration stands in a message. A wrapper makes that differ between source and output. */
export interface Nesting {
  source: boolean;
  output: boolean;
}

/** Takes a keyword away, or writes the one that keeps what the source's defaults mean. */
export function editVisibility(
  conversion: Conversion,
  node: MessageNode | EnumNode,
  source: Features,
  nesting: Nesting,
): void {
  const { ast, syntax, edits } = conversion;
  const { start, visibility } = node;
  if (syntax === "edition2024") {
    const keyword = visibilityKeyword(visibility, source, nesting);
    if (keyword !== "") edits.push({ start, end: start, text: keyword });
  } else if (visibility !== undefined) {
    const end = start + visibility.length;
    edits.push(...removeKeyword(ast, { start, end }, tokenFrom(ast, end).end));
    conversion.keywords.push(start);
  }
}

/** What to write before a declaration, with a blank; "" when it has its keyword or needs none. */
export function visibilityKeyword(
  written: string | undefined,
  { default_symbol_visibility: byDefault }: Features,
  nesting: Nesting,
): string {
  if (written !== undefined) return "";
  const exported = byDefault === "EXPORT_ALL" || (byDefault === "EXPORT_TOP_LEVEL" && !nesting.source);
  if (exported === !nesting.output) return "";
  return exported ? "export " : "local ";
}
