import type { Span } from "./ast.ts";

/** Replaces a span of a text; an empty span inserts. */
export interface Edit extends Span {
  text: string;
}

/**
 * One span of a text with the edits that lie in it applied. Edits elsewhere are left alone, the order in which they
 * come does not matter, and of insertions at one place the earlier in the list comes first.
 *
 * @throws RangeError when two edits overlap: one of them would be lost.
 */
export function applyEdits(text: string, span: Span, edits: readonly Edit[]): string {
  const inside = edits
    .filter((edit) => edit.start >= span.start && edit.end <= span.end)
    .toSorted((a, b) => a.start - b.start || a.end - b.end);
  if (inside.length === 0) return text.slice(span.start, span.end);
  const pieces: string[] = [];
  let at = span.start;
  for (const edit of inside) {
    if (edit.start < at) throw new RangeError(`edits overlap at ${edit.start}`);
    pieces.push(text.slice(at, edit.start), edit.text);
    at = edit.end;
  }
  pieces.push(text.slice(at, span.end));
  return pieces.join("");
}
