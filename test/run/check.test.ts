import { describe, expect, it } from "vitest";
import { setScene } from "./scene.ts";

const config = (url: (name: string) => string) => `system: {name: shop}
repositories:
  - {name: orders, url: "${url("orders")}", proto_dir: proto}
  - {name: users, url: "${url("users")}", proto_dir: proto, dependencies: [orders]}
global_proto: {output: global.proto, package: shop.v1}
`;

const order = 'syntax = "proto3";\npackage orders.v1;\nmessage Order { string id = 1; }\n';
const user =
  'syntax = "proto3";\npackage users.v1;\nimport "orders.proto";\nmessage User { orders.v1.Order last = 1; }\n';

describe("check", () => {
  it("looks at the repositories that moved, with what they import, and at all of them to validate", async () => {
    await using scene = await setScene();
    const orders = await scene.create("orders");
    const users = await scene.create("users");
    await orders.commit({ "proto/orders.proto": order });
    await users.commit({ "proto/users.proto": user });
    await scene.write({ "config.yaml": config(scene.url) });
    const inDirectory = (repository: string) => ({ rule: "PACKAGE_DIRECTORY_MATCH", repository, count: 1 });

    const first = await scene.run();
    expect(first.knownFindings).toEqual([inDirectory("orders"), inDirectory("users")]);

    await users.commit({ "proto/users.proto": user.replace("last = 1", "last = 2") });
    const second = await scene.run();
    const found = second.report.findings.map(({ code, location }) => [code, location?.repository]);
    expect(found).toEqual([
      ["FIELD_NO_DELETE", "users"],
      ["FIELD_NO_DELETE", "hub"],
    ]);
    expect(second.knownFindings).toEqual([inDirectory("users")]);

    const validated = await scene.run({ command: "validate", outcome: "show" });
    expect(validated.knownFindings).toEqual([inDirectory("orders"), inDirectory("users")]);
  });
});
