/**
 * Cuts a file into the texts that go with its declarations (docs/specification.md 3.7): each from the end of the
 * statement before it to its own end, the comment on the line where a statement ends included. What stands before
 * `syntax`, `package`, `import` and `option` goes with those.
 */

import type { FileAst, Span, StatementNode } from "./ast.ts";
import { commentEnd, endOfLineComment } from "./comment-places.ts";
import type { Edit } from "./edits.ts";

/** A span of a file, with the edits that take the empty statements (`;`) out of it. */
export interface Piece extends Span {
  edits: Edit[];
}

export interface FileCut {
  /** Comments before the first statement, when that is not a declaration: licences and the like. */
  head: Span;
  /** Of the declarations, in their order. */
  texts: Piece[];
  /** What stands after the last statement. */
  tail: Piece;
}

const SLASH = 47;
const SEMICOLON = 59;

export function cutFile(ast: FileAst): FileCut {
  const first = ast.statements[0];
  const hasHead = first !== undefined && !isDeclaration(first);
  const texts: Piece[] = [];
  let before = 0;
  for (const statement of ast.statements) {
    const end = endOfLineComment(ast.text, statement.end);
    if (isDeclaration(statement)) {
      texts.push({ start: before, end, edits: emptyStatements(ast.text, before, statement.start) });
    }
    before = end;
  }
  const { length } = ast.text;
  return {
    head: { start: 0, end: hasHead ? first.start : 0 },
    texts,
    tail: { start: before, end: length, edits: emptyStatements(ast.text, before, length) },
  };
}

function isDeclaration({ kind }: StatementNode): boolean {
  return kind === "message" || kind === "enum" || kind === "service" || kind === "extend";
}

/** Between two statements there are comments and empty statements only. */
function emptyStatements(text: string, start: number, end: number): Edit[] {
  const edits: Edit[] = [];
  if (!text.slice(start, end).includes(";")) return edits;
  for (let at = start; at < end; ) {
    const code = text.charCodeAt(at);
    if (code === SEMICOLON) {
      // Comments before and behind it must not come to stand directly above the next declaration.
      const after = endOfLineComment(text, at + 1);
      edits.push({ start: at, end: at + 1, text: "\n\n" });
      if (after > at + 1) edits.push({ start: after, end: after, text: "\n\n" });
      at = after;
    } else {
      at = (code === SLASH ? commentEnd(text, at) : undefined) ?? at + 1;
    }
  }
  return edits;
}
