import { describe, expect, it } from "vitest";
import { setScene } from "./scene.ts";

const proto = (name: string, fields: string) =>
  `syntax = "proto3";\npackage ${name}.v1;\nmessage Of${name} { ${fields} }\n`;

const config = (urls: Readonly<Record<string, string>>, mode: string) => `system: {name: shop}
repositories:
${Object.entries(urls)
  .map(([name, url]) => `  - {name: ${name}, url: "${url}", proto_dir: proto}`)
  .join("\n")}
global_proto: {output: global.proto, package: shop.v1, mode: ${mode}}
`;

describe("what only a compiler finds", () => {
  it.each(["merge", "import"])("holds back the repository that it is in, in mode %s", async (mode) => {
    await using scene = await setScene();
    const orders = await scene.create("orders");
    const users = await scene.create("users");
    await orders.commit({ "proto/orders/v1/orders.proto": proto("orders", "string id = 1;") });
    const good = await users.commit({ "proto/users/v1/users.proto": proto("users", "string id = 1;") });
    await scene.write({
      "config.yaml": config({ orders: scene.url("orders"), users: scene.url("users") }, mode),
    });
    await scene.run();
    const newer = await orders.commit({
      "proto/orders/v1/orders.proto": proto("orders", "string id = 1; int32 n = 2;"),
    });
    const bad = await users.commit({
      "proto/users/v1/users.proto": proto("users", "string id = 1; int32 n = 1;"),
    });

    const { exitCode, report, diagnostics } = await scene.run();

    expect(exitCode).toBe(4);
    expect(diagnostics.filter(({ code }) => code === "PM1402").map(({ message }) => message)).toEqual([
      expect.stringContaining(`users stays at ${good.slice(0, 12)}: COMPILE users:`),
    ]);
    expect(report.heldBack).toEqual([
      expect.objectContaining({ repository: "users", locked: good, head: bad }),
    ]);
    expect(report.heldBack[0]!.error).toMatch(/^COMPILE users:proto\/users\/v1\/users\.proto: buf:/);
    const used = new Map(report.repositories.map(({ name, to }) => [name, to]));
    expect(used).toEqual(
      new Map([
        ["orders", newer],
        ["users", good],
      ]),
    );
  });

  it("fails a first run, and names the repository and file", async () => {
    await using scene = await setScene();
    const users = await scene.create("users");
    await users.commit({ "proto/users/v1/users.proto": proto("users", "string id = 1; int32 n = 1;") });
    await scene.write({ "config.yaml": config({ users: scene.url("users") }, "merge") });
    await expect(scene.run()).rejects.toThrow(
      /^The assembled global.proto does not compile, so nothing was written:\nCOMPILE users:proto\/users\/v1\/users\.proto: buf:global\.proto:\d+:\d+: /,
    );
    expect(await scene.names()).toEqual(["config.yaml"]);
  });
});
