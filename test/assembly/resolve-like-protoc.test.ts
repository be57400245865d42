/** The rules of name resolution held against protoc itself: the same files, the same meanings, the same refusals. */

import {
  type DescriptorProto,
  type FieldDescriptorProto,
  FieldDescriptorProto_Type,
  type FileDescriptorProto,
} from "@bufbuild/protobuf/wkt";
import { describe, expect, it } from "vitest";
import { descriptorsOf } from "../support/compilers.ts";
import { linkSystem, proto3 } from "./support.ts";

const descriptorImport = 'import "google/protobuf/descriptor.proto";';
const proto2 = (packageName: string, rest: string) =>
  `syntax="proto2"; package ${packageName}; ${descriptorImport} ${rest}`;

/** What protoc makes of every field type, extendee and rpc type of the files. */
async function typesByProtoc(files: Record<string, string>): Promise<string[]> {
  const image = await descriptorsOf(new Map(Object.entries(files)));
  return image.file
    .filter(({ name }) => name in files)
    .flatMap(typesOfFile)
    .sort();
}

function typesOfFile(file: FileDescriptorProto): string[] {
  return [
    ...file.messageType.flatMap(typesOfMessage),
    ...file.extension.flatMap(typesOfField),
    ...file.service.flatMap(({ method }) =>
      method.flatMap(({ inputType, outputType }) => [inputType, outputType]),
    ),
  ];
}

function typesOfMessage(message: DescriptorProto): string[] {
  const entries = new Set(
    message.nestedType.filter(({ options }) => options?.mapEntry).map(({ name }) => name),
  );
  return [
    ...message.field
      .filter(({ typeName }) => !entries.has(typeName.split(".").at(-1)!))
      .flatMap(typesOfField),
    ...message.extension.flatMap(typesOfField),
    ...message.nestedType.flatMap(typesOfMessage),
  ];
}

/** The type of a group is declared in place, not referred to. */
function typesOfField({ type, typeName, extendee }: FieldDescriptorProto): string[] {
  const referred = type === FieldDescriptorProto_Type.GROUP ? "" : typeName;
  return [referred, extendee].filter((name) => name !== "");
}

function ourTypes(files: Record<string, string>): { types: string[]; errors: string[] } {
  const { linked, diagnostics } = linkSystem({ a: files }, { config: { mode: "import" } });
  const kinds = new Set(["field-type", "rpc-type"]);
  const ofExtend = linked.references.filter(({ kind }) => kind === "extendee");
  // protoc repeats the extendee for each field of the block.
  const extendees = ofExtend.flatMap(({ node, target, unit }) => {
    const blocks =
      unit.node.kind === "extend" ? [unit.node] : unit.node.kind === "message" ? unit.node.extends : [];
    return blocks.find((block) => block.extendee === node)!.fields.map(() => `.${target.name}`);
  });
  const types = linked.references
    .filter(({ kind }) => kinds.has(kind))
    .map(({ target }) => `.${target.name}`);
  return {
    types: [...types, ...extendees].sort(),
    errors: diagnostics.filter(({ severity }) => severity === "error").map(({ message }) => message),
  };
}

