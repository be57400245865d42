import { describe, expect, it } from "vitest";
import type { GlobalProtoConfig } from "../../../src/config/config.ts";
import { expectVerified } from "../../verification/expect-verified.ts";
import { assembled, body, withCode } from "../assembled.ts";
import { oneFileEach, type Repositories, type SystemOptions } from "../support.ts";

type Pin = GlobalProtoConfig["syntax"];

const source = (syntax: string, declarations: string): Repositories =>
  oneFileEach({
    a: `${syntax.startsWith("2") ? "edition" : "syntax"}="${syntax}"; package a; ${declarations}`,
  });

async function pinned(
  pin: Pin,
  repositories: Repositories,
  config: SystemOptions["config"] & object = {},
): Promise<string[]> {
  const result = assembled(repositories, { config: { ...config, syntax: pin } });
  await expectVerified(result);
  return [result.text.split("\n")[1]!, ...body(result).slice(1)];
}

function refusals(pin: Pin, repositories: Repositories, config: SystemOptions["config"] & object = {}) {
  const result = assembled(repositories, { config: { ...config, syntax: pin } });
  expect(result.files.size).toBe(0);
  return [...withCode(result, "PM2401"), ...withCode(result, "PM2403")].map((problem) =>
    problem.replace("; set global_proto.syntax to auto or edition2023", ""),
  );
}

describe("a pinned syntax", () => {
  it.concurrent("makes an edition of sources of one syntax, without a note", async () => {
    const repositories = source("proto3", "message M { int32 a = 1; optional int32 b = 2; }");

    expect(await pinned("edition2023", repositories)).toEqual([
      'edition = "2023";',
      "message M { int32 a = 1 [features.field_presence = IMPLICIT]; int32 b = 2; }",
    ]);
    expect(withCode(assembled(repositories, { config: { syntax: "edition2023" } }), "PM2405")).toEqual([]);
  });

  it.concurrent("turns features into what proto2 has for them", async () => {
    const message = `message M {
      option features.json_format = LEGACY_BEST_EFFORT;
      int32 a = 1;
      string s = 2 [features.utf8_validation = NONE];
      repeated int32 expanded = 3 [features.repeated_field_encoding = EXPANDED];
      repeated int32 packed = 4 [deprecated = true];
      int32 r = 5 [features.field_presence = LEGACY_REQUIRED];
      repeated int32 set = 6 [features = { repeated_field_encoding: PACKED }];
      oneof o { int32 c = 7; }
      map<string, M> map = 8 [features.utf8_validation = NONE];
      reserved foo, bar;
      extensions 100;
    }
    extend M { E x = 100; }
    enum E { option features.enum_type = CLOSED; option features.json_format = LEGACY_BEST_EFFORT; ONE = 1; }`;

    expect(await pinned("proto2", source("2023", message))).toEqual([
      'syntax = "proto2";',
      "message M {",
      "optional int32 a = 1;",
      "optional string s = 2;",
      "repeated int32 expanded = 3;",
      "repeated int32 packed = 4 [packed = true, deprecated = true];",
      "required int32 r = 5;",
      "repeated int32 set = 6 [packed = true];",
      "oneof o { int32 c = 7; }",
      "map<string, M> map = 8;",
      'reserved "foo", "bar";',
      "extensions 100;",
      "}",
      "extend M { optional E x = 100; }",
      "enum E { ONE = 1; }",
    ]);
  });

  it.concurrent("turns features into what proto3 has for them", async () => {
    const message = `export message M {
      int32 a = 1;
      int32 b = 2 [features.field_presence = IMPLICIT];
      repeated int32 expanded = 3 [features.repeated_field_encoding = EXPANDED];
      repeated int32 packed = 4;
      M inner = 5;
      oneof o { int32 c = 6; }
      reserved foo;
    }
    local enum E { E_ZERO = 0; }`;

    expect(await pinned("proto3", source("2024", message))).toEqual([
      'syntax = "proto3";',
      "message M {",
      "optional int32 a = 1;",
      "int32 b = 2;",
      "repeated int32 expanded = 3 [packed = false];",
      "repeated int32 packed = 4;",
      "M inner = 5;",
      "oneof o { int32 c = 6; }",
      'reserved "foo";',
      "}",
      "enum E { E_ZERO = 0; }",
    ]);
  });

  it.concurrent("keeps visibility and the style of names in edition 2024", async () => {
    const sources = oneFileEach({
      a: 'syntax="proto2"; package a; message m { extensions 100; enum e { lower = 1; } repeated int32 Bad = 2 [packed = true]; } extend m { optional group Grp = 100 {} } service svc { rpc call(m) returns (m); }',
      b: 'edition="2024"; package b; message M { message Inner {} export message Outer {} int32 a = 1; }',
    });

    expect(await pinned("edition2024", sources)).toEqual([
      'edition = "2024";',
      "message m { option features.json_format = LEGACY_BEST_EFFORT; option features.enforce_naming_style = STYLE_LEGACY; extensions 100; export enum e { option features.enum_type = CLOSED; lower = 1; } repeated int32 Bad = 2; }",
      "extend m { Grp grp = 100 [features.message_encoding = DELIMITED, features.enforce_naming_style = STYLE_LEGACY]; }",
      "message Grp { option features.json_format = LEGACY_BEST_EFFORT; option features.enforce_naming_style = STYLE_LEGACY; }",
      "// gRPC path changed from /a.svc/.",
      "service svc { option features.enforce_naming_style = STYLE_LEGACY; rpc call(m) returns (m); }",
      "message B {",
      "// b: b.proto (package b)",
      "export message M { message Inner {} export message Outer {} int32 a = 1; }",
      "}",
    ]);
  });
});

