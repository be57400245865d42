import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { recordProblem } from "../../../app/dispatch/problems-table.ts";
import { insertRequest, nameRun } from "../../../app/dispatch/runs-table.ts";
import { putHeads } from "../../../app/drift/heads-table.ts";
import type { Hub } from "../../../app/hubs/hub.ts";
import { replaceHubsOfRepository } from "../../../app/hubs/hubs-table.ts";
import { BadCursorError, readCursor, writeCursor } from "../../../app/registry/cursor.ts";
import type { Page, PageQuery, ProtoRegistry } from "../../../app/registry/registry.ts";
import { storeRegistry } from "../../../app/registry/store-registry.ts";
import { recordDelivery } from "../../../app/store/deliveries-table.ts";
import { openTestStore, stores, type TestStore } from "../support/stores.ts";

describe.each(stores)("the registry on %s", (kind) => {
  let store: TestStore;
  let registry: ProtoRegistry;
  const time = Date.UTC(2026, 0, 1);
  const correlations = Array.from({ length: 5 }, () => randomUUID());
  const deliveries = Array.from({ length: 3 }, () => randomUUID());

  const hub = (id: number, installation: number, services: string[]): Hub => ({
    key: `${id}:config.yaml`,
    installation,
    repository: { id, owner: "acme", name: `hub${id}`, defaultBranch: "main", visibility: "private" },
    config: "config.yaml",
    system: "acme",
    branch: "protomanager/acme",
    takesConfig: true,
    takesChecks: true,
    base: "main",
    services: services.map((name) => ({
      name,
      owner: "Acme",
      repository: name,
      ref: undefined,
      protoDirs: ["proto"],
      locked: "a".repeat(40),
    })),
  });

  beforeAll(async () => {
    store = await openTestStore(kind);
    registry = storeRegistry(store.database);
    const { database: sql } = store;
    for (const known of [hub(1, 10, ["z", "a", "m"]), hub(2, 20, ["a"])]) {
      await sql.transaction((own) => replaceHubsOfRepository(own, known.repository.id, [known]));
    }
    await recordProblem(sql, "2:config.yaml", "It is disabled.", new Date(time));
    const seen = new Date(time);
    const head = { service: "m", head: "b".repeat(40), firstSeen: seen, since: seen, settled: false };
    await putHeads(sql, "1:config.yaml", [head]);
    for (const [index, correlation] of correlations.entries()) {
      const [of, checkKey] = index === 4 ? ["2:config.yaml", "c"] : ["1:config.yaml", null];
      const kindOfRun = checkKey === null ? "update" : "check";
      // Two at the same time.
      const requestedAt = new Date(time + Math.floor(index / 2) * 1000);
      const run = {
        correlation,
        hub: of!,
        kind: kindOfRun,
        checkKey,
        reason: "a test",
        requestedAt,
      } as const;
      await insertRequest(sql, run);
      await nameRun(sql, correlation, 100 + index);
    }
    for (const [index, id] of deliveries.entries()) {
      const row = { id, event: index === 0 ? "push" : "installation", action: null, repository: null };
      await recordDelivery(sql, { ...row, installation: 10, receivedAt: new Date(time + index) });
    }
  });
  afterAll(() => store[Symbol.asyncDispose]());

  /** Every item, by pages of one. */
  async function all<Item>(list: (page: PageQuery) => Promise<Page<Item>>): Promise<Item[]> {
    const items: Item[] = [];
    let after: string | undefined;
    do {
      const page = await list({ size: 1, after });
      expect(page.items.length).toBeLessThanOrEqual(1);
      items.push(...page.items);
      after = page.next;
    } while (after !== undefined);
    return items;
  }

  it("tells of hubs, by installation", async () => {
    const hubs = await all((page) => registry.listHubs(page));
    expect(hubs).toEqual([
      {
        key: "1:config.yaml",
        installation: 10,
        repository: "acme/hub1",
        config: "config.yaml",
        system: "acme",
        services: 3,
        problem: undefined,
      },
      {
        key: "2:config.yaml",
        installation: 20,
        repository: "acme/hub2",
        config: "config.yaml",
        system: "acme",
        services: 1,
        problem: "It is disabled.",
      },
    ]);
    expect((await registry.listHubs({ installation: 20 })).items).toEqual([hubs[1]]);
    expect(await registry.getHub("1:config.yaml")).toEqual(hubs[0]);
    expect(await registry.getHub("9:config.yaml")).toBeUndefined();
  });

  it("tells of services in the order of config.yaml, by hub and by repository", async () => {
    const services = await all((page) => registry.listServices(page));
    expect(services.map(({ hub: of, name }) => `${of} ${name}`)).toEqual([
      "1:config.yaml z",
      "1:config.yaml a",
      "1:config.yaml m",
      "2:config.yaml a",
    ]);
    expect(services[2]).toEqual({
      hub: "1:config.yaml",
      name: "m",
      repository: "Acme/m",
      ref: undefined,
      protoDirs: ["proto"],
      locked: "a".repeat(40),
      waiting: "b".repeat(40),
    });
    expect((await registry.listServices({ repository: "aCme/A" })).items).toHaveLength(2);
    expect((await registry.listServices({ repository: "acme/a", installation: 20 })).items).toEqual([
      services[3],
    ]);
    expect(await registry.getService("1:config.yaml", "m")).toEqual(services[2]);
    expect(await registry.getService("2:config.yaml", "m")).toBeUndefined();
  });

  it("tells of runs, newest first, each once even where they were asked for at the same time", async () => {
    const runs = await all((page) => registry.listRuns(page));
    expect(new Set(runs.map(({ id }) => id))).toEqual(new Set(correlations));
    expect(runs.map(({ requestedAt }) => requestedAt.getTime())).toEqual(
      [2, 1, 1, 0, 0].map((s) => time + s * 1000),
    );
    expect(await all((page) => registry.listRuns({ installation: 10, ...page }))).toHaveLength(4);
    expect((await registry.listRuns({ kind: "check", status: "queued" })).items).toEqual([runs[0]]);
    expect(await registry.getRun(correlations[4]!)).toMatchObject({ run: 104, conclusion: undefined });
    expect(await registry.getRun("1")).toBeUndefined();
  });

  it("tells of deliveries, newest first", async () => {
    const found = await all((page) => registry.listDeliveries({ installation: 10, ...page }));
    expect(found.map(({ id }) => id)).toEqual(deliveries.toReversed());
    expect((await registry.listDeliveries({ event: "push" })).items).toMatchObject([{ id: deliveries[0] }]);
    expect(await registry.getDelivery(deliveries[0]!)).toMatchObject({ event: "push", handledAt: undefined });
    expect(await registry.getDelivery("x'; drop table protomanager.deliveries; --")).toBeUndefined();
  });

  it("refuses cursors that it did not give out", async () => {
    const bad = [
      "",
      "!",
      writeCursor([]),
      writeCursor(["x", "y"]),
      writeCursor(["2026-01-01T00:00:00Z", "1"]),
    ];
    for (const after of bad) await expect(registry.listRuns({ after })).rejects.toThrow(BadCursorError);
  });

  it("keeps pages within bounds", async () => {
    for (const size of [0, -1, Number.NaN, 1e9]) {
      expect((await registry.listHubs({ size })).items.length).toBeGreaterThan(0);
    }
  });
});

it("reads the cursors that it writes", () => {
  const key = ["2:a/b.yaml", 7];
  expect(readCursor(writeCursor(key), ["text", "integer"])).toEqual(key);
});
