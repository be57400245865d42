/** Makes of a group a message and a field with delimited encoding, which is what editions have for it. */

import type { FieldNode, FileAst, MessageNode, Span } from "../ast.ts";
import { endsLine, gapAfter, indentationAt, insertAfter, withComments } from "../comment-places.ts";
import { applyEdits, type Edit } from "../edits.ts";
import { tokenBefore } from "./list-edits.ts";

export interface Group {
  field: FieldNode;
  message: MessageNode;
  /** The type of the field, as it is to be written. */
  type: string;
  /** Before `message`, with a blank: `export `. */
  keyword: string;
  /** The oneof or extend block in which no message may stand. */
  block: Span | undefined;
  /** Where the text of the group's unit ends: what stands behind is not written with it. */
  textEnd: number;
}

/** The edits of the group, given those that lie in it: the body's own, and those of the field's brackets. */
export function editGroup(ast: FileAst, group: Group, edits: readonly Edit[]): Edit[] {
  const { field, message, block } = group;
  const { text } = ast;
  const number = tokenBefore(ast, field.numberEnd);
  const tail = { start: number.start, end: field.brackets?.end ?? number.end };
  const label = field.label === "repeated" ? "repeated " : "";
  const statement = `${label}${group.type} ${field.name.name} = ${applyEdits(text, tail, edits)};`;

  const header = { start: message.name.end, end: message.body.start };
  const inHeader = (edit: Edit) => edit.start >= header.start && edit.end <= header.end;
  const rest = [
    ...edits.filter((edit) => !inHeader(edit)),
    { start: field.start, end: message.name.start, text: `${group.keyword}message ` },
    { ...header, text: " " },
  ];
  if (block === undefined) {
    return [...rest, insertAfter(text, field.end, [statement], indentationAt(text, field.start))];
  }
  return moveBehind(ast, group, statement, block, rest);
}

/** The message goes behind the block with its comments; before it, they would become the block's. */
function moveBehind(
  ast: FileAst,
  { field, textEnd }: Group,
  statement: string,
  block: Span,
  edits: readonly Edit[],
): Edit[] {
  const { text } = ast;
  const previous = tokenBefore(ast, field.start);
  const {
    commentFollows,
    apart: keptApart,
    apartBefore,
    ...span
  } = withComments(text, previous.end, field.end);
  const moved = applyEdits(text, span, edits);
  const ownLine = text.slice(previous.end, field.start).includes("\n");
  // A comment that follows on the same line shall not come to stand under the statement.
  const aboveComment = endsLine(text, span.end) ? "\n" : "\n\n";
  // A comment before the field that is not the field's, on a line of its own, stays apart from it.
  const apart = apartBefore ? "\n" : "";
  const before = ownLine ? `${apart}\n${indentationAt(text, field.start)}` : " ";
  const { offset, commentFollows: apartBelow } = gapAfter(text, block.end);
  const behind = Math.min(offset, textEnd);
  const end = `${apartBelow || keptApart ? "\n" : ""}${endsLine(text, behind) ? "" : "\n"}`;
  const message = ownLine
    ? outdent(moved, indentationAt(text, field.start), indentationAt(text, block.start))
    : `${indentationAt(text, block.start)}${moved.trim()}`;
  return [
    ...edits.filter(({ start, end }) => start < span.start || end > span.end),
    { ...span, text: `${before}${statement}${commentFollows ? aboveComment : ""}` },
    { start: behind, end: behind, text: `\n\n${message}${end}` },
  ];
}

/** What stood in a block, as far to the right as the block, without blank lines around it. */
function outdent(text: string, inside: string, outside: string): string {
  const lines = text
    .replace(/^(?:[ \t]*\n)+/, "")
    .trimEnd()
    .split("\n");
  return lines
    .map((line) => (line.startsWith(inside) ? outside + line.slice(inside.length) : line))
    .join("\n");
}
