import { describe, expect, it } from "vitest";
import { parseProto } from "../../src/assembly/parser.ts";
import { LineIndex, positionIn } from "../../src/assembly/position.ts";

describe("LineIndex", () => {
  it.each([
    ["", 0, 1, 1],
    ["ab", 2, 1, 3],
    ["a\nb", 1, 1, 2],
    ["a\nb", 2, 2, 1],
    ["a\n\nb\n", 2, 2, 1],
    ["a\n\nb\n", 5, 4, 1],
    // Columns are UTF-16 units: the smiley counts twice.
    ["/* 😀 */ x", 9, 1, 10],
  ])("places %j at %i", (text, offset, line, column) => {
    expect(new LineIndex(text).positionAt(offset)).toEqual({ line, column });
  });
});

describe("positionIn", () => {
  it("gives the place in the source that had a byte order mark and CRLF", () => {
    const file = parseProto('\uFEFFsyntax = "proto3";\r\n\r\n  message M {}\r\n', "a.proto");

    expect(positionIn(file, file.declarations[0]!.start)).toEqual({ line: 3, column: 3 });
  });
});
