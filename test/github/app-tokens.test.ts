import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type AppOptions, appTokens } from "../../src/github/app-tokens.ts";
import { githubClients } from "../../src/github/client.ts";
import type { Access } from "../../src/github/token.ts";
import { type LocalGitHub, startLocalGitHub } from "../local-github/local-github.ts";
import { fastPace } from "../publish/hub.ts";

let github: LocalGitHub;
let host: string;
let app: { clientId: string; privateKey: string };
let masked: string[];
const reporter = { debug() {}, warning() {} };

beforeAll(async () => {
  github = await startLocalGitHub();
  host = new URL(github.address).host;
  for (const name of ["orders", "billing", "other", "hub"]) {
    await github.createRepository("acme", name, { private: true, files: { "a.proto": "" } });
  }
  await github.createRepository("umbrella", "stock", { private: true, files: { "a.proto": "" } });
  app = github.createApp({
    slug: "protomanager",
    owner: "acme",
    permissions: { contents: "write", pull_requests: "write", metadata: "read" },
    installations: [
      { account: "acme", repositories: ["acme/orders", "acme/billing", "acme/hub"] },
      { account: "umbrella", repositories: "all" },
    ],
  });
});
afterAll(() => github.close());

function tokens(listed: Record<string, string[]>, parts: Partial<AppOptions> = {}) {
  masked = [];
  return appTokens({
    ...app,
    host,
    repositories: (owner) => listed[owner] ?? [],
    mask: (secret) => masked.push(secret),
    reporter,
    pace: fastPace,
    ...parts,
  });
}

/** Whether a token may read, and write, a repository. */
async function reaches(token: string | undefined, owner: string, repo: string): Promise<string> {
  const client = githubClients({ tokens: async () => token, reporter, pace: fastPace })(host, owner, "write");
  const tried = async (call: Promise<unknown>) =>
    call.then(
      () => true,
      () => false,
    );
  const read = await tried(client.rest.git.getRef({ owner, repo, ref: "heads/main" }));
  const blob = { owner, repo, content: "x", encoding: "utf-8" };
  return `${read ? "r" : "-"}${(await tried(client.rest.git.createBlob(blob))) ? "w" : "-"}`;
}

describe("appTokens", () => {
  it("reads the listed repositories of an owner and nothing else", async () => {
    const token = await tokens({ acme: ["orders", "billing"] })(host, "acme", "read");

    expect(await reaches(token, "acme", "orders")).toBe("r-");
    expect(await reaches(token, "acme", "billing")).toBe("r-");
    expect(await reaches(token, "acme", "hub")).toBe("--");
    expect(await reaches(token, "umbrella", "stock")).toBe("--");
  });

  it("writes the hub", async () => {
    const listed = (_owner: string, access: Access) => (access === "write" ? ["hub"] : ["orders"]);

    const token = await tokens({}, { repositories: listed })(host, "acme", "write");

    expect(await reaches(token, "acme", "hub")).toBe("rw");
    expect(await reaches(token, "acme", "orders")).toBe("--");
  });

  it("masks every secret before it is used", async () => {
    const token = await tokens({ acme: ["orders"] })(host, "acme", "read");

    expect(masked).toContain(token);
    expect(masked.some((secret) => secret.split(".").length === 3)).toBe(true);
  });

  it("reads the others when the installation does not cover one of the listed", async () => {
    const token = await tokens({ acme: ["orders", "other", "gone"] })(host, "acme", "read");

    expect(await reaches(token, "acme", "orders")).toBe("r-");
    expect(await reaches(token, "acme", "other")).toBe("--");
  });

  it.each([
    ["the App is not installed", { nobody: ["x"] }, "nobody"],
    ["nothing of the owner is listed", {}, "acme"],
    ["the installation covers none of the listed", { acme: ["other"] }, "acme"],
  ])("gives none where %s", async (_name, listed, owner) => {
    expect(await tokens(listed)(host, owner, "read")).toBeUndefined();
  });

  it("gives none for another host", async () => {
    expect(await tokens({ acme: ["orders"] })("gitlab.com", "acme", "read")).toBeUndefined();
  });

  it("asks once for each owner, and again before the token runs out", async () => {
    let now = Date.now();
    const source = tokens({ acme: ["orders"], umbrella: ["stock"] }, { now: () => now });

    const [first, same] = await Promise.all([source(host, "acme", "read"), source(host, "ACME", "read")]);
    const other = await source(host, "umbrella", "read");
    now += 45 * 60 * 1000;
    const later = await source(host, "acme", "read");
    now += 10 * 60 * 1000;
    const renewed = await source(host, "acme", "read");

    expect(same).toBe(first);
    expect(other).not.toBe(first);
    expect(later).toBe(first);
    expect(renewed).not.toBe(first);
  });

  it("asks again when the list has grown", async () => {
    const listed = { acme: ["hub"] };
    const source = tokens(listed);
    await source(host, "acme", "read");
    listed.acme.push("orders");

    expect(await reaches(await source(host, "acme", "read"), "acme", "orders")).toBe("r-");
  });

  it("says what is wrong with a key that the App does not know, and tries again when asked again", async () => {
    const other = github.createApp({ slug: "x", owner: "acme", permissions: {}, installations: [] });
    const source = tokens({ acme: ["orders"] }, { clientId: app.clientId, privateKey: other.privateKey });

    await expect(source(host, "acme", "read")).rejects.toThrow(
      /could not get a token of the GitHub App.*401/,
    );
    await expect(source(host, "acme", "read")).rejects.toThrow(/401/);
  });

  it("takes a key whose line ends were escaped", async () => {
    const privateKey = app.privateKey.replaceAll("\n", "\\n");

    expect(await tokens({ acme: ["orders"] }, { privateKey })(host, "acme", "read")).toBeDefined();
  });

  it("names the permission that the installation lacks", async () => {
    const weak = github.createApp({
      slug: "weak",
      owner: "acme",
      permissions: { contents: "read", metadata: "read" },
      installations: [{ account: "acme", repositories: "all" }],
    });

    await expect(tokens({ acme: ["hub"] }, weak)(host, "acme", "write")).rejects.toThrow(
      /does not grant `contents: write` and `pull-requests: write`/,
    );
  });
});
