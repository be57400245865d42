/** Cases of docs/specification.md 11 in which syntaxes mix, so that the output is an edition. */

import { describe, expect, it } from "vitest";
import type { Engine } from "../../../src/toolchain/compile.ts";
import { expectVerified } from "../../verification/expect-verified.ts";
import { type Assembled, assembled, body, withCode } from "../assembled.ts";
import { oneFileEach, proto3, type Repositories } from "../support.ts";

/** PM2405 of a system whose first file is in proto2 and whose second is in proto3. */
const MIXED =
  "PM2405 b:b.proto:1:29: proto3 here and proto2 at a:a.proto:1:29 make the output edition 2023; set global_proto.syntax to edition2023 to keep it so";

/** A proto2 file of package a beside a proto3 file. */
function mixed(declarations: string): Repositories {
  return oneFileEach({
    a: `syntax="proto2"; package a; ${declarations}`,
    b: proto3("b", "message Other {}"),
  });
}

/** The lines of package a in the output, which is an edition that says what the sources say. */
async function convertedLines(
  repositories: Repositories,
  engines?: readonly Engine[],
): Promise<{ lines: string[]; result: Assembled }> {
  const result = assembled(repositories);
  expect(result.text.split("\n")[1], result.problems.join("\n")).toBe('edition = "2023";');
  await expectVerified(result, engines);
  const lines = body(result);
  const end = lines.indexOf("// b: b.proto (package b)");
  return { lines: lines.slice(1, end === -1 ? undefined : end), result };
}

const JSON_FORMAT = "option features.json_format = LEGACY_BEST_EFFORT;";
const CLOSED = "option features.enum_type = CLOSED;";

interface Case {
  number: number;
  what: string;
  /** Declarations of package a, in proto2. */
  declarations: string;
  expected: string[];
}

