import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { type GitHubClient, githubClients } from "../../src/github/client.ts";
import type { TokenSource } from "../../src/github/token.ts";
import { type LocalGitHub, startLocalGitHub } from "../local-github/local-github.ts";
import { fastPace } from "../publish/hub.ts";

let github: LocalGitHub;
let host: string;
let token: string;
let log: string[];
let warnings: string[];

beforeAll(async () => {
  github = await startLocalGitHub();
  host = new URL(github.address).host;
  await github.createRepository("acme", "hub", { private: true, files: { "a.txt": "a" } });
  token = github.createToken({
    repositories: ["acme/hub"],
    permissions: { contents: "write", metadata: "read" },
  });
});
afterAll(() => github.close());
afterEach(() => {
  github.clearFaults();
  vi.unstubAllEnvs();
});

function clients(tokens: TokenSource = async () => token) {
  log = [];
  warnings = [];
  const reporter = {
    debug: (text: string) => log.push(text),
    warning: (text: string) => warnings.push(text),
  };
  return githubClients({ tokens, reporter, pace: fastPace });
}

const read = (client: GitHubClient) => client.rest.repos.get({ owner: "acme", repo: "hub" });

describe("githubClients", () => {
  it("gives the same client for the same owner and access", () => {
    const client = clients();

    expect(client(host, "acme", "read")).toBe(client(host, "acme", "read"));
    expect(client(host, "acme", "read")).not.toBe(client(host, "acme", "write"));
  });

  it.each(["502", "drop", "403-secondary", "429"] as const)("gets over %s", async (fault) => {
    github.inject({ match: { operation: "repos/get" }, fault, times: 2 });

    expect((await read(clients()(host, "acme", "read"))).data.full_name).toBe("acme/hub");
  });

  it("asks for the token before each try, for this host, owner and access", async () => {
    const asked: string[] = [];
    const client = clients(async (...parts) => {
      asked.push(parts.join(" "));
      return token;
    });
    github.inject({ match: { operation: "repos/get" }, fault: "502" });

    await read(client(host, "acme", "read"));

    expect(asked).toEqual(Array(2).fill(`${host} acme read`));
  });

  it("goes without a token where there is none", async () => {
    await github.createRepository("acme", "open", { files: { "a.txt": "a" } });
    const client = clients(async () => undefined)(host, "acme", "read");

    expect((await client.rest.repos.get({ owner: "acme", repo: "open" })).status).toBe(200);
    expect(github.requests.at(-1)).toMatchObject({ authorization: "none" });
  });

  it("gives up after five answers to slow down, and says so", async () => {
    github.inject({ match: { operation: "repos/get" }, fault: "403-secondary", times: 100 });

    await expect(read(clients()(host, "acme", "read"))).rejects.toMatchObject({ status: 403 });
    expect(warnings).toHaveLength(6);
    expect(warnings.at(-1)).toMatch(/giving up/);
  });

  it("does not repeat what GitHub refused", async () => {
    const before = github.requests.length;

    const missing = clients()(host, "acme", "read").rest.repos.get({ owner: "acme", repo: "none" });

    await expect(missing).rejects.toMatchObject({ status: 404 });
    expect(github.requests.length - before).toBe(1);
  });

  it("never logs the token", async () => {
    github.inject({ match: { operation: "repos/get" }, fault: "403-secondary" });
    await read(clients()(host, "acme", "read"));
    const failure = await clients()(host, "acme", "read")
      .rest.repos.get({ owner: "acme", repo: "none" })
      .catch((error: unknown) => error);

    expect(log.join()).toMatch(/GET \S*\/repos\/acme\/none/);
    expect([...log, ...warnings, JSON.stringify(failure), String(failure)].join()).not.toContain(token);
  });

  it("goes through the proxy of the environment, but not to hosts that it excludes", async () => {
    const asked: string[] = [];
    const proxy = createServer().on("connect", (request, socket) => {
      asked.push(request.url ?? "");
      socket.end("HTTP/1.1 502 Bad Gateway\r\n\r\n");
    });
    await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
    vi.stubEnv("https_proxy", `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`);

    await expect(read(clients()("github.com", "acme", "read"))).rejects.toThrow();
    await read(clients()(host, "acme", "read"));
    proxy.close();

    expect(new Set(asked)).toEqual(new Set(["api.github.com:443"]));
  });
});
