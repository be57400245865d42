/** Bytes that nobody meant as protobuf, and protobuf that somebody damaged. */

import fc from "fast-check";
import { growths } from "./nests.ts";

const WORDS = [
  "syntax", "edition", '"proto2"', '"proto3"', '"2023"', '"2024"', "package", "import", "public", "weak", "option",
  "message", "enum", "service", "rpc", "returns", "stream", "extend", "extensions", "reserved", "oneof", "map", "group",
  "optional", "required", "repeated", "to", "max", "export", "local", "int32", "string", "inf", "nan", "true", "a", "B",
  "a.b", ".a", "features", "0", "1", "-1", "07", "0x1F", "1.5", "1e9", ".5", "08", "0x", '""', "'x'", '"\\n"', '"\\xff"',
  '"\\U00110000"', "{", "}", "[", "]", "(", ")", "<", ">", "=", ";", ",", ".", ":", "-", "/", "//", "/*", "*/", "\n",
  '"', "'", "\\", "\0", "\uFEFF", "é", "😀", "\uD800", "#", "@", "$", "\v", "\r", "__proto__", "constructor",
]; // biome-ignore format: a list reads better in few lines

const word = fc.constantFrom(...WORDS);

const bytes = fc.uint8Array({ maxLength: 400, size: "max" });

const soup = fc
  .array(fc.tuple(word, fc.constantFrom(" ", " ", "", "\n")), { maxLength: 150, size: "max" })
  .map((words) => Buffer.from(words.flat().join("")));

const nest = fc
  .tuple(fc.constantFrom(...Object.values(growths)), fc.nat(3000), fc.nat(3000))
  .map(([grow, length, cut]) => Buffer.from(grow(length).slice(0, cut === 0 ? undefined : cut)));

/** A real text with some places changed: a piece cut, doubled or moved, bytes or words put in, the end cut off. */
function damaged(corpus: readonly string[]): fc.Arbitrary<Uint8Array> {
  const place = fc.double({ min: 0, max: 1, noNaN: true });
  const damage = fc.record({
    at: place,
    length: fc.nat(80),
    kind: fc.constantFrom("cut", "double", "insert", "byte", "end", "move"),
    put: fc.oneof(
      word,
      fc.constantFrom(...Object.values(growths)).map((grow) => grow(60)),
    ),
    to: place,
  });
  return fc
    .tuple(fc.constantFrom(...corpus), place, fc.array(damage, { minLength: 1, maxLength: 6, size: "max" }))
    .map(([text, from, damages]) => {
      let changed = windowOf(Buffer.from(text), from);
      for (const { at, length, kind, put, to } of damages) {
        const start = Math.floor(at * changed.length);
        const piece = changed.subarray(start, start + length);
        const rest = changed.subarray(kind === "cut" || kind === "move" ? start + length : start);
        const head = changed.subarray(0, start);
        const target = Math.floor(to * head.length);
        if (kind === "end") changed = head;
        else if (kind === "byte") changed = Buffer.concat([head, Buffer.of(length * 3), rest.subarray(1)]);
        else if (kind === "move")
          changed = Buffer.concat([head.subarray(0, target), piece, head.subarray(target), rest]);
        else
          changed = Buffer.concat([
            head,
            { cut: Buffer.of(), double: piece, insert: Buffer.from(put) }[kind],
            rest,
          ]);
      }
      return changed;
    });
}

/** Long texts are taken from some place on, mostly from a declaration's begin. */
function windowOf(text: Buffer, from: number): Buffer {
  if (text.length <= MAX_TEXT) return text;
  const near = text.indexOf("\nmessage", Math.floor(from * (text.length - MAX_TEXT)));
  const start = near === -1 ? 0 : near + 1;
  return text.subarray(start, start + MAX_TEXT);
}

const MAX_TEXT = 4000;

export function hostileBytes(corpus: readonly string[]): fc.Arbitrary<Uint8Array> {
  return fc.oneof(
    { weight: 1, arbitrary: bytes },
    { weight: 3, arbitrary: soup },
    { weight: 2, arbitrary: nest },
    { weight: 6, arbitrary: damaged(corpus) },
  );
}
