import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type HttpApp, startHttpApp } from "../support/http-app.ts";
import { openTestStore, type TestStore } from "../support/stores.ts";
import { deliver, examples } from "../support/webhooks.ts";

let store: TestStore;
let app: HttpApp;
beforeAll(async () => {
  store = await openTestStore("pglite");
  app = await startHttpApp(store);
});
afterAll(async () => {
  await app[Symbol.asyncDispose]();
  await store[Symbol.asyncDispose]();
});

const push = examples("api.github.com").find(({ event }) => event === "push")!.payload;
const pushed = {
  ...push,
  installation: { id: 7 },
  ref: "refs/heads/main",
};

const rowOf = async (id: string) =>
  (await store.database.query("SELECT * FROM protomanager.deliveries WHERE id = $1", [id]))[0];
const jobOf = (id: string) => app.context.sent.filter(({ data }) => "id" in data && data.id === id);

it("keeps a delivery and its job, once", async () => {
  const id = randomUUID();

  expect(await deliver(app.address, "push", pushed, { id })).toEqual({ status: 200, text: "ok\n" });
  expect(await rowOf(id)).toMatchObject({
    event: "push",
    repository: "Codertocat/Hello-World",
    installation: 7,
    handled_at: null,
  });
  expect(jobOf(id)).toMatchObject([
    { queue: "delivery", data: { event: { kind: "push", ref: "refs/heads/main" } } },
  ]);

  expect(await deliver(app.address, "push", pushed, { id })).toEqual({ status: 200, text: "ok\n" });
  expect(jobOf(id)).toHaveLength(1);
});

it("keeps a burst that comes at once, twice and among what is of no interest", async () => {
  const ids = Array.from({ length: 20 }, () => randomUUID());
  const answers = await Promise.all([
    ...ids.map((id) => deliver(app.address, "push", pushed, { id })),
    ...ids.map((id) => deliver(app.address, "push", pushed, { id })),
    ...ids.map(() => deliver(app.address, "star", { action: "created" })),
  ]);

  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  expect(ids.map((id) => jobOf(id).length)).toEqual(ids.map(() => 1));
});

it("keeps what is of no interest without a job", async () => {
  const id = randomUUID();

  expect(await deliver(app.address, "star", { action: "created" }, { id })).toMatchObject({ status: 200 });
  expect(await rowOf(id)).toMatchObject({ outcome: "ignored: of no interest", action: "created" });
  expect(jobOf(id)).toEqual([]);
});

describe("refused, with nothing kept", () => {
  it.each([
    ["a wrong signature", 400, { secret: "another secret of some length" }],
    ["a signature that is none", 400, { headers: { "x-hub-signature-256": "sha256=zz" } }],
    ["a signature by SHA-1", 400, { headers: { "x-hub-signature-256": "sha1=0000" } }],
    ["a form", 415, { headers: { "content-type": "application/x-www-form-urlencoded" } }],
    ["an id that is no UUID", 400, { id: "'; DROP TABLE deliveries; --" }],
    ["a name that is no event's", 400, { headers: { "x-github-event": "__proto__" } }],
    ["the name of a handler", 400, { headers: { "x-github-event": "error" } }],
  ])("%s", async (_what, status, options) => {
    const id = "id" in options ? undefined : randomUUID();

    const answer = await deliver(app.address, "push", pushed, { ...(id && { id }), ...options });

    expect(answer.status, answer.text).toBe(status);
    if (id) expect(await rowOf(id)).toBeUndefined();
  });

  it.each([
    ["no JSON", "{"],
    ["a number", "1"],
    ["null", "null"],
    ["a text", '"text"'],
    ["nothing", ""],
  ])("a signed body that is %s", async (_what, body) => {
    const answer = await deliver(app.address, "push", body);
    expect(answer.status, answer.text).toBe(400);
  });
});

it("logs neither payloads nor signatures", async () => {
  app.lines.length = 0;
  await deliver(
    app.address,
    "push",
    { ...pushed, marker: "payload text" },
    { secret: "another secret of some length" },
  );
  await deliver(app.address, "push", "payload text {");

  const text = JSON.stringify(app.lines);
  expect(app.lines.filter(({ msg }) => msg === "A webhook delivery was refused.")).toMatchObject([
    { problem: expect.stringContaining("set the same secret") },
    { problem: "The payload is no object of JSON." },
  ]);
  expect(text).not.toContain("payload text");
  expect(text).not.toContain("sha256=");
});

it("answers every example payload of GitHub", async () => {
  const all = examples("api.github.com");

  const statuses = new Map<string, number>();
  for (const { event, payload } of all) {
    const { status } = await deliver(app.address, event, payload);
    if (status !== 200) statuses.set(event, status);
  }

  expect(all.length).toBeGreaterThan(250);
  expect([...statuses]).toEqual([]);
});

it("asks for a delivery again when the store fails", async () => {
  const database = {
    ...store.database,
    transaction: async () => {
      throw new Error("connect ECONNREFUSED 10.0.0.1:5432");
    },
  };
  await using broken = await startHttpApp(store, { ingest: { database } });

  const answer = await deliver(broken.address, "push", pushed);

  expect(answer.status).toBe(503);
  expect(answer.text).not.toContain("10.0.0.1");
});

it("asks for a delivery again when the store does not answer in time", async () => {
  const database = { ...store.database, transaction: () => new Promise<never>(() => {}) };
  await using stuck = await startHttpApp(store, { ingest: { database, deadlineMs: 50 } });

  expect(await deliver(stuck.address, "push", pushed)).toMatchObject({ status: 503 });
});

it("ignores accounts that are not served", async () => {
  await using strict = await startHttpApp(store, { ingest: { serves: (account) => account === "acme" } });
  const id = randomUUID();

  expect(await deliver(strict.address, "push", pushed, { id })).toMatchObject({ status: 200 });
  expect(await rowOf(id)).toMatchObject({ outcome: "ignored: the account is not served" });
  expect(strict.context.sent).toEqual([]);
});
