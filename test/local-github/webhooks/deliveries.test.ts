import { createHmac, randomUUID } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type LocalGitHub, startLocalGitHub } from "../local-github.ts";
import { type HearingApp, openHearingApp, permissions, type Received, secret } from "./hearing-app.ts";

let app: HearingApp;
let github: LocalGitHub;

beforeEach(async () => {
  app = await openHearingApp();
  github = app.github;
});
afterEach(() => app[Symbol.asyncDispose]());

describe("a delivery", () => {
  it("is signed and says what it is", async () => {
    await github.commit("acme", "hub", "main", { "a.txt": "b\n" });
    await github.webhooksDelivered();

    const [{ headers, raw, payload }] = app.received as [Received];
    const signature = `sha256=${createHmac("sha256", secret).update(raw).digest("hex")}`;
    expect(headers).toMatchObject({
      "x-github-event": "push",
      "x-hub-signature-256": signature,
      "x-github-hook-installation-target-type": "integration",
      "x-github-hook-installation-target-id": String(github.state.apps.apps[0]?.id),
      "user-agent": expect.stringMatching(/^GitHub-Hookshot\//),
    });
    expect(payload.installation.id).toBe(github.state.apps.installations[0]?.id);
  });

  it("is for Apps that reach the repository, and subscribe", async () => {
    await github.commit("acme", "other", "main", { "a.txt": "b\n" });
    github.createApp({
      slug: "deaf",
      owner: "acme",
      permissions: { contents: "read" },
      webhook: { url: "http://127.0.0.1:9/", secret },
      installations: [{ account: "acme", repositories: "all" }],
    });
    await github.commit("acme", "hub", "main", { "a.txt": "b\n" });
    await github.webhooksDelivered();

    expect(app.received.map(({ payload }) => payload.repository.name)).toEqual(["hub"]);
    expect(github.state.webhooks.log.all()).toHaveLength(1);
  });

  it("cannot be subscribed to without the permission to read it", () => {
    const values = { slug: "greedy", owner: "acme", installations: [] };

    expect(() => github.createApp({ ...values, permissions: {}, events: ["push"] })).toThrow(/push/);
  });

  it("is kept when it fails, and goes out again with the same GUID", async () => {
    app.answer = 500;
    await github.commit("acme", "hub", "main", { "a.txt": "b\n" });
    await github.webhooksDelivered();
    const { data: failed } = await app.asApp().rest.apps.listWebhookDeliveries({ status: "failure" });
    app.answer = 200;
    await app.asApp().rest.apps.redeliverWebhookDelivery({ delivery_id: failed[0]!.id });
    await github.webhooksDelivered();

    expect(failed).toMatchObject([{ status_code: 500, event: "push", redelivery: false }]);
    expect(new Set(app.received.map(({ guid }) => guid))).toEqual(new Set([failed[0]!.guid]));
    const { data: all } = await app.asApp().rest.apps.listWebhookDeliveries();
    expect(all.map(({ redelivery, status }) => ({ redelivery, status }))).toEqual([
      { redelivery: true, status: "OK" },
      { redelivery: false, status: "Invalid HTTP Response: 500" },
    ]);
    const { data: one } = await app.asApp().rest.apps.getWebhookDelivery({ delivery_id: all[0]!.id });
    expect(one).toMatchObject({
      request: { payload: { ref: "refs/heads/main" } },
      response: { payload: "seen" },
    });
  });

  it("is listed page by page", async () => {
    for (const text of ["1", "2", "3"]) await github.commit("acme", "hub", "main", { "a.txt": text });
    await github.webhooksDelivered();

    const pages = app.asApp().paginate.iterator("GET /app/hook/deliveries", { per_page: 2 });
    const sizes: number[] = [];
    for await (const { data } of pages) sizes.push(data.length);
    expect(sizes).toEqual([2, 1]);
  });

  it("is forgotten after three days", async () => {
    let now = Date.now();
    const later = await startLocalGitHub({ now: () => new Date(now) });
    await later.createRepository("acme", "hub");
    const webhook = { url: "http://127.0.0.1:9/", secret };
    const installations = [{ account: "acme", repositories: "all" as const }];
    const values = { slug: "late", owner: "acme", permissions, events: ["push"], webhook, installations };
    later.createApp(values);
    await later.commit("acme", "hub", "main", { "a.txt": "1" });
    await later.webhooksDelivered();

    expect(later.state.webhooks.log.all()).toMatchObject([
      { outcome: { status: "failed to connect to host" } },
    ]);
    now += 3 * 24 * 60 * 60 * 1000 + 1;
    expect(later.state.webhooks.log.all()).toEqual([]);
    await later.close();
  });
});

describe("the way to the webhook", () => {
  async function pushes(count: number): Promise<void> {
    for (let index = 0; index < count; index++)
      await github.commit("acme", "hub", "main", { "a.txt": randomUUID() });
    await github.webhooksDelivered();
  }

  it("can be closed for a while", async () => {
    github.pauseWebhooks();
    await pushes(2);
    expect(app.received).toEqual([]);
    github.resumeWebhooks();
    expect(await app.heard("push")).toHaveLength(2);
  });

  it("repeats, swaps and drops deliveries, the same ones for the same seed", async () => {
    github.disturbWebhooks({
      duplicate: 0.5,
      reorder: 0.5,
      reorderWithinMs: 40,
      drop: 0.2,
      lose: 0.1,
      seed: 7,
    });
    await pushes(20);
    const guids = app.received.map(({ guid }) => guid);
    const order = app.received.map(({ payload }) => payload.before);

    expect(new Set(guids).size).toBeLessThan(20);
    expect(guids.length).toBeGreaterThan(new Set(guids).size);
    const { data } = await app.asApp().rest.apps.listWebhookDeliveries({ per_page: 100 });
    expect(data.filter(({ status_code: status }) => status === 0).length).toBeGreaterThan(0);
    expect(new Set(data.map(({ guid }) => guid)).size).toBeLessThan(20);
    expect(order).not.toEqual([...order].sort());
  });
});
