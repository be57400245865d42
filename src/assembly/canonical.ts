import type { FileAst, Span } from "./ast.ts";
import { ByteWriter } from "./byte-writer.ts";
import type { DeclaredSymbol } from "./declared-symbol.ts";
import type { FileReferences } from "./file-references.ts";
import { stringBytes } from "./literals.ts";
import type { TokenList } from "./token-list.ts";

const NEWLINE = 10;
const DOT = 46;

/**
 * What declarations say, free of how they are written: bytes that are equal when the declarations are. They are the
 * tokens, without comments and white space, references as what they mean, adjacent strings joined and decoded. Written
 * byte by byte into one buffer, since a string for each token would take longer than all else.
 */
export class CanonicalText {
  readonly #writer = new ByteWriter();

  /** Of what was added since it was cleared; they stand until more is. */
  get bytes(): Buffer {
    return this.#writer.bytes;
  }

  clear(): void {
    this.#writer.clear();
  }

  /** Adds the tokens of a span. */
  addSpan({ text, tokens }: FileAst, span: Span, references: FileReferences): void {
    const writer = this.#writer;
    let next = references.firstFrom(span.start);
    let reference = references.at(next);
    const { length } = tokens;
    for (let index = tokens.firstFrom(span.start); index < length; index++) {
      const start = tokens.startAt(index);
      const end = tokens.endAt(index);
      if (end > span.end) break;
      while (reference !== undefined && reference.node.start < start) reference = references.at(++next);
      if (reference?.node.start === start) {
        this.#addName(reference.target);
        while (index + 1 < length && tokens.endAt(index + 1) <= reference.node.end) index++;
      } else if (tokens.kindAt(index) === "string") {
        const last = this.#lastAdjacent(tokens, index, span.end, reference?.node.start);
        this.#addStrings(text, tokens, index, last);
        index = last;
      } else {
        writer.asciiLine(text, start, end);
      }
    }
  }

  /** Adds what another one has given. */
  addCanonical(bytes: Uint8Array): void {
    this.#writer.write(bytes);
  }

  addText(text: string): void {
    this.#addBytes(Buffer.from(text));
  }

  /** Index of the last of the strings that follow each other, before one that is a reference. */
  #lastAdjacent(tokens: TokenList, first: number, end: number, reference: number | undefined): number {
    let last = first;
    while (
      tokens.kindAt(last + 1) === "string" &&
      tokens.endAt(last + 1) <= end &&
      tokens.startAt(last + 1) !== reference
    ) {
      last++;
    }
    return last;
  }

  #addStrings(text: string, tokens: TokenList, first: number, last: number): void {
    const parts: Uint8Array[] = [];
    for (let index = first; index <= last; index++) {
      parts.push(stringBytes(text.slice(tokens.startAt(index), tokens.endAt(index))));
    }
    this.#addBytes(parts.length === 1 ? parts[0]! : Buffer.concat(parts));
  }

  /** What may hold any byte goes with its length. */
  #addBytes(bytes: Uint8Array): void {
    const head = `"${bytes.length}"`;
    this.#writer.ascii(head, 0, head.length);
    this.#writer.write(bytes);
    this.#writer.byte(NEWLINE);
  }

  #addName({ scope, simpleName }: DeclaredSymbol): void {
    this.#writer.byte(DOT);
    this.#writer.ascii(scope.name, 0, scope.name.length);
    this.#writer.byte(DOT);
    this.#writer.asciiLine(simpleName, 0, simpleName.length);
  }
}
