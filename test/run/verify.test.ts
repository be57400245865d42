import { chmod, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { VerificationError } from "../../src/run/verify.ts";
import { bufPath } from "../support/compilers.ts";
import { environment, type Scene, setScene } from "./scene.ts";

const order = 'syntax = "proto3";\npackage orders.v1;\n// Bought.\nmessage Order { string id = 1; }\n';
const item = 'syntax = "proto3";\npackage items.v1;\nmessage Item { string id = 1; }\n';

async function openScene(verify = ""): Promise<Scene> {
  const scene = await setScene();
  await (await scene.create("orders")).commit({ "proto/orders.proto": order });
  await (await scene.create("items")).commit({ "proto/items.proto": item });
  await scene.write({
    "config.yaml": `system: {name: shop}
repositories:
  - {name: orders, url: "${scene.url("orders")}", proto_dir: proto}
  - {name: items, url: "${scene.url("items")}", proto_dir: proto}
global_proto: {output: global.proto, package: shop.v1${verify}}
checks: {lint: "off", breaking: "off"}
`,
  });
  return scene;
}

/** A buf that reads another number in orders.proto, as long as that is what it compiles. */
async function misreading(scene: Scene): Promise<Record<string, string | undefined>> {
  const script = `#!/bin/sh
test -f targets/orders.proto && sed -i 's/id = 1/id = 2/' targets/orders.proto
exec "${bufPath()}" "$@"
`;
  await writeFile(path.join(scene.folder, "buf"), script);
  await chmod(path.join(scene.folder, "buf"), 0o755);
  return { ...environment(), PATH: [scene.folder, process.env.PATH].join(path.delimiter) };
}

describe("verify", () => {
  it("compares what changed, says what it covered and took, and nothing where nothing changed", async () => {
    await using scene = await openScene();

    const first = await scene.run();
    const again = await scene.run();

    expect(first.verification).toMatchObject({
      units: "changed",
      files: 2,
      filesRefused: 0,
      sets: 1,
      messages: 2,
    });
    expect(first.verification!.seconds).toBeGreaterThan(0);
    expect(scene.said.info.join("\n")).toMatch(
      /Compared 2 messages, 1 comment and \d+ round trips with 2 changed source files in \d+\.\d s: no difference\./,
    );
    expect(first.report.verification).toBe(first.verification);
    expect(again.verification).toBeUndefined();
  });

  it("compares all when asked to, and nothing when config.yaml turns it off", async () => {
    await using scene = await openScene(', verify: {units: "off"}');
    await scene.run();
    expect(scene.said.info.join("\n")).not.toContain("Compared");

    const { verification } = await scene.run({ command: "validate", outcome: "show", verify: "all" });

    expect(verification).toMatchObject({ units: "all", files: 2, messages: 2 });
  });

  it("fails and writes nothing when the result is not what a source says", async () => {
    await using scene = await openScene();
    const edges = { environment: await misreading(scene) };

    const failure = await scene.run({}, edges).catch((error: unknown) => error);

    expect(failure).toBeInstanceOf(VerificationError);
    expect((failure as Error).message).toContain(
      'PM6001 orders:proto/orders.proto: "orders.v1.Order.id", now "shop.v1.Order.id": number is 2 in the source and 1 in the result',
    );
    expect(await scene.names()).toEqual(["config.yaml"]);
  });

  it("notes the file that cannot be compiled alone, and compares the others", async () => {
    await using scene = await openScene();
    const cyclic =
      'syntax = "proto3";\npackage items.v1;\nimport "other.proto";\nmessage Item { Other o = 1; }\n';
    const other =
      'syntax = "proto3";\npackage items.v1;\nimport "items.proto";\nmessage Other { Item i = 1; }\n';
    await (await scene.create("items2")).commit({ "proto/items.proto": cyclic, "proto/other.proto": other });
    await scene.write({
      "config.yaml": (await scene.read("config.yaml"))!.replace(scene.url("items"), scene.url("items2")),
    });

    const { verification, diagnostics } = await scene.run();

    expect(verification).toMatchObject({ files: 3, filesRefused: 2, messages: 1 });
    expect(
      diagnostics
        .filter(({ code }) => code === "PM6002")
        .map(({ location }) => location?.path)
        .sort(),
    ).toEqual(["proto/items.proto", "proto/other.proto"]);
  });
});
