import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { getIDToken } from "@actions/core";
import { afterAll, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { runEndpoints } from "../../../app/tokens/exchange.ts";
import { actionTokens } from "../../../src/action-tokens.ts";
import { readInputs } from "../../../src/inputs.ts";
import { jobClaims } from "../../local-github/oidc.ts";
import { runOf, type Stage, startStage } from "./stage.ts";

let stage: Stage;
let address: string;
const server = createServer();

beforeAll(async () => {
  stage = await startStage();
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.close();
  await stage[Symbol.asyncDispose]();
});
beforeEach(() => stage.reset());

/** The Action's tokens in a job with `id-token: write`, the App at the other end of a socket. */
async function tokensOfJob(access: "read" | "write") {
  const { github } = stage;
  const repository = github.repository("acme", "hub");
  const job = github.state.oidc.openJob(jobClaims(runOf(repository), repository, 1), "acme");
  vi.stubEnv("ACTIONS_ID_TOKEN_REQUEST_URL", job.url);
  vi.stubEnv("ACTIONS_ID_TOKEN_REQUEST_TOKEN", job.token);
  // It tells the runner what to hide.
  vi.spyOn(process.stdout, "write").mockReturnValue(true);

  stage.settings = { ...stage.settings, publicUrl: `${address}/` };
  const { settings, now } = stage.context;
  const { token } = runEndpoints({ settings, now, acceptReport: async () => {} });
  server.removeAllListeners("request");
  server.on("request", async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
    const { authorization } = request.headers;
    const reply = await token({ authorization, body: Buffer.concat(chunks) }, stage.context);
    response.writeHead(reply.status, reply.headers).end(JSON.stringify(reply.body));
  });
  return actionTokens({
    inputs: readInputs((name) => ({ "app-url": address })[name] ?? ""),
    hub: "acme/hub",
    environment: { ...process.env, GITHUB_SERVER_URL: github.address },
    request: { config: "config.yaml", access },
    getIdToken: getIDToken,
    mask() {},
    reporter: { debug() {}, info() {}, warning() {} } as never,
    now: Date.now,
  });
}

it("a job with id-token: write reads its sources and writes its hub, and no more", async () => {
  const { tokens } = await tokensOfJob("write");
  const host = new URL(stage.github.address).host;

  const given = await Promise.all([
    tokens(host, "acme", "read"),
    tokens(host, "umbrella", "read"),
    tokens(host, "acme", "write"),
  ]);

  expect(await Promise.all(given.map((token) => stage.reach(token!)))).toEqual([
    ["acme/hub r", "acme/orders r"],
    ["umbrella/stock r"],
    ["acme/hub rw"],
  ]);
  expect(await tokens(host, "other", "read")).toBeUndefined();
});

it("a job that reads gets no token for writing", async () => {
  const { tokens } = await tokensOfJob("read");

  expect(await tokens(new URL(stage.github.address).host, "acme", "write")).toBeUndefined();
});
