import { generateKeyPairSync } from "node:crypto";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { AppGitHub, Scope } from "../../../app/github/access.ts";
import { createTurns } from "../../../app/github/turns.ts";
import { RetryLater } from "../../../app/queue/queues.ts";
import { type LocalGitHub, startLocalGitHub } from "../../local-github/local-github.ts";
import { fastPace } from "../../publish/hub.ts";
import { appGitHubOn } from "../support/app-github.ts";

let github: LocalGitHub;
let registration: { clientId: string; privateKey: string };
let installation: number;
let time: number;
let app: AppGitHub;

beforeAll(async () => {
  github = await startLocalGitHub();
  for (const name of ["hub", "orders"]) {
    await github.createRepository("acme", name, { private: true, files: { "a.txt": "a" } });
  }
  registration = github.createApp({
    slug: "protomanager",
    owner: "acme",
    permissions: { contents: "write", actions: "write", metadata: "read" },
    installations: [
      { account: "acme", repositories: "all" },
      { account: "umbrella", repositories: "all" },
    ],
  });
  installation = github.state.apps.installations[0]!.id;
});
beforeEach(() => {
  time = Date.now();
  app = appGitHubOn(github, { registration, now: () => time });
});
afterEach(() => github.clearFaults());
afterAll(() => github.close());

const reading = (): Scope => ({ installation, repositories: ["hub"], permissions: { contents: "read" } });
const readRef = (scope: Scope, repo = "hub") =>
  app.client(scope).rest.git.getRef({ owner: "acme", repo, ref: "heads/main" });
const writeBlob = (scope: Scope) =>
  app.client(scope).rest.git.createBlob({ owner: "acme", repo: "hub", content: "x" });

/** Operations that were asked while `body` ran. */
async function asked(body: () => Promise<unknown>): Promise<(string | undefined)[]> {
  const before = github.requests.length;
  await body();
  return github.requests.slice(before).map(({ operation }) => operation);
}

const minting = "apps/create-installation-access-token";

it("says that the key is not the App's", async () => {
  const { privateKey } = generateKeyPairSync("rsa", {
    modulusLength: 2048,
    publicKeyEncoding: { type: "spki", format: "pem" },
    privateKeyEncoding: { type: "pkcs8", format: "pem" },
  });
  const other = appGitHubOn(github, { registration: { ...registration, privateKey } });
  await expect(other.owner()).rejects.toThrow(
    /^GitHub does not take the key of App .*: it answered ".*"\. APP_ID/,
  );
});

