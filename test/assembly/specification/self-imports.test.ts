/** Cases of docs/specification.md 11: sources that import `global.proto`, and the facade. */

import { describe, expect, it } from "vitest";
import { type Assembled, assembled, body, expectCompiles, names, withCode } from "../assembled.ts";
import { oneFileEach, proto3, type Repositories, type SystemOptions } from "../support.ts";
import { asWritten, completed, REGISTRY_CONFIG, REGISTRY_OPTIONS } from "./registry-example.ts";

function merge(repositories: Repositories, options: SystemOptions = {}): Assembled {
  return assembled(repositories, { ...options, config: { ...REGISTRY_CONFIG, ...options.config } });
}

function facade(repositories: Repositories, options: SystemOptions = {}): Assembled {
  return merge(repositories, { ...options, config: { mode: "import", ...options.config } });
}

describe("the registry example", () => {
  it("case 51: as written it names 13 types that nothing declares, and nothing is made of it", () => {
    const { assembly, problems } = merge(asWritten, REGISTRY_OPTIONS);
    const at = (place: string) => `PM3001 registry-proto:proto/registry.proto:${place}`;

    expect(problems).toEqual([
      `${at("10:25")}: "RegisterServiceRequest" is not defined (searched from registry.v1.Registry)`,
      `${at("10:58")}: "RegisterServiceResponse" is not defined (searched from registry.v1.Registry)`,
      `${at("11:27")}: "UnregisterServiceRequest" is not defined (searched from registry.v1.Registry)`,
      `${at("11:62")}: "UnregisterServiceResponse" is not defined (searched from registry.v1.Registry)`,
      `${at("14:20")}: "GetServiceRequest" is not defined (searched from registry.v1.Registry)`,
      `${at("14:48")}: "GetServiceResponse" is not defined (searched from registry.v1.Registry)`,
      `${at("15:22")}: "ListServicesRequest" is not defined (searched from registry.v1.Registry)`,
      `${at("15:52")}: "ListServicesResponse" is not defined (searched from registry.v1.Registry)`,
      `${at("18:22")}: "ReportHealthRequest" is not defined (searched from registry.v1.Registry)`,
      `${at("18:52")}: "ReportHealthResponse" is not defined (searched from registry.v1.Registry)`,
      `${at("21:23")}: "WatchServicesRequest" is not defined (searched from registry.v1.Registry)`,
      `${at("21:61")}: "WatchServicesResponse" is not defined (searched from registry.v1.Registry)`,
      `${at("29:5")}: "ServiceStatus" is not defined (searched from registry.v1.Service)`,
    ]);
    expect(assembly.diagnostics.every(({ severity }) => severity === "error")).toBe(true);
    expect(assembly).toMatchObject({ files: [], names: undefined, map: undefined });
  });

  it("case 52: completed by a file that imports it back, it can be merged and not imported", async () => {
    const merged = merge(completed, REGISTRY_OPTIONS);
    const imported = facade(completed, { roots: REGISTRY_OPTIONS.roots! });

    expect(withCode(merged, "PM1306")).toEqual([
      "PM1306 registry-proto:proto/messages.proto: import cycle merged: messages.proto -> registry.proto -> messages.proto; the sources alone do not compile",
    ]);
    expect(names(merged)).toMatchObject({ "registry.v1.Service": "registry.system.v1.Service" });
    await expectCompiles(merged);
    expect(withCode(imported, "PM5005")).toEqual([
      "PM5005 registry-proto:proto/messages.proto:3:1: import cycle: messages.proto -> registry.proto -> messages.proto; no compiler accepts it, only mode: merge does",
    ]);
    expect(imported.files.size).toBe(0);
  });
});

describe("a source that imports the output", () => {
  const registry = proto3("registry.v1", "message Service {} message Status {} message Foo {}");

  it("case 53: may use a merged name when merging, and closes a circle in import mode", async () => {
    const files = oneFileEach({
      a: registry,
      b: proto3("client.v1", 'import "global.proto"; message Cache { registry.system.v1.Service s = 1; }'),
    });
    const merged = merge(files);
    const imported = facade(files);

    expect(body(merged)).toContain("message Cache { Service s = 1; }");
    await expectCompiles(merged);
    expect(imported.problems).toEqual([
      'PM5002 b:b.proto:1:37: import "global.proto" closes a circle: in import mode global.proto imports this file; import the files that are needed, set self_importers: exclude, or use mode: merge',
    ]);
    expect(imported.files.size).toBe(0);
  });

  it("case 54: is told the merged name of a type of another package", () => {
    const result = merge(
      oneFileEach({
        a: registry,
        b: proto3("client.v1", 'import "global.proto"; message Cache { Foo f = 1; }'),
      }),
    );

    expect(withCode(result, "PM3001")).toEqual([
      'PM3001 b:b.proto:1:76: "Foo" is not defined (searched from client.v1.Cache; did you mean "registry.system.v1.Foo"?)',
    ]);
    expect(result.files.size).toBe(0);
  });

  it("case 55: is warned of a name that only the assembly understands", async () => {
    const result = merge({
      a: {
        "status.proto": proto3("registry.v1", "message Status {}"),
        "use.proto": proto3(
          "registry.v1",
          'import "global.proto"; message Use { registry.v1.Status status = 1; }',
        ),
      },
    });

    expect(withCode(result, "PM3003")).toEqual([
      'PM3003 a:use.proto:1:76: "registry.v1.Status" is not declared by global.proto; protoc needs "registry.system.v1.Status" or an import of "status.proto"',
    ]);
    expect(body(result)).toContain("message Use { Status status = 1; }");
    await expectCompiles(result);
  });
});

describe("the facade", () => {
  it("case 56: leaves out who imports it and who imports those", async () => {
    const files = oneFileEach({
      a: proto3("a", 'import "global.proto"; message A {}'),
      b: proto3("b", 'import "a.proto"; message B { a.A a = 1; }'),
      c: proto3("c", "message C {}"),
    });
    const config = { selfImporters: "exclude" } as const;
    const result = facade(files, { config });
    const { c: _, ...onlyImporters } = files;
    const empty = facade(onlyImporters, { config });

    expect(withCode(result, "PM5003")).toEqual([
      "PM5003 left out of the facade, which they import or reach through imports: a:a.proto, b:b.proto",
    ]);
    expect(result.text.match(/^import .*/gm)).toEqual(['import public "c.proto";']);
    expect([...result.files.keys()].slice(1, 4)).toEqual(["a.proto", "b.proto", "c.proto"]);
    await expectCompiles(result);
    expect(empty.problems).toEqual([
      "PM5004 every collected file reaches the facade through its imports; use mode: merge",
    ]);
    expect(empty.files.size).toBe(0);
  });

  it("case 62: lists identifiers that its Go package would declare twice", async () => {
    const result = facade({
      a: { "a/a.proto": proto3("a.v1", "message Item {}") },
      b: { "b/b.proto": proto3("b.v1", "message Item {}") },
    });

    expect(withCode(result, "PM5101")).toEqual([
      'PM5101 Go identifier "Item" is exported by a/a.proto and b/b.proto',
    ]);
    await expectCompiles(result);
  });
});