const cases: Case[] = [
  {
    number: 34,
    what: "packed",
    declarations:
      "message M { repeated int32 p = 1 [packed = true]; repeated int32 q = 2 [packed = true, deprecated = true]; }",
    expected: [
      `message M { ${JSON_FORMAT} repeated int32 p = 1; repeated int32 q = 2 [deprecated = true]; }`,
    ],
  },
  {
    number: 35,
    what: "not packed",
    declarations: "message M { repeated int32 p = 1 [deprecated = true, packed = false]; }",
    expected: [
      `message M { ${JSON_FORMAT} repeated int32 p = 1 [features.repeated_field_encoding = EXPANDED, deprecated = true]; }`,
    ],
  },
  {
    number: 36,
    what: "groups in groups",
    declarations:
      "message M { optional group Grp = 7 { repeated group Deep = 3 { optional int32 n = 1; } } }",
    expected: [
      `message M { ${JSON_FORMAT} message Grp { message Deep { int32 n = 1; } repeated Deep deep = 3 [features.message_encoding = DELIMITED]; } Grp grp = 7 [features.message_encoding = DELIMITED]; }`,
    ],
  },
  {
    number: 37,
    what: "groups in a oneof and in an extend block",
    declarations:
      "message M {\n  extensions 100;\n  oneof o {\n    // Of G.\n    group G = 1 {}\n    int32 n = 2;\n  } // After o.\n}\nextend M {\n  // Of X.\n  optional group X = 100 {}\n}",
    expected: [
      "message M {",
      JSON_FORMAT,
      "extensions 100;",
      "oneof o {",
      "G g = 1 [features.message_encoding = DELIMITED];",
      "int32 n = 2;",
      "} // After o.",
      "// Of G.",
      "message G {}",
      "}",
      "extend M {",
      "X x = 100 [features.message_encoding = DELIMITED];",
      "}",
      "// Of X.",
      `message X { ${JSON_FORMAT} }`,
    ],
  },
  {
    number: 38,
    what: "a map of a closed enum",
    declarations: "message M { map<string, Closed> m = 1; } enum Closed { ZERO = 0; }",
    expected: [
      `message M { ${JSON_FORMAT} map<string, Closed> m = 1 [features.utf8_validation = NONE]; }`,
      `enum Closed { ${CLOSED} ${JSON_FORMAT} ZERO = 0; }`,
    ],
  },
  {
    number: 39,
    what: "an extension of a closed enum",
    declarations: "message M { extensions 100; } extend M { optional C x = 100; } enum C { ONE = 1; }",
    expected: [
      `message M { ${JSON_FORMAT} extensions 100; }`,
      "extend M { C x = 100; }",
      `enum C { ${CLOSED} ${JSON_FORMAT} ONE = 1; }`,
    ],
  },
  {
    number: 40,
    what: "a required string with a default",
    declarations: 'message M { required string n = 1 [default = "x\\n\\"q\\""]; }',
    expected: [
      `message M { ${JSON_FORMAT} string n = 1 [features.field_presence = LEGACY_REQUIRED, features.utf8_validation = NONE, default = "x\\n\\"q\\""]; }`,
    ],
  },
  {
    number: 41,
    what: "defaults of every kind",
    declarations:
      'message M { optional double a = 1 [default = -inf]; optional float b = 2 [default = nan]; optional bytes c = 3 [default = "\\001\\xfe"]; optional E d = 4 [default = TWO]; } enum E { ONE = 1; TWO = 2; }',
    expected: [
      `message M { ${JSON_FORMAT} double a = 1 [default = -inf]; float b = 2 [default = nan]; bytes c = 3 [default = "\\001\\xfe"]; E d = 4 [default = TWO]; }`,
      `enum E { ${CLOSED} ${JSON_FORMAT} ONE = 1; TWO = 2; }`,
    ],
  },
  {
    number: 42,
    what: "names of one JSON name",
    declarations: "message M { optional int32 fooBar = 1; optional int32 foo_bar = 2; }",
    expected: [`message M { ${JSON_FORMAT} int32 fooBar = 1; int32 foo_bar = 2; }`],
  },
  {
    number: 48,
    what: "a comment on the line of an enum's brace",
    declarations: "enum E { // note\n  ONE = 1;\n}",
    expected: ["enum E { // note", CLOSED, JSON_FORMAT, "ONE = 1;", "}"],
  },
  {
    number: 87,
    what: "a block comment and a line comment before an enum's first value",
    declarations: "enum E {\n  /* Of the enum. */\n  // Of the value.\n  ONE = 1;\n}",
    expected: ["enum E {", "/* Of the enum. */", CLOSED, JSON_FORMAT, "// Of the value.", "ONE = 1;", "}"],
  },
  {
    number: 88,
    what: "comments before a oneof, a group in it and an extend block with a group",
    declarations:
      "message M {\n  extensions 100;\n  // Of the oneof.\n  oneof o {\n    // Of the group.\n    group G = 1 {}\n  }\n}\n// Of the block.\nextend M {\n  // Of its group.\n  optional group X = 100 {}\n}",
    expected: [
      "message M {",
      JSON_FORMAT,
      "extensions 100;",
      "// Of the oneof.",
      "oneof o {",
      "G g = 1 [features.message_encoding = DELIMITED];",
      "}",
      "// Of the group.",
      "message G {}",
      "}",
      "// Of the block.",
      "extend M {",
      "X x = 100 [features.message_encoding = DELIMITED];",
      "}",
      "// Of its group.",
      `message X { ${JSON_FORMAT} }`,
    ],
  },
];

