import { describe, expect, it } from "vitest";
import type { NameLock } from "../../src/assembly/linked.ts";
import { assembled, expectCompiles, names, withCode } from "./assembled.ts";
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

  it("keeps the values of an enum that is gone from others, wrappers included", () => {
    const status = { a: proto3("a", "enum Status { UNKNOWN = 0; B = 1; }") };
    const first = planned(status);
    const items = proto3("a", "message Item {}");
    const others = { b: proto3("b", "enum Phase { UNKNOWN = 0; } message Item {}"), c: items };
    const without = planned(others, { names: first.assembly.names! });
    const returned = planned({ ...others, ...status }, { names: without.assembly.names! });

    expect(first.assembly.names?.values).toEqual({ "a.Status": ["B", "UNKNOWN"] });
    expect(names(without)).toEqual({
      "a.Item": "g.v1.A.Item",
      "b.Item": "g.v1.Item",
      "b.Phase": "g.v1.B_.Phase",
    });
    expect(names(returned)).toEqual({ ...names(without), "a.Status": "g.v1.Status" });
    expect(withCode(returned, "PM2203")).toEqual([]);
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

  it("tells wrappers apart by an underscore, in order of package name", () => {
    const files = { x: proto3("a_b.c", "message M {}"), y: proto3("a.b_c", "message M {}") };
    const result = planned(files, { config });

    expect(names(result)).toEqual({ "a.b_c.M": "g.v1.ABC.M", "a_b.c.M": "g.v1.ABC_.M" });
    expect(withCode(result, "PM2205")).toEqual([
      'PM2205 the wrapper of package "a_b.c" is named "ABC_": "ABC" is taken by the wrapper of package "a.b_c"',
    ]);
  });

  it("says nothing of underscores that the lock has", () => {
    const files = { x: proto3("a_b.c", "message M {}"), y: proto3("a.b_c", "message M {}") };
    const first = planned(files, { config });
    const second = planned(files, { config, names: first.assembly.names! });

    expect(names(second)).toEqual(names(first));
    expect(withCode(second, "PM2205")).toEqual([]);
  });
});
