import { describe, expect, it } from "vitest";
import { assembled } from "../assembly/assembled.ts";
import { proto3, type Repositories } from "../assembly/support.ts";
import { mixedSystem } from "./mutated-systems.ts";
import { compiledSources, verified } from "./verified.ts";

const alone = { descriptors: false, roundTrips: { perType: 5, seed: 1 } };

async function tripsOf(repositories: Repositories, change = (text: string) => text) {
  const { assembly, text, problems } = assembled(repositories);
  if (text === "") throw new Error(problems.join("\n"));
  return await verified({ ...(await compiledSources(assembly)), depth: alone }, change(text));
}

describe("round trips", () => {
  it.each([
    ["a number", "int64 cents = 4", "int64 cents = 44", "shop.v1.Item"],
    ["a type", "repeated sint32 steps = 8", "repeated int32 steps = 8", "shop.v1.Item"],
    ["packing", " [features.repeated_field_encoding = EXPANDED]", "", "legacy.v1.Order"],
    ["a JSON name", ' [json_name = "secret"]', "", "legacy.v1.Order"],
    ["what is required", "features.field_presence = LEGACY_REQUIRED, ", "", "legacy.v1.Order"],
    [
      "the UTF-8 check",
      "id = 1 [features.field_presence = LEGACY_REQUIRED, features.utf8_validation = NONE]",
      "id = 1 [features.field_presence = LEGACY_REQUIRED]",
      "legacy.v1.Order",
    ],
    [
      "open enums",
      "option features.enum_type = CLOSED;\n  option features.json_format = LEGACY_BEST_EFFORT;",
      "ZERO = 0;",
      "legacy.v1.Order",
    ],
  ])("alone notice %s", async (_what, from, to, type) => {
    const { differences } = await tripsOf(mixedSystem, (text) => text.replace(from, to));

    expect(differences.map(({ source }) => source)).toContain(type);
  });

  it.each([
    ["requires itself", "message M { required M m = 1; }"],
    [
      "requires more than can be made",
      Array.from(
        { length: 24 },
        (_, index) => `message M${index} { required M${index + 1} a = 1; required M${index + 1} b = 2; }`,
      )
        .join("\n")
        .concat("\nmessage M24 {}"),
    ],
  ])("end for a type that %s", async (_what, types) => {
    const { lines, roundTrips } = await tripsOf({
      a: { "a.proto": `syntax = "proto2"; package a; ${types}` },
    });

    expect(lines).toEqual([]);
    expect(roundTrips.refused).toBeGreaterThan(0);
  });

  it("leave fields empty that protobuf-es cannot tell apart", async () => {
    const text =
      'syntax = "proto2"; package a; message M { repeated string rep_str = 1; repeated string repStr = 2; }';

    expect((await tripsOf({ a: { "a.proto": text } })).differences).toEqual([]);
  });

  it("leave numbers alone that another set's file may declare as an extension", async () => {
    const ranged = 'syntax = "proto2"; package a; message M { extensions 1 to 40; }';
    const extend = (name: string) =>
      `syntax = "proto2"; package ${name}; import "a.proto";
       extend a.M { ${Array.from({ length: 20 }, (_, i) => `optional string ${name}${i} = ${i * 2 + (name === "b" ? 1 : 2)};`).join(" ")} }`;
    // Two files at one path cannot be in one set.
    const { lines } = await tripsOf({
      a: { "a.proto": ranged },
      b: { "same.proto": extend("b") },
      c: { "same.proto": extend("c") },
    });

    expect(lines).toEqual([]);
  });

  it("carry message sets, maps, every scalar and what well-known types have for JSON", async () => {
    const scalars = ["double", "float", "int32", "int64", "uint32", "uint64", "sint32", "sint64", "fixed32"]
      .concat("fixed64", "sfixed32", "sfixed64", "bool", "string", "bytes")
      .map((type, index) => `${type} f${index} = ${index + 1}; repeated ${type} r${index} = ${index + 31};`);
    const known = ["Any", "Duration", "Timestamp", "FieldMask", "Struct", "Value", "ListValue", "Int64Value"];
    const files = ["any", "duration", "timestamp", "field_mask", "struct", "wrappers"];
    const { lines, roundTrips } = await tripsOf({
      a: {
        "a.proto": proto3(
          "a",
          `${files.map((name) => `import "google/protobuf/${name}.proto";`).join(" ")}
           message S { ${scalars.join(" ")} map<string, S> m = 90; map<bool, bytes> n = 91; }
           message W { ${known.map((name, index) => `google.protobuf.${name} w${index} = ${index + 1};`).join(" ")} }`,
        ),
      },
      b: {
        "b.proto": `syntax = "proto2"; package b;
          message Set { option message_set_wire_format = true; extensions 4 to max; }
          message In { extend Set { optional In in = 5000; } optional int32 x = 1; optional Set deep = 2; }`,
      },
    });

    expect(lines).toEqual([]);
    expect(roundTrips.messages).toBeGreaterThan(20);
  });
});
