import { readFile, symlink } from "node:fs/promises";
import path from "node:path";
import { createFileRegistry, fromBinary } from "@bufbuild/protobuf";
import { Edition, FileDescriptorSetSchema } from "@bufbuild/protobuf/wkt";
import { describe, expect, it } from "vitest";
import { runAny } from "../../src/process.ts";
import { bufPath, protocPath } from "../support/compilers.ts";
import { environment, type Scene, setScene } from "./scene.ts";

const orders = `syntax = "proto3";
package orders.v1;
import "google/protobuf/timestamp.proto";
// Who bought what.
message Item { google.protobuf.Timestamp at = 1; }
service Orders { rpc Get(Item) returns (Item); }
`;
const billing = `edition = "2023";
package billing.v1;
import "orders.proto";
message Item { orders.v1.Item of = 1; }
`;

const config = (scene: Scene, section: string) => `system: {name: shop}
repositories:
  - {name: orders, url: "${scene.url("orders")}"}
  - {name: billing, url: "${scene.url("billing")}", dependencies: [orders]}
global_proto: {package: shop.v1${section}}
`;

async function shop(files: { orders?: Record<string, string>; billing?: Record<string, string> } = {}) {
  const scene = await setScene();
  await (await scene.create("orders")).commit({ "proto/orders.proto": orders, ...files.orders });
  await (await scene.create("billing")).commit({ "proto/billing.proto": billing, ...files.billing });
  const write = (section: string) => scene.write({ "config.yaml": config(scene, section) });
  const bytes = (file = "global.binpb") => readFile(path.join(scene.hub, file));
  return Object.assign(scene, { writeConfig: write, bytes });
}

function filesIn(bytes: Uint8Array) {
  return fromBinary(FileDescriptorSetSchema, bytes).file;
}

