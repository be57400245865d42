import { describe, expect, it } from "vitest";
import { assembled, body, expectCompiles, names, withCode } from "./assembled.ts";
import { proto3, type Repositories, type SystemOptions } from "./support.ts";

const descriptor = 'import "google/protobuf/descriptor.proto";';

function proto2(packageName: string, rest: string): string {
  return `syntax="proto2"; package ${packageName}; ${descriptor} ${rest}`;
}

/** The declarations of one file, merged, on their lines. */
function merged(text: string, options: SystemOptions = {}) {
  const result = assembled({ a: { "a.proto": text } }, options);
  return { result, lines: body(result).slice(1) };
}

describe("rewriteReferences", () => {
  it("writes external types absolute, so that no later type captures them", async () => {
    const system: Repositories = {
      a: { "a.proto": proto3("a", "message google {}") },
      b: {
        "b.proto": proto3(
          "b",
          'import "google/protobuf/timestamp.proto"; message M { google.protobuf.Timestamp t = 1; }',
        ),
      },
    };
    const result = assembled(system);

    expect(result.text).toContain("message M { .google.protobuf.Timestamp t = 1; }");
    await expectCompiles(result);
  });

  it("writes what nothing hides relative, what something hides absolute", async () => {
    const hidden = assembled({
      a: { "a.proto": proto3("a", "message Item {}") },
      b: {
        "b.proto": proto3(
          "b",
          'import "a.proto"; service S { rpc Item(a.Item) returns (stream a.Item); rpc Get(stream .a.Item) returns (a.Item); }',
        ),
      },
    });
    const nested = merged(
      proto3("a", "message Old { message Kind {} Kind k = 1; .a.Kind t = 2; } enum Kind { ZERO = 0; }"),
    );

    expect(body(hidden)).toContain(
      "service S { rpc Item(.g.v1.Item) returns (stream .g.v1.Item); rpc Get(stream .g.v1.Item) returns (.g.v1.Item); }",
    );
    expect(nested.lines).toContain("message Old { message Kind {} Old.Kind k = 1; .g.v1.Kind t = 2; }");
    await expectCompiles(hidden);
    await expectCompiles(nested.result);
  });

  it("searches from inside the wrapper that the unit moved to", async () => {
    const result = assembled({
      a: { "a.proto": proto3("a", "message M {} message B {}") },
      b: { "b.proto": proto3("b", 'import "a.proto"; message M { a.M other = 1; M same = 2; a.B b = 3; }') },
    });

    expect(names(result)).toMatchObject({ "b.M": "g.v1.B_.M", "a.B": "g.v1.B" });
    expect(body(result)).toContain("message M { .g.v1.M other = 1; B_.M same = 2; B b = 3; }");
    await expectCompiles(result);
  });

  it("writes a leading dot everywhere when told so", async () => {
    const { result, lines } = merged(
      proto2(
        "a",
        "message M { optional M m = 1; } extend google.protobuf.MessageOptions { optional M tag = 50001; } message N { option (tag).m = {}; }",
      ),
      { config: { references: "absolute" } },
    );

    expect(lines).toEqual([
      "message M { optional .g.v1.M m = 1; }",
      "extend .google.protobuf.MessageOptions { optional .g.v1.M tag = 50001; }",
      "message N { option (.g.v1.tag).m = {}; }",
    ]);
    await expectCompiles(result);
  });

  it("rewrites map values and extendees", async () => {
    const result = assembled({
      a: { "a.proto": proto2("a", "message Base { extensions 100 to 200; }") },
      b: {
        "b.proto":
          'syntax="proto2"; package b; import "a.proto"; message Base { map<string, a.Base> all = 1; } extend a.Base { optional Base more = 100; }',
      },
    });

    expect(body(result)).toContain("message Base { map<string, .g.v1.Base> all = 1; }");
    expect(body(result)).toContain("extend Base { optional B.Base more = 100; }");
    await expectCompiles(result);
  });
});

