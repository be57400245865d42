import { describe, expect, it } from "vitest";
import type { Span } from "../../src/assembly/ast.ts";
import { applyEdits, type Edit } from "../../src/assembly/edits.ts";
import { quote } from "../../src/assembly/file-header.ts";
import { indent, paragraphs, tidy } from "../../src/assembly/layout.ts";
import { parseProto } from "../../src/assembly/parser.ts";
import { cutFile } from "../../src/assembly/unit-text.ts";

describe("applyEdits", () => {
  const whole = { start: 0, end: 6 };

  it("replaces, inserts and deletes in any order, within the span", () => {
    const edits = [
      { start: 4, end: 6, text: "" },
      { start: 0, end: 1, text: "AA" },
      { start: 3, end: 3, text: "-" },
      { start: 3, end: 3, text: "+" },
    ];

    expect(applyEdits("abcdef", whole, edits)).toBe("AAbc-+d");
    expect(applyEdits("abcdef", { start: 1, end: 4 }, edits)).toBe("bc-+d");
  });

  it("refuses to lose an edit", () => {
    const edits = [
      { start: 0, end: 3, text: "x" },
      { start: 2, end: 4, text: "y" },
    ];

    expect(() => applyEdits("abcdef", whole, edits)).toThrow(RangeError);
  });
});

describe("tidy", () => {
  it.each([
    ["blanks at line ends", "a \t\nb\f\v\r\nc ", "a\nb\nc"],
    ["blank lines around", "\n \n\na\n\n \n", "a"],
    ["runs of blank lines", "a\n\n\n\nb\n \n\t\nc\n\nd", "a\n\nb\n\nc\n\nd"],
    ["blanks before a text that shares its first line with another", "  a\n  b", "a\n  b"],
    ["everything when there is nothing", " \n\n ", ""],
  ])("removes %s", (_what, text, expected) => {
    expect(tidy(text)).toBe(expected);
  });

  it("leaves blank lines inside block comments, and knows what looks like one", () => {
    const comment = "/* one\n\n\n\ntwo */";

    expect(tidy(`${comment}\n\n\n\n// /* none\n\n\n\na = "/*";\n\n\n\n${comment}`)).toBe(
      `${comment}\n\n// /* none\n\na = "/*";\n\n${comment}`,
    );
  });
});

describe("indent", () => {
  it("moves every line that is not blank", () => {
    expect(indent("a\n\n  b\n/* c\n   d */")).toBe("  a\n\n    b\n  /* c\n     d */");
  });
});

describe("paragraphs", () => {
  it("splits at blank lines outside block comments", () => {
    expect(paragraphs("// a\n// b\n\n/* c\n\nd */\n\n// e")).toEqual(["// a\n// b", "/* c\n\nd */", "// e"]);
  });
});

describe("quote", () => {
  it.each([
    ["plain", '"plain"'],
    ['a"b\\c', '"a\\"b\\\\c"'],
    ["a\nb\u0000\u007f", '"a\\012b\\000\\177"'],
    ["ünï", '"ünï"'],
  ])("writes %j as a literal", (text, literal) => {
    expect(quote(text)).toBe(literal);
  });
});

describe("cutFile", () => {
  function pieces(text: string) {
    const ast = parseProto(text, "a.proto");
    const { head, texts, tail } = cutFile(ast);
    const of = (span: Span, edits: readonly Edit[] = []) => applyEdits(ast.text, span, edits);
    return {
      head: of(head),
      texts: texts.map((piece) => of(piece, piece.edits)),
      tail: of(tail, tail.edits),
    };
  }

  it("gives each declaration what stands before it and behind it on its line", () => {
    expect(pieces("message A {} // a\n// b\nmessage B {} /* b\n */ /* c */ message C {}")).toEqual({
      head: "",
      texts: ["message A {} // a", "\n// b\nmessage B {} /* b\n */", " /* c */ message C {}"],
      tail: "",
    });
  });

  it("leaves other statements their comments", () => {
    expect(
      pieces(
        '// head\nsyntax = "proto3"; // s\n// p\npackage p; // p\n// A\nmessage A {}\n// o\noption java_package = "j"; // o\n// tail',
      ),
    ).toEqual({ head: "// head\n", texts: ["\n// A\nmessage A {}"], tail: "\n// tail" });
  });

  it("takes out empty statements and keeps their comments apart from the next declaration", () => {
    expect(pieces("; message A {};;// a\n// b\nmessage B {}\n/* ; */;\n")).toEqual({
      head: "",
      texts: ["\n\n message A {}", "\n\n\n\n// a\n\n\n// b\nmessage B {}"],
      tail: "\n/* ; */\n\n\n",
    });
  });
});