describe("client", () => {
  it("reaches the repositories and permissions of its scope alone", async () => {
    expect((await readRef(reading())).status).toBe(200);
    await expect(readRef(reading(), "orders")).rejects.toMatchObject({ status: 404 });
    await expect(writeBlob(reading())).rejects.toMatchObject({ status: 403 });
  });

  it("mints one token for a scope, however many ask at once, and renews it ten minutes before its end", async () => {
    const together = await asked(() => Promise.all([readRef(reading()), readRef(reading())]));
    time += 49 * 60_000;
    const later = await asked(() => readRef(reading()));
    time += 2 * 60_000;
    const late = await asked(() => readRef(reading()));

    expect(together.filter((operation) => operation === minting)).toHaveLength(1);
    expect(later).toEqual(["git/get-ref"]);
    expect(late).toEqual([minting, "git/get-ref"]);
  });

  it("mints anew after a 401, and when it is told to forget", async () => {
    await readRef(reading());
    time += 30 * 60_000;
    for (const secret of github.state.tokens.secrets()) github.revokeToken(secret);

    await expect(readRef(reading())).rejects.toMatchObject({ status: 401 });
    expect(await asked(() => readRef(reading()))).toContain(minting);
    app.forget(installation);
    expect(await asked(() => readRef(reading()))).toContain(minting);
  });

  it("does not ask while GitHub wants it to wait, and comes back later", async () => {
    github.inject({ match: { operation: "git/get-ref" }, fault: "403-secondary", retryAfterSeconds: 60 });

    const refusal = await readRef(reading()).catch((error: unknown) => error);
    const meanwhile = await asked(() => expect(readRef(reading())).rejects.toThrow(RetryLater));
    time += 61_000;

    expect(refusal).toBeInstanceOf(RetryLater);
    expect(refusal).toMatchObject({ afterMs: 60_000 });
    expect(meanwhile).toEqual([]);
    expect((await readRef(reading())).status).toBe(200);
  });

  it("waits inside the request for a second or two", async () => {
    github.inject({ match: { operation: "git/get-ref" }, fault: "403-secondary", retryAfterSeconds: 1 });

    expect((await readRef(reading())).status).toBe(200);
  });

  it("takes what is never answered for failed, and asks again", async () => {
    app = appGitHubOn(github, { registration, deadlineMs: 300 });
    await readRef(reading());
    github.inject({ match: { operation: "git/get-ref" }, fault: "hang" });
    expect((await readRef(reading())).status).toBe(200);

    github.inject({ match: { operation: "git/get-ref" }, fault: "hang", times: 2 });
    await expect(readRef(reading())).rejects.toThrow(/timeout/);
  });

  it("keeps another installation's door open", async () => {
    await github.createRepository("umbrella", "stock", { files: { "a.txt": "a" } });
    github.inject({ match: { operation: "git/get-ref" }, fault: "403-secondary", retryAfterSeconds: 60 });
    await readRef(reading()).catch(() => {});
    const other = { ...reading(), installation: installation + 1, repositories: ["stock"] };

    const { data } = await app
      .client(other)
      .rest.git.getRef({ owner: "umbrella", repo: "stock", ref: "heads/main" });

    expect(data.ref).toBe("refs/heads/main");
  });

  it("lets a burst of writes through, then one for each gap; tokens and reads do not wait", async () => {
    const pace = { ...fastPace, writeGapMs: 3000, writeBurst: 3 };
    app = appGitHubOn(github, { registration, turns: createTurns(pace) });
    const writing: Scope = { ...reading(), permissions: { contents: "write" } };
    const times: number[] = [];

    const started = Date.now();
    const writes = Promise.all([1, 2, 3, 4].map(() => writeBlob(writing).then(() => times.push(Date.now()))));
    await Promise.all([1, 2, 3].map(() => readRef(reading())));
    const read = Date.now() - started;
    await writes;

    expect(read).toBeLessThan(2500);
    expect(times[2]! - started).toBeLessThan(2500);
    expect(times[3]! - started).toBeGreaterThan(2500);
  });
});

describe("mint", () => {
  it("is a new token each time", async () => {
    const first = await app.mint(reading());
    const second = await app.mint(reading());

    expect(first.token).not.toBe(second.token);
    expect(first.expires - Date.now()).toBeGreaterThan(59 * 60_000);
  });

  it("refuses a token that writes everywhere, and one that would be for everything by mistake", async () => {
    const permissions = { contents: "write" } as const;

    await expect(app.mint({ installation, repositories: undefined, permissions })).rejects.toThrow(/named/);
    await expect(app.mint({ ...reading(), repositories: [] })).rejects.toThrow(/all of them/);
  });

  it.each([
    [{ repositories: ["none"] }, /get a token for none: .*does not exist or is not accessible/],
    [{ permissions: { checks: "write" as const } }, /does not grant `checks: write`/],
    [{ installation: 999 }, /installation 999: could not get a token for hub: .*404/],
  ])("says what the installation lacks: %j", async (parts, message) => {
    await expect(app.mint({ ...reading(), ...parts })).rejects.toThrow(message);
  });
});

describe("asApp", () => {
  it("allows for a clock that is wrong", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 5 * 60_000 });
    try {
      const wrong = await startLocalGitHub({ now: () => new Date(Date.now() - 5 * 60_000) });
      const made = wrong.createApp({ slug: "x", owner: "acme", permissions: {}, installations: [] });
      expect((await appGitHubOn(wrong, { registration: made }).owner()).toLowerCase()).toBe("acme");
      await wrong.close();
    } finally {
      vi.useRealTimers();
    }
  });
});

describe("installationOf", () => {
  it("is that of an account which is served", async () => {
    expect(await app.installationOf("ACME")).toBe(installation);
    expect(await app.installationOf("umbrella")).toBeUndefined();
    expect(await app.installationOf("nobody")).toBeUndefined();
  });

  it("is asked for once, until an event tells otherwise", async () => {
    await app.installationOf("acme");

    expect(await asked(() => app.installationOf("acme"))).toEqual([]);
    app.forget(installation);
    expect(await asked(() => app.installationOf("acme"))).toEqual(["apps/get-user-installation"]);
  });
});
