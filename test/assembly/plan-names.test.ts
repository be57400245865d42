import { describe, expect, it } from "vitest";
import { compareMaps } from "../../src/assembly/compare-maps.ts";
import type { NameLock } from "../../src/assembly/linked.ts";
import { formatDiagnostic } from "../../src/diagnostics.ts";
import { assembled, body, expectCompiles, names, withCode } from "./assembled.ts";
import { oneFileEach, proto3, type SystemOptions } from "./support.ts";

function planned(files: Record<string, string>, options: SystemOptions = {}) {
  return assembled(oneFileEach(files), options);
}

function lock(symbols: Record<string, string>, wrappers: Record<string, string> = {}): NameLock {
  return { version: 1, package: "g.v1", wrappers, symbols };
}

const items = {
  a: proto3("a.v1", "message Item {}"),
  b: proto3("b.v1", "message Item {} message Box { Item item = 1; }"),
};

describe("planNames with naming: short", () => {
  it("gives the first its name and moves the second into a wrapper", async () => {
    const result = planned(items);

    expect(names(result)).toEqual({
      "a.v1.Item": "g.v1.Item",
      "b.v1.Box": "g.v1.Box",
      "b.v1.Item": "g.v1.BV1.Item",
    });
    expect(body(result)).toEqual([
      "// a: a.proto (package a.v1)",
      "message Item {}",
      "// b: b.proto (package b.v1)",
      "message Box { BV1.Item item = 1; }",
      "message BV1 {",
      "// b: b.proto (package b.v1)",
      "message Item {}",
      "}",
    ]);
    await expectCompiles(result);
  });

  it("moves a whole enum for one of its values, and never renames a value", async () => {
    const one = planned({
      a: proto3("a", "enum Status { UNKNOWN = 0; }"),
      b: proto3("b.v1", "enum Status { UNKNOWN = 0; }"),
    });
    const other = planned({
      a: proto3("a", "enum A { UNKNOWN = 0; }"),
      b: proto3("b", "enum B { UNKNOWN = 0; }"),
    });

    expect(names(one)).toEqual({ "a.Status": "g.v1.Status", "b.v1.Status": "g.v1.BV1.Status" });
    expect(one.text.match(/UNKNOWN = 0;/g)).toHaveLength(2);
    expect(names(other)).toEqual({ "a.A": "g.v1.A", "b.B": "g.v1.B_.B" });
    await expectCompiles(one);
    await expectCompiles(other);
  });

  it("moves an enum whose value is another's message", async () => {
    const result = planned({
      a: proto3("a", "message UNKNOWN {}"),
      b: proto3("b", "enum E { UNKNOWN = 0; }"),
    });

    expect(names(result)).toEqual({ "a.UNKNOWN": "g.v1.UNKNOWN", "b.E": "g.v1.B.E" });
    await expectCompiles(result);
  });

  it("puts the package before the name of a service", async () => {
    const api = "service Api { rpc Get(M) returns (M); }";
    const result = planned({
      a: proto3("a.v1", `message M {} ${api}`),
      b: proto3("b.v1", `message M {} ${api}`),
    });

    expect(names(result)).toMatchObject({ "a.v1.Api": "g.v1.Api", "b.v1.Api": "g.v1.BV1Api" });
    expect(withCode(result, "PM1101")[0]).toContain(
      "the gRPC paths of 2 services change: /a.v1.Api/ → /g.v1.Api/, /b.v1.Api/ → /g.v1.BV1Api/",
    );
    expect(result.assembly.map?.grpc).toEqual({
      "/a.v1.Api/Get": "/g.v1.Api/Get",
      "/b.v1.Api/Get": "/g.v1.BV1Api/Get",
    });
    await expectCompiles(result);
  });

  it.each<[string, Record<string, string>, Record<string, string>]>([
    [
      "a name that a source declares",
      {
        a: proto3("a", "message BV1 {} message Item {}"),
        b: proto3("b.v1", "message Item {}"),
      },
      { "a.BV1": "g.v1.BV1", "a.Item": "g.v1.Item", "b.v1.Item": "g.v1.BV1_.Item" },
    ],
    [
      "the name of another wrapper, the earlier package by name having it",
      {
        x: proto3("x", "message M {}"),
        y: proto3("a_b.c", "message M {}"),
        z: proto3("a.b_c", "message M {}"),
      },
      { "x.M": "g.v1.M", "a_b.c.M": "g.v1.ABC_.M", "a.b_c.M": "g.v1.ABC.M" },
    ],
    [
      "the name of a type of its own package",
      { a: proto3("a", "message Status {}"), b: proto3("status", "message Status {}") },
      { "a.Status": "g.v1.Status", "status.Status": "g.v1.Status_.Status" },
    ],
    [
      "the name of a type of its own package, two levels down",
      {
        a: proto3("a", "message M {}"),
        b: proto3("status", "message M { message N { message Status {} } }"),
      },
      {
        "a.M": "g.v1.M",
        "status.M": "g.v1.Status_.M",
        "status.M.N": "g.v1.Status_.M.N",
        "status.M.N.Status": "g.v1.Status_.M.N.Status",
      },
    ],
  ])("gives no wrapper %s", async (_what, files, expected) => {
    const result = planned(files);

    expect(names(result)).toEqual(expected);
    await expectCompiles(result);
  });

  it("keeps plain what code generators can tell apart, and moves what they cannot", async () => {
    const snapshots = planned({
      a: proto3("a", "message Snapshot {}"),
      b: proto3("b", "message snapshot {}"),
    });
    const bars = planned({
      a: proto3("a", "message FooBar {} message fooBar {}"),
      b: proto3("b", "message foo_bar {}"),
    });

    expect(names(snapshots)).toEqual({ "a.Snapshot": "g.v1.Snapshot", "b.snapshot": "g.v1.B.snapshot" });
    expect(names(bars)).toEqual({
      "a.FooBar": "g.v1.FooBar",
      "a.fooBar": "g.v1.fooBar",
      "b.foo_bar": "g.v1.B.foo_bar",
    });
    await expectCompiles(bars);
  });

  it("calls the wrapper of files without a package Unpackaged", async () => {
    const loose = 'syntax="proto3"; message Loose { .Loose self = 1; }';
    const alone = planned({ a: loose });
    const second = planned({ a: proto3("a", "message Loose {}"), b: loose });

    expect(body(alone)).toEqual(["// a: a.proto (no package)", "message Loose { Loose self = 1; }"]);
    expect(names(second)).toEqual({ "a.Loose": "g.v1.Loose", Loose: "g.v1.Unpackaged.Loose" });
    expect(second.text).toContain("message Loose { Unpackaged.Loose self = 1; }");
    await expectCompiles(second);
  });

  it("leaves the global package's own declarations alone, whatever their rank", async () => {
    const own = planned({ a: proto3("g.v1", "message M {} service S { rpc Get(M) returns (M); }") });
    const both = { a: proto3("a", "message M {}"), b: proto3("g.v1", "message M {}") };

    expect(names(own)).toEqual({ "g.v1.M": "g.v1.M", "g.v1.S": "g.v1.S" });
    expect(withCode(own, "PM1101")).toEqual([]);
    for (const naming of ["short", "namespaced"] as const) {
      const result = planned(both, { config: { naming } });
      expect(names(result)).toEqual({ "a.M": "g.v1.A.M", "g.v1.M": "g.v1.M" });
      await expectCompiles(result);
    }
  });

  it("moves what would hide a package that has to be named", async () => {
    const external = assembled(
      {
        ext: { "ext/sub.proto": proto3("g.v1.sub", "message Thing {}") },
        a: {
          "a.proto": proto3(
            "a",
            'import "ext/sub.proto"; message sub {} message Use { g.v1.sub.Thing thing = 1; }',
          ),
        },
      },
      { config: { external: ["ext/**"] } },
    );
    const own = planned({ a: proto3("a", "message acme {}") }, { config: { package: "acme.g.v1" } });

    expect(names(external)).toEqual({ "a.sub": "g.v1.A.sub", "a.Use": "g.v1.Use" });
    expect(external.text).toContain('import "ext/sub.proto";');
    expect(external.text).toContain("message Use { .g.v1.sub.Thing thing = 1; }");
    expect(names(own)).toEqual({ "a.acme": "acme.g.v1.A.acme" });
    await expectCompiles(external);
    await expectCompiles(own);
  });

  it("refuses each collision when told so", () => {
    const result = planned(items, { config: { collisions: "error" } });

    expect(withCode(result, "PM2201")).toEqual([
      'PM2201 b:b.proto:1:32: "b.v1.Item" cannot become "g.v1.Item": "Item" is taken by a.v1.Item at a:a.proto:1:32; rename one of them, or set global_proto.collisions to nest',
    ]);
    expect(result.assembly.files).toEqual([]);
    expect(result.assembly.diagnostics.find(({ code }) => code === "PM2201")?.related).toEqual(["a"]);
  });
});

