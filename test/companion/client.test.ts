import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { exchangeTokens, postReport } from "../../src/companion/client.ts";
import type { CheckReport, TokenAnswer } from "../../src/companion/protocol.ts";
import { drop, type FakeApp, json, startFakeApp } from "./fake-app.ts";

let app: FakeApp;
let asked: number;

beforeAll(async () => {
  app = await startFakeApp();
});
afterAll(() => app[Symbol.asyncDispose]());
beforeEach(() => {
  app.received.length = 0;
  app.answers.length = 0;
  asked = 0;
});

const identity = async () => `identity-${++asked}`;
const request = { config: "config.yaml", access: "write" } as const;
const exchange = (url = app.url) => exchangeTokens(url, request, identity, { secondMs: 1 });
const answer: TokenAnswer = {
  tokens: [
    {
      owner: "acme",
      repositories: ["hub"],
      access: "read",
      token: "ghs_1",
      expiresAt: "2026-01-01T00:00:00Z",
    },
  ],
};

describe("exchangeTokens", () => {
  it("shows the run's identity and gives back the tokens", async () => {
    app.answers.push(json(200, answer));

    expect(await exchange()).toEqual(answer);
    expect(app.received).toEqual([
      { method: "POST", path: "/token", authorization: "Bearer identity-1", body: request },
    ]);
  });

  it("keeps a path of the App's address", async () => {
    app.answers.push(json(200, answer));
    await exchange(`${app.url}/apps/protomanager`);
    expect(app.received[0]?.path).toBe("/apps/protomanager/token");
  });

  it.each([
    ["503", json(503, { error: "soon" }, { "retry-after": "2" })],
    ["500", json(500, {})],
    ["429", json(429, { error: "too often" }, { "retry-after": "1" })],
    ["a broken connection", drop],
  ])("tries again after %s, with a new identity each time", async (_, failing) => {
    app.answers.push(failing, failing, json(200, answer));

    expect(await exchange()).toEqual(answer);
    expect(app.received.map(({ authorization }) => authorization)).toEqual([
      "Bearer identity-1",
      "Bearer identity-2",
      "Bearer identity-3",
    ]);
  });

  it("waits as long as it is asked to", async () => {
    app.answers.push(json(503, {}, { "retry-after": "7" }), json(200, answer));
    const started = performance.now();
    await exchangeTokens(app.url, request, identity, { secondMs: 20 });
    expect(performance.now() - started).toBeGreaterThanOrEqual(135);
  });

  it("gives up after five tries, and when it would have to wait for more than a minute", async () => {
    app.answers.push(json(502, {}));
    await expect(exchange()).rejects.toThrow(
      `${app.url}: could not get tokens: the App answered "502". The App or GitHub has a problem of its own`,
    );
    expect(app.received).toHaveLength(5);

    app.answers.splice(0, 1, json(503, { error: "later" }, { "retry-after": "61" }));
    await expect(exchange()).rejects.toThrow('"503 later"');
    expect(app.received).toHaveLength(6);
  });

  it.each([
    [401, "The identity token is for another audience than https://a.example.", /letter by letter\.$/],
    [403, "acme/hub: tokens are given to runs on refs/heads/main alone.", /alone\."\.$/],
    [404, "acme/hub is no hub that this App knows.", /this App knows\."\.$/],
    [404, undefined, /There is no ProtoManager App at this address\.$/],
  ])("says what a refusal with %s means, at once", async (status, message, expected) => {
    app.answers.push(json(status, message === undefined ? "<html>" : { error: message }));
    await expect(exchange()).rejects.toThrow(expected);
    expect(app.received).toHaveLength(1);
  });

  it("follows no redirect: the identity token stays here", async () => {
    await using elsewhere = await startFakeApp();
    elsewhere.answers.push(json(200, answer));
    app.answers.push(json(307, {}, { location: `${elsewhere.url}/token` }));

    await expect(exchange()).rejects.toThrow(
      /a redirect to .* Put the App's final address into the input `app-url`/,
    );
    expect(elsewhere.received).toEqual([]);
  });

  it("reads no answer without end", async () => {
    app.answers.push((response) => {
      response.writeHead(200);
      const more = () => {
        while (response.write(Buffer.alloc(1 << 20))) if (response.destroyed) return;
        response.once("drain", more);
      };
      more();
    });
    await expect(exchange()).rejects.toThrow(/an answer of more than 4194304 bytes/);
  });

  it("does not show what an answer that it does not understand holds", async () => {
    app.answers.push(json(200, { tokens: [{ owner: "acme", token: "ghs_secret" }] }));
    const failure = await exchange().catch((error: Error) => error.message);
    expect(failure).toMatch(/the App's answer is not understood/);
    expect(failure).not.toContain("ghs_secret");
  });

  it("says that nobody answers", async () => {
    await using gone = await startFakeApp();
    const { url } = gone;
    await gone[Symbol.asyncDispose]();
    await expect(exchange(url)).rejects.toThrow(
      /ECONNREFUSED.*Check the input `app-url`, and that runners can reach/,
    );
  });

  it("ends with the run", async () => {
    const cancel = new AbortController();
    app.answers.push(() => cancel.abort(new Error("cancelled")));
    const running = exchangeTokens(app.url, request, identity, { signal: cancel.signal });
    await expect(running).rejects.toThrow("cancelled");
  });
});

describe("postReport", () => {
  it("sends the report", async () => {
    app.answers.push((response) => void response.writeHead(204).end());
    const report = { config: "config.yaml", pull: 3 } as CheckReport;

    await postReport(app.url, report, identity);

    expect(app.received).toMatchObject([
      { path: "/report", authorization: "Bearer identity-1", body: report },
    ]);
  });

  it("says that the report was not taken", async () => {
    app.answers.push(json(403, { error: "this run is no check" }));
    await expect(postReport(app.url, {} as CheckReport, identity)).rejects.toThrow(
      'could not report the check: the App answered "403 this run is no check".',
    );
  });
});
