/** What holds for lexer and parser whatever they are given: a tree whose spans cover the text, or a syntax error with its place. */

import { assemble } from "../../../src/assembly/assemble.ts";
import type { FileAst } from "../../../src/assembly/ast.ts";
import { parseProto } from "../../../src/assembly/parser.ts";
import { ProtoSyntaxError } from "../../../src/assembly/syntax-error.ts";
import { decodeProto } from "../../../src/sources/hostile.ts";
import { oneFileEach, system } from "../support.ts";

export type Outcome = "parsed" | "syntax error" | "not text";

/**
 * Bytes as a repository may hold them. What is no text is refused before anything parses it; the parser gets it
 * nevertheless, as if the bytes were characters.
 *
 * @throws Error when anything but the documented happens
 */
export function takeBytes(bytes: Uint8Array): Outcome {
  const decoded = decodeProto("fuzz.proto", Buffer.from(bytes));
  if ("text" in decoded) return takeText(decoded.text);
  takeText(Buffer.from(bytes).toString("latin1"));
  takeText(Buffer.from(bytes).toString("utf16le"));
  return "not text";
}

/** Any UTF-16, lone surrogates and all. */
export function takeText(text: string): Exclude<Outcome, "not text"> {
  let ast: FileAst;
  try {
    ast = parseProto(text, "fuzz.proto");
  } catch (error) {
    checkError(error, text);
    return "syntax error";
  }
  checkSpans(ast);
  return "parsed";
}

/** Whatever parses can be assembled or is refused with diagnostics. */
export function assembleText(text: string): void {
  for (const mode of ["merge", "import"] as const) {
    for (const syntax of ["auto", "edition2023", "edition2024"] as const) {
      assemble(system(oneFileEach({ a: text }), { config: { mode, syntax } }));
    }
  }
}

function checkError(error: unknown, text: string): void {
  if (!(error instanceof ProtoSyntaxError)) throw error;
  const { message, path, line, column, reason } = error;
  if (message !== `${path}:${line}:${column}: ${reason}`)
    throw new Error(`message without place: ${message}`);
  const lines = text
    .replace(/^\uFEFF/, "")
    .replaceAll("\r\n", "\n")
    .split("\n");
  const length = lines[line - 1]?.length;
  if (length === undefined || column < 1 || column > length + 1) {
    throw new Error(`place outside of the text: ${message}`);
  }
  if (reason.length > MAX_REASON || reason.includes("\n"))
    throw new Error(`unbounded message: ${message.slice(0, 500)}`);
}

/** A message quotes at most some characters of the source. */
const MAX_REASON = 400;

/** Tokens are in order, and between them there are blanks and comments only. */
function checkSpans({ text, tokens }: FileAst): void {
  let at = 0;
  for (const { start, end } of [...tokens, { start: text.length, end: text.length + 1 }]) {
    checkBlank(text, at, start);
    if (end <= start) throw new Error(`empty token at ${start}`);
    at = end;
  }
}

const COMMENT = /\/\/[^\n]*|\/\*[\s\S]*?\*\//g;

function checkBlank(text: string, from: number, to: number): void {
  if (to < from || /[^ \t\n\r\v\f]/.test(text.slice(from, to).replace(COMMENT, ""))) {
    throw new Error(`neither token nor comment: ${JSON.stringify(text.slice(from, from + 40))} at ${from}`);
  }
}
