import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Edges } from "../../src/run/request.ts";
import { type LocalGitHub, startLocalGitHub } from "../local-github/local-github.ts";
import { environment, type Scene, setScene } from "./scene.ts";

let github: LocalGitHub;
let scenes = 0;
let hub = "";
let source = "";

beforeAll(async () => {
  github = await startLocalGitHub();
});
afterAll(() => github.close());
beforeEach(() => {
  scenes++;
  hub = `hub-${scenes}`;
  source = `orders-${scenes}`;
});

const proto = 'syntax = "proto3";\npackage orders.v1;\nmessage Order {}\n';

const config = (more = "") => `system: {name: shop}
repositories:
  - {name: orders, url: "${github.address}/acme/${source}", proto_dir: proto}
global_proto: {output: global.proto, package: shop.v1}
checks: {lint: off, breaking: off}
${more}`;

interface Visibility {
  hub?: { private: boolean };
  source?: { private: boolean };
}

/** The hub and its source on GitHub, and a checkout of the hub. */
async function arrange(
  { hub: ofHub = { private: false }, source: ofSource = { private: true } }: Visibility = {},
  text = config(),
): Promise<{ scene: Scene; edges: Partial<Edges> }> {
  await github.createRepository("acme", hub, { ...ofHub, files: { "config.yaml": text } });
  await github.createRepository("acme", source, { ...ofSource, files: { "proto/orders.proto": proto } });
  const token = github.createToken({
    repositories: [`acme/${hub}`, `acme/${source}`],
    permissions: { contents: "write", pull_requests: "write", metadata: "read" },
  });
  const scene = await setScene();
  await scene.git("remote", "add", "origin", `${github.address}/acme/${hub}`);
  await scene.write({ "config.yaml": text });
  return { scene, edges: { environment: environment(github), tokens: async () => token } };
}

const refusal = () =>
  `config.yaml: repositories: orders: ${github.address}/acme/${source} is private and this hub is public: its ` +
  "protos would be published. Make the hub private, or set `allow_private_sources: true` if that is meant.";

describe("a private source", () => {
  it("is not published by a public hub", async () => {
    const { scene, edges } = await arrange();
    await using _ = scene;

    await expect(scene.run({ outcome: "publish" }, edges)).rejects.toMatchObject({
      name: "ConfigError",
      exitCode: 2,
      message: refusal(),
    });

    expect(await github.branch("acme", hub, "protomanager/shop")).toBeUndefined();
    expect(github.repository("acme", hub).pulls).toEqual([]);
    expect(await scene.names()).toEqual(["config.yaml"]);
  });

  it("is not written into the checkout of a public hub", async () => {
    const { scene, edges } = await arrange();
    await using _ = scene;

    await expect(scene.run({}, edges)).rejects.toMatchObject({ exitCode: 2, message: refusal() });

    expect(await scene.names()).toEqual(["config.yaml"]);
  });

  it("is published by a private hub", async () => {
    const { scene, edges } = await arrange({ hub: { private: true } });
    await using _ = scene;

    const { published } = await scene.run({ outcome: "publish" }, edges);

    expect(published?.operation).toBe("created");
  });

  it.each([
    ["it is public itself", { source: { private: false } }, ""],
    ["config.yaml allows it", {}, "allow_private_sources: true"],
  ])("is written into the checkout of a public hub when %s", async (_title, visibility, more) => {
    const { scene, edges } = await arrange(visibility, config(more));
    await using _ = scene;

    expect(await scene.run({}, edges)).toMatchObject({ exitCode: 0 });

    expect(await scene.read("global.proto")).toContain("message Order");
  });

  it("is written where GitHub does not tell who may read the hub", async () => {
    const { scene, edges } = await arrange();
    await using _ = scene;
    github.inject({ match: { operation: "repos/get" }, fault: "502" });

    expect(await scene.run({}, edges)).toMatchObject({ exitCode: 0 });

    expect(scene.said.debug).toContainEqual(expect.stringContaining("Whether the hub is public is unknown"));
    expect(await scene.read("global.proto")).toContain("message Order");
  });
});
