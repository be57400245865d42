import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { checkAction } from "../src/check-action.ts";
import type { CheckReport } from "../src/companion/protocol.ts";
import { silentReporter } from "../src/events.ts";
import type { Edges } from "../src/run/request.ts";
import { openForkPull } from "./local-github/fork-pulls.ts";
import { type LocalGitHub, startLocalGitHub } from "./local-github/local-github.ts";
import { environment, type Scene, setScene } from "./run/scene.ts";

const orders = (fields: string) =>
  `syntax = "proto3";\npackage orders.v1;\nmessage Order {\n  ${fields}\n}\n`;

let github: LocalGitHub;
let scene: Scene;
let edges: Edges;

beforeAll(async () => {
  github = await startLocalGitHub();
  await github.createRepository("acme", "orders", {
    files: { "proto/orders.proto": orders("string id = 1;") },
  });
  const token = github.createToken({ repositories: ["acme/orders"], permissions: { contents: "read" } });
  scene = await setScene();
  await scene.write({
    "config.yaml": `system: {name: shop}
repositories:
  - {name: orders, url: "${github.address}/acme/orders", proto_dir: proto}
global_proto: {output: global.proto, package: shop.v1}
checks: {lint: off, breaking: WIRE}
`,
  });
  edges = {
    reporter: silentReporter,
    environment: { ...environment(github), RUNNER_TEMP: scene.folder },
    currentDirectory: scene.hub,
    cacheFolder: path.join(scene.folder, "cache"),
    tokens: async () => token,
    onRepositories: () => {},
    hubRepository: undefined,
    allowFiles: false,
    projectTools: false,
    now: Date.now,
    signal: undefined,
  };
  await scene.run({}, edges);
});
afterAll(async () => {
  await scene[Symbol.asyncDispose]();
  await github.close();
});

it("tells the App and the summary what it found, and leaves the shared cache as it is", async () => {
  const repository = github.repository("acme", "orders");
  const pull = await openForkPull(github, repository, {
    fork: "mallory",
    branch: "x",
    files: { "proto/orders.proto": orders("int64 id = 1;") },
  });
  const summary = path.join(scene.folder, "summary.md");
  await writeFile(summary, "");
  vi.stubEnv("GITHUB_STEP_SUMMARY", summary);
  const before = await readdir(edges.cacheFolder, { recursive: true });
  const told: CheckReport[] = [];

  await checkAction(
    {
      config: "./config.yaml",
      pull: { repository: repository.id, number: pull.number, commit: pull.headOid },
      post: async (report) => void told.push(report),
    },
    edges,
  );

  expect(told).toMatchObject([{ config: "config.yaml", outcome: "assembled", commit: pull.headOid }]);
  expect(await readFile(summary, "utf8")).toContain("`FIELD_WIRE_COMPATIBLE_TYPE`");
  expect(await readdir(edges.cacheFolder, { recursive: true })).toEqual(before);
  vi.unstubAllEnvs();
});
