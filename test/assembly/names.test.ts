import { describe, expect, it } from "vitest";
import type { SymbolKind } from "../../src/assembly/declared-symbol.ts";
import { generatorKey } from "../../src/assembly/generator-key.ts";
import { goCamelCase } from "../../src/assembly/go-identifiers.ts";
import { searchScopes } from "../../src/assembly/scope-search.ts";
import { pascalPackage } from "../../src/assembly/wrapper-names.ts";

describe("generatorKey", () => {
  it.each([
    ["snapshot", "Snapshot"],
    ["foo_bar", "FooBar"],
    ["fooBar", "FooBar"],
    ["FOO_BAR", "foo_BAR"],
  ])("is one for %s and %s", (one, other) => {
    expect(generatorKey(one)).toBe(generatorKey(other));
  });

  it.each([
    ["Foo_Bar", "FooBar"],
    ["A_", "A"],
    ["A1", "A_1"],
  ])("tells %s from %s", (one, other) => {
    expect(generatorKey(one)).not.toBe(generatorKey(other));
  });
});

describe("pascalPackage", () => {
  it.each([
    ["registry.v1", "RegistryV1"],
    ["a.b_c", "ABC"],
    ["", "Unpackaged"],
    ["_", "Unpackaged"],
    ["_1", "_1"],
    ["camelCase.X", "CamelCaseX"],
  ])("makes of %j %s", (packageName, expected) => {
    expect(pascalPackage(packageName)).toBe(expected);
  });
});

describe("goCamelCase", () => {
  it.each([
    ["item", "Item"],
    ["item_sub", "ItemSub"],
    ["item_Sub", "Item_Sub"],
    ["_item", "XItem"],
    ["_Item", "XItem"],
    ["__item", "XItem"],
    ["item1sub", "Item1Sub"],
    ["item_1", "Item_1"],
  ])("spells %s %s", (name, expected) => {
    expect(goCamelCase(name)).toBe(expected);
  });
});

describe("searchScopes", () => {
  const kinds = new Map<string, SymbolKind | "package">([
    ["p", "package"],
    ["p.M", "message"],
    ["p.M.f", "field"],
    ["p.M.N", "message"],
    ["p.f", "message"],
    ["p.N", "enum"],
    ["p.M.p", "field"],
    ["p.M.N.q", "message"],
    ["q", "package"],
    ["q.X", "message"],
  ]);
  interface Scope {
    name: string;
    outer: Scope | undefined;
  }
  const scopeOf = (name: string): Scope => {
    const dot = name.lastIndexOf(".");
    return { name, outer: name === "" ? undefined : scopeOf(name.slice(0, Math.max(dot, 0))) };
  };
  const inScope = (name: string, simpleName: string) => (name === "" ? simpleName : `${name}.${simpleName}`);

  it.each([
    ["f", "p.M", "type", "p.f"],
    ["f", "p.M", "any", "p.M.f"],
    ["N", "p.M", "type", "p.M.N"],
    ["N", "p", "type", "p.N"],
    ["p.N", "p.M", "any", "p.N"],
    ["q.X", "p.M", "type", "q.X"],
    ["q.X", "p.M.N", "type", "p.M.N.q.X"],
    ["p", "p.N", "any", "p"],
    ["missing", "p.M", "any", undefined],
  ] as const)("binds %s in %s (%s) to %s", (name, scope, kind, expected) => {
    const found = searchScopes(name, scopeOf(scope), kind, (in_, first) =>
      kinds.get(inScope(in_.name, first)),
    );

    expect(found && inScope(found.name, name)).toBe(expected);
  });
});
