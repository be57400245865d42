import { rm, symlink } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { environment, setScene } from "../../run/scene.ts";
import { protocPath } from "../../support/compilers.ts";

const order = 'syntax = "proto3";\npackage orders.v1;\nmessage Order { string id = 1; }\n';
const config = (url: string, languages: string) => `system: {name: shop}
repositories:
  - {name: orders, url: "${url}", proto_dir: proto}
global_proto: {output: global.proto, import_path: shop/v1/global.proto, package: shop.v1}
generate: {languages: [${languages}]}
`;

describe("the files of a package", () => {
  it("are written once: edits stay, what is missing comes back, and no run removes one", async () => {
    await using scene = await setScene();
    await (await scene.create("orders")).commit({ "proto/orders.proto": order });
    await symlink(protocPath(), path.join(scene.folder, "protoc"));
    const tools = [scene.folder, environment().PATH].join(path.delimiter);
    const edges = { environment: { ...environment(), PATH: tools } };
    const python = "{language: python, package: {name: acme-shop}}";
    await scene.write({ "config.yaml": config(scene.url("orders"), python) });

    await scene.run({}, edges);
    expect(await scene.read("gen/python/pyproject.toml")).toContain('name = "acme-shop"');
    expect(await scene.read("gen/python/shop/v1/__init__.py")).toBe("");
    expect(await scene.read("protomanager.lock")).not.toContain("pyproject.toml");

    await scene.write({ "gen/python/pyproject.toml": "mine\n" });
    const again = await scene.run({ outcome: "check" }, edges);
    expect(again.exitCode).toBe(0);

    await rm(path.join(scene.hub, "gen", "python", "shop", "py.typed"));
    const completed = await scene.run({}, edges);
    expect(completed.changes.added.map((file) => file.path)).toEqual(["gen/python/shop/py.typed"]);

    await scene.write({ "config.yaml": config(scene.url("orders"), "") });
    const removed = await scene.run({}, edges);
    expect(removed.changes.removed).toContain("gen/python/shop/v1/global_pb2.py");
    expect(await scene.read("gen/python/pyproject.toml")).toBe("mine\n");
  });
});
