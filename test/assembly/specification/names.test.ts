/** Cases of docs/specification.md 11: plain names, wrappers and the lock. */

import { createFileRegistry, fromJson, toBinary, toJson } from "@bufbuild/protobuf";
import { describe, expect, it } from "vitest";
import { compareMaps } from "../../../src/assembly/compare-maps.ts";
import type { NameLock } from "../../../src/assembly/linked.ts";
import { formatDiagnostic } from "../../../src/diagnostics.ts";
import { descriptorsOf } from "../../support/compilers.ts";
import { assembled, body, expectCompiles, names, withCode } from "../assembled.ts";
import { expectSameMeaning } from "../same-meaning.ts";
import { oneFileEach, proto3, type SystemOptions } from "../support.ts";

function merge(files: Record<string, string>, options: SystemOptions = {}) {
  return assembled(oneFileEach(files), options);
}

function lock(symbols: Record<string, string>, wrappers: Record<string, string> = {}): NameLock {
  return { version: 1, package: "g.v1", wrappers, symbols };
}

const items = {
  a: proto3("a.v1", "message Item {}"),
  b: proto3("b.v1", "message Item {} message Box { Item item = 1; b.v1.Item other = 2; }"),
};

describe("plain names and wrappers", () => {
  it("case 1: the second type of a name moves into a wrapper, references follow", async () => {
    const result = merge(items);

    expect(names(result)).toMatchObject({ "a.v1.Item": "g.v1.Item", "b.v1.Item": "g.v1.BV1.Item" });
    expect(body(result)).toContain("message Box { BV1.Item item = 1; BV1.Item other = 2; }");
    await expectSameMeaning(oneFileEach(items), result);
  });

  it("case 6: an enum whose value collides moves whole, and JSON stays", async () => {
    const files = oneFileEach({
      a: proto3("a", "enum Status { UNKNOWN = 0; ON = 1; } message A { repeated Status status = 1; }"),
      b: proto3("b.v1", "enum Status { UNKNOWN = 0; ON = 1; } message B { repeated Status status = 1; }"),
    });
    const result = assembled(files);
    const before = createFileRegistry(
      await descriptorsOf(new Map(Object.values(files).flatMap((own) => Object.entries(own)))),
    );
    const after = createFileRegistry(await descriptorsOf(result.assembly.compilation));

    expect(names(result)).toMatchObject({ "a.Status": "g.v1.Status", "b.v1.Status": "g.v1.BV1.Status" });
    for (const source of ["a.A", "b.v1.B"]) {
      const descriptor = after.getMessage(names(result)[source]!)!;
      const json = { status: ["UNKNOWN", "ON"] };
      const message = fromJson(descriptor, json);
      expect(toJson(descriptor, message)).toEqual(json);
      const original = before.getMessage(source)!;
      expect(toBinary(descriptor, message)).toEqual(toBinary(original, fromJson(original, json)));
    }
    await expectCompiles(result);
  });

  it("case 7: an enum moves for one value although its own name is free", async () => {
    const result = merge({
      a: proto3("a", "enum A { UNKNOWN = 0; }"),
      b: proto3("b", "enum B { UNKNOWN = 0; }"),
    });

    expect(names(result)).toEqual({ "a.A": "g.v1.A", "b.B": "g.v1.B_.B" });
    await expectCompiles(result);
  });

  it("case 8: an enum moves when a value has the name of a message", async () => {
    const result = merge({
      a: proto3("a", "message UNKNOWN {}"),
      b: proto3("b", "enum E { UNKNOWN = 0; }"),
    });

    expect(names(result)).toEqual({ "a.UNKNOWN": "g.v1.UNKNOWN", "b.E": "g.v1.B.E" });
    await expectCompiles(result);
  });

  it("case 9: the second service of a name gets its package before it", async () => {
    const file = (name: string) => proto3(name, "message M {} service Api { rpc Get(M) returns (M); }");
    const result = merge({ a: file("a.v1"), b: file("b.v1") });

    expect(names(result)).toMatchObject({ "a.v1.Api": "g.v1.Api", "b.v1.Api": "g.v1.BV1Api" });
    expect(withCode(result, "PM1101")).toEqual([
      "PM1101 the gRPC paths of 2 services change: /a.v1.Api/ → /g.v1.Api/, /b.v1.Api/ → /g.v1.BV1Api/; a server built from the sources does not answer under the new ones (docs/specification.md 3.9)",
    ]);
    expect(result.assembly.map?.grpc).toEqual({
      "/a.v1.Api/Get": "/g.v1.Api/Get",
      "/b.v1.Api/Get": "/g.v1.BV1Api/Get",
    });
    await expectCompiles(result);
  });

  it("case 10: a wrapper gives way to a declared name", async () => {
    const result = merge({ ...items, a: proto3("a.v1", "message Item {} message BV1 {}") });

    expect(names(result)).toMatchObject({ "a.v1.BV1": "g.v1.BV1", "b.v1.Item": "g.v1.BV1_.Item" });
    await expectCompiles(result);
  });

  it("case 12: of two packages of one Pascal form the later by name gets an underscore, pinned", async () => {
    const files = {
      x: proto3("x", "message M {}"),
      y: proto3("a_b.c", "message M {}"),
      z: proto3("a.b_c", "message M {}"),
    };
    const result = merge(files);

    expect(names(result)).toEqual({ "x.M": "g.v1.M", "a.b_c.M": "g.v1.ABC.M", "a_b.c.M": "g.v1.ABC_.M" });
    expect(result.assembly.names?.wrappers).toMatchObject({ "a.b_c": "ABC", "a_b.c": "ABC_" });
    await expectCompiles(result);

    const { z: _, ...rest } = files;
    expect(names(merge(rest, { names: result.assembly.names! }))).toMatchObject({
      "a_b.c.M": "g.v1.ABC_.M",
    });
  });

  it("case 17: a file without a package, plain and in its wrapper", async () => {
    const loose = 'syntax="proto3"; message Loose { .Loose self = 1; }';
    const alone = merge({ a: loose });
    const second = merge({ a: proto3("a", "message Loose {}"), b: loose });

    expect(names(alone)).toEqual({ Loose: "g.v1.Loose" });
    expect(body(alone)).toEqual(["// a: a.proto (no package)", "message Loose { Loose self = 1; }"]);
    expect(names(second)).toEqual({ "a.Loose": "g.v1.Loose", Loose: "g.v1.Unpackaged.Loose" });
    expect(body(second)).toContain("message Loose { Unpackaged.Loose self = 1; }");
    await expectSameMeaning({ a: { "a.proto": loose } }, alone);
    await expectCompiles(second);
  });

  it("case 18: sources of the global package keep their names and paths", async () => {
    const files = { a: proto3("g.v1", "message M { M m = 1; } service S { rpc Get(M) returns (M); }") };
    const result = merge(files);

    expect(names(result)).toEqual({ "g.v1.M": "g.v1.M", "g.v1.S": "g.v1.S" });
    expect(withCode(result, "PM1101")).toEqual([]);
    expect(JSON.parse(result.files.get("global.map.json")!)).toMatchObject({ grpc: {}, any: {} });
    await expectSameMeaning(oneFileEach(files), result);
  });
});

