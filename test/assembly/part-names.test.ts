import { describe, expect, it } from "vitest";
import { generatedNames, namePartFiles, type PartNaming } from "../../src/assembly/part-names.ts";

const naming: PartNaming = { stem: "global", pins: {}, reserved: new Set(), generated: new Set() };

function named(parts: string[][], changes: Partial<PartNaming> = {}): Record<string, string> {
  const names = namePartFiles(parts, { ...naming, ...changes });
  return Object.fromEntries([...names].map(([owners, name]) => [owners.join("+"), name]));
}

describe("namePartFiles", () => {
  it.each<[string, string]>([
    ["registry.v1", "global_registry_v1.proto"],
    ["acme.OrderBook", "global_acme_order_book.proto"],
    ["a.__b_", "global_a_b.proto"],
    ["", "global_unpackaged.proto"],
    ["_", "global_unpackaged.proto"],
    ["repo:Registry-proto.v1", "global_registry_proto_v1.proto"],
    ["a.linux", "global_a_linux_part.proto"],
    ["wasm", "global_wasm_part.proto"],
    ["js.v1", "global_js_v1.proto"],
    ["test", "global_test_part.proto"],
    ["a.attest", "global_a_attest.proto"],
  ])("writes %s in lower snake case", (owner, name) => {
    expect(named([[owner]])).toEqual({ [owner]: name });
  });

  it("names a part after its first package, in the order of packages", () => {
    const parts = [["b.c"], ["a", "z"], ["b_c"], ["B.C"]];

    expect(named(parts)).toEqual({
      "B.C": "global_b_c.proto",
      "a+z": "global_a.proto",
      "b.c": "global_b_c_part.proto",
      b_c: "global_b_c_part2.proto",
    });
    expect(named(parts.toReversed())).toEqual(named(parts));
  });

  it("leaves names alone that Java or Go would take for another's", () => {
    const generated = new Set(["globala", "file_global_b_proto", ...generatedNames("x/global.proto")]);

    expect(named([["a"], ["b"], ["ab.c"], ["a.bc"]], { generated })).toEqual({
      a: "global_a_part.proto",
      b: "global_b_part.proto",
      "a.bc": "global_a_bc.proto",
      "ab.c": "global_ab_c_part.proto",
    });
  });

  it("keeps what is pinned, even where it would not be given", () => {
    const pins = { a: "global_old.proto", b: "global_x_js.proto", old: "global_old.proto" };

    expect(named([["a"], ["b"], ["old"]], { pins })).toEqual({
      a: "global_old.proto",
      b: "global_x_js.proto",
      old: "global_old_part.proto",
    });
  });

  it("gives a part that has grown the name of its first package, and the others of one that fell apart their own", () => {
    const apart = { a: "global_a.proto", b: "global_b.proto" };
    const together = { a: "global_b.proto", b: "global_b.proto", c: "global_c.proto" };

    expect(named([["a", "b", "c"]], { pins: apart })).toEqual({ "a+b+c": "global_a.proto" });
    expect(named([["a"], ["b"]], { pins: together })).toEqual({
      a: "global_b.proto",
      b: "global_b_part.proto",
    });
    expect(named([["a"], ["b", "c"]], { pins: together })).toEqual({
      a: "global_b.proto",
      "b+c": "global_c.proto",
    });
  });

  it("keeps the name of a package that is gone for the day it returns", () => {
    expect(named([["a.b"]], { pins: { a_b: "global_a_b.proto" } })).toEqual({
      "a.b": "global_a_b_part.proto",
    });
  });

  it("never gives the name of the output or of an import", () => {
    const reserved = new Set(["global.proto", "global_b.proto"]);
    const pins = { a: "global.proto", b: "global_b.proto" };

    expect(named([["a"], ["b"]], { reserved, pins })).toEqual({
      a: "global_a.proto",
      b: "global_b_part.proto",
    });
  });
});
