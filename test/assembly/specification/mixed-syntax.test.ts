/**
 * Cases of docs/specification.md 11 whose output would be an edition. They hold as far as sources of one syntax go;
 * a mixture is refused.
 */

import { describe, expect, it } from "vitest";
import { assembled, withCode } from "../assembled.ts";
import { expectSameMeaning } from "../same-meaning.ts";
import { oneFileEach, proto3, type SystemOptions } from "../support.ts";

interface Case {
  number: number;
  what: string;
  /** A file of package a. */
  text: string;
  /** Its first declaration. Default: message "a.M". */
  first?: string;
}

const proto2 = (declarations: string) => `syntax="proto2"; package a; ${declarations}`;

const cases: Case[] = [
  {
    number: 33,
    what: "proto2 and proto3",
    text: proto2("message M { optional int32 n = 1; }"),
  },
  {
    number: 34,
    what: "packed",
    text: proto2(
      "message M { repeated int32 p = 1 [packed = true]; repeated int32 q = 2 [packed = true, deprecated = true]; }",
    ),
  },
  {
    number: 35,
    what: "not packed",
    text: proto2("message M { repeated int32 p = 1 [deprecated = true, packed = false]; }"),
  },
  {
    number: 36,
    what: "groups in groups",
    text: proto2(
      "message M { optional group Grp = 7 { repeated group Deep = 3 { optional int32 n = 1; } } }",
    ),
  },
  {
    number: 37,
    what: "groups in a oneof and in an extend block",
    text: proto2(
      "message M {\n  extensions 100;\n  oneof o {\n    // Of G.\n    group G = 1 {}\n  }\n}\nextend M {\n  // Of X.\n  optional group X = 100 {}\n}",
    ),
  },
  {
    number: 38,
    what: "a map of a closed enum",
    text: proto2("message M { map<string, Closed> m = 1; } enum Closed { ZERO = 0; }"),
  },
  {
    number: 39,
    what: "an extension of a closed enum",
    text: proto2("message M { extensions 100; } extend M { optional C x = 100; } enum C { ONE = 1; }"),
  },
  {
    number: 40,
    what: "a required string with a default",
    text: proto2('message M { required string n = 1 [default = "x\\n\\"q\\""]; }'),
  },
  {
    number: 41,
    what: "defaults of every kind",
    text: proto2(
      'message M { optional double a = 1 [default = -inf]; optional float b = 2 [default = nan]; optional bytes c = 3 [default = "\\001\\xfe"]; optional E d = 4 [default = TWO]; enum E { ONE = 1; TWO = 2; } }',
    ),
  },
  {
    number: 42,
    what: "names of one JSON name",
    text: proto2("message M { optional int32 fooBar = 1; optional int32 foo_bar = 2; }"),
  },
  {
    number: 47,
    what: "a reserved name that is no identifier",
    text: proto2('message M { reserved "foo bar"; }'),
  },
  {
    number: 48,
    what: "a comment on the line of an enum's brace",
    text: proto2("enum E { // note\n  ONE = 1;\n}"),
    first: 'enum "a.E"',
  },
  {
    number: 87,
    what: "a block comment and a line comment before an enum's first value",
    text: proto2("enum E {\n  /* Of the enum. */\n  // Of the value.\n  ONE = 1;\n}"),
    first: 'enum "a.E"',
  },
  {
    number: 88,
    what: "comments before a oneof, a group in it and an extend block with a group",
    text: proto2(
      "message M {\n  extensions 100;\n  // Of the oneof.\n  oneof o {\n    // Of the group.\n    group G = 1 {}\n  }\n}\n// Of the block.\nextend M {\n  // Of its group.\n  optional group X = 100 {}\n}",
    ),
  },
];

/** buf refuses a reserved name that is no identifier, whatever the file is merged to. */
const compilable = cases.filter(({ number }) => number !== 47);

describe("sources of one syntax", () => {
  it.each(compilable)("case $number: $what, in proto2 alone", async ({ text }) => {
    const files = oneFileEach({ a: text });
    const result = assembled(files);

    expect(result.text.split("\n")[1]).toBe('syntax = "proto2";');
    const comments = await expectSameMeaning(files, result);
    expect(comments > 0).toBe(/\/\/|\/\*/.test(text));
  });

  it("case 44: proto3 optional, in proto3 alone", async () => {
    const files = oneFileEach({ a: proto3("a", "message M { optional int32 o = 1; }") });

    await expectSameMeaning(files, assembled(files));
  });
});

describe("mixed syntax", () => {
  const refusal = (files: Record<string, string>, config: SystemOptions["config"] & object = {}) => {
    const result = assembled(oneFileEach(files), { config });
    expect(result.files.size).toBe(0);
    return withCode(result, "PM2401");
  };

  it.each(cases)("case $number (mixed syntax): refused with PM2401", ({ text, first = 'message "a.M"' }) => {
    expect(refusal({ a: text, b: proto3("b", "message B {}") })).toEqual([
      `PM2401 b:b.proto:1:29: message "b.B" is proto3 and ${first} at a:a.proto:1:29 is proto2: mixed syntax is not supported yet; set global_proto.mode to import`,
    ]);
  });

  it("case 44 (mixed syntax): refused with PM2401", () => {
    const optional = proto3("b", "message B { optional int32 o = 1; }");

    expect(refusal({ a: 'edition="2023"; package a; message A {}', b: optional })).toEqual([
      'PM2401 b:b.proto:1:29: message "b.B" is proto3 and message "a.A" at a:a.proto:1:28 is edition2023: mixed syntax is not supported yet; set global_proto.mode to import',
    ]);
  });

  it("case 45 (mixed syntax): refused with PM2401", () => {
    const text = 'edition="2024"; package a; export message M { local message N {} }';

    expect(refusal({ a: text })).toEqual([
      'PM2401 a:a.proto:1:28: message "a.M" is edition2024, which is not supported yet; set global_proto.mode to import',
    ]);
  });

  it("case 46 (mixed syntax): refused with PM2401", () => {
    const text = 'syntax="proto2"; package c; message C { optional string b = 1 [ctype = CORD]; }';

    expect(refusal({ a: text }, { syntax: "edition2024" })).toEqual([
      'PM2401 a:a.proto:1:29: message "c.C" is proto2 and global_proto.syntax is edition2024: no syntax is changed yet; set global_proto.mode to import',
    ]);
  });

  it.each([
    { number: 43, features: "features.field_presence = IMPLICIT" },
    { number: 43, features: "features.message_encoding = DELIMITED" },
    { number: 103, features: "features = { field_presence: IMPLICIT utf8_validation: NONE }" },
  ])("case $number (mixed syntax): refused with PM2401 ($features)", ({ features }) => {
    const text = `edition="2023"; package a; option ${features}; message M { string s = 1; }`;

    expect(refusal({ a: text })).toEqual([
      "PM2401 a:a.proto:1:28: features that are set for a whole file are not supported yet; set global_proto.mode to import",
    ]);
  });
});
