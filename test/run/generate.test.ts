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

  it("names the plugin that gives other bytes the second time, and writes nothing", async () => {
    await using scene = await setScene();
    await (await scene.create("orders")).commit({ "proto/orders.proto": order });
    const zone = plugin.replace(/const day = .*/, 'const day = "in " + (process.env.TZ ?? "no zone");');
    await scene.write({
      "config.yaml": config(scene.url("orders"), "{name: days, plugin: ./plugin.cjs, out: gen}"),
      "plugin.cjs": zone,
    });
    await chmod(path.join(scene.hub, "plugin.cjs"), 0o755);

    const run = scene.run({ deterministic: true });

    await expect(run).rejects.toThrow("days: ./plugin.cjs gave other bytes the second time: gen/day.txt");
    await expect(run).rejects.toMatchObject({
      languages: [{ language: "days", outcome: "failed", files: 1 }],
    });
    expect(await scene.read("gen/day.txt")).toBeUndefined();
  });

  it("tells why a plugin that gave code before fails the second time", async () => {
    await using scene = await setScene();
    await (await scene.create("orders")).commit({ "proto/orders.proto": order });
    const once = plugin.replace(
      /const day = .*/,
      'if (process.env.TZ !== undefined) { console.error("no clock"); process.exit(3); }\nconst day = "a day";',
    );
    await scene.write({
      "config.yaml": config(scene.url("orders"), "{name: days, plugin: ./plugin.cjs, out: gen}"),
      "plugin.cjs": once,
    });
    await chmod(path.join(scene.hub, "plugin.cjs"), 0o755);

    const run = scene.run({ deterministic: true });

    await expect(run).rejects.toThrow(/days: failed the second time: .*no clock/s);
    await expect(run).rejects.not.toThrow("gave other bytes");
  });

  it("goes on without a language that fails where config.yaml says so, and keeps its files", async () => {
    await using scene = await setScene();
    await (await scene.create("orders")).commit({ "proto/orders.proto": order });
    const languages =
      "{name: days, plugin: ./plugin.cjs, out: gen}, {name: others, plugin: ./other.cjs, out: others}";
    const other = plugin.replace("day.txt", "one.txt");
    await scene.write({
      "config.yaml": config(scene.url("orders"), languages),
      "plugin.cjs": plugin,
      "other.cjs": other,
      day: "Monday",
    });
    await chmod(path.join(scene.hub, "plugin.cjs"), 0o755);
    await chmod(path.join(scene.hub, "other.cjs"), 0o755);
    await scene.run();

    await scene.write({ "plugin.cjs": "#!/bin/sh\necho no days here >&2; exit 3\n", day: "Tuesday" });
    await expect(scene.run()).rejects.toMatchObject({
      message: expect.stringContaining("days: no days here"),
      languages: [
        { language: "days", outcome: "failed" },
        { language: "others", outcome: "generated", files: 1 },
      ],
    });
    expect(await scene.read("others/one.txt")).toBe("Monday");

    const going = config(scene.url("orders"), languages).replace(
      "generate: {",
      "generate: {continue_on_error: true, ",
    );
    await scene.write({ "config.yaml": going });
    const result = await scene.run();

    expect(result).toMatchObject({ exitCode: 1, languages: [{ outcome: "kept" }, { outcome: "generated" }] });
    expect(result.reasons.join()).toContain("days: ");
    expect(await scene.read("others/one.txt")).toBe("Tuesday");
    expect(await scene.read("gen/day.txt")).toBe("Monday");
  });

  it("generates for --packages alone, and leaves what other packages have", async () => {
    await using scene = await setScene();
    await (await scene.create("orders")).commit({
      "proto/orders.proto": order,
      "proto/users.proto": 'syntax = "proto3";\npackage users.v1;\nmessage User { string id = 1; }\n',
    });
    const text = config(scene.url("orders"), "ruby").replace(
      "package: shop.v1",
      "package: shop.v1, mode: import",
    );
    await scene.write({ "config.yaml": text });
    const tools = { projectTools: true };
    await symlink(
      path.join(import.meta.dirname, "../../node_modules"),
      path.join(scene.folder, "node_modules"),
    );
    await scene.run({}, tools);
    const users = await scene.read("gen/ruby/users_pb.rb");
    await scene.write({ "gen/ruby/orders_pb.rb": "by hand", "gen/ruby/users_pb.rb": "by hand" });

    const result = await scene.run({ packages: ["users.v1"] }, tools);

    expect(result.changes.changed.map((file) => file.path)).toEqual(["gen/ruby/users_pb.rb"]);
    expect(result.changes.removed).toEqual([]);
    expect(await scene.read("gen/ruby/users_pb.rb")).toBe(users);
    expect(await scene.read("gen/ruby/orders_pb.rb")).toBe("by hand");
  });

  it("compiles what it generated: what cannot be is said, and in CI nothing is written", async () => {
    await using scene = await setScene();
    await (await scene.create("orders")).commit({ "proto/orders.proto": order });
    await scene.write({ "config.yaml": config(scene.url("orders"), "csharp") });
    await symlink(
      path.join(import.meta.dirname, "../../node_modules"),
      path.join(scene.folder, "node_modules"),
    );
    const compile = (variables: Readonly<Record<string, string>>) =>
      scene.run(
        { compile: true },
        { projectTools: true, environment: { ...environment(), PATH: scene.folder, ...variables } },
      );

    const refused = await compile({ CI: "true" });
    expect(refused).toMatchObject({ exitCode: 1, compiled: [{ language: "csharp", outcome: "missing" }] });
    expect(await scene.read("global.proto")).toBeUndefined();

    const skipped = await compile({});
    expect(skipped.exitCode).toBe(0);
    expect(scene.said.info).toContainEqual(
      expect.stringMatching(/^csharp: compiling was skipped: dotnet is not on PATH/),
    );
    expect(await scene.read("global.proto")).toContain("message Order");
  });
});
