import { describe, expect, it } from "vitest";
import { assembled, body, expectCompiles, names, withCode } from "./assembled.ts";
import { proto3, type SystemOptions } from "./support.ts";

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

  it("searches a key from where the option's message comes to stand, whatever else has that name", () => {
    const option = `import "google/protobuf/descriptor.proto"; message Opt { extensions 5; }
      extend Opt { optional int32 k = 5; }
      extend google.protobuf.MessageOptions { optional Opt o = 50000; }`;
    const packageLikeMessage = assembled({
      a: { "a.proto": "package a; message b { message g {} }" },
      b: { "b.proto": `package a.b; ${option} message D { option (o) = { [a.b.k]: 1 }; }` },
    });
    const inWrapper = assembled({
      a: { "a.proto": "package a; message Opt {} message g {}" },
      b: { "b.proto": `package b; ${option} message g {} message D { option (o) = { [b.k]: 1 }; }` },
    });

    expect(withCode(packageLikeMessage, "PM2207")).toEqual([]);
    expect(packageLikeMessage.text).toContain("[g.v1.k]: 1");
    expect(withCode(inWrapper, "PM2207")).toEqual([
      expect.stringContaining(
        '"g.v1.k" would be read as "g.v1.B.g.v1.k" in this option value, because of g.v1.B.g at b:b.proto',
      ),
    ]);
  });
});
