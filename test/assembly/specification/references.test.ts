/** Cases of docs/specification.md 11: what names of types mean, in the sources and in the output. */

import { describe, expect, it } from "vitest";
import { parseProto } from "../../../src/assembly/parser.ts";
import { assembled, body, expectCompiles, names, withCode } from "../assembled.ts";
import { expectSameMeaning } from "../same-meaning.ts";
import { meanings, oneFileEach, proto3 } from "../support.ts";

describe("names of types", () => {
  it("case 19: a nested type and its sibling, told apart in the output too", async () => {
    const files = oneFileEach({
      a: proto3("a", "message Old { message Kind {} Kind k = 1; .a.Kind t = 2; } enum Kind { ZERO = 0; }"),
    });
    const result = assembled(files);

    expect(meanings(files)).toEqual([
      ["Kind", "a.Old.Kind"],
      [".a.Kind", "a.Kind"],
    ]);
    expect(body(result)).toContain("message Old { message Kind {} Old.Kind k = 1; .g.v1.Kind t = 2; }");
    await expectSameMeaning(files, result);
  });

  it("case 20: the first component binds to the nested type or to the visible package", async () => {
    const files = {
      a: { "svc/a.proto": proto3("svc.a", "message Y {}") },
      b: {
        "svc/b.proto": proto3(
          "svc.b",
          'import "svc/a.proto"; message Use { message a { message X {} } a.X x = 1; svc.a.Y y = 2; }',
        ),
      },
    };

    expect(meanings(files)).toEqual([
      ["a.X", "svc.b.Use.a.X"],
      ["svc.a.Y", "svc.a.Y"],
    ]);
    await expectSameMeaning(files, assembled(files));
  });

  it("case 21: the search does not go on when the rest of a compound name is missing", () => {
    const result = assembled({
      a: { "svc/a.proto": proto3("svc.a", "message Empty {}") },
      b: {
        "b.proto": proto3(
          "svc.b",
          'import "svc/a.proto"; message Empty { message svc {} svc.a.Empty e = 1; }',
        ),
      },
    });

    expect(withCode(result, "PM3001")).toEqual([
      'PM3001 b:b.proto:1:86: "svc.a.Empty" is not defined (resolved to svc.b.Empty.svc.a.Empty; write .svc.a.Empty)',
    ]);
    expect(result.files.size).toBe(0);
  });

  it("case 22: a merged type does not capture an external name", async () => {
    const result = assembled(
      oneFileEach({
        a: proto3("a", "message google {}"),
        b: proto3(
          "b",
          'import "google/protobuf/timestamp.proto"; message M { google.protobuf.Timestamp t = 1; }',
        ),
      }),
    );

    expect(names(result)).toMatchObject({ "a.google": "g.v1.google" });
    expect(body(result)).toContain("message M { .google.protobuf.Timestamp t = 1; }");
    await expectCompiles(result);
  });

  it("case 63: stream before a name with a leading dot and before one without", async () => {
    const text = proto3("a", "message B {} service S { rpc Get(stream .a.B) returns (stream a.B); }");
    const [, service] = parseProto(text, "a.proto").declarations;
    const files = oneFileEach({ a: text });

    expect(service).toMatchObject({
      rpcs: [{ input: { name: ".a.B", stream: true }, output: { name: "a.B", stream: true } }],
    });
    await expectSameMeaning(files, assembled(files));
  });

  it("case 75: an rpc named like its type", async () => {
    const files = oneFileEach({
      a: proto3("a", "message Item {}"),
      b: proto3("b", 'import "a.proto"; service S { rpc Item(a.Item) returns (a.Item); }'),
    });
    const result = assembled(files);

    expect(body(result)).toContain("service S { rpc Item(.g.v1.Item) returns (.g.v1.Item); }");
    await expectSameMeaning(files, result);
  });
});

describe("names of other files", () => {
  const item = { "b/b.proto": proto3("b.v1", "message Item {}") };

  it("case 57: a type whose file is not imported", () => {
    const result = assembled({
      b: item,
      a: { "a.proto": proto3("a", "message M { b.v1.Item i = 1; }") },
    });

    expect(withCode(result, "PM3002")).toEqual([
      'PM3002 a:a.proto:1:41: "b.v1.Item" is defined in "b/b.proto", which is not imported',
    ]);
    expect(result.files.size).toBe(0);
  });

  it("case 58: an import of an undeclared dependency is resolved", async () => {
    const files = {
      b: item,
      a: { "a.proto": proto3("a", 'import "b/b.proto"; message M { b.v1.Item i = 1; }') },
    };
    const result = assembled(files, { dependencies: {} });

    expect(withCode(result, "PM1102")).toEqual([
      'PM1102 a:a.proto:1:29: import "b/b.proto" is found in b, which a does not list in dependencies',
    ]);
    expect(withCode(assembled(files), "PM1102")).toEqual([]);
    expect(body(result)).toContain("message M { Item i = 1; }");
    await expectCompiles(result);
  });

  it("case 59: an import of a path that nobody has", () => {
    const result = assembled(
      { c: { "c.proto": "" }, b: item, a: { "a.proto": proto3("a", 'import "x/y.proto"; message M {}') } },
      { dependencies: { a: ["b"] } },
    );

    expect(withCode(result, "PM3004")).toEqual([
      'PM3004 a:a.proto:1:29: import "x/y.proto" was not found (searched a, b, c)',
    ]);
    expect(result.files.size).toBe(0);
  });

  it("case 65: a file that ends too early", () => {
    const text = proto3("c", "message M { string s = 1;");
    const result = assembled(oneFileEach({ a: text }));

    expect(() => parseProto(text, "a.proto")).toThrow('a.proto:1:54: unexpected end of file, expected "}"');
    expect(result.problems).toEqual(['PM1001 a:a.proto:1:54: unexpected end of file, expected "}"']);
    expect(result.files.size).toBe(0);
  });
});