describe("planNames with a lock", () => {
  it("gives a pinned name to its owner, not to the first", async () => {
    const result = planned(items, { names: lock({ "b.v1.Item": "g.v1.Item" }) });

    expect(names(result)).toMatchObject({ "a.v1.Item": "g.v1.AV1.Item", "b.v1.Item": "g.v1.Item" });
    expect(withCode(result, "PM2203")).toEqual([]);
    await expectCompiles(result);
  });

  it("renames nothing when a repository of lower rank arrives, and only adds lines", () => {
    const before = planned({ b: items.b }, { dependencies: {} });
    const pinned = before.assembly.names!;
    const dependencies = { b: ["a"] };
    const after = planned(items, { dependencies, names: pinned });
    const unpinned = planned(items, { dependencies });

    expect(names(after)).toMatchObject({ ...names(before), "a.v1.Item": "g.v1.AV1.Item" });
    expect(isSubsequence(before.text.split("\n"), after.text.split("\n"))).toBe(true);
    expect(names(unpinned)).toMatchObject({ "a.v1.Item": "g.v1.Item", "b.v1.Item": "g.v1.BV1.Item" });
    expect(compareMaps(before.assembly.map!, unpinned.assembly.map!).map(formatDiagnostic)).toEqual([
      'PM4001 b:b.proto:1: message "b.v1.Item", which was "g.v1.Item", is now "g.v1.BV1.Item"',
    ]);
  });

  it("keeps a moved type moved, and a freed name for its owner, when the rival goes", () => {
    const pinned = planned(items).assembly.names!;
    const without = planned({ b: items.b }, { names: pinned });
    const another = planned({ b: items.b, c: proto3("c", "message Item {}") }, { names: pinned });
    const returned = planned(items, { names: another.assembly.names! });

    expect(names(without)).toEqual({ "b.v1.Box": "g.v1.Box", "b.v1.Item": "g.v1.BV1.Item" });
    expect(without.assembly.names).toEqual(pinned);
    expect(names(another)).toMatchObject({ "c.Item": "g.v1.C.Item" });
    expect(names(returned)).toMatchObject({ "a.v1.Item": "g.v1.Item" });
  });

  it("keeps a pinned wrapper's name from a type that wants it", async () => {
    const names1 = lock(
      { "a.v1.Item": "g.v1.Item", "b.v1.Item": "g.v1.BV1.Item" },
      { "a.v1": "AV1", "b.v1": "BV1" },
    );
    const result = planned({ ...items, c: proto3("c", "message BV1 {}") }, { names: names1 });

    expect(names(result)).toMatchObject({ "b.v1.Item": "g.v1.BV1.Item", "c.BV1": "g.v1.C.BV1" });
    await expectCompiles(result);
  });

  it("keeps a pinned service's name", () => {
    const api = (name: string) => proto3(name, "message M {} service Api { rpc Get(M) returns (M); }");
    const pinned = lock({ "b.v1.Api": "g.v1.BV1Api_" }, { "b.v1": "BV1" });
    const result = planned({ b: api("b.v1") }, { names: pinned });

    expect(names(result)).toMatchObject({ "b.v1.Api": "g.v1.BV1Api_" });
    expect(result.text).toContain("service BV1Api_ {");
  });

  it("pins an extend block by its fields", async () => {
    const block = (name: string) =>
      proto3(
        name,
        'import "google/protobuf/descriptor.proto"; extend google.protobuf.FieldOptions { string tag = 50001; }',
      );
    const first = planned({ b: block("b") });
    const other = block("a").replace("50001", "50002");
    const second = planned({ a: other, b: block("b") }, { names: first.assembly.names! });

    expect(first.assembly.names?.symbols).toEqual({ "b.tag": "g.v1.tag" });
    expect(names(second)).toEqual({ "a.tag": "g.v1.A.tag", "b.tag": "g.v1.tag" });
    await expectCompiles(second);
  });

  it("says when a pinned name cannot be kept, which is a breaking change", () => {
    const files = {
      a: proto3("a", "enum Way { NONE = 0; UP = 1; }"),
      b: proto3("b", "enum State { OFF = 0; }"),
    };
    const before = planned(files);
    const gained = { ...files, b: proto3("b", "enum State { OFF = 0; UP = 1; }") };
    const after = planned(gained, { names: before.assembly.names! });

    expect(names(after)).toEqual({ "a.Way": "g.v1.Way", "b.State": "g.v1.B.State" });
    expect(withCode(after, "PM2203")).toEqual([
      'PM2203 b:b.proto:1:29: "b.State" is pinned as "g.v1.State" and becomes "g.v1.B.State": "UP" is taken by a.UP at a:a.proto:1:29',
    ]);
    expect(compareMaps(before.assembly.map!, after.assembly.map!).map(({ code }) => code)).toEqual([
      "PM4001",
    ]);
    expect(after.assembly.names?.symbols).toMatchObject({ "b.State": "g.v1.B.State" });
  });

  it("says it of every type when the global package takes its wrapper's name", () => {
    const pinned = planned(items).assembly.names!;
    const result = planned({ ...items, c: proto3("g.v1", "message BV1 {}") }, { names: pinned });

    expect(names(result)).toMatchObject({ "b.v1.Item": "g.v1.BV1_.Item", "g.v1.BV1": "g.v1.BV1" });
    expect(withCode(result, "PM2203")[0]).toContain('"b.v1.Item" is pinned as "g.v1.BV1.Item"');
  });

  it("refuses a lock of another package", () => {
    const result = planned(items, { names: { ...lock({}), package: "g.v0" } });

    expect(withCode(result, "PM2204")).toEqual([
      'PM2204 protomanager.lock pins the names of package "g.v0", and global_proto.package is "g.v1"; delete its section "names" to name everything anew',
    ]);
  });

  it("takes a type named __proto__ as any other", () => {
    const file = { a: 'syntax="proto3"; message __proto__ {}' };
    const pinned = JSON.parse(JSON.stringify(planned(file).assembly.names));

    expect(Object.entries(pinned.symbols)).toEqual([["__proto__", "g.v1.__proto__"]]);
    expect(Object.entries(planned(file, { names: pinned }).assembly.names!.symbols)).toEqual([
      ["__proto__", "g.v1.__proto__"],
    ]);
  });
});

