import { mkdir } from "node:fs/promises";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ownCheckout } from "../../src/run/own-checkout.ts";
import { repositoryConfig } from "../sources/sources-request.ts";
import { type Scene, setScene } from "./scene.ts";

let scene: Scene;
beforeEach(async () => {
  scene = await setScene();
});
afterEach(() => scene[Symbol.asyncDispose]());

const repositories = [
  repositoryConfig("orders", "https://github.com/acme/orders"),
  repositoryConfig("mono-a", "git@github.com:acme/mono.git", { protoDirs: ["a"] }),
  repositoryConfig("mono-b", "https://github.com/acme/mono", { protoDirs: ["b"] }),
  repositoryConfig("old", "https://github.com/acme/twice", { ref: "v1" }),
  repositoryConfig("new", "https://github.com/acme/twice"),
];

async function namesWith(origin: string): Promise<string[]> {
  await scene.git("remote", "add", "origin", origin);
  const found = await ownCheckout(repositories, { currentDirectory: scene.hub, environment: process.env });
  return [...found.keys()];
}

describe("ownCheckout", () => {
  it.each([
    ["https://github.com/acme/orders", ["orders"]],
    ["https://github.com/Acme/Orders.git", ["orders"]],
    ["git@github.com:acme/orders.git", ["orders"]],
    ["ssh://git@github.com/acme/orders", ["orders"]],
    ["https://x-access-token:secret@github.com/acme/orders", ["orders"]],
    ["https://github.com/acme/mono", ["mono-a", "mono-b"]],
  ])("finds %s among the hub's repositories", async (origin, names) => {
    expect(await namesWith(origin)).toEqual(names);
  });

  it("reads from the top of the checkout, whichever folder the run stands in", async () => {
    await scene.git("remote", "add", "origin", "https://github.com/acme/orders");
    await scene.write({ "proto/a.proto": "a", "deep/down/x": "" });
    const currentDirectory = path.join(scene.hub, "deep", "down");

    const found = await ownCheckout(repositories, { currentDirectory, environment: process.env });

    expect((await found.get("orders")!.readFile("proto/a.proto"))?.toString()).toBe("a");
  });

  it.each([
    [
      "https://github.com/acme/other",
      /its `origin` https:\/\/github\.com\/acme\/other is no repository of the hub, which has orders \(https:/,
    ],
    [
      "https://github.com/acme/twice",
      /the hub has this repository several times, old at v1, new at HEAD, and/,
    ],
    ["ext::sh -c x", /which is no repository URL/],
  ])("refuses %s", async (origin, message) => {
    await expect(namesWith(origin)).rejects.toThrow(message);
  });

  it("never shows a token of `origin`", async () => {
    await expect(namesWith("https://user:secret@github.com/acme/other")).rejects.toThrow(
      /^(?!.*secret).*`origin` https:\/\/github\.com\/acme\/other/,
    );
  });

  it("needs an origin", async () => {
    const ask = ownCheckout(repositories, { currentDirectory: scene.hub, environment: process.env });
    await expect(ask).rejects.toThrow(/`origin`, which is not set\. Set it: git remote add origin URL\./);
  });

  it("needs a checkout", async () => {
    const folder = path.join(scene.folder, "plain");
    await mkdir(folder);
    const ask = ownCheckout(repositories, { currentDirectory: folder, environment: process.env });
    await expect(ask).rejects.toMatchObject({
      exitCode: 2,
      message: expect.stringContaining("there is none here"),
    });
  });
});
