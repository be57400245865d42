import { describe, expect, it } from "vitest";
import { goModule, misplacedGo } from "../../src/codegen/go-places.ts";
import type { LanguageConfig } from "../../src/config/config.ts";

const go: LanguageConfig = { name: "go", plugin: undefined, out: "gen/go", opt: [] };

describe("misplacedGo", () => {
  it.each<[path: string, goPackage: string, out: string]>([
    ["global.proto", "github.com/acme/hub/gen/go", "gen/go"],
    ["global.proto", "github.com/acme/hub/gen/go;shop", "gen/go"],
    ["orders/v1/orders.proto", "github.com/acme/hub/gen/go/orders/v1;ordersv1", "gen/go"],
    ["global.proto", "example.com/anything", "."],
  ])("has nothing against %s of %s in %s", (path, goPackage, out) => {
    expect(misplacedGo([{ path, goPackage }], { ...go, out })).toEqual([]);
  });

  it("names the folder and the path that differ", () => {
    const files = [
      { path: "orders/v1/orders.proto", goPackage: "github.com/acme/orders/v1;ordersv1" },
      { path: "without.proto", goPackage: undefined },
    ];

    expect(misplacedGo(files, go)).toEqual([
      { path: "orders/v1/orders.proto", goPackage: "github.com/acme/orders/v1", folder: "gen/go/orders/v1" },
    ]);
    expect(misplacedGo(files, { ...go, opt: ["module=github.com/acme"] })).toEqual([]);
  });
});

describe("goModule", () => {
  it.each<[path: string, goPackage: string | undefined, opt: string[], expected: string | undefined]>([
    ["global.proto", "github.com/acme/hub/gen/go;shop", [], "github.com/acme/hub/gen/go"],
    ["orders/v1/o.proto", "github.com/acme/gen/orders/v1", [], "github.com/acme/gen"],
    ["orders/v1/o.proto", "github.com/acme/elsewhere", [], "github.com/acme/elsewhere"],
    ["orders/v1/o.proto", "github.com/acme/x", ["module=github.com/acme"], "github.com/acme"],
    ["orders/v1/o.proto", undefined, [], undefined],
  ])("of %s in %s with %j is %s", (path, goPackage, opt, expected) => {
    expect(goModule([{ path, goPackage }], { opt })).toBe(expected);
  });
});
