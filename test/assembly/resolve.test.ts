import { describe, expect, it } from "vitest";
import { meanings, problems, proto3, type Repositories, type SystemOptions } from "./support.ts";

const options2 = (packageName: string, rest: string) =>
  `syntax="proto2"; package ${packageName}; import "google/protobuf/descriptor.proto"; ${rest}`;

describe("names in one file", () => {
  it.each<[string, string, [string, string][]]>([
    [
      "an rpc type that only shares its name with a field elsewhere",
      proto3(
        "a",
        "message Ping { string Pong = 1; } message Pong {} service S { rpc Call(Ping) returns (Pong); }",
      ),
      [
        ["Ping", "a.Ping"],
        ["Pong", "a.Pong"],
      ],
    ],
    [
      "a field type past a field of the same name",
      proto3("a", "message Status {} message M { Status Status = 1; }"),
      [["Status", "a.Status"]],
    ],
    [
      "map values, oneof fields and groups",
      'syntax="proto2"; package a; message K { } message M { map<string, K> m = 1; oneof o { K k = 2; group G = 3 { optional K g = 1; } } }',
      [
        ["K", "a.K"],
        ["K", "a.K"],
        ["K", "a.K"],
      ],
    ],
    [
      "option names of several parts, and extensions declared in a message",
      options2(
        "o",
        `message Opt { extensions 100 to max; optional int32 a = 1; }
         extend Opt { optional string more = 100; }
         extend google.protobuf.FieldOptions { optional Opt field = 50001; repeated string tags = 50002; }
         message Scope { extend google.protobuf.FieldOptions { optional bool scoped = 50003; } }
         message M { optional int32 m = 1 [(o.field).(more) = "x", (.o.tags) = "a", (tags) = "b", (Scope.scoped) = true, (field).a = 3]; }`,
      ),
      [
        ["Opt", "o.Opt"],
        ["google.protobuf.FieldOptions", "google.protobuf.FieldOptions"],
        ["Opt", "o.Opt"],
        ["google.protobuf.FieldOptions", "google.protobuf.FieldOptions"],
        ["o.field", "o.field"],
        ["more", "o.more"],
        [".o.tags", "o.tags"],
        ["tags", "o.tags"],
        ["Scope.scoped", "o.Scope.scoped"],
        ["field", "o.field"],
      ],
    ],
    [
      "keys of aggregate values from the option's message type, at every level",
      options2(
        "o",
        `message Sub { extensions 1 to max; optional Sub next = 1000; map<string, Sub> named = 1001; optional group Grp = 1002 { optional Sub s = 1; } }
         extend Sub { optional string more = 1; optional Sub deep = 2; }
         extend google.protobuf.MessageOptions { optional Sub opt = 50001; }
         message M { extend Sub { optional string more = 3; }
           option (opt) = { [more]: "a" next < [o.more]: "b" [o.deep] { [more]: "c" } > named { key: "k" value { [more]: "d" } } Grp { s { [deep]: {} } } [type.googleapis.com/o.M]: {} }; }`,
      ),
      [
        ["Sub", "o.Sub"],
        ["Sub", "o.Sub"],
        ["Sub", "o.Sub"],
        ["Sub", "o.Sub"],
        ["Sub", "o.Sub"],
        ["google.protobuf.MessageOptions", "google.protobuf.MessageOptions"],
        ["Sub", "o.Sub"],
        ["opt", "o.opt"],
        ["more", "o.more"],
        ["o.more", "o.more"],
        ["o.deep", "o.deep"],
        ["more", "o.more"],
        ["more", "o.more"],
        ["deep", "o.deep"],
        ["o.M", "o.M"],
        ["Sub", "o.Sub"],
      ],
    ],
    [
      "strings of extension declarations",
      options2(
        "a",
        'message K {} message M { extensions 100 [declaration = { number: 100, full_name: ".a.x", type: ".a.K" }, declaration = { number: 100 full_name: ".a.gone" type: "int32" }]; } extend M { optional K x = 100; }',
      ),
      [
        [".a.x", "a.x"],
        [".a.K", "a.K"],
        ["M", "a.M"],
        ["K", "a.K"],
      ],
    ],
  ])("resolves %s", (_what, text, expected) => {
    const repositories = { a: { "a.proto": text } };

    expect(problems(repositories)).toEqual([]);
    expect(meanings(repositories)).toEqual(expected);
  });

  it.each<[string, string, string]>([
    [
      "an unknown name",
      proto3("a", "message M { Gone g = 1; }"),
      'PM3001 a:a.proto:1:41: "Gone" is not defined (searched from a.M)',
    ],
    [
      "an unknown absolute name",
      proto3("a", "message M { .b.Gone g = 1; }"),
      'PM3001 a:a.proto:1:41: ".b.Gone" is not defined',
    ],
    [
      "an unknown name without package",
      'syntax="proto3"; service S { rpc A(B) returns (S); } extend B {}',
      'PM3001 a:a.proto:1:61: "B" is not defined (searched from the top level)',
    ],
    [
      "an rpc hidden by its own name",
      proto3("a", "message Ping {} service S { rpc Ping(Ping) returns (.a.Ping); }"),
      'PM3001 a:a.proto:1:66: "Ping" is not a message type (resolved to a.S.Ping; write .a.Ping)',
    ],
    [
      "an enum as an rpc type",
      proto3("a", "enum E { X = 0; } message M {} service S { rpc A(E) returns (M); }"),
      'PM3001 a:a.proto:1:78: "E" is not a message type (resolved to a.E)',
    ],
    [
      "an option that only its own message declares",
      options2(
        "p",
        "message M { extend google.protobuf.MessageOptions { optional int32 x = 1000; } option (x) = 1; }",
      ),
      'PM3001 a:a.proto:1:159: "x" is not defined (searched from p)',
    ],
  ])("refuses %s", (_what, text, expected) => {
    expect(problems({ a: { "a.proto": text } })).toContain(expected);
  });
});

