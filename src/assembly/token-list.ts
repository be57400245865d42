import type { Span, Token, TokenKind } from "./ast.ts";

const KINDS: readonly TokenKind[] = ["identifier", "integer", "float", "string", "symbol"];

/** As kinds stand in the list. */
export const kindCode = Object.fromEntries(KINDS.map((kind, code) => [kind, code])) as Record<
  TokenKind,
  number
>;

/** Numbers for each token: eight times where it starts plus its kind's place among `KINDS`, and where it ends. */
const WIDTH = 2;
const KIND_BITS = 3;
const KIND_MASK = (1 << KIND_BITS) - 1;

/** The tokens of one text in order, as numbers: as objects, those of googleapis took a quarter of all memory. */
export class TokenList implements Iterable<Token> {
  readonly length: number;
  /** Unsigned, so that the offsets of the longest strings have room in them. */
  readonly #numbers: Uint32Array;

  constructor(numbers: Uint32Array) {
    this.#numbers = numbers;
    this.length = numbers.length / WIDTH;
  }

  /** Undefined beyond the last. */
  kindAt(index: number): TokenKind | undefined {
    return index < this.length ? KINDS[this.#numbers[index * WIDTH]! & KIND_MASK] : undefined;
  }

  /** Offset of the token at an index below `length`. */
  startAt(index: number): number {
    return this.#numbers[index * WIDTH]! >>> KIND_BITS;
  }

  endAt(index: number): number {
    return this.#numbers[index * WIDTH + 1]!;
  }

  at(index: number): Token | undefined {
    const kind = this.kindAt(index);
    return kind && { kind, start: this.startAt(index), end: this.endAt(index) };
  }

  /** Index of the first token that begins at an offset or after it. */
  firstFrom(offset: number): number {
    let low = 0;
    let high = this.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.startAt(middle) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Those that begin in a span. */
  between({ start, end }: Span): Token[] {
    const first = this.firstFrom(start);
    return Array.from({ length: this.firstFrom(end) - first }, (_, offset) => this.at(first + offset)!);
  }

  *[Symbol.iterator](): Generator<Token> {
    for (let index = 0; index < this.length; index++) yield this.at(index)!;
  }
}

/** Collects the tokens of a text of some length. */
export class TokenListBuilder {
  #numbers: Uint32Array;
  #used = 0;

  constructor(textLength: number) {
    // Comments included, public protos have a token for each 18 characters.
    this.#numbers = new Uint32Array(Math.max(WIDTH * (textLength >>> 3), 64));
  }

  add(code: number, start: number, end: number): void {
    if (this.#used + WIDTH > this.#numbers.length) this.#grow();
    this.#numbers[this.#used++] = (start << KIND_BITS) | code;
    this.#numbers[this.#used++] = end;
  }

  finish(): TokenList {
    return new TokenList(this.#numbers.slice(0, this.#used));
  }

  #grow(): void {
    const larger = new Uint32Array(this.#numbers.length * 2);
    larger.set(this.#numbers);
    this.#numbers = larger;
  }
}
