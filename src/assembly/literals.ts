/** The values of literal tokens: integers in protobuf's three notations and strings with their escapes. */

/** Value of an integer token: decimal, octal (leading 0) or hexadecimal (0x). Beyond 2^53 it is rounded. */
export function integerValue(written: string): number {
  return /^0\d/.test(written) ? Number.parseInt(written, 8) : Number(written);
}

const SIMPLE_ESCAPES: Record<string, number> = {
  a: 7,
  b: 8,
  f: 12,
  n: 10,
  r: 13,
  t: 9,
  v: 11,
  "\\": 92,
  "?": 63,
  "'": 39,
  '"': 34,
};

const ESCAPE =
  /\\(?:([0-7]{1,3})|[xX]([0-9a-fA-F]{1,2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([abfnrtv\\?'"]))/y;

/** An escape that protobuf does not have; `index` is its place in the literal. */
export class InvalidEscape extends Error {
  override readonly name = "InvalidEscape";
  readonly index: number;

  constructor(index: number) {
    super("invalid escape sequence");
    this.index = index;
  }
}

/**
 * The bytes of a string token, quotes included in `written`. Characters that are not escaped are UTF-8.
 *
 * @throws InvalidEscape
 */
export function stringBytes(written: string): Uint8Array {
  const body = written.slice(1, -1);
  if (!body.includes("\\")) return Buffer.from(body, "utf8");

  const chunks: Uint8Array[] = [];
  let from = 0;
  for (let at = body.indexOf("\\"); at !== -1; at = body.indexOf("\\", from)) {
    ESCAPE.lastIndex = at;
    const match = ESCAPE.exec(body);
    if (match === null) throw new InvalidEscape(at + 1);
    chunks.push(Buffer.from(body.slice(from, at), "utf8"), escapedBytes(match, at));
    from = at + match[0].length;
  }
  chunks.push(Buffer.from(body.slice(from), "utf8"));
  return Buffer.concat(chunks);
}

function escapedBytes(match: RegExpExecArray, at: number): Uint8Array {
  const [, octal, hex, short, long, simple] = match;
  if (simple !== undefined) return Uint8Array.of(SIMPLE_ESCAPES[simple]!);
  if (octal !== undefined) return Uint8Array.of(Number.parseInt(octal, 8) & 0xff);
  if (hex !== undefined) return Uint8Array.of(Number.parseInt(hex, 16));

  const point = Number.parseInt((short ?? long)!, 16);
  if (point > 0x10ffff) throw new InvalidEscape(at + 1);
  return Buffer.from(String.fromCodePoint(point), "utf8");
}
