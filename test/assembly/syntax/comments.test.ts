/** Comments at every place of a text that becomes an edition: protoc attaches them as in the source. */

import { describe, expect, it } from "vitest";
import { expectVerified } from "../../verification/expect-verified.ts";
import { assembled, body } from "../assembled.ts";
import { oneFileEach } from "../support.ts";

/** buf refuses reserved names that are no identifiers. */
type Refused = readonly ["protoc"];

const sources: [what: string, declarations: string, engines?: Refused][] = [
  [
    "between all tokens of fields",
    `/* 1 */ message /* 2 */ M /* 3 */ { /* 4 */
  /* 5 */ optional /* 6 */ int32 /* 7 */ a /* 8 */ = /* 9 */ 1 /* 10 */ [ /* 11 */ deprecated /* 12 */ = true /* 13 */ ] /* 14 */ ; /* 15 */
  // 16
  required // 17
  string // 18
  b // 19
  = 2 // 20
  [ // 21
  default // 22
  = "x" // 23
  ] // 24
  ; // 25
  // 26
  repeated int32 c = 3 [ // 27
    packed = true // 28
  ]; // 29
  repeated int32 d = 4 [ /* 30 */ packed /* 31 */ = true /* 32 */, /* 33 */ deprecated = true /* 34 */ ]; // 35
  repeated int32 e = 5 [ /* 36 */ deprecated = true /* 37 */ , /* 38 */ packed = true /* 39 */ ]; // 40
}`,
  ],
  [
    "at groups, groups in oneofs and groups in extend blocks",
    `message M {
  extensions 100 to 200;
  // 1

  // 2
  optional /* 3 */ group /* 4 */ Grp /* 5 */ = 1 /* 6 */ [deprecated = true /* 7 */] /* 8 */ { // 9
    // 10

    // 11
    optional int32 x = 1; // 12
    // 13
  } // 14
  // 15

  // 16
  oneof one { // 17
    // 18

    // 19
    group G = 3 { // 20
      optional int32 x = 1; // 21
    } // 22
    // 23
    group H = 4 { oneof in { group I = 1 { optional string s = 1; } } } /* 24 */
    // 25
    int32 z = 5; // 26
    // 27
  } // 28
  // 29
  repeated group R = 6 {} optional int32 after = 7;
}
// 30
extend M { // 31
  // 32
  optional group X = 100 { // 33
    extend M { optional group Inner = 150 {} } // 34
  } // 35
  // 36
  optional group Y = 101 {} optional int32 q = 102;
} // 37
// 38
message Last {}`,
  ],
  [
    "on lines of their own behind opening braces",
    `enum A { // 1
  // 2
  A0 = 0;
}
enum B {
  // 3

  // 4

  B0 = 0;
}
enum C {
  // 5
  // 6
  /* 7 */
  C0 = 0;
}
enum D {// 8
D0 = 0; }
enum E /* 9 */ { /* 10 */ /* 11 */ E0 = 0; }
enum F { ; // 12
  // 13
  F0 = 0; }
message M {
  /* 14 */

  /* 15 */
}
message N { /* 16 */ } // 17`,
  ],
  [
    "at reserved names",
    `message M {
  // 1
  reserved /* 2 */ "foo" /* 3 */ , /* 4 */ "foo bar" /* 5 */ ; // 6
  // 7
  reserved 10; // 8
  // 9
  reserved "x"; // 10
}`,
    ["protoc"],
  ],
];

describe("comments of proto2 sources in an edition", () => {
  it.concurrent.each(sources)("%s stay with their elements", async (_what, declarations, engines) => {
    const text = `syntax="proto2"; package a;\n${declarations}\n`;
    const config = { syntax: "edition2023" } as const;
    const result = assembled(oneFileEach({ a: text }), { config });
    const elsewhere = `\uFEFF${text.replaceAll("\n", "\r\n")}`;

    await expectVerified(result, engines);
    expect(assembled(oneFileEach({ a: elsewhere }), { config }).text).toBe(result.text);
  });

  it("go with a statement that is dropped", async () => {
    const text = `syntax="proto2"; package a;
message M {
  // Of kept.
  reserved "kept"; // Behind kept.

  // Alone.

  // Of dropped.
  reserved "a b"; // Behind dropped.
  // Of n.
  optional int32 n = 1; // Behind n.
}`;
    const result = assembled(oneFileEach({ a: text }), { config: { syntax: "edition2023" } });

    await expectVerified(result, ["protoc"]);
    expect(body(result).slice(1)).toEqual([
      "message M {",
      "option features.json_format = LEGACY_BEST_EFFORT;",
      "// Of kept.",
      "reserved kept; // Behind kept.",
      "// Of n.",
      "int32 n = 1; // Behind n.",
      "}",
    ]);
  });
});

describe("comments of edition 2024 in edition 2023", () => {
  it("stay where keywords are removed, and go with features that are", async () => {
    const text = `edition="2024"; package a;
/* 1 */ export /* 2 */ message M { // 3
  // Legacy names.
  option features.enforce_naming_style = STYLE_LEGACY; // Dropped.
  // 4
  local /* 5 */ enum E { E_ZERO = 0; } // 6
  // 7
  int32 Bad = 1;
}
local
// 8
enum F { F_ZERO = 0; }`;
    const result = assembled(oneFileEach({ a: text }));

    await expectVerified(result);
    expect(result.text).not.toMatch(/Legacy names|Dropped/);
  });
});
