import { symlink } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { setScene } from "./scene.ts";

const config = (url: (name: string) => string, more = "") => `system: {name: shop}
repositories:
  - {name: orders, url: "${url("orders")}", proto_dir: proto}
  - {name: users, url: "${url("users")}", proto_dir: proto, dependencies: [orders]}
global_proto: {output: protos/global.proto, import_path: shop/v1/global.proto, package: shop.v1, layout: parts}
generate: {languages: [python]}
${more}`;

const order = 'syntax = "proto3";\npackage orders.v1;\nmessage Order { string id = 1; }\n';
const user = (field: string) =>
  `syntax = "proto3";\npackage users.v1;\nimport "orders.proto";\nmessage User { orders.v1.Order last = 1; ${field} }\n`;
const self = 'import "shop/v1/global.proto";\n';

describe("layout: parts", () => {
  it("writes, checks and generates all parts, and removes those that are no longer there", async () => {
    await using scene = await setScene();
    const orders = await scene.create("orders");
    const users = await scene.create("users");
    await orders.commit({ "proto/orders.proto": order });
    await users.commit({ "proto/users.proto": user("string name = 2;") });
    await scene.write({ "config.yaml": config(scene.url) });
    await symlink(
      path.join(import.meta.dirname, "../../node_modules"),
      path.join(scene.folder, "node_modules"),
    );
    const run = (request = {}) => scene.run(request, { projectTools: true });
    const paths = (files: readonly { path: string }[]) => files.map(({ path }) => path);

    const first = await run();
    expect(first.reasons).toEqual([]);
    expect(first.verification?.messages).toBe(2);
    expect(scene.said.info).toContainEqual(
      expect.stringContaining("Assembled protos/global.proto in 2 parts from"),
    );
    expect(paths(first.changes.added)).toEqual([
      "protos/global_orders_v1.proto",
      "protos/global_users_v1.proto",
      "protos/global.proto",
      "protos/global.map.json",
      ...["global_orders_v1", "global", "global_users_v1"].flatMap((name) => [
        `gen/python/shop/v1/${name}_pb2.py`,
        `gen/python/shop/v1/${name}_pb2.pyi`,
      ]),
      "protomanager.lock",
    ]);
    expect(await run({ outcome: "check" })).toMatchObject({ exitCode: 0 });

    // A field goes: the finding is in the part, and only what it is made from changes.
    await users.commit({ "proto/users.proto": user("") });
    const second = await run();
    const found = second.report.findings.map(({ code, location }) => [code, location?.path]);
    expect(found).toContainEqual(["FIELD_NO_DELETE", "protos/global_users_v1.proto"]);
    expect(paths(second.changes.changed).filter((path) => path.endsWith(".proto"))).toEqual([
      "protos/global_users_v1.proto",
    ]);

    // A circle through the output joins the parts.
    await orders.commit({
      "proto/orders.proto": order.replace("message", `${self}message`).replace("}", "shop.v1.User by = 2; }"),
    });
    const joined = await run();
    expect(joined.changes.removed).toEqual([
      ...["py", "pyi"].map((ending) => `gen/python/shop/v1/global_users_v1_pb2.${ending}`),
      "protos/global_users_v1.proto",
    ]);
    const moved = joined.report.findings.filter(({ code }) => code === "PM4002");
    expect(moved.map(({ message }) => message)).toEqual([
      'declarations of package "users.v1" moved from "global_users_v1.proto" to "global_orders_v1.proto"',
    ]);

    await scene.write({ "protos/global_orders_v1.proto": "// By hand.\n" });
    const stale = await run({ outcome: "check" });
    expect(stale).toMatchObject({ exitCode: 3 });
    expect(paths(stale.changes.changed)).toEqual(["protos/global_orders_v1.proto"]);
  });
});