describe("mixed syntax", () => {
  it.concurrent.each(cases)("case $number: $what", async ({ declarations, expected }) => {
    const { lines, result } = await convertedLines(mixed(declarations));

    expect(lines).toEqual(expected);
    expect(result.problems.filter((problem) => problem.startsWith("PM24"))).toEqual([MIXED]);
  });

  it("case 33: proto2 and proto3 become edition 2023", async () => {
    const legacy = `message M {
      optional int32 o = 1;
      required bytes r = 2;
      repeated E enums = 3;
      repeated int64 packed = 4 [packed = true, jstype = JS_STRING];
      repeated string names = 5 [ctype = CORD];
      map<int32, string> map = 6;
      map<int32, bytes> other = 7 [deprecated = true];
      optional M inner = 8 [lazy = true, json_name = "IN"];
      oneof choice { string text = 9; M more = 10; }
      reserved 20 to 30;
      reserved "old", "older";
      extensions 100 to max;
      enum E { option allow_alias = true; A = 0; B = 0; reserved "C"; }
    }
    extend M { optional string x = 100; repeated int32 y = 101; }`;
    const modern = `message N {
      int32 i = 1;
      optional int32 o = 2;
      string s = 3;
      F f = 4;
      N n = 5;
      optional N m = 6;
      repeated int32 packed = 7;
      repeated int32 expanded = 8 [packed = false];
      oneof choice { int32 c = 9; }
      map<string, F> map = 10;
      reserved "old";
    }
    enum F { ZERO = 0; }
    service S { rpc R(stream N) returns (N); }`;
    const sources = oneFileEach({
      a: `syntax="proto2"; package a; ${legacy}`,
      c: proto3("c", modern),
    });

    const { lines, result } = await convertedLines(sources);

    expect(lines).toEqual([
      "message M {",
      JSON_FORMAT,
      "int32 o = 1;",
      "bytes r = 2 [features.field_presence = LEGACY_REQUIRED];",
      "repeated M.E enums = 3 [features.repeated_field_encoding = EXPANDED];",
      "repeated int64 packed = 4 [jstype = JS_STRING];",
      "repeated string names = 5 [features.utf8_validation = NONE, ctype = CORD];",
      "map<int32, string> map = 6 [features.utf8_validation = NONE];",
      "map<int32, bytes> other = 7 [deprecated = true];",
      'M inner = 8 [lazy = true, json_name = "IN"];',
      "oneof choice { string text = 9 [features.utf8_validation = NONE]; M more = 10; }",
      "reserved 20 to 30;",
      "reserved old, older;",
      "extensions 100 to max;",
      `enum E { ${CLOSED} option allow_alias = true; A = 0; B = 0; reserved C; }`,
      "}",
      "extend M { string x = 100 [features.utf8_validation = NONE]; repeated int32 y = 101 [features.repeated_field_encoding = EXPANDED]; }",
      "// c: c.proto (package c)",
      "message N {",
      "int32 i = 1 [features.field_presence = IMPLICIT];",
      "int32 o = 2;",
      "string s = 3 [features.field_presence = IMPLICIT];",
      "F f = 4 [features.field_presence = IMPLICIT];",
      "N n = 5;",
      "N m = 6;",
      "repeated int32 packed = 7;",
      "repeated int32 expanded = 8 [features.repeated_field_encoding = EXPANDED];",
      "oneof choice { int32 c = 9; }",
      "map<string, F> map = 10;",
      "reserved old;",
      "}",
      "enum F { ZERO = 0; }",
      "// gRPC path changed from /c.S/.",
      "service S { rpc R(stream N) returns (N); }",
    ]);
    expect(withCode(result, "PM2405")).toEqual([
      "PM2405 c:c.proto:1:29: proto3 here and proto2 at a:a.proto:1:29 make the output edition 2023; set global_proto.syntax to edition2023 to keep it so",
    ]);
  });

  it("case 44: proto3 optional has no oneof in an edition", async () => {
    const { lines } = await convertedLines(
      oneFileEach({
        a: proto3("a", "message M { optional int32 o = 1; }"),
        c: 'edition="2023"; package c; message N {}',
      }),
    );

    expect(lines).toEqual(["message M { int32 o = 1; }", "// c: c.proto (package c)", "message N {}"]);
  });

  it("case 47: a reserved name that is no identifier is dropped", async () => {
    const { lines, result } = await convertedLines(
      mixed('message M { reserved "foo bar"; reserved "a", "b c", "d"; }'),
      // buf refuses such a source.
      ["protoc"],
    );

    expect(lines).toEqual([`message M { ${JSON_FORMAT} reserved a, d; }`]);
    expect(withCode(result, "PM2402")).toEqual([
      'PM2402 a:a.proto:1:50: reserved name "foo bar" of a.M is no identifier, which editions ask for, and is dropped',
      'PM2402 a:a.proto:1:75: reserved name "b c" of a.M is no identifier, which editions ask for, and is dropped',
    ]);
  });
});

