import { describe, expect, it } from "vitest";
import type { SymbolMap } from "../../src/assembly/assembly.ts";
import { compareMaps } from "../../src/assembly/compare-maps.ts";
import { formatSymbolMap, typeUrls } from "../../src/assembly/symbol-map.ts";
import { formatDiagnostic } from "../../src/diagnostics.ts";
import { assembled } from "./assembled.ts";
import { proto3 } from "./support.ts";

function mapOf(...texts: string[]): SymbolMap {
  const files = Object.fromEntries(texts.map((text, index) => [`${index}.proto`, text]));
  const { assembly, problems } = assembled({ a: files });
  expect(assembly.map, problems.join("\n")).toBeDefined();
  return assembly.map!;
}

function hashes(...texts: string[]): Record<string, string> {
  return Object.fromEntries(mapOf(...texts).symbols.map(({ source, hash }) => [source, hash]));
}

describe("buildSymbolMap", () => {
  it("lists what is declared at any depth, sorted, with its place", () => {
    const { symbols, grpc } = mapOf(
      `syntax = "proto2";
package p;
import "google/protobuf/descriptor.proto";
service S { rpc Get(Z) returns (Z); rpc Put(Z) returns (Z); }
message Z {
  enum E { ZERO = 0; }
  optional group G = 1 { message In {} }
  extend google.protobuf.FieldOptions { optional string inside = 50001; }
}
extend google.protobuf.FieldOptions { optional string outside = 50002; }
`,
    );

    expect(symbols.map(({ source, merged, kind, line }) => [source, merged, kind, line])).toEqual([
      ["p.S", "g.v1.S", "service", 4],
      ["p.Z", "g.v1.Z", "message", 5],
      ["p.Z.E", "g.v1.Z.E", "enum", 6],
      ["p.Z.G", "g.v1.Z.G", "message", 7],
      ["p.Z.G.In", "g.v1.Z.G.In", "message", 7],
      ["p.Z.inside", "g.v1.Z.inside", "extension", 8],
      ["p.outside", "g.v1.outside", "extension", 10],
    ]);
    expect(symbols.every(({ repo, path }) => repo === "a" && path === "0.proto")).toBe(true);
    expect(grpc).toEqual({ "/p.S/Get": "/g.v1.S/Get", "/p.S/Put": "/g.v1.S/Put" });
    expect(typeUrls(symbols)[1]).toEqual(["type.googleapis.com/p.Z.G", "type.googleapis.com/g.v1.Z.G"]);
  });

  it("lists no moves for what keeps its name", () => {
    const { grpc, symbols } = mapOf(proto3("g.v1", "message M {} service S { rpc Get(M) returns (M); }"));

    expect(grpc).toEqual({});
    expect(typeUrls(symbols)).toEqual([]);
  });

  it("hashes what is meant, not how it is written", () => {
    const before = hashes(proto3("p", "message K {} message M { K k = 1; string s = 2 [json_name = 'S']; }"));
    const after = hashes(
      proto3(
        "p",
        '// New.\nmessage K {}\nmessage M {\n  .p.K k=1; // Comment.\n  string s = 2 [json_name="" "S"];\n}',
      ),
    );

    expect(before["p.M"]).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(after).toEqual(before);
  });

  it.each([
    ["a field number", "message M { string s = 1; }", "message M { string s = 2; }"],
    [
      "the meaning of a reference",
      "message K {} message M { K s = 1; }",
      "message M { message K {} K s = 1; }",
    ],
    ["a word's boundary", "message M { optional string s = 1; }", "message M { string s = 1; }"],
  ])("hashes %s", (_what, before, after) => {
    expect(hashes(proto3("p", before))["p.M"]).not.toBe(hashes(proto3("p", after))["p.M"]);
  });

  it("hashes the syntax, the features of the file and the message that is extended", () => {
    const message = "message M { repeated int32 n = 1; }";
    const syntaxes = [
      'syntax = "proto2"; package p;',
      'syntax = "proto3"; package p;',
      'edition = "2023"; package p;',
    ].map((head) => hashes(`${head} ${message}`)["p.M"]);
    const extension = (extendee: string) =>
      hashes(
        proto3(
          "p",
          `import "google/protobuf/descriptor.proto"; extend google.protobuf.${extendee} { string o = 50001; }`,
        ),
      )["p.o"];

    const second = (features: string) =>
      hashes(`edition = "2023"; package p; ${features} message First {} message Second { int32 n = 1; }`)[
        "p.Second"
      ];

    expect(new Set(syntaxes).size).toBe(3);
    expect(second("option features.field_presence = IMPLICIT;")).not.toBe(second(""));
    expect(extension("FieldOptions")).not.toBe(extension("EnumOptions"));
  });
});

describe("formatSymbolMap", () => {
  it("has a line for each symbol and each path", () => {
    const symbol = { source: "a.M", merged: "g.v1.M", repo: "a", path: "a.proto", line: 3, hash: "sha256:0" };
    const map: SymbolMap = {
      version: 1,
      symbols: [
        { ...symbol, kind: "message" },
        { ...symbol, source: "g.v1.E", merged: "g.v1.E", kind: "enum" },
      ],
      grpc: {},
    };

    expect(formatSymbolMap(map).toString()).toBe(`{
  "version": 1,
  "symbols": [
    ${JSON.stringify(map.symbols[0])},
    ${JSON.stringify(map.symbols[1])}
  ],
  "grpc": {},
  "any": {
    "type.googleapis.com/a.M": "type.googleapis.com/g.v1.M"
  }
}
`);
  });
});

describe("compareMaps", () => {
  const before = mapOf(
    proto3(
      "p",
      "message A { message In { message Deep {} } } message B { message C {} } enum E { ZERO = 0; }",
    ),
  );

  it("finds nothing in equal maps, in additions and in changes that keep the name", () => {
    const more = mapOf(
      proto3(
        "p",
        "message A { message In { message Deep {} } } message B { message C { string s = 1; } } enum E { ZERO = 0; } message N {}",
      ),
    );

    expect(compareMaps(before, before)).toEqual([]);
    expect(compareMaps(before, more)).toEqual([]);
  });

  it("reports what is gone once, not with everything inside", () => {
    const now = mapOf(proto3("p", "message B {}"));

    expect(compareMaps(before, now).map(formatDiagnostic)).toEqual([
      'PM4001 a:0.proto:1: message "p.A", which was "g.v1.A", is gone',
      'PM4001 a:0.proto:1: message "p.B.C", which was "g.v1.B.C", is gone',
      'PM4001 a:0.proto:1: enum "p.E", which was "g.v1.E", is gone',
    ]);
  });

  it("reports what has another name, and apart from it what is gone inside", () => {
    const moved = before.symbols
      .filter(({ source }) => source !== "p.A.In.Deep")
      .map((symbol) => ({ ...symbol, merged: symbol.merged.replace("g.v1.A", "g.v1.P.A") }));

    expect(compareMaps(before, { ...before, symbols: moved }).map(formatDiagnostic)).toEqual([
      'PM4001 a:0.proto:1: message "p.A", which was "g.v1.A", is now "g.v1.P.A"',
      'PM4001 a:0.proto:1: message "p.A.In.Deep", which was "g.v1.A.In.Deep", is gone',
    ]);
  });
});