describe("sourceDescriptors", () => {
  it.each([", descriptor_set: {}", ", mode: import, descriptor_set: {}"])(
    "describes the sources as they are, with all they import and nothing else: %s",
    async (section) => {
      await using scene = await shop();
      await scene.writeConfig(section);

      await scene.run();

      const set = fromBinary(FileDescriptorSetSchema, await scene.bytes());
      expect(set.file.map(({ name }) => name)).toEqual([
        "google/protobuf/timestamp.proto",
        "orders.proto",
        "billing.proto",
      ]);
      expect(set.file.every(({ sourceCodeInfo }) => sourceCodeInfo === undefined)).toBe(true);
      const registry = createFileRegistry(set);
      expect(registry.getService("orders.v1.Orders")!.method.get!.input.typeName).toBe("orders.v1.Item");
      expect(registry.getMessage("billing.v1.Item")!.file.edition).toBe(Edition.EDITION_2023);
      expect(registry.getMessage("shop.v1.Item")).toBeUndefined();
    },
  );

  it("is read by buf and protoc, the same with both engines, modes and orders, with comments when asked", async () => {
    await using scene = await shop();
    await symlink(protocPath(), path.join(scene.folder, "protoc"));
    const sets = new Set<string>();
    for (const [mode, engine] of [
      ["merge", "buf"],
      ["merge", "protoc"],
      ["import", "buf"],
    ] as const) {
      await scene.writeConfig(
        `, mode: ${mode}, descriptor_set: {output: d/sources.binpb, source_info: true}`,
      );
      const text = (await scene.read("config.yaml"))!;
      await scene.write({ "config.yaml": `${text}generate: {engine: ${engine}}\n` });
      const PATH = [scene.folder, environment().PATH].join(path.delimiter);
      await scene.run({}, { environment: { ...environment(), PATH } });
      sets.add((await scene.bytes("d/sources.binpb")).toString("base64"));
    }

    expect(sets.size).toBe(1);
    const comments = filesIn(await scene.bytes("d/sources.binpb")).flatMap(
      ({ sourceCodeInfo }) => sourceCodeInfo?.location.map(({ leadingComments }) => leadingComments) ?? [],
    );
    expect(comments).toContain(" Who bought what.\n");
    const file = path.join(scene.hub, "d", "sources.binpb");
    const buf = await runAny({
      file: bufPath(),
      args: ["build", file, "-o", "out.binpb"],
      cwd: scene.folder,
    });
    expect([buf.exitCode, buf.stderr]).toEqual([0, ""]);
    const protoc = await runAny({
      file: protocPath(),
      args: [`--descriptor_set_in=${file}`, "--encode=orders.v1.Item"],
      input: "at { seconds: 1 }",
      cwd: scene.folder,
    });
    expect([...protoc.stdout]).toEqual([10, 2, 8, 1]);
  });

  it("holds the output for sources that import it", async () => {
    await using scene = await shop({
      billing: {
        "proto/user.proto":
          'syntax = "proto3"; package user.v1; import "global.proto"; message User { shop.v1.Orders2 o = 1; }',
        "proto/merged.proto": 'syntax = "proto3"; package merged.v1; message Orders2 {}',
      },
    });
    await scene.writeConfig(", descriptor_set: {}");

    await scene.run();

    const registry = createFileRegistry(fromBinary(FileDescriptorSetSchema, await scene.bytes()));
    expect(registry.getMessage("user.v1.User")!.fields[0]!.message!.typeName).toBe("shop.v1.Orders2");
    expect(registry.getService("shop.v1.Orders")).toBeDefined();
  });

  it("is an output: compared by --check, and gone when it is switched off", async () => {
    await using scene = await shop();
    await scene.writeConfig(", descriptor_set: {}");
    await scene.run();
    const fresh = await scene.run({ command: "generate", outcome: "check", at: "locked" });
    await scene.write({ "global.binpb": "\n\u0001by hand" });
    const stale = await scene.run({ command: "generate", outcome: "check", at: "locked" });
    await scene.writeConfig("");
    const off = await scene.run();

    expect(fresh.exitCode).toBe(0);
    expect(stale.exitCode).toBe(3);
    expect(stale.diff).toBe("Binary files a/global.binpb and b/global.binpb differ\n");
    expect(off.changes.removed).toEqual(["global.binpb"]);
    expect(await scene.read("global.binpb")).toBeUndefined();
  });

  it("is taken from the cache while nothing moves", async () => {
    await using scene = await shop();
    await scene.writeConfig(", descriptor_set: {}");
    await scene.run({ verify: "off" });
    const first = await scene.bytes();
    scene.said.debug.length = 0;

    await scene.write({ "global.binpb": "by hand" });
    await scene.run({ verify: "off" }, { environment: { ...environment(), PATH: "/usr/bin:/bin" } });

    expect(await scene.bytes()).toEqual(first);
    expect(scene.said.debug.filter((line) => line.startsWith("buf"))).toEqual([]);
  });

  it("leaves out and names what does not fit, or is not compiled alone", async () => {
    await using scene = await shop({
      orders: { "proto/x.proto": 'syntax = "proto3"; package orders.v1; message X {}' },
      billing: {
        "proto/x.proto": 'syntax = "proto3"; package billing.v1; message X {}',
        "proto/circle.proto":
          'syntax = "proto3"; package circle.v1; import "back.proto"; message C { B b = 1; }',
        "proto/back.proto":
          'syntax = "proto3"; package circle.v1; import "circle.proto"; message B { C c = 1; }',
      },
    });
    await scene.writeConfig(", descriptor_set: {}");

    const { diagnostics, report } = await scene.run();

    const leftOut = diagnostics.filter(({ code }) => code === "PM5201");
    expect(leftOut.map(({ location, message }) => [location?.path, message])).toEqual([
      [
        "proto/x.proto",
        'left out of the descriptor set: "x.proto" of orders:proto/x.proto has other content than that of billing:proto/x.proto',
      ],
      [
        "proto/back.proto",
        expect.stringContaining("left out of the descriptor set: it does not compile alone: "),
      ],
      ["proto/circle.proto", expect.stringContaining("it does not compile alone: ")],
    ]);
    expect(report.findings.filter(({ code }) => code === "PM5201")).toHaveLength(3);
    expect(filesIn(await scene.bytes()).map(({ name }) => name)).toEqual([
      "google/protobuf/timestamp.proto",
      "orders.proto",
      "billing.proto",
      "x.proto",
    ]);
    await scene.write({ "global.binpb": "as it was" });
    await expect(scene.run({ strict: true })).rejects.toThrow("PM5201 orders:proto/x.proto: left out");
    expect(await scene.read("global.binpb")).toBe("as it was");
  });
});