describe("the lock", () => {
  it("case 2: a pinned plain name belongs to its owner", async () => {
    const result = merge(items, { names: lock({ "b.v1.Item": "g.v1.Item" }) });

    expect(names(result)).toMatchObject({ "a.v1.Item": "g.v1.AV1.Item", "b.v1.Item": "g.v1.Item" });
    expect(withCode(result, "PM2203")).toEqual([]);
    await expectCompiles(result);
  });

  // The first run has repository a alone; then b comes, on which a depends.
  const later = { dependencies: { a: ["b"] } };
  const first = merge({ a: items.a }, { dependencies: {} });

  it("case 3: a repository of lower rank renames nothing that is pinned, and only adds lines", async () => {
    const after = merge(items, { ...later, names: first.assembly.names! });

    expect(names(after)).toMatchObject({ "a.v1.Item": "g.v1.Item", "b.v1.Item": "g.v1.BV1.Item" });
    expect(isSubsequence(first.text.split("\n"), after.text.split("\n"))).toBe(true);
    expect(compareMaps(first.assembly.map!, after.assembly.map!)).toEqual([]);
    await expectCompiles(after);
  });

  it("case 4: without the lock the lower rank takes the name, which the old map tells", async () => {
    const after = merge(items, later);

    expect(names(after)).toMatchObject({ "a.v1.Item": "g.v1.AV1.Item", "b.v1.Item": "g.v1.Item" });
    expect(compareMaps(first.assembly.map!, after.assembly.map!).map(formatDiagnostic)).toEqual([
      'PM4001 a:a.proto:1: message "a.v1.Item", which was "g.v1.Item", is now "g.v1.AV1.Item"',
    ]);
    await expectCompiles(after);
  });

  it("case 5: what moved stays moved when its rival goes", async () => {
    const before = merge(items);
    const after = merge({ b: items.b }, { names: before.assembly.names! });

    expect(names(after)).toEqual({ "b.v1.Box": "g.v1.Box", "b.v1.Item": "g.v1.BV1.Item" });
    await expectCompiles(after);
  });

  it("case 11: a type that wants a pinned wrapper's name moves into its own package's", async () => {
    const pinned = lock({ "b.v1.Item": "g.v1.BV1.Item" }, { "b.v1": "BV1" });
    const result = merge({ ...items, c: proto3("c", "message BV1 {}") }, { names: pinned });

    expect(names(result)).toMatchObject({ "b.v1.Item": "g.v1.BV1.Item", "c.BV1": "g.v1.C.BV1" });
    await expectCompiles(result);
  });

  it("case 69: a pinned enum that gains a claimed value moves, and that is a breaking change", async () => {
    const files = {
      a: proto3("a", "enum Way { NONE = 0; UP = 1; }"),
      b: proto3("b", "enum State { OFF = 0; }"),
    };
    const before = merge(files);
    const gained = { ...files, b: proto3("b", "enum State { OFF = 0; UP = 1; }") };
    const after = merge(gained, { names: before.assembly.names! });

    expect(names(after)).toEqual({ "a.Way": "g.v1.Way", "b.State": "g.v1.B.State" });
    expect(withCode(after, "PM2203")).toEqual([
      'PM2203 b:b.proto:1:29: "b.State" is pinned as "g.v1.State" and becomes "g.v1.B.State": "UP" is taken by a.UP at a:a.proto:1:29',
    ]);
    expect(compareMaps(before.assembly.map!, after.assembly.map!).map(({ code }) => code)).toEqual([
      "PM4001",
    ]);
    expect(after.assembly.names?.symbols).toMatchObject({ "b.State": "g.v1.B.State" });
    await expectCompiles(after);
  });
});

function isSubsequence(short: readonly string[], long: readonly string[]): boolean {
  let at = 0;
  for (const line of long) if (line === short[at]) at++;
  return at === short.length;
}
