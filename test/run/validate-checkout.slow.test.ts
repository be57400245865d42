import { mkdir } from "node:fs/promises";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { RunRequest } from "../../src/run/request.ts";
import type { TestRepository } from "../support/git-repository.ts";
import { gitIn, type Scene, setScene, writeFiles } from "./scene.ts";

const users = (fields = "string id = 1;") =>
  `syntax = "proto3";\npackage users.v1;\nmessage User {${fields}}\n`;
const orders = (fields = "string id = 1; users.v1.User user = 2;") =>
  `syntax = "proto3";\npackage orders.v1;\nimport "users.proto";\nmessage Order {${fields}}\n`;

let scene: Scene;
let service: string;
let repositories: { users: TestRepository; orders: TestRepository };

/** A hub that was updated and pushed, in its folder `config`, and a service's checkout. */
beforeEach(async () => {
  scene = await setScene();
  repositories = { users: await scene.create("users"), orders: await scene.create("orders") };
  await repositories.users.commit({ "proto/users.proto": users() });
  await repositories.orders.commit({ "proto/orders.proto": orders() });
  await scene.write({
    "config/config.yaml": `system: {name: shop}
repositories:
  - {name: users, url: "${scene.url("users")}", proto_dir: proto}
  - {name: orders, url: "${scene.url("orders")}", proto_dir: proto, dependencies: [users]}
global_proto: {output: global.proto, package: shop.v1}
checks: {lint: MINIMAL, breaking: WIRE}
`,
  });
  await scene.run({ config: "config/config.yaml" });
  await scene.git("add", ".");
  await scene.git("commit", "--quiet", "-m", "update");

  service = path.join(scene.folder, "service");
  await mkdir(service);
  await gitIn(service, "init", "--quiet");
  await gitIn(service, "remote", "add", "origin", scene.url("orders"));
  await writeFiles(service, { "proto/orders.proto": orders(), "src/main.txt": "" });
});
afterEach(() => scene[Symbol.asyncDispose]());

const validate = (more: Partial<RunRequest> = {}) =>
  scene.run(
    {
      command: "validate",
      config: "config/config.yaml",
      outcome: "show",
      at: "locked",
      hub: `file://${scene.hub}`,
      ...more,
    },
    { currentDirectory: path.join(service, "src") },
  );

const codes = (result: Awaited<ReturnType<typeof validate>>) =>
  result.report.findings.map(({ code, location }) => [code, location?.repository]);

describe("validate --hub", () => {
  it("finds nothing in a checkout that is what the hub has locked", async () => {
    const result = await validate();

    expect(result).toMatchObject({ exitCode: 0, report: { findings: [] } });
    expect(result.changes).toMatchObject({ added: [], changed: [], removed: [] });
  });

  it("finds what uncommitted changes break, in the checkout and in what is made of it", async () => {
    await writeFiles(service, { "proto/orders.proto": orders("int64 id = 1; users.v1.User user = 2;") });

    const result = await validate();

    expect(result.exitCode).toBe(1);
    expect(codes(result)).toEqual([
      ["FIELD_WIRE_COMPATIBLE_TYPE", "orders"],
      ["FIELD_WIRE_COMPATIBLE_TYPE", "hub"],
    ]);
  });

  it("takes the other repositories as they are locked, not as they are now", async () => {
    await repositories.users.commit({ "proto/users.proto": "message {" });

    expect(await validate()).toMatchObject({ exitCode: 0 });
  });

  it("fails where the checkout does not fit the locked rest", async () => {
    await writeFiles(service, { "proto/orders.proto": orders("users.v2.User user = 2;") });

    await expect(validate()).rejects.toThrow(/orders:proto\/orders\.proto:4:\d+: .*users\.v2\.User/);
  });

  it("checks against the commit that is asked for", async () => {
    await scene.git("tag", "released");
    await scene.write({ "config/config.yaml": "broken" });
    await scene.git("commit", "--quiet", "-am", "broken");

    await expect(validate()).rejects.toMatchObject({ exitCode: 2 });
    expect(await validate({ hub: `file://${scene.hub}@released` })).toMatchObject({ exitCode: 0 });
  });

  it("writes nothing", async () => {
    await writeFiles(service, { "proto/orders.proto": orders("string id = 1;") });
    const before = await gitIn(service, "status", "--porcelain", "--untracked-files=all");

    const { changes } = await validate();

    expect(changes.changed.map(({ path: file }) => file)).toEqual(["global.proto", "global.map.json"]);
    expect(await gitIn(service, "status", "--porcelain", "--untracked-files=all")).toBe(before);
    expect(await scene.git("status", "--porcelain")).toBe("");
  });

  it.each([
    [
      "config.yaml",
      {},
      /^config\.yaml: there is no such file in file:.*\/hub at [0-9a-f]{12}\. Give its path/,
    ],
    ["../config.yaml", {}, /^--config: \.\.\/config\.yaml leaves the hub\./],
    ["config/config.yaml", { offline: true }, /Leave --offline out/],
  ])("refuses %s %j", async (config, more, message) => {
    await expect(validate({ config, ...more })).rejects.toMatchObject({
      exitCode: 2,
      message: expect.stringMatching(message),
    });
  });
});
