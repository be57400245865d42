import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { TestRepository } from "../support/git-repository.ts";
import { type Scene, setScene } from "./scene.ts";

const proto = (fields: string) => `syntax = "proto3";\npackage orders.v1;\nmessage Order {${fields}}\n`;
const config =
  (more = "") =>
  (url: string) =>
    `system: {name: shop}
repositories: [{name: orders, url: "${url}", proto_dir: proto}]
global_proto: {output: global.proto, package: shop.v1${more}}
checks: {lint: off, breaking: off}
`;

let scene: Scene;
let repository: TestRepository;

beforeEach(async () => {
  scene = await setScene();
  repository = await scene.create("orders");
  await repository.commit({ "proto/orders.proto": proto("") });
  await scene.write({ "config.yaml": config()(scene.url("orders")) });
  await scene.run();
  scene.said.info.length = 0;
});
afterEach(() => scene[Symbol.asyncDispose]());

const validate = () => scene.run({ command: "validate", outcome: "show" });
const notCompared = expect.stringContaining("the committed outputs were not compared");

describe("validate, of the committed outputs", () => {
  it("finds nothing in what the last run wrote", async () => {
    expect(await validate()).toMatchObject({ exitCode: 0, report: { findings: [] } });
    expect(scene.said.info).not.toContainEqual(notCompared);
  });

  it("warns of files that were edited by hand, and says how to make them anew", async () => {
    await scene.write({ "global.proto": "edited" });

    const { exitCode, report } = await validate();

    expect(exitCode).toBe(0);
    expect(report.findings).toEqual([
      {
        code: "FRESHNESS",
        severity: "warning",
        message: "The committed outputs are not what config.yaml and the locked commits give: global.proto.",
        hint: "Run `protomanager update`, or `protomanager generate` to move no source, and commit what it writes.",
      },
    ]);
  });

  it("warns when config.yaml asks for other outputs", async () => {
    await scene.write({ "config.yaml": config(", go_package: acme.com/shop")(scene.url("orders")) });

    const { report } = await validate();

    expect(report.findings).toMatchObject([
      { code: "FRESHNESS", message: expect.stringContaining("global.proto") },
    ]);
  });

  it("ends red where warnings do", async () => {
    await scene.write({
      "config.yaml": config()(scene.url("orders")).replace(
        "breaking: off",
        "breaking: off, fail_on: warning",
      ),
      "global.proto": "edited",
    });

    expect((await validate()).exitCode).toBe(1);
  });

  it("does not compare when sources moved, and says what does", async () => {
    await repository.commit({ "proto/orders.proto": proto("string id = 1;") });

    const { report } = await validate();

    expect(report.findings).toEqual([]);
    expect(scene.said.info).toContainEqual(notCompared);
  });
});