describe("names of other files", () => {
  const item = { "b/b.proto": proto3("b.v1", "message Item {} enum Kind { KIND_UNSPECIFIED = 0; }") };

  it("counts a package only when a visible file declares it", () => {
    // Package a.b exists, but the file that declares it is not imported: b is the top-level package.
    const repositories = {
      b: item,
      c: { "c.proto": proto3("a.b", "message C {}") },
      a: { "a.proto": proto3("a", 'import "b/b.proto"; message M { b.v1.Item i = 1; }') },
    };

    expect(meanings(repositories)).toEqual([["b.v1.Item", "b.v1.Item"]]);
    expect(problems(repositories)).toEqual([]);
  });

  it.each([
    ["", 'PM3002 a:a.proto:1:63: "b.v1.Item" is defined in "b/b.proto", which is not imported'],
    ["public ", undefined],
  ])("passes on what is imported with `%s`", (modifier, problem) => {
    const repositories = {
      b: item,
      m: { "m.proto": proto3("m", `import ${modifier}"b/b.proto"; message Use { b.v1.Item i = 1; }`) },
      a: { "a.proto": proto3("a", 'import   "m.proto";   message M { b.v1.Item i = 1; }') },
    };

    expect(problems(repositories)).toEqual(problem === undefined ? [] : [problem]);
  });

  it("sees only extensions through import option", () => {
    const repositories = {
      b: {
        "b.proto":
          'edition = "2024"; package b; import "google/protobuf/descriptor.proto"; message B {} extend google.protobuf.MessageOptions { int32 note = 50001; }',
      },
      a: {
        "a.proto":
          'edition = "2024"; package a; import option "b.proto"; message M { option (b.note) = 1; b.B b = 1; }',
      },
    };

    expect(problems(repositories)).toEqual([
      'PM3002 a:a.proto:1:88: "b.B" is defined in "b.proto", which is not imported',
    ]);
  });
});