describe("planNames with naming: namespaced", () => {
  const config = { naming: "namespaced" } as const;

  it("names nothing after what other repositories declare", async () => {
    const alone = planned({ b: items.b }, { config });
    const both = planned(items, { config });

    expect(names(alone)).toEqual({ "b.v1.Box": "g.v1.BV1.Box", "b.v1.Item": "g.v1.BV1.Item" });
    expect(names(both)).toEqual({ ...names(alone), "a.v1.Item": "g.v1.AV1.Item" });
    expect(withCode(both, "PM2205")).toEqual([]);
    await expectCompiles(both);
  });

  it("tells wrappers and prefixed services apart by an underscore, in order of source name", async () => {
    const service = (name: string) =>
      `message M${name} {} service ${name} { rpc Get(M${name}) returns (M${name}); }`;
    const services = planned(
      { x: proto3("a", service("BFoo")), y: proto3("a.b", service("Foo")) },
      { config },
    );
    const wrapper = planned(
      { x: proto3("a.b.foo", "message N {}"), y: proto3("a.b", service("Foo")) },
      { config },
    );
    const wrappers = planned(
      { x: proto3("a_b.c", "message M {}"), y: proto3("a.b_c", "message M {}") },
      { config },
    );

    expect(names(services)).toMatchObject({ "a.BFoo": "g.v1.ABFoo", "a.b.Foo": "g.v1.ABFoo_" });
    expect(withCode(services, "PM2205")).toEqual([
      'PM2205 y:y.proto:1:47: service a.b.Foo is named "ABFoo_": "ABFoo" is taken by a.BFoo at x:x.proto:1:46',
    ]);
    expect(names(wrapper)).toMatchObject({ "a.b.Foo": "g.v1.ABFoo", "a.b.foo.N": "g.v1.ABFoo_.N" });
    expect(withCode(wrapper, "PM2205")).toEqual([
      'PM2205 the wrapper of package "a.b.foo" is named "ABFoo_": "ABFoo" is taken by a.b.Foo at y:y.proto:1:47',
    ]);
    expect(names(wrappers)).toEqual({ "a.b_c.M": "g.v1.ABC.M", "a_b.c.M": "g.v1.ABC_.M" });
    expect(withCode(wrappers, "PM2205")).toEqual([
      'PM2205 the wrapper of package "a_b.c" is named "ABC_": "ABC" is taken by the wrapper of package "a.b_c"',
    ]);
    await expectCompiles(services);
    await expectCompiles(wrapper);
  });

  it("says nothing of underscores that the lock has", () => {
    const files = { x: proto3("a_b.c", "message M {}"), y: proto3("a.b_c", "message M {}") };
    const first = planned(files, { config });
    const second = planned(files, { config, names: first.assembly.names! });

    expect(names(second)).toEqual(names(first));
    expect(withCode(second, "PM2205")).toEqual([]);
  });
});

function isSubsequence(short: readonly string[], long: readonly string[]): boolean {
  let at = 0;
  for (const line of long) if (line === short[at]) at++;
  return at === short.length;
}
