/**
 * Bytes of text that is written piece by piece. A result of tens of megabytes is not made one string before: that
 * would be copied twice, with two bytes for each character as soon as a single one needs them.
 */
export class ByteWriter {
  #buffer: Buffer;
  #length = 0;

  /** @param expected - bytes; more can be written */
  constructor(expected = 1 << 14) {
    this.#buffer = Buffer.allocUnsafe(expected);
  }

  /** What was written since it was cleared. They stand until more is written. */
  get bytes(): Buffer {
    return this.#buffer.subarray(0, this.#length);
  }

  clear(): void {
    this.#length = 0;
  }

  byte(value: number): void {
    this.#reserve(1);
    this.#buffer[this.#length++] = value;
  }

  write(bytes: Uint8Array): void {
    this.#reserve(bytes.length);
    this.#buffer.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  /** The text as UTF-8. */
  text(text: string): void {
    this.#reserve(text.length * MAX_UTF8_LENGTH);
    this.#length += this.#buffer.write(text, this.#length);
  }

  /** A piece of a text that is known to be ASCII; short pieces are written faster so. */
  ascii(text: string, start: number, end: number): void {
    this.#reserve(end - start);
    const buffer = this.#buffer;
    let length = this.#length;
    for (let at = start; at < end; at++) buffer[length++] = text.charCodeAt(at);
    this.#length = length;
  }

  /** The same, with a newline behind it. */
  asciiLine(text: string, start: number, end: number): void {
    this.ascii(text, start, end);
    this.byte(NEWLINE);
  }

  #reserve(count: number): void {
    const wanted = this.#length + count;
    if (wanted <= this.#buffer.length) return;
    const larger = Buffer.allocUnsafe(Math.max(wanted, this.#buffer.length * 2));
    this.bytes.copy(larger);
    this.#buffer = larger;
  }
}

const NEWLINE = 10;
/** Bytes for one UTF-16 unit. */
const MAX_UTF8_LENGTH = 3;

/** The UTF-8 of texts, one behind the other. */
export function encode(texts: Iterable<string>, expected?: number): Buffer {
  const writer = new ByteWriter(expected);
  for (const text of texts) writer.text(text);
  return writer.bytes;
}
