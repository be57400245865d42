import { describe, expect, it } from "vitest";
import { linkSystem, problems, proto3 } from "./support.ts";

/** The same path in two repositories, which do not depend on each other. */
function twice(first: string, second: string, more: Record<string, string> = {}) {
  return { a: { "c/m.proto": first, ...more }, b: { "c/m.proto": second } };
}

const alone = { dependencies: {} };

describe("two declarations of one name", () => {
  it("are kept once when only comments and white space differ", () => {
    const { linked, diagnostics } = linkSystem(
      twice(
        proto3("c", "message M { int32 a = 1; }"),
        proto3("c", "/* b */ message M {\n  int32 a = 1; // b\n}"),
      ),
      alone,
    );

    expect(diagnostics.map(({ code, message }) => `${code} ${message}`)).toEqual([
      'PM2102 "c.M" is identical to a:c/m.proto:1:29; kept once',
    ]);
    expect(linked.units.map(({ file, copies }) => [file.repository, copies])).toEqual([
      ["a", [{ repository: "b", path: "c/m.proto", line: 1 }]],
    ]);
  });

  it("are equal however a string is cut and escaped", () => {
    const note =
      'import "google/protobuf/descriptor.proto"; extend google.protobuf.MessageOptions { string o = 50001; }';
    const text = (value: string) => proto3("c", `import "o.proto"; message M { option (o) = ${value}; }`);
    const found = problems(twice(text('"a\\n" "b"'), text("'a\\012b'"), { "o.proto": proto3("c", note) }), {
      dependencies: { b: ["a"] },
    });

    expect(found.map((problem) => problem.slice(0, 6))).toEqual(["PM2102"]);
  });

  it("differ when the same words refer to different things", () => {
    const found = problems(
      {
        a: {
          "c/m.proto": proto3("c", 'import "t.proto"; message M { T t = 1; }'),
          "t.proto": proto3("c", "message T {}"),
        },
        b: {
          "c/m.proto": proto3("c", 'import "t.proto"; message M { T t = 1; }'),
          "t.proto": 'syntax="proto3"; message T {}',
        },
      },
      alone,
    );

    expect(found).toEqual(['PM2002 b:c/m.proto:1:47: "c.M" differs from the definition at a:c/m.proto:1:47']);
  });

  it.each([
    ["proto2", "proto3", "enum M { X = 0; }", " (same text, other syntax)"],
    ["proto2", "proto3", "message M { optional string a = 1; }", " (same text, other syntax)"],
  ])("in %s and %s differ although their text is equal", (first, second, body, because) => {
    const text = (syntax: string) => `syntax="${syntax}"; package c; ${body}`;

    expect(problems(twice(text(first), text(second)), alone)).toEqual([
      `PM2002 b:c/m.proto:1:29: "c.M" differs from the definition at a:c/m.proto:1:29${because}`,
    ]);
  });

  it.each([
    ['syntax="proto3";', 'edition="2023";', "message M { repeated int32 a = 1; }", true],
    ['syntax="proto3";', 'edition="2023";', "message M { int32 a = 1; }", false],
    [
      'syntax="proto3";',
      'edition="2023"; option features.field_presence = IMPLICIT;',
      "message M { int32 a = 1; }",
      true,
    ],
    [
      'syntax="proto3";',
      'edition="2023"; option features = { field_presence: IMPLICIT };',
      "message M { int32 a = 1; }",
      true,
    ],
    ['edition="2023";', 'edition="2024";', "message M { int32 a = 1; }", true],
    [
      'edition="2023";',
      'edition="2023"; option features.utf8_validation = NONE;',
      "message M { int32 a = 1; }",
      true,
    ],
    [
      'edition="2023";',
      'edition="2023"; option features.utf8_validation = NONE;',
      "message M { map<string, int32> a = 1; }",
      false,
    ],
    [
      'edition="2023";',
      'edition="2023"; option features.utf8_validation = NONE;',
      "message M { string a = 1 [features.utf8_validation = VERIFY]; }",
      true,
    ],
    [
      'syntax="proto2";',
      'syntax="proto3";',
      "message M { option features.json_format = ALLOW; repeated int32 a = 1 [packed = true]; }",
      true,
    ],
    ['syntax="proto2";', 'syntax="proto3";', "service M {}", true],
  ])("in %s and %s are compared by the features that they have: %s", (first, second, body, equal) => {
    const found = problems(twice(`${first} package c; ${body}`, `${second} package c; ${body}`), alone);

    expect(found.map((problem) => problem.slice(0, 6))).toEqual([equal ? "PM2102" : "PM2002"]);
  });

  it("may be a collected copy of an external file", () => {
    const found = problems({
      a: {
        "google/api/x.proto": proto3("google.api", "message X {}"),
        "third_party/x.proto": proto3("google.api", "message X {}"),
        "a.proto": proto3("a", 'import "google/api/x.proto"; message A { google.api.X x = 1; }'),
      },
    });

    expect(found).toEqual([
      'PM2102 a:third_party/x.proto:1:38: "google.api.X" is identical to a:google/api/x.proto:1:38; kept once',
    ]);
  });

  it("are visible through either file", () => {
    const m = proto3("c", "message M {}");
    const use = proto3("u", 'import "c/m.proto"; message U { c.M m = 1; }');
    const { diagnostics, linked } = linkSystem(
      { a: { "c/m.proto": m }, b: { "c/m.proto": m, "u.proto": use } },
      alone,
    );

    expect(diagnostics.map(({ code }) => code)).toEqual(["PM2102"]);
    expect(linked.references.map(({ target }) => target.file.repository)).toEqual(["a"]);
  });

  it("of a vendored file are reported together, with an advice", () => {
    const first = proto3("t", "message A { int32 a = 1; } message B {} message C { int32 c = 1; }");
    const second = proto3("t", "message A { int64 a = 1; } message B {} message C { int64 c = 1; }");
    const found = problems(
      { a: { "tendermint/t.proto": first }, b: { "tendermint/t.proto": second } },
      alone,
    );

    expect(found).toEqual([
      'PM2002 b:tendermint/t.proto:1:29: "t.A" differs from the definition at a:tendermint/t.proto:1:29',
      'PM2002 b:tendermint/t.proto:1:69: "t.C" differs from the definition at a:tendermint/t.proto:1:69',
      'PM2002 b:tendermint/t.proto: 2 definitions differ from those of a:tendermint/t.proto; if a owns them, set exclude: ["tendermint/**"] for b',
      'PM2102 b:tendermint/t.proto:1:56: "t.B" is identical to a:tendermint/t.proto:1:56; kept once',
    ]);
  });
});

