import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type ActionTokensOptions, actionTokens } from "../src/action-tokens.ts";
import { readInputs } from "../src/inputs.ts";
import { type FakeApp, json, startFakeApp } from "./companion/fake-app.ts";

let app: FakeApp;
let masked: string[];
let audiences: string[];
let now: number;

beforeAll(async () => {
  app = await startFakeApp();
});
afterAll(() => app[Symbol.asyncDispose]());
beforeEach(() => {
  app.received.length = 0;
  masked = [];
  audiences = [];
  now = Date.parse("2026-01-01T00:00:00Z");
  app.answers.splice(0, Number.POSITIVE_INFINITY, (response) =>
    json(200, {
      tokens: ["acme read", "umbrella read", "acme write"].map((text) => {
        const [owner, access] = text.split(" ");
        const token = `ghs_${owner}_${access}_${app.received.length}`;
        return { owner, repositories: [], access, token, expiresAt: new Date(now + 3_600_000).toISOString() };
      }),
    })(response),
  );
});

const environment = {
  GITHUB_SERVER_URL: "https://github.com",
  ACTIONS_ID_TOKEN_REQUEST_URL: "https://issuer.example",
  ACTIONS_ID_TOKEN_REQUEST_TOKEN: "request-token",
};

function tokensOf(inputs: Record<string, string>, parts: Partial<ActionTokensOptions> = {}) {
  const all: Record<string, string> = { token: "ghs_job", "app-url": app.url, ...inputs };
  return actionTokens({
    inputs: readInputs((name) => all[name] ?? ""),
    hub: "acme/hub",
    environment,
    request: { config: "config.yaml", access: "write" },
    getIdToken: async (audience) => `identity-${audiences.push(audience)}`,
    mask: (secret) => masked.push(secret),
    reporter: { debug() {}, info() {}, warning() {} } as never,
    now: () => now,
    ...parts,
  });
}

describe("actionTokens with app-url", () => {
  it("exchanges once for all owners, with the App's address as audience", async () => {
    const { tokens, ready } = tokensOf({});
    await ready();

    const given = await Promise.all([
      tokens("github.com", "Acme", "read"),
      tokens("github.com", "umbrella", "read"),
      tokens("github.com", "acme", "write"),
    ]);

    expect(given).toEqual(["ghs_acme_read_1", "ghs_umbrella_read_1", "ghs_acme_write_1"]);
    expect(audiences).toEqual([app.url]);
    expect(app.received).toMatchObject([{ body: { config: "config.yaml", access: "write" } }]);
  });

  it("reads with source-tokens first and with `token` last, and gives no token of one host to another", async () => {
    const { tokens } = tokensOf({ "source-tokens": "github.com/umbrella=ghp_given" });

    expect(await tokens("github.com", "umbrella", "read")).toBe("ghp_given");
    expect(await tokens("github.com", "acme", "read")).toBe("ghs_acme_read_1");
    expect(await tokens("github.com", "other", "read")).toBeUndefined();
    expect(await tokens("gitlab.com", "acme", "read")).toBeUndefined();
  });

  it("falls back to `token` for what the App gave none for", async () => {
    app.answers.splice(0, 1, json(200, { tokens: [] }));
    const { tokens } = tokensOf({});

    expect(await tokens("github.com", "acme", "read")).toBe("ghs_job");
    expect(await tokens("github.com", "acme", "write")).toBe("ghs_job");
    expect(app.received).toHaveLength(1);
  });

  it("masks every form before a token is used", async () => {
    await tokensOf({}).ready();

    const basic = Buffer.from("x-access-token:ghs_acme_read_1").toString("base64");
    expect(masked).toEqual(expect.arrayContaining(["ghs_acme_read_1", basic, "ghs_acme_write_1"]));
  });

  it("exchanges anew ten minutes before the end, with a new identity", async () => {
    const { tokens } = tokensOf({});
    await tokens("github.com", "acme", "read");
    now += 49 * 60_000;
    expect(await tokens("github.com", "acme", "read")).toBe("ghs_acme_read_1");
    now += 2 * 60_000;
    const given = await Promise.all([1, 2].map(() => tokens("github.com", "acme", "write")));

    expect(given).toEqual(["ghs_acme_write_2", "ghs_acme_write_2"]);
    expect(app.received.map(({ authorization }) => authorization)).toEqual([
      "Bearer identity-1",
      "Bearer identity-2",
    ]);
  });

  it("fails before the run begins when the App refuses, and does not ask again", async () => {
    app.answers.splice(0, 1, json(403, { error: "acme/hub: no." }));
    const { ready, tokens } = tokensOf({});

    await expect(ready()).rejects.toThrow(/could not get tokens: the App answered "403 acme\/hub: no\."/);
    await expect(tokens("github.com", "acme", "read")).rejects.toThrow(/403/);
    expect(app.received).toHaveLength(1);
  });

  it("says that the job may not show who it is", () => {
    expect(() => tokensOf({}, { environment: { GITHUB_SERVER_URL: "https://github.com" } })).toThrow(
      /input `app-url`: .* Add `id-token: write` to the `permissions` of the job/,
    );
  });

  it("says that GitHub gave no identity token", async () => {
    const getIdToken = async () => {
      throw new Error("Error message: 500");
    };
    await expect(tokensOf({}, { getIdToken }).ready()).rejects.toThrow(
      "GitHub gave the job no identity token: Error message: 500. Run the workflow again later.",
    );
  });

  it("asks nobody without it", async () => {
    const { tokens, ready } = tokensOf({ "app-url": "" });
    await ready();

    expect(await tokens("github.com", "acme", "write")).toBe("ghs_job");
    expect(app.received).toEqual([]);
  });
});