describe("editions", () => {
  it("case 43: features of a file go to the elements that they mean something for", async () => {
    const settings = ["field_presence = IMPLICIT", "repeated_field_encoding = EXPANDED"];
    settings.push("utf8_validation = NONE", "message_encoding = DELIMITED");
    const options = settings.map((setting) => `option features.${setting};`).join(" ");
    const fields = `message M {
      string s = 1;
      string t = 2 [features.field_presence = EXPLICIT, features.utf8_validation = VERIFY];
      repeated int32 p = 3;
      repeated int32 q = 4 [features.repeated_field_encoding = PACKED];
      M m = 5;
      M n = 6 [features.message_encoding = LENGTH_PREFIXED];
      repeated M l = 7;
      map<int32, M> map = 8;
      map<string, int32> names = 9;
      oneof o { string c = 10; M d = 11; }
    }`;

    const { lines } = await convertedLines(
      oneFileEach({ a: `edition="2023"; package a; ${options} ${fields}` }),
    );

    expect(lines).toEqual([
      "message M {",
      "string s = 1 [features.field_presence = IMPLICIT, features.utf8_validation = NONE];",
      "string t = 2 [features.field_presence = EXPLICIT, features.utf8_validation = VERIFY];",
      "repeated int32 p = 3 [features.repeated_field_encoding = EXPANDED];",
      "repeated int32 q = 4 [features.repeated_field_encoding = PACKED];",
      "M m = 5 [features.message_encoding = DELIMITED];",
      "M n = 6 [features.message_encoding = LENGTH_PREFIXED];",
      "repeated M l = 7 [features.message_encoding = DELIMITED];",
      "map<int32, M> map = 8;",
      "map<string, int32> names = 9 [features.utf8_validation = NONE];",
      "oneof o { string c = 10 [features.utf8_validation = NONE]; M d = 11 [features.message_encoding = DELIMITED]; }",
      "}",
    ]);
  });

  it("case 103: features of a file in aggregate form", async () => {
    const { lines } = await convertedLines(
      oneFileEach({
        a: 'edition="2023"; package a; option features = { field_presence: IMPLICIT utf8_validation: NONE }; message M { string s = 1; string t = 2 [features = { field_presence: EXPLICIT }]; int32 i = 3; }',
      }),
    );

    expect(lines).toEqual([
      "message M { string s = 1 [features.field_presence = IMPLICIT, features.utf8_validation = NONE]; string t = 2 [features = { utf8_validation: NONE field_presence: EXPLICIT }]; int32 i = 3 [features.field_presence = IMPLICIT]; }",
    ]);
  });

  it("case 45: export and local are removed", async () => {
    const { lines, result } = await convertedLines(
      oneFileEach({ a: 'edition="2024"; package a; export message M { local message N {} }' }),
    );

    expect(lines).toEqual(["message M { message N {} }"]);
    expect(result.problems.filter((problem) => problem.startsWith("PM24"))).toEqual([
      "PM2404 a:a.proto:1:28: 2 keywords export or local removed, since edition 2023 has no visibility",
    ]);
  });

  it("case 46: an option that edition 2024 forbids", () => {
    const text = 'syntax="proto2"; package c; message C { optional string b = 1 [ctype = CORD]; }';
    const result = assembled(oneFileEach({ a: text }), { config: { syntax: "edition2024" } });

    expect(result.files.size).toBe(0);
    expect(withCode(result, "PM2403")).toEqual([
      'PM2403 a:a.proto:1:64: option "ctype" of c.C.b cannot be used in edition 2024',
    ]);
  });
});
