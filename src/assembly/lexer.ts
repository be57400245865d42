/** Protobuf's lexical grammar, as protoc's tokenizer has it: text in, tokens with their spans out. */

import type { Token } from "./ast.ts";
import { LineIndex } from "./position.ts";
import { ProtoSyntaxError, shorten } from "./syntax-error.ts";
import { kindCode, type TokenList, TokenListBuilder } from "./token-list.ts";

/** Compilers refuse longer names (docs/specification.md 9). */
export const MAX_NAME_LENGTH = 65_535;
export const TOO_LONG = `name longer than ${MAX_NAME_LENGTH} characters`;

/** What a character can begin or continue; one table look-up for each character of the input. */
const BLANK = 1;
const LETTER = 2;
const DIGIT = 4;
const SYMBOL = 8;

const CLASS = new Uint8Array(128);
for (const char of " \t\n\r\v\f") CLASS[char.charCodeAt(0)] = BLANK;
for (const char of "{}[]<>()=;,.:-/+") CLASS[char.charCodeAt(0)] = SYMBOL;
for (let code = 48; code <= 57; code++) CLASS[code] = DIGIT;
for (let code = 65; code <= 90; code++) CLASS[code] = LETTER;
for (let code = 97; code <= 122; code++) CLASS[code] = LETTER;
CLASS[95] = LETTER;

const NEWLINE = 10;
const QUOTE = 34;
const APOSTROPHE = 39;
const STAR = 42;
const DOT = 46;
const SLASH = 47;
const ZERO = 48;
const BACKSLASH = 92;

// Sticky: they match at `lastIndex` only. An exponent may lack its digits here, to be reported as what it is.
const FLOAT = /(?:\d+\.\d*|\.\d+|\d+(?=[eE]))(?:[eE][+-]?\d*)?/y;
const INTEGER = /0[xX][0-9a-fA-F]*|\d+/y;

/**
 * The tokens of a text, in order. What is between two of them are blanks and comments.
 *
 * @throws ProtoSyntaxError at the first thing that is no token.
 */
export function tokenize(text: string, path: string): TokenList {
  const tokens = new TokenListBuilder(text.length);
  let at = 0;

  while (at < text.length) {
    const code = text.charCodeAt(at);
    const kind = classOf(code);

    if (kind === BLANK) {
      at++;
    } else if (kind === LETTER) {
      const start = at++;
      while ((classOf(text.charCodeAt(at)) & (LETTER | DIGIT)) !== 0) at++;
      if (at - start > MAX_NAME_LENGTH) throw failure(text, path, start, TOO_LONG);
      tokens.add(kindCode.identifier, start, at);
    } else if (code === SLASH && isCommentStart(text.charCodeAt(at + 1))) {
      at = endOfComment(text, path, at);
    } else if (kind === DIGIT || (code === DOT && classOf(text.charCodeAt(at + 1)) === DIGIT)) {
      const token = readNumber(text, path, at);
      tokens.add(kindCode[token.kind], at, token.end);
      at = token.end;
    } else if (kind === SYMBOL) {
      tokens.add(kindCode.symbol, at, at + 1);
      at++;
    } else if (code === QUOTE || code === APOSTROPHE) {
      const end = endOfString(text, path, at, code);
      tokens.add(kindCode.string, at, end);
      at = end;
    } else {
      throw failure(text, path, at, `unexpected character ${describeCharacter(text, at)}`);
    }
  }
  return tokens.finish();
}

function classOf(code: number): number {
  // NaN (past the end) and everything beyond ASCII have no class.
  return CLASS[code] ?? 0;
}

function isCommentStart(second: number): boolean {
  return second === SLASH || second === STAR;
}

function endOfComment(text: string, path: string, start: number): number {
  if (text.charCodeAt(start + 1) === SLASH) {
    const newline = text.indexOf("\n", start);
    return newline === -1 ? text.length : newline;
  }
  const close = text.indexOf("*/", start + 2);
  if (close === -1) throw failure(text, path, start, 'unterminated comment, expected "*/"');
  return close + 2;
}

function readNumber(text: string, path: string, start: number): Token {
  // Nearly every number is a field number without a sign, dot or letter.
  let plain = start;
  while (classOf(text.charCodeAt(plain)) === DIGIT) plain++;
  const startsWithZero = text.charCodeAt(start) === ZERO && plain > start + 1;
  if (!startsWithZero && text.charCodeAt(plain) !== DOT && classOf(text.charCodeAt(plain)) !== LETTER) {
    return { kind: "integer", start, end: plain };
  }
  return readUnusualNumber(text, path, start);
}

function readUnusualNumber(text: string, path: string, start: number): Token {
  FLOAT.lastIndex = start;
  const float = FLOAT.exec(text)?.[0];
  INTEGER.lastIndex = start;
  const written = float ?? INTEGER.exec(text)![0];
  const end = start + written.length;

  const digitsMissing =
    float === undefined ? written.length === 2 && /x$/i.test(written) : /e[+-]?$/i.test(written);
  if (digitsMissing || classOf(text.charCodeAt(end)) === LETTER) {
    throw failure(
      text,
      path,
      start,
      `invalid number "${/^[\w.]{1,40}/.exec(text.slice(start, start + 40))![0]}"`,
    );
  }
  if (float === undefined && /^0\d*[89]/.test(written)) {
    throw failure(text, path, start, `invalid number "${shorten(written)}": a leading zero means octal`);
  }
  return { kind: float === undefined ? "integer" : "float", start, end };
}

function endOfString(text: string, path: string, start: number, quote: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === quote) return at + 1;
    if (code === BACKSLASH) at++;
    if (text.charCodeAt(at) === NEWLINE) break;
  }
  throw failure(text, path, start, "unterminated string");
}

function describeCharacter(text: string, at: number): string {
  const point = text.codePointAt(at)!;
  const printable = /^[\p{L}\p{N}\p{P}\p{S}]$/u.test(String.fromCodePoint(point));
  const name = `U+${point.toString(16).toUpperCase().padStart(4, "0")}`;
  return printable ? `"${String.fromCodePoint(point)}" (${name})` : name;
}

function failure(text: string, path: string, offset: number, reason: string): ProtoSyntaxError {
  return new ProtoSyntaxError(path, new LineIndex(text).positionAt(offset), reason);
}