describe("a pinned syntax that cannot express a source", () => {
  it("names what proto2 has no form for", () => {
    const message =
      "message M { M m = 1 [features.message_encoding = DELIMITED]; int32 i = 2 [features.field_presence = IMPLICIT]; string s = 3; } enum E { A = 0; }";

    expect(refusals("proto2", source("2023", message))).toEqual([
      'PM2401 a:a.proto:1:40: field "a.M.m" has message_encoding DELIMITED, which proto2 has no form for',
      'PM2401 a:a.proto:1:89: field "a.M.i" has field_presence IMPLICIT, which proto2 has no form for',
      'PM2401 a:a.proto:1:139: field "a.M.s" has utf8_validation VERIFY, which proto2 has no form for',
      'PM2401 a:a.proto:1:36: message "a.M" has json_format ALLOW, which proto2 has no form for',
      'PM2401 a:a.proto:1:160: enum "a.E" has enum_type OPEN, which proto2 has no form for',
      'PM2401 a:a.proto:1:160: enum "a.E" has json_format ALLOW, which proto2 has no form for',
    ]);
  });

  it("names what proto3 has no form for", () => {
    const message =
      "message M { extensions 100; required int32 r = 1; optional bytes b = 2 [default = 'x']; optional group G = 3 {} } extend M { optional int32 x = 100; }";

    expect(refusals("proto3", source("proto2", message))).toEqual([
      'PM2401 a:a.proto:1:57: field "a.M.r" has field_presence LEGACY_REQUIRED, which proto3 has no form for',
      'PM2401 a:a.proto:1:117: field "a.M.g" has message_encoding DELIMITED, which proto3 has no form for',
      'PM2401 a:a.proto:1:132: message "a.M.G" has json_format LEGACY_BEST_EFFORT, which proto3 has no form for',
      'PM2401 a:a.proto:1:41: message "a.M" has extension ranges, which proto3 has no form for',
      'PM2401 a:a.proto:1:37: message "a.M" has json_format LEGACY_BEST_EFFORT, which proto3 has no form for',
      'PM2401 a:a.proto:1:143: "a.x" extends a.M, which proto3 has no form for',
      'PM2403 a:a.proto:1:101: option "default" of a.M.b cannot be used in proto3',
    ]);
  });

  it("names a cord of an extension, which buf takes in proto2 only", () => {
    const message = "message M { extensions 100; } extend M { optional string x = 100 [ctype = CORD]; }";

    expect(refusals("edition2023", source("proto2", message))).toEqual([
      'PM2403 a:a.proto:1:95: option "ctype" of a.x cannot be used in edition 2023',
    ]);
    expect(assembled(source("proto2", message), { config: { syntax: "proto2" } }).text).toContain(
      "ctype = CORD",
    );
  });

  it("names a feature of a language", () => {
    const message =
      'import "google/protobuf/cpp_features.proto"; message M { string s = 1 [features.(pb.cpp).string_type = VIEW]; }';

    expect(refusals("proto3", source("2023", message))).toEqual([
      'PM2403 a:a.proto:1:99: option "features.(pb.cpp).string_type" of a.M.s cannot be used in proto3',
    ]);
  });

  it("names an option of the configuration that edition 2024 forbids", () => {
    const options = { java_package: "g", java_multiple_files: true };

    expect(refusals("edition2024", source("2023", "message M {}"), { options })).toEqual([
      'PM2403 option "java_multiple_files" of global_proto.options cannot be used in edition 2024, which always behaves so; remove it',
    ]);
  });
});
