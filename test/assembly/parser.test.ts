import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { FileAst, MessageNode } from "../../src/assembly/ast.ts";
import { parseProto } from "../../src/assembly/parser.ts";

function parse(text: string): FileAst {
  return parseProto(text, "a.proto");
}

function message(body: string): MessageNode {
  return parse(`message M { ${body} }`).declarations[0] as MessageNode;
}

/** The text of every span in a value, keyed by nothing: what a node covers in the source. */
function covered(file: FileAst, node: { start: number; end: number }): string {
  return file.text.slice(node.start, node.end);
}

describe("parseProto", () => {
  it.each([
    ['syntax = "proto2";', "proto2"],
    ['syntax = "proto3";', "proto3"],
    ["syntax = 'pro' \"to3\";", "proto3"],
    ['edition = "2023";', "edition2023"],
    ['edition = "2024";', "edition2024"],
    ["package a;", "proto2"],
    ["", "proto2"],
    ["// only a comment", "proto2"],
  ])("reads the syntax of %s", (text, syntax) => {
    expect(parse(text).syntax).toBe(syntax);
  });

  it("keeps the text but for byte order mark and CRLF", () => {
    const file = parse('\uFEFFsyntax = "proto3";\r\nmessage M {\r\n\tint32 a = 1;\r\n}');

    expect(file.text).toBe('syntax = "proto3";\nmessage M {\n\tint32 a = 1;\n}');
    expect(covered(file, file.declarations[0]!)).toBe("message M {\n\tint32 a = 1;\n}");
  });

  it("reads package and imports with their modifiers", () => {
    const file = parse(
      'package a . b /* c */ . d; import "x.proto"; import public "y.proto"; import weak "z" ".proto"; import option "o.proto";',
    );

    expect(file.package?.name).toBe("a.b.d");
    expect(file.imports.map(({ modifier, path }) => [modifier, path])).toEqual([
      [undefined, "x.proto"],
      ["public", "y.proto"],
      ["weak", "z.proto"],
      ["option", "o.proto"],
    ]);
  });

  it("accepts empty statements, empty messages and comments anywhere", () => {
    const file = parse(
      "; message A {}; // a\n message B { /* nothing */ ; }; enum E { A = 0; ; } ; service S { ; };",
    );

    expect(file.declarations.map(({ kind }) => kind)).toEqual(["message", "message", "enum", "service"]);
    const words = [...file.tokens].map((token) => covered(file, token));
    expect(words.filter((word) => word === "a" || word === "nothing")).toEqual([]);
  });

  it("takes keywords as names", () => {
    const { fields } = message(
      "int32 message = 1; string optional = 2; bool stream = 3; map m = 4; bytes syntax = 5; .option group = 6;",
    );

    expect(fields.map(({ name }) => name.name)).toEqual([
      "message",
      "optional",
      "stream",
      "m",
      "syntax",
      "group",
    ]);
  });

  it("joins the parts of a name across white space and comments", () => {
    const { fields } = message(". a . /* x */ b\n.C c = 1;");

    expect(fields[0]?.type).toMatchObject({ kind: "named", name: ".a.b.C" });
  });

  it("reads the two halves of groups wherever they stand", () => {
    const file = parse(`
      message M {
        repeated group Many = 1 { optional int32 a = 1; }
        oneof o { group One = 2 { optional int32 b = 1; } }
      }
      extend M { optional group Ext = 100 { optional int32 c = 1; } }
    `);
    const [m, extend] = file.declarations;
    if (m?.kind !== "message" || extend?.kind !== "extend") throw new Error("unexpected declarations");

    expect(m.fields.map(({ name, oneof }) => [name.name, oneof?.name.name])).toEqual([
      ["many", undefined],
      ["one", "o"],
    ]);
    expect(m.messages.map(({ name, group }) => [name.name, group])).toEqual([
      ["Many", m.fields[0]],
      ["One", m.fields[1]],
    ]);
    expect(extend.groups.map(({ name }) => name.name)).toEqual(["Ext"]);
    expect(covered(file, m.fields[1]!)).toBe("group One = 2 { optional int32 b = 1; }");
  });

  it("reads maps, ranges, reserved numbers and names", () => {
    const m = message(
      'map<string, .a.B> m = 1; extensions 0x64 to 0xC7, 1000 to max [verification = UNVERIFIED]; reserved 2, 011 to 12; reserved "a" "b", "c"; reserved d, e;',
    );

    expect(m.fields[0]?.type).toMatchObject({
      kind: "map",
      key: "string",
      value: { kind: "named", name: ".a.B" },
    });
    expect(m.extensionRanges[0]?.ranges).toEqual([
      { from: 100, to: 199 },
      { from: 1000, to: Number.POSITIVE_INFINITY },
    ]);
    expect(m.extensionRanges[0]?.brackets?.options[0]?.value).toMatchObject({ name: "UNVERIFIED" });
    expect(m.reserved[0]?.ranges).toEqual([
      { from: 2, to: 2 },
      { from: 9, to: 12 },
    ]);
    expect(m.reserved.slice(1).map(({ names }) => names.map(({ name, quoted }) => [name, quoted]))).toEqual([
      [
        ["ab", true],
        ["c", true],
      ],
      [
        ["d", false],
        ["e", false],
      ],
    ]);
  });

  it("reads negative and hexadecimal enum values, and options and reserved ranges among them", () => {
    const [e] = parse(
      "enum E { option allow_alias = true; A = 0; B = -0x2 [deprecated = true]; reserved -5 to -3, 7 to max; option = 3; }",
    ).declarations;
    if (e?.kind !== "enum") throw new Error("no enum");

    expect(e.values.map(({ name, number }) => [name.name, number])).toEqual([
      ["A", 0],
      ["B", -2],
      ["option", 3],
    ]);
    expect(e.reserved[0]?.ranges).toEqual([
      { from: -5, to: -3 },
      { from: 7, to: Number.POSITIVE_INFINITY },
    ]);
  });

  it.each([
    ["rpc Get(.a.B) returns (stream a.B) {}", ".a.B", false, "a.B", true],
    ["rpc Get(stream) returns (a.B) { option deprecated = true; ; };", "stream", false, "a.B", false],
  ])("reads %s", (rpc, input, inputStream, output, outputStream) => {
    const [service] = parse(`service S { ${rpc} }`).declarations;
    if (service?.kind !== "service") throw new Error("no service");

    expect(service.rpcs[0]).toMatchObject({
      input: { name: input, stream: inputStream },
      output: { name: output, stream: outputStream },
    });
  });

  it("reads option names of plain and extension parts", () => {
    const file = parse("option (a.b).c.(.d.e) = 1; option features.(pb.go).api_level = API_OPAQUE;");

    expect(file.options.map(({ name }) => name.map((part) => [part.name, part.extension]))).toEqual([
      [
        ["a.b", true],
        ["c", false],
        [".d.e", true],
      ],
      [
        ["features", false],
        ["pb.go", true],
        ["api_level", false],
      ],
    ]);
  });

  it.each([
    ["true", { kind: "identifier", name: "true" }],
    ["- 0x10", { kind: "number", text: "-0x10" }],
    ["-inf", { kind: "number", text: "-inf" }],
    ["nan", { kind: "identifier", name: "nan" }],
    [".5e-3", { kind: "number", text: ".5e-3" }],
    ["1.", { kind: "number", text: "1." }],
    ["1e9", { kind: "number", text: "1e9" }],
    [`"a" 'b"' "\\n\\x41\\101\\?\\u00e4\\U0001F600"`, { kind: "string", text: 'ab"\nAA?ä😀' }],
    ['"\\xfe\\0"', { kind: "string", text: "\ufffd\0" }],
  ])("reads the option value %s", (written, value) => {
    expect(parse(`option x = ${written};`).options[0]?.value).toMatchObject(value);
  });

  it("reads aggregate values with every kind of key, list, bracket and separator", () => {
    const [option] = parse(`option (x) = {
      a: 1, b: -inf; c { d: "x" "y" } e < f: [1, 2,
      3] > [a.b]: true [type.googleapis.com/p.M] { } g: [{ h: 1 }, <>], i: []
      [my-host.com/x/p.N]: {}
    };`).options;
    if (option?.value.kind !== "aggregate") throw new Error("no aggregate");

    expect(
      option.value.fields.map(({ key, values }) => [key.kind, key.domain, key.name, values.length]),
    ).toEqual([
      ["plain", undefined, "a", 1],
      ["plain", undefined, "b", 1],
      ["plain", undefined, "c", 1],
      ["plain", undefined, "e", 1],
      ["extension", undefined, "a.b", 1],
      ["any", "type.googleapis.com", "p.M", 1],
      ["plain", undefined, "g", 2],
      ["plain", undefined, "i", 0],
      ["any", "my-host.com/x", "p.N", 1],
    ]);
  });

  it("reads export and local in edition 2024 and takes them as names elsewhere", () => {
    const file = parse(
      'edition = "2024"; export message A { local message B {} local enum C { X = 0; } } local enum D { Y = 0; }',
    );
    const [a, d] = file.declarations;
    if (a?.kind !== "message") throw new Error("no message");

    expect([a.visibility, a.messages[0]?.visibility, a.enums[0]?.visibility, d?.visibility]).toEqual([
      "export",
      "local",
      "local",
      "local",
    ]);
    expect(covered(file, a.messages[0]!)).toBe("local message B {}");
    expect(message("export a = 1; local message = 2;").fields.map(({ name }) => name.name)).toEqual([
      "a",
      "message",
    ]);
  });

  it.each([
    ["message M {\n  string s 1;\n}", '2:12: unexpected "1", expected "="'],
    ["message M { string s = 1 }", '1:26: unexpected "}", expected ";"'],
    ["message M { string s = x; }", '1:24: unexpected "x", expected a field number'],
    ["message {}", '1:9: unexpected "{", expected a message name'],
    ["service S { rpc A(B) }", '1:22: unexpected "}", expected "returns"'],
    ["service S { int32 a = 1; }", '1:13: unexpected "int32", expected "rpc", "option" or "}"'],
    [
      "int32 a = 1;",
      '1:1: unexpected "int32", expected a declaration, an import, an option or the end of the file',
    ],
    ["package a; package b;", "1:12: a second package statement"],
    ['import "a\\n::error::b.proto";', "1:8: control character in an import path"],
    ['syntax = "proto4";', '1:10: unknown syntax "proto4", expected "proto2" or "proto3"'],
    ['edition = "2025";', '1:11: unknown edition "2025", expected "2023" or "2024"'],
    ["import x;", '1:8: unexpected "x", expected the path of a file in quotes'],
    ['option x = "a\nb";', "1:12: unterminated string"],
    ['option x = "a', "1:12: unterminated string"],
    ['option x = "a\\', "1:12: unterminated string"],
    ['option x = "a\\q";', "1:14: invalid escape sequence"],
    ['option x = "\\U00110000";', "1:13: invalid escape sequence"],
    ["message A {} /* open", '1:14: unterminated comment, expected "*/"'],
    ["message A { int32 a = 09; }", '1:23: invalid number "09": a leading zero means octal'],
    ["message A { int32 a = 0x; }", '1:23: invalid number "0x"'],
    ["message A { int32 a = 1a; }", '1:23: invalid number "1a"'],
    ["option x = 1.5e;", '1:12: invalid number "1.5e"'],
    ["message Ä {}", '1:9: unexpected character "Ä" (U+00C4)'],
    ["message A {}\u0000", "1:13: unexpected character U+0000"],
    ["option (x) = { a };", '1:18: unexpected "}", expected ":" or "{"'],
    ["option (x) = { a: 1 ", '1:21: unexpected end of file, expected "}"'],
  ])("refuses %s", (text, problem) => {
    expect(() => parse(text)).toThrow(`a.proto:${problem}`);
  });

  it("parses 31 nested messages and refuses the 32nd", () => {
    const nested = (depth: number) => "message M {".repeat(depth) + "}".repeat(depth);

    expect(parse(nested(31)).declarations).toHaveLength(1);
    expect(() => parse(nested(32))).toThrow("messages nest deeper than 31 levels");
  });

  it.each([
    [`package ${"p".repeat(1025)};`, "1:1"],
    [`package p; message ${"M".repeat(1024)} { int32 a = 1; }`, "1:12"],
    [`message ${"M".repeat(600)} { message ${"N".repeat(600)} { int32 a = 1; } }`, "1:612"],
    [`service ${"S".repeat(1024)} {}`, "1:1"],
  ])("refuses names that every member would repeat at great length", (text, position) => {
    expect(() => parse(text)).toThrow(`a.proto:${position}: full name longer than 1024 characters`);
  });

  it.each([
    ["message M { ", `${"a.".repeat(500_000)}B b = 1; }`],
    ["message M { ", `int32 ${"a".repeat(500_000)} = 1; }`],
    ["enum ", `${"E".repeat(65_536)} { A = 0; }`],
  ])("refuses names that compilers refuse for their length", (before, rest) => {
    expect(() => parse(before + rest)).toThrow(/^a\.proto:1:\d+: name longer than 65535 characters$/);
    expect(parse(`enum ${"E".repeat(65_535)} { A = 0; }`).declarations).toHaveLength(1);
  });

  it("refuses option values of unbounded depth without exhausting the stack", () => {
    expect(() => parse(`option (x) = ${"{ a ".repeat(200_000)}`)).toThrow(
      "option value nests deeper than 100 messages",
    );
    expect(() => parse(`option (x) = { a: ${"[".repeat(200_000)}`)).toThrow(
      'unexpected "[", expected a value',
    );
    expect(() => parse(`message M { ${"map<string, ".repeat(200_000)}`)).toThrow("a.proto:1:");
  });

  it.each([
    ["fields", `message M { ${"string name = 1 [deprecated = true]; // comment\n".repeat(50_000)} }`],
    ["a long option name", `option ${"a.".repeat(500_000)}b = 1;`],
    ["adjacent strings", `option x = ${'"a\\n" '.repeat(200_000)};`],
    ["comments", "/**/".repeat(500_000)],
    ["declarations", "message M {} ".repeat(100_000)],
    ["one long line of lists", `option (x) = { a: [${"1, ".repeat(300_000)}1] };`],
  ])("reads megabytes of %s in seconds", { timeout: 10_000 }, (_what, text) => {
    expect(parse(text).text).toHaveLength(text.length);
  });

  it.each(globSync("node_modules/**/*.proto"))("parses %s", (path) => {
    const file = parseProto(readFileSync(path, "utf8"), path);

    expect(file.tokens.length).toBeGreaterThan(0);
  });
});
