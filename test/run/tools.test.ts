import { describe, expect, it } from "vitest";
import { otherwiseLocked } from "../../src/run/tools.ts";
import { pinnedTool, toolNames } from "../../src/toolchain/pinned.ts";
import { setScene } from "./scene.ts";

const order = 'syntax = "proto3";\npackage orders.v1;\nmessage Order { string id = 1; }\n';

describe("otherwiseLocked", () => {
  it.each(toolNames)("names %s when another version or checksum is locked", (name) => {
    const { version } = pinnedTool(name);
    const pinned = { [name]: { version, digest: "sha256:a" } };

    expect(otherwiseLocked(pinned, pinned)).toEqual([]);
    expect(otherwiseLocked({}, pinned)).toEqual([]);
    expect(otherwiseLocked({ [name]: { version: "0.1", digest: "sha256:a" } }, pinned)).toEqual([
      `${name} 0.1 is locked, and this ProtoManager has ${version}`,
    ]);
    expect(otherwiseLocked({ [name]: { version, digest: "sha256:b" } }, pinned)).toEqual([
      `${name} ${version} is locked with another checksum`,
    ]);
  });
});

describe("a run with --locked", () => {
  it("ends with 3, writes nothing and says which tool is locked at another version", async () => {
    await using scene = await setScene();
    await (await scene.create("orders")).commit({ "proto/orders.proto": order });
    await scene.write({
      "config.yaml": `system: {name: shop}
repositories: [{name: orders, url: "${scene.url("orders")}", proto_dir: proto}]
global_proto: {output: global.proto, package: shop.v1}
`,
    });
    await scene.run();
    const { version } = pinnedTool("buf");
    const older = (await scene.read("protomanager.lock"))!.replace(`"${version}"`, '"1.0.0"');
    await scene.write({ "protomanager.lock": older });

    const result = await scene.run({ locked: true });

    expect(result).toMatchObject({
      exitCode: 3,
      reasons: [expect.stringContaining(`(buf 1.0.0 is locked, and this ProtoManager has ${version})`)],
    });
    expect(await scene.read("protomanager.lock")).toBe(older);
  });
});
