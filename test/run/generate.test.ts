import { chmod, symlink } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { protocPath } from "../support/compilers.ts";
import { environment, setScene } from "./scene.ts";

const order = 'syntax = "proto3";\npackage orders.v1;\nmessage Order { string id = 1; }\n';
const config = (url: string, languages: string) => `system: {name: shop}
repositories:
  - {name: orders, url: "${url}", proto_dir: proto}
global_proto: {output: global.proto, package: shop.v1}
generate: {languages: [${languages}]}
`;
/** A plugin that writes the day of the week that its neighbour names: no input of ours says which. */
const plugin = `#!/usr/bin/env node
const { readFileSync } = require("node:fs");
const day = readFileSync(__dirname + "/day", "utf8").trim();
const bytes = (number, text) => Buffer.concat([Buffer.from([number * 8 + 2, text.length]), Buffer.from(text)]);
readFileSync(0);
process.stdout.write(bytes(15, Buffer.concat([bytes(1, "day.txt"), bytes(15, day)])));
`;

describe("compileAndGenerate", () => {
  it("takes what it has generated before from the cache, and looks for no tool", async () => {
    await using scene = await setScene();
    await (await scene.create("orders")).commit({ "proto/orders.proto": order });
    await scene.write({ "config.yaml": config(scene.url("orders"), "python") });
    await symlink(protocPath(), path.join(scene.folder, "protoc"));
    const tools = [scene.folder, environment().PATH].join(path.delimiter);
    await scene.run({}, { environment: { ...environment(), PATH: tools } });
    const generated = await scene.read("gen/python/global_pb2.py");
    await scene.write({ "gen/python/global_pb2.py": "changed by hand" });
    scene.said.debug.length = 0;

    const again = await scene.run({}, { environment: { ...environment(), PATH: "/usr/bin:/bin" } });

    expect(again.changes.changed.map((file) => file.path)).toEqual(["gen/python/global_pb2.py"]);
    expect(await scene.read("gen/python/global_pb2.py")).toBe(generated);
    expect(scene.said.debug.filter((line) => line.startsWith("buf") || line.startsWith("protoc"))).toEqual(
      [],
    );
    expect(scene.said.info).toContain("Generated python (2 files), taken from the cache.");
  });

  it("runs a plugin of the hub's own each time", async () => {
    await using scene = await setScene();
    await (await scene.create("orders")).commit({ "proto/orders.proto": order });
    await scene.write({
      "config.yaml": config(scene.url("orders"), "{name: days, plugin: ./plugin.cjs, out: gen}"),
      "plugin.cjs": plugin,
      day: "Monday",
    });
    await chmod(path.join(scene.hub, "plugin.cjs"), 0o755);
    await scene.run();
    expect(await scene.read("gen/day.txt")).toBe("Monday");

    await scene.write({ day: "Tuesday" });
    await scene.run();
    expect(await scene.read("gen/day.txt")).toBe("Tuesday");
  });
});