describe("what protoc accepts", () => {
  it.each<[string, Record<string, string>]>([
    [
      "shadowing at several levels",
      {
        "a.proto": proto3(
          "a.b",
          "message M { message M { M m = 1; .a.b.M o = 2; a.b.M p = 3; b.M q = 4; } M n = 1; b.M.M r = 2; }",
        ),
      },
    ],
    [
      "fields named like types",
      {
        "a.proto": proto3(
          "a",
          "message Kind {} message M { Kind Kind = 1; Kind other = 2; repeated M M = 3; }",
        ),
      },
    ],
    [
      "a compound name past a field of that name",
      { "a.proto": proto3("a", "message x { message Y {} } message M { int32 x = 1; x.Y y = 2; }") },
    ],
    [
      "enum values named like messages of other scopes",
      { "a.proto": proto3("a", "message T {} message M { enum E { T = 0; } T t = 1; E e = 2; }") },
    ],
    [
      "packages that look like each other",
      {
        "b.proto": proto3("x.a", "message B {}"),
        "a.proto": proto3("a", "message B {}"),
        "c.proto": proto3("x.y", 'import "a.proto"; message C { a.B b = 1; }'),
        "d.proto": proto3("x.y", 'import "a.proto"; import "b.proto"; message D { a.B b = 1; .a.B c = 2; }'),
      },
    ],
    [
      "public imports of public imports",
      {
        "a.proto": proto3("a", "message A {}"),
        "b.proto": proto3("b", 'import public "a.proto";'),
        "c.proto": proto3("c", 'import public "b.proto";'),
        "d.proto": proto3(
          "d",
          'import "c.proto"; message D { map<string, a.A> a = 1; oneof o { a.A x = 2; } }',
        ),
      },
    ],
    [
      "services with messages and rpcs of one name",
      {
        "a.proto": proto3(
          "a",
          "message Item {} service S { rpc Item(a.Item) returns (stream .a.Item); rpc Get(stream Get_) returns (Get_); } message Get_ {}",
        ),
      },
    ],
    [
      "groups and extensions",
      {
        "a.proto": proto2(
          "a",
          "message M { extensions 100 to max; optional group Grp = 1 { optional Grp again = 1; } oneof o { group In = 2 {} } } extend M { optional M.Grp g = 100; optional group Ext = 101 { optional Ext e = 1; } } message N { extend M { optional N n = 102; repeated a.M m = 103; } }",
        ),
      },
    ],
    [
      "options from every scope",
      {
        "a.proto": proto2(
          "a.b",
          `extend google.protobuf.MessageOptions { optional string x = 50001; }
         extend google.protobuf.FieldOptions { optional string f = 50001; }
         extend google.protobuf.EnumValueOptions { optional string v = 50001; }
         extend google.protobuf.MethodOptions { optional string r = 50001; }
         extend google.protobuf.OneofOptions { optional string o = 50001; }
         extend google.protobuf.ExtensionRangeOptions { optional string e = 50001; }
         message M { extend google.protobuf.MessageOptions { optional int32 x = 50002; } option (x) = "s"; option (M.x) = 1;
           optional int32 g = 3 [(b.f) = ""]; optional int32 i = 1 [(f) = "", json_name = "j", default = 3];
           oneof one { option (o) = ""; int32 j = 2; } extensions 5 [(e) = ""]; enum E { A = 0 [(v) = ""]; } }
         service S { rpc Call(M) returns (M) { option (r) = ""; } }`,
        ),
      },
    ],
    [
      "aggregate keys from the type of the option",
      {
        "o.proto": proto2(
          "o",
          "message Opt { extensions 1 to 999; optional Opt next = 1000; } extend Opt { optional string more = 1; } extend google.protobuf.FileOptions { optional Opt file = 50001; } extend google.protobuf.MessageOptions { optional Opt opt = 50001; }",
        ),
        "a.proto":
          'syntax="proto2"; package a; import "o.proto"; message more {} message M { option (o.opt) = { [more]: "a" next { [o.more]: "b" next < [more]: "c" > } }; }',
      },
    ],
    [
      "an any type in an option",
      {
        "a.proto": `syntax="proto2"; package a; import "google/protobuf/any.proto"; ${descriptorImport} message P { optional int32 a = 1; } extend google.protobuf.FieldOptions { optional google.protobuf.Any any = 50001; } message M { optional int32 i = 1 [(any) = { [type.googleapis.com/a.P] { a: 3 } }]; }`,
      },
    ],
    [
      "edition 2024 with import option",
      {
        "o.proto": `edition = "2024"; package o; ${descriptorImport} extend google.protobuf.MessageOptions { string note = 50001; }`,
        "a.proto":
          'edition = "2024"; package a; import option "o.proto"; export message M { option (o.note) = "x"; local enum E { E_X = 0; } E e = 1; }',
      },
    ],
  ])("means the same here: %s", async (_what, files) => {
    const ours = ourTypes(files);

    expect(ours.errors).toEqual([]);
    expect(ours.types).toEqual(await typesByProtoc(files));
  });
});

describe("what protoc refuses", () => {
  it.each<[string, Record<string, string>, RegExp]>([
    [
      "an rpc named like its type",
      { "a.proto": proto3("a", "message Ping {} service S { rpc Ping(Ping) returns (.a.Ping); }") },
      /not a message type/,
    ],
    [
      "a field that hides an option",
      {
        "a.proto": proto2(
          "p",
          "extend google.protobuf.FieldOptions { optional int32 y = 50001; } message N { optional int32 y = 1 [(y) = 3]; }",
        ),
      },
      /not an extension/,
    ],
    [
      "an option of the message itself",
      {
        "a.proto": proto2(
          "p",
          "message M { extend google.protobuf.MessageOptions { optional int32 x = 50001; } option (x) = 1; }",
        ),
      },
      /not defined/,
    ],
    [
      "an extendee hidden by a field",
      {
        "a.proto":
          'syntax="proto2"; package p; message E { extensions 1 to max; } message M { optional int32 E = 1; extend E { optional int32 x = 1; } }',
      },
      /not a message type/,
    ],
    [
      "a compound name captured by a nested message",
      {
        "s.proto": proto3("svc.a", "message Empty {}"),
        "a.proto": proto3("svc.b", 'import "s.proto"; message Empty { message svc {} svc.a.Empty e = 1; }'),
      },
      /not defined/,
    ],
    [
      "a compound name captured by a package",
      {
        "c.proto": proto3("x.a", "message C {}"),
        "b.proto": proto3("a", "message B {}"),
        "a.proto": proto3("x.y", 'import "b.proto"; import "c.proto"; message M { a.B b = 1; }'),
      },
      /not defined/,
    ],
    [
      "an import of an import",
      {
        "a.proto": proto3("a", "message A {}"),
        "b.proto": proto3("b", 'import "a.proto";'),
        "c.proto": proto3("c", 'import "b.proto"; message C { a.A a = 1; }'),
      },
      /not imported/,
    ],
    [
      "an extension as a type",
      {
        "a.proto": proto2(
          "p",
          "extend google.protobuf.FieldOptions { optional int32 y = 50001; } message N { optional p.y y = 1; }",
        ),
      },
      /not a type/,
    ],
    [
      "a merged aggregate key captured by a message",
      {
        "a.proto": proto2(
          "acme.g",
          "message acme {} message Opt { extensions 1; } extend Opt { optional int32 more = 1; } extend google.protobuf.MessageOptions { optional Opt opt = 50001; } message M { option (opt) = { [acme.g.more]: 1 }; }",
        ),
      },
      /not defined/,
    ],
    [
      "values of two enums",
      { "a.proto": proto3("a", "enum A { X = 0; } enum B { X = 0; }") },
      /already defined/,
    ],
  ])("is refused here: %s", async (_what, files, reason) => {
    await expect(descriptorsOf(new Map(Object.entries(files)))).rejects.toThrow(/\.proto:\d+:\d+: /);
    expect(ourTypes(files).errors).toEqual([expect.stringMatching(reason)]);
  });
});
