import type { NameNode, Span, TokenKind } from "./ast.ts";
import { MAX_NAME_LENGTH, TOO_LONG } from "./lexer.ts";
import { InvalidEscape, integerValue, stringBytes } from "./literals.ts";
import { LineIndex } from "./position.ts";
import { ProtoSyntaxError, shorten } from "./syntax-error.ts";
import type { TokenList } from "./token-list.ts";

/**
 * The parser's place in the tokens of one file. `at…` looks, `take…` moves on when it matches, `expect…` moves on or
 * throws a `ProtoSyntaxError` that says what was seen and what was expected. Where they give an offset, it is the end of
 * what was taken.
 */
export class TokenCursor {
  readonly path: string;
  readonly text: string;
  readonly #tokens: TokenList;
  #index = 0;

  constructor(path: string, text: string, tokens: TokenList) {
    this.path = path;
    this.text = text;
    this.#tokens = tokens;
  }

  get done(): boolean {
    return this.#index >= this.#tokens.length;
  }

  /** Offset of the next token, or of the end of the text. */
  get start(): number {
    return this.done ? this.text.length : this.#tokens.startAt(this.#index);
  }

  /** End of the last token taken. */
  get end(): number {
    return this.#index === 0 ? 0 : this.#tokens.endAt(this.#index - 1);
  }

  atSymbol(symbol: string, ahead = 0): boolean {
    const index = this.#index + ahead;
    return (
      this.#tokens.kindAt(index) === "symbol" &&
      this.text.charCodeAt(this.#tokens.startAt(index)) === symbol.charCodeAt(0)
    );
  }

  atWord(word: string, ahead = 0): boolean {
    const index = this.#index + ahead;
    if (this.#tokens.kindAt(index) !== "identifier") return false;
    const start = this.#tokens.startAt(index);
    return this.#tokens.endAt(index) - start === word.length && this.text.startsWith(word, start);
  }

  atKind(kind: TokenKind): boolean {
    return this.#tokens.kindAt(this.#index) === kind;
  }

  /** The next token as written, "" at the end. */
  peek(): string {
    return this.done ? "" : this.#textAt(this.#index);
  }

  next(): number {
    if (this.done) throw this.unexpected("more");
    return this.#tokens.endAt(this.#index++);
  }

  takeSymbol(symbol: string): boolean {
    if (!this.atSymbol(symbol)) return false;
    this.#index++;
    return true;
  }

  takeWord(word: string): boolean {
    if (!this.atWord(word)) return false;
    this.#index++;
    return true;
  }

  expectSymbol(symbol: string): number {
    if (!this.atSymbol(symbol)) throw this.unexpected(`"${symbol}"`);
    return this.next();
  }

  expectWord(word: string): number {
    if (!this.atWord(word)) throw this.unexpected(`"${word}"`);
    return this.next();
  }

  /** A single identifier, keywords included. */
  expectIdentifier(what: string): NameNode {
    if (!this.atKind("identifier")) throw this.unexpected(what);
    const { start } = this;
    const end = this.next();
    return { start, end, name: this.text.slice(start, end) };
  }

  /** `a.b.c`, or `.a.b.c` where a leading dot is allowed. White space and comments may stand between the parts. */
  expectFullName(what: string, { absolute }: { absolute: boolean }): NameNode {
    const start = this.start;
    let length = 0;
    const first = this.#index;
    if (absolute && this.takeSymbol(".")) length++;
    do {
      if (!this.atKind("identifier")) throw this.unexpected(what);
      length += this.#tokens.endAt(this.#index) - this.#tokens.startAt(this.#index) + 1;
      this.#index++;
    } while (this.takeSymbol("."));

    const end = this.end;
    if (length > MAX_NAME_LENGTH) throw this.failure(TOO_LONG, start);
    const together = end - start === length - 1;
    const name = together
      ? this.text.slice(start, end)
      : Array.from({ length: this.#index - first }, (_, offset) => this.#textAt(first + offset)).join("");
    return { start, end, name };
  }

  #textAt(index: number): string {
    return this.text.slice(this.#tokens.startAt(index), this.#tokens.endAt(index));
  }

  /** An integer without a sign. */
  expectInteger(what: string): number {
    if (!this.atKind("integer")) throw this.unexpected(what);
    return integerValue(this.text.slice(this.start, this.next()));
  }

  /** An integer that may be negative. */
  expectSignedInteger(what: string): number {
    const negative = this.takeSymbol("-");
    const value = this.expectInteger(what);
    return negative ? -value : value;
  }

  /** One string or several adjacent ones, joined and decoded; `text` has U+FFFD where the bytes are not UTF-8. */
  expectString(what: string): Span & { text: string } {
    if (!this.atKind("string")) throw this.unexpected(what);
    const first = this.#index;
    while (this.atKind("string")) this.#index++;
    const [start, end] = [this.#tokens.startAt(first), this.end];
    const written = this.text.slice(start, end);
    if (this.#index === first + 1 && !written.includes("\\"))
      return { start, end, text: written.slice(1, -1) };

    const parts = Array.from({ length: this.#index - first }, (_, offset) => this.#bytesAt(first + offset));
    return { start, end, text: Buffer.concat(parts).toString("utf8") };
  }

  #bytesAt(index: number): Uint8Array {
    try {
      return stringBytes(this.#textAt(index));
    } catch (error) {
      if (error instanceof InvalidEscape) {
        throw this.failure(error.message, this.#tokens.startAt(index) + error.index);
      }
      throw error;
    }
  }

  /** The error for the next token, which is not `expected`. */
  unexpected(expected: string): ProtoSyntaxError {
    const seen = this.done ? "end of file" : `"${shorten(this.peek())}"`;
    return this.failure(`unexpected ${seen}, expected ${expected}`, this.start);
  }

  failure(reason: string, offset: number): ProtoSyntaxError {
    return new ProtoSyntaxError(this.path, new LineIndex(this.text).positionAt(offset), reason);
  }
}
