import path from "node:path";
import { pathToFileURL } from "node:url";
import { execa } from "execa";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { environment, type Scene, setScene } from "./run/scene.ts";

const entry = pathToFileURL(path.join(import.meta.dirname, "..", "src", "cli.ts")).href;
const program = `import { main } from ${JSON.stringify(entry)}; await main();`;

let scene: Scene;
let orders: string;

beforeAll(async () => {
  scene = await setScene();
  orders = scene.url("orders");
  const repository = await scene.create("orders");
  await repository.commit({
    "proto/orders.proto":
      'syntax = "proto3";\npackage acme.orders;\nmessage Order { string id = 1; }\n' +
      "service Orders { rpc Get(Order) returns (Order); }\n",
  });
});

afterAll(() => scene[Symbol.asyncDispose]());

/** The CLI as a process in the hub's folder. */
async function cli(...args: string[]) {
  const words = ["--input-type=module", "-e", program, "protomanager", ...args];
  const options = { cwd: scene.hub, env: environment(), reject: false, stdin: "ignore" } as const;
  const { exitCode, stdout, stderr } = await execa(process.execPath, words, options);
  return { exitCode, stdout, stderr };
}

const cache = () => ["--cache-dir", path.join(scene.folder, "cache")];

function config(url: string): string {
  return `system: { name: shop }
repositories:
  - { name: orders, url: "${url}", proto_dir: proto }
global_proto: { output: global.proto, import_path: acme/shop/global.proto, package: acme.shop }
checks: { lint: off }
`;
}

describe("protomanager", () => {
  it("explains on standard error what the config gets wrong, and ends with 2", async () => {
    await scene.write({ "config.yaml": config(orders).replace("proto_dir", "protodir") });
    const column = config(orders).split("\n")[2]!.indexOf("proto_dir") + 1;

    expect(await cli("plan")).toEqual({
      exitCode: 2,
      stdout: "",
      stderr:
        `config.yaml:3:${column}: repositories[0].protodir: is not a known key. ` +
        'Did you mean "proto_dir"?',
    });
  });

  it("prints one document with --json when it fails as well", async () => {
    await scene.write({ "config.yaml": config(scene.url("nothing")) });

    const { exitCode, stdout, stderr } = await cli("plan", "--json", ...cache());

    const error = `orders: there is no git repository at ${scene.url("nothing")}. Fix \`url\`.`;
    expect(exitCode).toBe(1);
    expect(JSON.parse(stdout)).toEqual({ version: 1, command: "plan", exitCode: 1, error });
    expect(stderr.endsWith(error)).toBe(true);
  });

  it("ends with 2 for words it does not know, and says which are near", async () => {
    const { exitCode, stderr } = await cli("updte");

    expect(exitCode).toBe(2);
    expect(stderr).toContain("(Did you mean update?)");
  });

  it("tells what it wrote, then that nothing is left to do; results on standard output, the story on the other", async () => {
    await scene.write({ "config.yaml": config(orders) });
    const moved =
      "Notes:\n  PM1101 the gRPC path of 1 service changes: /acme.orders.Orders/ → /acme.shop.Orders/";

    const first = await cli("update", ...cache());
    const second = await cli("update", "--offline", ...cache());

    expect(first).toMatchObject({ exitCode: 0, stdout: expect.stringContaining(moved) });
    expect(first.stdout).toMatch(/Files:\n {2}\+ global\.proto\n/);
    expect(first.stdout).toMatch(/\n3 files changed\.$/);
    expect(first.stderr).toContain("Assembled global.proto from 1 repository");
    expect(second).toMatchObject({ exitCode: 0, stdout: expect.stringContaining(moved) });
    expect(second.stdout).toMatch(/\nEverything is up to date\.$/);
  });

  it("ends --check of a stale output with 3 and shows the difference", async () => {
    await scene.write({ "config.yaml": config(orders), "global.proto": "// edited\n" });

    const { exitCode, stdout } = await cli("generate", "--check", ...cache());

    expect(exitCode).toBe(3);
    expect(stdout).toContain("--- a/global.proto\n+++ b/global.proto\n");
    expect(stdout).toContain("--check: 1 committed output differs from what this run gives.");
  });

  it("keeps to one document on standard output", async () => {
    await scene.write({ "config.yaml": config(orders) });

    const { exitCode, stdout } = await cli("plan", "--json", ...cache());

    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ version: 1, command: "plan", system: "shop", exitCode: 0 });
  });

  it("explains a name at the locked commits, and ends with 1 for one that nothing has", async () => {
    await scene.write({ "config.yaml": config(orders) });
    await cli("update", ...cache());

    const told = await cli("explain", "shop.Order", "--offline", ...cache());
    const json = await cli("explain", "acme.orders.Order", "--offline", "--json", ...cache());
    const none = await cli("explain", "Ordre", "--offline", ...cache());

    expect(told.stdout).toMatch(
      /^source: {3}acme\.orders\.Order\nmerged: {3}acme\.shop\.Order\n[\s\S]*\nwhy: {6}protomanager\.lock pins acme\.shop\.Order\n2 references:\n/,
    );
    expect(JSON.parse(json.stdout)).toMatchObject({
      version: 1,
      command: "explain",
      merged: "acme.shop.Order",
      why: "protomanager.lock pins acme.shop.Order",
      location: { repository: "orders", path: "proto/orders.proto", line: 3, column: 1 },
    });
    expect(none).toMatchObject({
      exitCode: 1,
      stdout: "",
      stderr: expect.stringContaining("Did you mean acme.orders.Order?"),
    });
  });
});