describe("two extend blocks", () => {
  const extend = (blocks: string) =>
    `syntax="proto2"; package o; import "google/protobuf/descriptor.proto"; ${blocks}`;
  const one = "extend google.protobuf.FileOptions { optional bool x = 50001; optional bool y = 50002; }";

  it.each([
    ["with one field less", "extend google.protobuf.FileOptions { optional bool y = 50002; }", ["PM2102"]],
    ["with another number", one.replace("50002", "50003"), ["PM2002"]],
    ["of another message", one.replace("FileOptions", "EnumOptions"), ["PM2002"]],
  ])("%s", (_what, second, codes) => {
    const { diagnostics, linked } = linkSystem(twice(extend(one), extend(second)), alone);

    expect(diagnostics.map(({ code }) => code)).toEqual(codes);
    expect(linked.units.filter(({ file }) => file.repository === "b")).toEqual([]);
  });
});

describe("one name for two things", () => {
  const first = "a:c/a.proto";

  it.each([
    ["a message and a service", "message M {}", "service M {}", "c.M", 29, 29],
    ["a message and an enum value", "message X {}", "enum E { X = 0; }", "c.X", 29, 38],
    ["an enum value and a message", "enum E { X = 0; }", "message X {}", "c.X", 38, 29],
  ])("is refused: %s", (_what, a, b, name, before, at) => {
    const found = problems({ a: { "c/a.proto": proto3("c", a) }, b: { "c/b.proto": proto3("c", b) } }, alone);

    expect(found).toEqual([
      `PM2001 b:c/b.proto:1:${at}: "${name}" is already defined at ${first}:1:${before}`,
    ]);
  });

  it.each([
    ["in one file", "message M {} message M {}", "c.M", 29, 42],
    ["in one message", "message M { int32 a = 1; int32 a = 2; }", "c.M.a", 41, 54],
    ["as a field and a nested message", "message M { int32 a = 1; message a {} }", "c.M.a", 41, 54],
    [
      "as a value and a sibling enum's value",
      "message M { enum A { X = 0; } enum B { X = 0; } }",
      "c.M.X",
      50,
      68,
    ],
    [
      "as rpc and rpc",
      "message M {} service S { rpc A(M) returns (M); rpc A(M) returns (M); }",
      "c.S.A",
      54,
      76,
    ],
  ])("is refused %s", (_what, body, name, before, at) => {
    expect(problems({ a: { "c/a.proto": proto3("c", body) } })).toEqual([
      `PM2001 a:c/a.proto:1:${at}: "${name}" is already defined at ${first}:1:${before}`,
    ]);
  });

  it("is allowed for a group and its field", () => {
    expect(
      problems({ a: { "a.proto": "message M { optional group Grp = 1 { optional group Grp = 2 {} } }" } }),
    ).toEqual([]);
  });
});
