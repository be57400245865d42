/** Cases of docs/specification.md 11: one name, or one path, in two places. */

import { describe, expect, it } from "vitest";
import { assembled, body, expectCompiles, withCode } from "../assembled.ts";
import { proto3, type SystemOptions } from "../support.ts";

/** The same path in two repositories, which do not depend on each other. */
function twice(first: string, second: string, more: Record<string, string> = {}) {
  return assembled({ a: { "c/m.proto": first, ...more }, b: { "c/m.proto": second } }, { dependencies: {} });
}

describe("a type twice", () => {
  it("case 13: copies that differ in comments are kept once", async () => {
    const result = twice(
      proto3("c", "message M { int32 a = 1; }"),
      proto3("c", "message M { /* b's */ int32 a = 1; } // Of b."),
    );

    expect(withCode(result, "PM2102")).toEqual([
      'PM2102 b:c/m.proto:1:29: "c.M" is identical to a:c/m.proto:1:29; kept once',
    ]);
    expect(body(result)).toEqual(["// a: c/m.proto (package c)", "message M { int32 a = 1; }"]);
    await expectCompiles(result);
  });

  it("case 14: copies that differ in a type are refused", () => {
    const result = twice(
      proto3("c", "message M { int32 a = 1; }"),
      proto3("c", "message M { int64 a = 1; }"),
    );

    expect(withCode(result, "PM2002")).toEqual([
      'PM2002 b:c/m.proto:1:29: "c.M" differs from the definition at a:c/m.proto:1:29',
    ]);
    expect(result.assembly.diagnostics.map(({ related }) => related)).toEqual([["a"]]);
    expect(result.files.size).toBe(0);
  });

  it("case 78: the same text in another syntax is refused", () => {
    const file = (syntax: string) => `syntax="${syntax}"; package c; message M { repeated int32 a = 1; }`;
    const result = twice(file("proto2"), file("proto3"));

    expect(withCode(result, "PM2002")).toEqual([
      'PM2002 b:c/m.proto:1:29: "c.M" differs from the definition at a:c/m.proto:1:29 (same text, other syntax)',
    ]);
    expect(result.files.size).toBe(0);
  });

  it("case 79: copies that write a reference differently are kept once", async () => {
    const file = (type: string) => proto3("c", `message M { ${type} a = 1; } enum K { K_X = 0; }`);
    const result = twice(file("K"), file(".c.K"));

    expect(withCode(result, "PM2102")).toEqual([
      'PM2102 b:c/m.proto:1:29: "c.M" is identical to a:c/m.proto:1:29; kept once',
      'PM2102 b:c/m.proto:1:55: "c.K" is identical to a:c/m.proto:1:52; kept once',
    ]);
    expect(result.text.match(/message M/g)).toHaveLength(1);
    await expectCompiles(result);
  });

  it("case 100: enums of one package that share a value are refused", () => {
    const result = assembled(
      {
        a: { "a.proto": proto3("c", "enum A { UNKNOWN = 0; }") },
        b: { "b.proto": proto3("c", "enum B { UNKNOWN = 0; }") },
      },
      { dependencies: {} },
    );

    expect(withCode(result, "PM2001")).toEqual([
      'PM2001 b:b.proto:1:38: "c.UNKNOWN" is already defined at a:a.proto:1:38',
    ]);
    expect(result.files.size).toBe(0);
  });
});

describe("an extend block twice", () => {
  const extend = (blocks: string) => proto3("o", `import "google/protobuf/descriptor.proto"; ${blocks}`);
  const block = "extend google.protobuf.FileOptions { bool x = 50001; bool y = 50002; }";

  it("case 80: equal ones are kept once", async () => {
    const result = twice(extend(block), extend(block));

    expect(withCode(result, "PM2102")).toEqual([
      'PM2102 b:c/m.proto:1:72: "o.x" is identical to a:c/m.proto:1:72; kept once',
    ]);
    expect(result.text.match(/extend/g)).toHaveLength(1);
    await expectCompiles(result);
  });

  it("case 80: the same fields cut into two blocks are kept once", async () => {
    const cut =
      "extend google.protobuf.FileOptions { bool x = 50001; } extend google.protobuf.FileOptions { bool y = 50002; }";
    const result = twice(extend(block), extend(cut));

    expect(withCode(result, "PM2102")).toEqual([
      'PM2102 b:c/m.proto:1:72: "o.x" is identical to a:c/m.proto:1:72; kept once',
      'PM2102 b:c/m.proto:1:127: "o.y" is identical to a:c/m.proto:1:72; kept once',
    ]);
    expect(result.text.match(/extend/g)).toHaveLength(1);
    await expectCompiles(result);
  });

  it("case 80: one field more is refused", () => {
    const result = twice(extend(block), extend(block.replace("}", "bool z = 50003; }")));

    expect(withCode(result, "PM2002")).toEqual([
      'PM2002 b:c/m.proto:1:72: "o.z" differs from the definition at a:c/m.proto:1:72',
    ]);
    expect(result.files.size).toBe(0);
  });
});

describe("a path twice", () => {
  const repositories = {
    a: { "common/x.proto": proto3("a", "message X {}") },
    b: {
      "common/x.proto": proto3("b", "message X {}"),
      "b.proto": proto3("b", 'import "common/x.proto"; message M { X x = 1; }'),
    },
  };
  const facade = (options: SystemOptions = {}) =>
    assembled(repositories, { ...options, config: { mode: "import" } });

  it("case 15: merge mode takes other content at one path, import mode does not", async () => {
    const refused = facade();

    await expectCompiles(assembled(repositories));
    expect(withCode(refused, "PM5001")).toEqual([
      'PM5001 b:common/x.proto: "common/x.proto" has other content than a:common/x.proto, and both would be exported to it; set import_prefix for one of the repositories',
    ]);
    expect(refused.files.size).toBe(0);
  });

  it("case 16: import_prefix keeps them apart and is in the imports of the copies", async () => {
    const result = facade({ importPrefixes: { b: "from_b" } });

    expect(result.text.match(/^import .*/gm)).toEqual([
      'import public "common/x.proto";',
      'import public "from_b/b.proto";',
      'import public "from_b/common/x.proto";',
    ]);
    expect(result.files.get("from_b/b.proto")).toBe(
      repositories.b["b.proto"].replace('"common/x.proto"', '"from_b/common/x.proto"'),
    );
    expect(result.files.get("from_b/common/x.proto")).toBe(repositories.b["common/x.proto"]);
    await expectCompiles(result);
  });
});