describe("rewriteReferences in options", () => {
  it("lets a file use its option on the option's own message type", async () => {
    const { result, lines } = merged(
      proto2(
        "a",
        'message Note { option (note).text = "self"; optional string text = 1; } extend google.protobuf.MessageOptions { optional Note note = 50001; } message Shadow { optional string f = 1 [(.a.tag) = "x"]; optional string tag = 2; } extend google.protobuf.FieldOptions { optional string tag = 50001; }',
      ),
    );

    expect(lines[0]).toBe('message Note { option (note).text = "self"; optional string text = 1; }');
    expect(lines).toContain(
      'message Shadow { optional string f = 1 [(.g.v1.tag) = "x"]; optional string tag = 2; }',
    );
    await expectCompiles(result);
  });

  it("rewrites extension names in every form", async () => {
    const { result, lines } = merged(
      proto2(
        "o",
        'message F { extensions 10 to 20; } extend F { optional string more = 10; } extend google.protobuf.FieldOptions { repeated string tags = 50001; optional F field = 50002; } message Scope { extend google.protobuf.FieldOptions { optional string scoped = 50003; } } message Use { optional int32 a = 1 [(tags) = "x", (.o.tags) = "y", (o.field).(more) = "z", (Scope.scoped) = "w"]; }',
      ),
    );

    expect(lines).toContain(
      'message Use { optional int32 a = 1 [(tags) = "x", (tags) = "y", (field).(more) = "z", (Scope.scoped) = "w"]; }',
    );
    await expectCompiles(result);
  });

  it("rewrites keys of aggregate values to full names", async () => {
    const { result, lines } = merged(
      proto2(
        "o",
        'message Sub { optional string note = 1; optional Sub sub = 2; extensions 10 to 20; } extend Sub { optional int32 more = 10; } extend google.protobuf.MessageOptions { optional Sub sub = 50001; } message Use { option (sub) = { note: "k" [o.more]: 5 sub < note: "l" [o.more]: 6 > }; }',
      ),
    );

    expect(lines.at(-1)).toBe(
      'message Use { option (sub) = { note: "k" [g.v1.more]: 5 sub < note: "l" [g.v1.more]: 6 > }; }',
    );
    await expectCompiles(result);
  });

  it("rewrites the type in the URL of an Any", async () => {
    const { result, lines } = merged(
      proto2(
        "p",
        'import "google/protobuf/any.proto"; message M { optional int32 a = 1; } extend google.protobuf.MessageOptions { optional google.protobuf.Any any = 50001; } message Use { option (any) = { [type.googleapis.com/p.M] { a: 3 } }; }',
      ),
    );

    expect(lines.at(-1)).toBe("message Use { option (any) = { [type.googleapis.com/g.v1.M] { a: 3 } }; }");
    await expectCompiles(result);
  });

  it("rewrites both strings of an extension declaration", async () => {
    const { result, lines } = merged(
      proto2(
        "a",
        'message M { extensions 100 [declaration={number:100, full_name:".a.x", type:".a.K"}]; } message K {} extend M { optional K x = 100; }',
      ),
    );

    expect(lines[0]).toBe(
      'message M { extensions 100 [declaration={number:100, full_name:".g.v1.x", type:".g.v1.K"}]; }',
    );
    await expectCompiles(result);
  });

  it("means the extension that the source means, whatever the message declares itself", async () => {
    const { result, lines } = merged(
      proto2(
        "a",
        'extend google.protobuf.MessageOptions { optional string x = 50001; } message M { extend google.protobuf.MessageOptions { optional int32 x = 50002; } option (x) = "s"; }',
      ),
    );

    expect(lines.at(-1)).toContain('option (x) = "s";');
    await expectCompiles(result);
  });

  it("reaches what the global package's first component would hide", async () => {
    const { result, lines } = merged(
      proto2(
        "b",
        "message acme {} message O { extensions 10 to 20; } extend O { optional int32 more = 10; } extend google.protobuf.MessageOptions { optional O o = 50001; } message Use { option (o) = { [b.more]: 5 }; }",
      ),
      { config: { package: "acme.g.v1" } },
    );

    expect(names(result)).toMatchObject({ "b.acme": "acme.g.v1.B.acme" });
    expect(lines).toContain("message Use { option (o) = { [acme.g.v1.more]: 5 }; }");
    await expectCompiles(result);
  });

  it("reports a key that a merged declaration would capture", () => {
    const { result } = merged(
      proto2(
        "a",
        "message Outer { message g {} message O { extensions 10 to 20; } } extend Outer.O { optional int32 more = 10; } extend google.protobuf.MessageOptions { optional Outer.O o = 50001; } message Use { option (o) = { [a.more]: 5 }; }",
      ),
    );

    expect(withCode(result, "PM2207")).toEqual([
      'PM2207 a:a.proto:1:283: "g.v1.more" would be read as "g.v1.Outer.g.v1.more" in this option value, because of g.v1.Outer.g at a:a.proto:1:88',
    ]);
  });
});
