/** Cases of docs/specification.md 11: options and extensions. */

import { describe, expect, it } from "vitest";
import { assembled, body, expectCompiles, withCode } from "../assembled.ts";
import { expectSameMeaning } from "../same-meaning.ts";
import { meanings, oneFileEach, proto3 } from "../support.ts";

const descriptor = 'import "google/protobuf/descriptor.proto";';

function proto2(packageName: string, rest: string): string {
  return `syntax="proto2"; package ${packageName}; ${descriptor} ${rest}`;
}

/** The declarations of one file, merged, on their lines; the output means what the file means. */
async function merge(text: string): Promise<string[]> {
  const files = oneFileEach({ a: text });
  const result = assembled(files);
  await expectSameMeaning(files, result);
  return body(result).slice(1);
}

describe("names of options", () => {
  it("case 24: an option on its own message type, and absolute where something hides it", async () => {
    const note = "extend google.protobuf.MessageOptions { optional Note note = 50001; }";
    const own = `message Note { option (note).text = "self"; optional string text = 1; } ${note}`;
    const shadowed =
      'message Shadow { message In { option (.a.note).text = "in"; } optional string note = 1; }';

    const lines = await merge(proto2("a", `${own} ${shadowed}`));

    expect(lines).toContain('message Note { option (note).text = "self"; optional string text = 1; }');
    expect(lines).toContain(
      'message Shadow { message In { option (.g.v1.note).text = "in"; } optional string note = 1; }',
    );
  });

  it("case 25: every form of option name is rewritten, the options' bytes stay", async () => {
    const declarations = [
      "message F { extensions 10 to 20; }",
      "extend F { optional string more = 10; }",
      "extend google.protobuf.FieldOptions { repeated string tags = 50001; optional F field = 50002; }",
      "message Scope { extend google.protobuf.FieldOptions { optional string scoped = 50003; } }",
      'message Use { optional int32 a = 1 [(tags) = "x", (.o.tags) = "y", (o.field).(more) = "z", (Scope.scoped) = "w"]; }',
    ];

    expect(await merge(proto2("o", declarations.join(" ")))).toContain(
      'message Use { optional int32 a = 1 [(tags) = "x", (tags) = "y", (field).(more) = "z", (Scope.scoped) = "w"]; }',
    );
  });

  it("case 26: keys of aggregate values become full names, at every depth", async () => {
    const declarations = [
      "message Sub { optional string note = 1; optional Sub sub = 2; extensions 10 to 20; }",
      "extend Sub { optional int32 more = 10; }",
      "extend google.protobuf.MessageOptions { optional Sub top = 50001; }",
      'message Use { option (top) = { note: "k" [o.more]: 5 sub < note: "l" [o.more]: 6 > }; }',
    ];

    expect(await merge(proto2("o", declarations.join(" ")))).toContain(
      'message Use { option (top) = { note: "k" [g.v1.more]: 5 sub < note: "l" [g.v1.more]: 6 > }; }',
    );
  });

  it("case 27: the type in the URL of an Any becomes the merged one", async () => {
    const result = assembled(
      oneFileEach({
        a: proto2(
          "p",
          'import "google/protobuf/any.proto"; message M { optional int32 a = 1; } extend google.protobuf.MessageOptions { optional google.protobuf.Any any = 50001; } message Use { option (any) = { [type.googleapis.com/p.M] { a: 3 } }; }',
        ),
      }),
    );

    expect(body(result)).toContain(
      "message Use { option (any) = { [type.googleapis.com/g.v1.M] { a: 3 } }; }",
    );
    await expectCompiles(result);
  });

  it("case 30: both strings of an extension declaration are rewritten", async () => {
    const declarations = [
      'message M { extensions 100 [declaration={number:100, full_name:".a.x", type:".a.K"}]; }',
      "message K {} extend M { optional K x = 100; }",
    ];

    expect(await merge(proto2("a", declarations.join(" ")))).toContain(
      'message M { extensions 100 [declaration={number:100, full_name:".g.v1.x", type:".g.v1.K"}]; }',
    );
  });

  it("case 76: an option name is searched outside the message that carries it", async () => {
    const text = proto3(
      "a",
      `${descriptor} extend google.protobuf.MessageOptions { string x = 50001; } message M { extend google.protobuf.MessageOptions { int32 x = 50002; } option (x) = "s"; }`,
    );

    expect(meanings(oneFileEach({ a: text }))).toContainEqual(["x", "a.x"]);
    expect((await merge(text)).at(-1)).toContain('option (x) = "s"; }');
  });

  it("case 77: a field hides the option of its name", () => {
    const result = assembled(
      oneFileEach({
        a: proto3(
          "p",
          `${descriptor} extend google.protobuf.FieldOptions { int32 y = 50001; } message N { int32 y = 1 [(y) = 3]; }`,
        ),
      }),
    );

    expect(withCode(result, "PM3001")).toEqual([
      'PM3001 a:a.proto:1:155: "y" is not an extension (resolved to p.N.y; write (.p.y))',
    ]);
    expect(result.files.size).toBe(0);
  });
});

describe("extensions", () => {
  it.each(["merge", "import"] as const)(
    "case 28: one extension number in two repositories is refused (mode: %s)",
    (mode) => {
      const extend = (name: string, field: string) =>
        proto3(name, `${descriptor} extend google.protobuf.FieldOptions { ${field} = 50001; }`);
      const result = assembled(oneFileEach({ a: extend("a", "string o"), b: extend("b", "string p") }), {
        config: { mode },
      });

      expect(withCode(result, "PM2301")).toEqual([
        "PM2301 b:b.proto:1:110: extension number 50001 of google.protobuf.FieldOptions is already used by a.o at a:a.proto:1:110",
      ]);
      expect(result.assembly.diagnostics.find(({ code }) => code === "PM2301")?.related).toEqual(["a"]);
      expect(result.files.size).toBe(0);
    },
  );

  it("case 29: a collected file that extends the features is refused", () => {
    const result = assembled(
      oneFileEach({
        a: proto2("a", "message F {} extend google.protobuf.FeatureSet { optional F f = 9999; }"),
      }),
    );

    expect(withCode(result, "PM2303")).toEqual([
      'PM2303 a:a.proto:1:121: "a.f" is a custom feature, which cannot be used in the file that defines it; add "a.proto" to global_proto.external',
    ]);
    expect(result.files.size).toBe(0);
  });
});
