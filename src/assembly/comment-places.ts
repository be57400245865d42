/**
 * Where a statement can be put between others, or taken out, without a comment changing its owner. The rules are those
 * of protoc: a comment belongs to what is before it when it begins on that line, or on the next one with a blank line,
 * an end of scope or a comment that does not continue it behind it (docs/specification.md 3.7).
 */

import type { Span } from "./ast.ts";
import type { Edit } from "./edits.ts";

/** What is between the end of a statement, or of `{`, and the token after it. */
export interface Gap {
  /** Behind the comment that belongs to what is before; where there is none, its end. */
  offset: number;
  /** The next token is on the same line. */
  inline: boolean;
  /** A blank line has to keep what is put there from the comment. */
  apart: boolean;
  /** Another comment follows, without a blank line between. */
  commentFollows: boolean;
}

export function gapAfter(text: string, end: number): Gap {
  const first = skipBlanks(text, end);
  const comment = commentEnd(text, first);
  if (comment !== undefined) return sameLineGap(text, end, comment);
  if (text[first] !== "\n") return { offset: end, inline: true, apart: false, commentFollows: false };

  const next = skipBlanks(text, first + 1);
  const run = commentRunEnd(text, next);
  if (run === undefined) return { offset: end, inline: false, apart: false, commentFollows: false };
  const trails = isDetached(text, run);
  const offset = trails ? run : end;
  return { offset, inline: false, apart: trails, commentFollows: !trails || commentBelow(text, run) };
}

/** One comment between two tokens of one line belongs to neither, unless the second ends a scope. */
function sameLineGap(text: string, end: number, comment: number): Gap {
  const next = skipBlanks(text, comment);
  const alone = text[next] !== "\n" && commentEnd(text, next) === undefined && next < text.length;
  if (alone && text[next] !== "}") {
    return { offset: end, inline: true, apart: false, commentFollows: false };
  }
  // To buf a block goes with a token that comes directly below it.
  const apart = text.startsWith("*/", comment - 2) && isDetached(text, comment);
  return { offset: comment, inline: false, apart, commentFollows: commentBelow(text, comment) };
}

/** Puts statements behind what ends at `end`, on lines of their own unless the next token is on the same line. */
export function insertAfter(
  text: string,
  end: number,
  statements: readonly string[],
  indentation: string,
): Edit {
  const { offset, inline, apart, commentFollows } = gapAfter(text, end);
  if (inline) {
    const space = isBlank(text.charCodeAt(offset)) ? "" : " ";
    return { start: offset, end: offset, text: ` ${statements.join(" ")}${space}` };
  }
  const lines = statements.map((statement) => `\n${indentation}${statement}`).join("");
  // A comment that follows on the same line shall not come to stand under what is inserted.
  const behind = endsLine(text, offset) ? "\n" : "\n\n";
  const inserted = `${apart ? "\n" : ""}${lines}${commentFollows ? behind : ""}`;
  return { start: offset, end: offset, text: inserted };
}

/**
 * The span of a statement with the comments that belong to it, and what follows. `previousEnd`: of the token before it,
 * whose comment what takes the statement's place has to keep apart from, if `apartBefore`.
 */
export function withComments(
  text: string,
  previousEnd: number,
  end: number,
): Span & Pick<Gap, "apart" | "commentFollows"> & { apartBefore: boolean } {
  const before = gapAfter(text, previousEnd);
  const { offset, apart, commentFollows } = gapAfter(text, end);
  return { start: before.offset, end: offset, apart, commentFollows, apartBefore: before.apart };
}

/** The white space with which the line of an offset begins. */
export function indentationAt(text: string, offset: number): string {
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  return text.slice(start, skipBlanks(text, start));
}

/**
 * The end of the comment that begins on the line on which something ends; that end itself when there is none. Of
 * several comments on the line only the first goes with what is before them, as in protoc.
 */
export function endOfLineComment(text: string, end: number): number {
  return commentEnd(text, skipBlanks(text, end)) ?? end;
}

/** The end of a comment that begins at an offset, a line comment's without its newline. */
export function commentEnd(text: string, at: number): number | undefined {
  if (text.startsWith("//", at)) {
    const newline = text.indexOf("\n", at);
    return newline === -1 ? text.length : newline;
  }
  return text.startsWith("/*", at) ? text.indexOf("*/", at + 2) + 2 : undefined;
}

/** True when nothing but blanks follows on the line. */
export function endsLine(text: string, at: number): boolean {
  const next = skipBlanks(text, at);
  return next >= text.length || text[next] === "\n";
}

/** Line comments on consecutive lines are one comment. */
function commentRunEnd(text: string, at: number): number | undefined {
  let end = commentEnd(text, at);
  if (end === undefined || text[at + 1] === "*") return end;
  for (;;) {
    const next = skipBlanks(text, end + 1);
    if (!text.startsWith("//", next)) return end;
    end = commentEnd(text, next)!;
  }
}

/** True when a comment that ends here does not go with the next token. */
function isDetached(text: string, end: number): boolean {
  let at = skipBlanks(text, end);
  if (text[at] === "\n") at = skipBlanks(text, at + 1);
  return at >= text.length || "\n}])".includes(text[at]!) || commentEnd(text, at) !== undefined;
}

function commentBelow(text: string, end: number): boolean {
  const at = skipBlanks(text, end);
  return commentEnd(text, text[at] === "\n" ? skipBlanks(text, at + 1) : at) !== undefined;
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (isBlank(text.charCodeAt(at))) at++;
  return at;
}

/** White space within a line. */
function isBlank(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13 && code !== 10);
}