describe("names in a file that imports the output", () => {
  const foo = {
    "b.proto": proto3("b.v1", "message Foo { Bar bar = 1; } message Bar {} enum E { E_X = 0; }"),
  };
  const self = (packageName: string, body: string) => ({
    "a.proto": proto3(packageName, `import "global.proto"; ${body}`),
  });
  const merged: SystemOptions = { config: { package: "registry.system.v1" } };

  it("takes merged names, with a leading dot or without", () => {
    const repositories: Repositories = {
      b: foo,
      a: self(
        "registry.v1",
        "message Service { registry.system.v1.Foo f = 1; .registry.system.v1.Service s = 2; registry.system.v1.E e = 3; }",
      ),
    };

    expect(problems(repositories, merged)).toEqual([]);
    expect(meanings(repositories, merged)).toEqual([
      ["Bar", "b.v1.Bar"],
      ["registry.system.v1.Foo", "b.v1.Foo"],
      [".registry.system.v1.Service", "registry.v1.Service"],
      ["registry.system.v1.E", "b.v1.E"],
    ]);
  });

  it("takes merged names of what moved into a wrapper", () => {
    const repositories: Repositories = {
      b: { "b.proto": proto3("b.v1", "message Foo {}") },
      c: { "c.proto": proto3("c.v1", "message Foo {}") },
      a: self("a", "message M { g.v1.Foo b = 1; g.v1.CV1.Foo c = 2; }"),
    };

    expect(meanings(repositories)).toEqual([
      ["g.v1.Foo", "b.v1.Foo"],
      ["g.v1.CV1.Foo", "c.v1.Foo"],
    ]);
  });

  it("does not take merged names in other files", () => {
    expect(problems({ b: foo, a: { "a.proto": proto3("a", "message M { g.v1.Foo f = 1; }") } })).toEqual([
      'PM3001 a:a.proto:1:41: "g.v1.Foo" is not defined (searched from a.M)',
    ]);
  });

  it("warns of source names that only the assembly understands", () => {
    const repositories = {
      b: { "status.proto": proto3("registry.v1", "message Status {} ") },
      a: self("registry.v1", "message M { registry.v1.Status a = 1; Status b = 2; }"),
    };

    expect(problems(repositories, merged)).toEqual([
      'PM3003 a:a.proto:1:74: "registry.v1.Status" is not declared by global.proto; protoc needs "registry.system.v1.Status" or an import of "status.proto"',
      'PM3003 a:a.proto:1:100: "registry.v1.Status" is not declared by global.proto; protoc needs "registry.system.v1.Status" or an import of "status.proto"',
    ]);
  });

  it("does not warn where the output keeps the source name", () => {
    const repositories = {
      b: { "status.proto": proto3("g.v1", "message Status {}") },
      a: self("a", "message M { g.v1.Status s = 1; }"),
    };

    expect(problems(repositories)).toEqual([]);
  });

  it("knows the output by its aliases", () => {
    const repositories = {
      b: foo,
      a: { "a.proto": proto3("a", 'import "old/global.proto"; message M { g.v1.Foo f = 1; }') },
    };

    expect(problems(repositories, { config: { aliases: ["old/global.proto"] } })).toEqual([]);
  });
});

describe("many errors", () => {
  it("are cut after a hundred, with a count", () => {
    const fields = Array.from({ length: 150 }, (_, index) => `Gone f${index} = ${index + 1};`).join(" ");
    const found = problems({ a: { "a.proto": proto3("a", `message M { ${fields} }`) } });

    expect(found).toHaveLength(101);
    expect(found.at(-1)).toBe("PM3001 and 50 more errors");
  });
});

describe("strings in options", () => {
  it("are noted when they are the name of a type that moves", () => {
    const repositories = {
      a: {
        "a.proto": options2(
          "a.v1",
          'extend google.protobuf.MessageOptions { optional string type = 50001; } message Item { option (type) = "a.v1.Item"; optional string s = 1 [default = "a.v1.Item"]; }',
        ),
      },
    };

    expect(problems(repositories)).toEqual([
      'PM1303 a:a.proto:1:178: option value "a.v1.Item" is the name of what becomes "g.v1.Item"; strings are left as they are',
    ]);
  });
});
