import { describe, expect, it } from "vitest";
import { expectVerified } from "../../verification/expect-verified.ts";
import { assembled, body } from "../assembled.ts";
import { oneFileEach, proto3 } from "../support.ts";

/** The lines of package a, which is in an edition. */
async function lines(file: string): Promise<string[]> {
  const result = assembled(oneFileEach({ a: file }), { config: { syntax: "edition2023" } });
  await expectVerified(result);
  return body(result).slice(1);
}

describe("features in aggregate form", () => {
  it("take further features in, and lose those that the output does not have", async () => {
    const text = `edition="2024"; package a;
    option features = { field_presence: IMPLICIT, enforce_naming_style: STYLE_LEGACY };
    message M {
      option features = { enforce_naming_style: STYLE_LEGACY, json_format: LEGACY_BEST_EFFORT };
      string s = 1;
      string t = 2 [features = { enforce_naming_style: STYLE_LEGACY field_presence: EXPLICIT }];
      string u = 3 [features = {}];
      string v = 4 [deprecated = true, features = { utf8_validation: NONE; enforce_naming_style: STYLE_LEGACY; }, json_name = "V"];
      repeated int32 r = 5 [features = { /* why */ repeated_field_encoding: EXPANDED }];
      string w = 6 [features = { enforce_naming_style: STYLE_LEGACY }];
      enum E { option features = { enforce_naming_style: STYLE_LEGACY }; E_ZERO = 0; }
    }`;

    expect(await lines(text)).toEqual([
      "message M {",
      "option features = {  json_format: LEGACY_BEST_EFFORT };",
      "string s = 1 [features.field_presence = IMPLICIT];",
      "string t = 2 [features = {  field_presence: EXPLICIT }];",
      "string u = 3 [features = { field_presence: IMPLICIT}];",
      'string v = 4 [deprecated = true, features = { field_presence: IMPLICIT utf8_validation: NONE;  }, json_name = "V"];',
      "repeated int32 r = 5 [features = { /* why */ repeated_field_encoding: EXPANDED }];",
      "string w = 6 [features.field_presence = IMPLICIT];",
      "enum E { E_ZERO = 0; }",
      "}",
    ]);
  });

  it("of a language are not where the others go", async () => {
    const text =
      'edition="2023"; package a; import "google/protobuf/java_features.proto"; option features.field_presence = IMPLICIT; message M { string s = 1 [features.(pb.java) = { utf8_validation: VERIFY }]; string t = 2 [features = { [pb.java] { utf8_validation: VERIFY } }]; }';

    expect(await lines(text)).toEqual([
      "message M { string s = 1 [features.field_presence = IMPLICIT, features.(.pb.java) = { utf8_validation: VERIFY }]; string t = 2 [features = { field_presence: IMPLICIT [pb.java] { utf8_validation: VERIFY } }]; }",
    ]);
  });
});

describe("options and fields that have the words of syntax as names", () => {
  it("are left alone", async () => {
    const text = `syntax="proto2"; package a; import "google/protobuf/descriptor.proto";
    message Opt { optional bool packed = 1; optional bool features = 2; }
    extend google.protobuf.FieldOptions { optional Opt packed = 50000; optional Opt features = 50001; }
    message M {
      repeated int32 optional = 1 [(.a.packed).packed = true, packed = true, (.a.features).features = true];
      required int32 required = 2;
      repeated int32 packed = 3 [(.a.packed) = { packed: true }];
      optional int32 features = 4;
      oneof oneof { int32 group = 5; }
      reserved "message", 'group_';
    }`;

    expect(await lines(text)).toEqual([
      "message Opt { option features.json_format = LEGACY_BEST_EFFORT; bool packed = 1; bool features = 2; }",
      "extend .google.protobuf.FieldOptions { Opt packed = 50000; Opt features = 50001; }",
      "message M {",
      "option features.json_format = LEGACY_BEST_EFFORT;",
      "repeated int32 optional = 1 [(.g.v1.packed).packed = true, (.g.v1.features).features = true];",
      "int32 required = 2 [features.field_presence = LEGACY_REQUIRED];",
      "repeated int32 packed = 3 [features.repeated_field_encoding = EXPANDED, (.g.v1.packed) = { packed: true }];",
      "int32 features = 4;",
      "oneof oneof { int32 group = 5; }",
      "reserved message, group_;",
      "}",
    ]);
  });
});

describe("a reserved name in pieces", () => {
  it("is one identifier", async () => {
    expect(await lines(`syntax="proto2"; package a; message M { reserved "foo" 'bar', "b\\x61z"; }`)).toEqual(
      ["message M { option features.json_format = LEGACY_BEST_EFFORT; reserved foobar, baz; }"],
    );
  });
});

describe("units that go into wrappers", () => {
  it("keep their features and their groups", async () => {
    const declarations = (name: string) =>
      `syntax="proto2"; package ${name}; message Item { extensions 100; optional string s = 1; optional group Grp = 2 {} } extend Item { optional group Ext = 100 {} } enum Kind { ONE = 1; }`;
    const files = {
      a: declarations("a"),
      b: declarations("b"),
      c: proto3("c", "message Item { int32 n = 1; }"),
    };
    const result = assembled(oneFileEach(files));

    await expectVerified(result);
    const merged = body(result);
    expect(merged.slice(merged.indexOf("message B {"))).toEqual([
      "message B {",
      "// b: b.proto (package b)",
      "message Item { option features.json_format = LEGACY_BEST_EFFORT; extensions 100; string s = 1 [features.utf8_validation = NONE]; message Grp {} Grp grp = 2 [features.message_encoding = DELIMITED]; }",
      "extend B.Item { Ext ext = 100 [features.message_encoding = DELIMITED]; }",
      "message Ext { option features.json_format = LEGACY_BEST_EFFORT; }",
      "enum Kind { option features.enum_type = CLOSED; option features.json_format = LEGACY_BEST_EFFORT; ONE = 1; }",
      "}",
      "message C {",
      "// c: c.proto (package c)",
      "message Item { int32 n = 1 [features.field_presence = IMPLICIT]; }",
      "}",
    ]);
  });
});
