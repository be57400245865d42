import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  finishDelivery,
  pruneDeliveries,
  recordDeliveries,
  recordDelivery,
} from "../../../app/store/deliveries-table.ts";
import { prune } from "../../../app/store/retention.ts";
import { testContext, testTime } from "../support/app-context.ts";
import { openTestStore, stores, type TestStore } from "../support/stores.ts";

describe.each(stores)("the store on %s", (kind) => {
  let store: TestStore;
  beforeAll(async () => {
    store = await openTestStore(kind);
  });
  afterAll(() => store[Symbol.asyncDispose]());

  const delivery = (receivedAt: Date, id: string = randomUUID()) => ({
    id,
    event: "push",
    action: null,
    repository: "acme/orders",
    installation: 2 ** 40,
    receivedAt,
  });

  test("values come back alike: bigint, timestamp, JSON, arrays, null", async () => {
    const at = new Date("2026-02-03T04:05:06.789Z");
    const [row] = await store.database.query(
      `SELECT $1::bigint AS big, count(*) AS count, $2::timestamptz AS at, $3::jsonb AS json, $4::text[] AS texts,
              $5::bigint[] AS numbers, $6::text AS nothing, $7::boolean AS yes`,
      [2 ** 40, at, JSON.stringify({ a: [1] }), ["a,b", 'c"'], [1, 2 ** 40], null, true],
    );
    expect(row).toEqual({
      big: 2 ** 40,
      count: 1,
      at,
      json: { a: [1] },
      texts: ["a,b", 'c"'],
      numbers: [1, 2 ** 40],
      nothing: null,
      yes: true,
    });
  });

  test("of several statements the last one's rows are given", async () => {
    expect(await store.database.query("SELECT 1 AS one; SELECT 2 AS two")).toEqual([{ two: 2 }]);
    await store.database.transaction(async (sql) => {
      expect(await sql.query("SELECT 1 AS one; SELECT 2 AS two")).toEqual([{ two: 2 }]);
    });
  });

  test("a transaction is all or nothing", async () => {
    const { database } = store;
    await database.query("CREATE TABLE numbers (n integer PRIMARY KEY)");
    const result = await database.transaction(async (sql) => {
      await sql.query("INSERT INTO numbers VALUES ($1)", [1]);
      return "done";
    });
    expect(result).toBe("done");
    const failed = database.transaction(async (sql) => {
      await sql.query("INSERT INTO numbers VALUES ($1)", [2]);
      await sql.query("INSERT INTO numbers VALUES ($1)", [1]);
    });
    await expect(failed).rejects.toThrow("duplicate key");
    // What was swallowed is not a commit.
    const swallowed = database.transaction(async (sql) => {
      await sql.query("INSERT INTO numbers VALUES ($1)", [3]);
      await sql.query("INSERT INTO numbers VALUES ($1)", [1]).catch(() => {});
    });
    await expect(swallowed).rejects.toThrow();
    expect(await database.query("SELECT n FROM numbers")).toEqual([{ n: 1 }]);
  });

  test("transactions at the same time do not mix", async () => {
    const { database } = store;
    await database.query("CREATE TABLE counter AS SELECT 0 AS n");
    await Promise.all(
      Array.from({ length: 20 }, () =>
        database.transaction(async (sql) => {
          const [row] = await sql.query<{ n: number }>("SELECT n FROM counter FOR UPDATE");
          await sql.query("UPDATE counter SET n = $1", [row!.n + 1]);
        }),
      ),
    );
    expect(await database.query("SELECT n FROM counter")).toEqual([{ n: 20 }]);
  });

  test("a statement past the transaction that it is written in is refused, also in what it calls", async () => {
    const { database } = store;
    const use = "use the sql that the body was given";
    await expect(database.transaction(() => database.query("SELECT 1"))).rejects.toThrow(use);
    await expect(database.transaction(() => database.transaction(async () => 1))).rejects.toThrow(use);
    // What it leaves behind may go on after its end.
    let later: Promise<unknown> | undefined;
    const { promise: ended, resolve: end } = Promise.withResolvers<void>();
    await database.transaction(async () => {
      later = ended.then(() => database.query("SELECT 1 AS one"));
    });
    end();
    expect(await later).toEqual([{ one: 1 }]);
  });

  test("of a delivery that comes ten times at once one is new", async () => {
    const twin = delivery(new Date());
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => store.database.transaction((sql) => recordDelivery(sql, twin))),
    );
    expect(answers.filter(Boolean)).toHaveLength(1);
    expect(await recordDelivery(store.database, twin)).toBe(false);
    expect(await recordDelivery(store.database, { ...twin, id: twin.id.toUpperCase() })).toBe(false);
  });

  test("of many deliveries those are new that are not known, each once", async () => {
    const [known, one, other] = [delivery(new Date()), delivery(new Date()), delivery(new Date())];
    await recordDelivery(store.database, known);
    const ignored = { why: "of no interest", at: new Date() };
    const many = [other, known, { ...one, ignored }, one, other];

    expect(await recordDeliveries(store.database, many)).toEqual(new Set([one.id, other.id]));
    const rows = await store.database.query<{ outcome: string | null }>(
      "SELECT outcome FROM protomanager.deliveries WHERE id = ANY($1::uuid[]) ORDER BY outcome",
      [[one.id, other.id]],
    );
    expect(rows).toEqual([{ outcome: "of no interest" }, { outcome: null }]);
  });

  test("a delivery whose transaction fails is new again", async () => {
    const lost = delivery(new Date());
    const failed = store.database.transaction(async (sql) => {
      expect(await recordDelivery(sql, lost)).toBe(true);
      throw new Error("no job");
    });
    await expect(failed).rejects.toThrow("no job");
    expect(await recordDelivery(store.database, lost)).toBe(true);
  });

  test("a handled delivery says what came of it", async () => {
    const handled = delivery(new Date(testTime));
    await recordDelivery(store.database, handled);
    await finishDelivery(store.database, handled.id, "2 hubs", new Date(testTime + 5));
    const rows = await store.database.query("SELECT * FROM protomanager.deliveries WHERE id = $1", [
      handled.id,
    ]);
    expect(rows).toEqual([
      {
        id: handled.id,
        event: "push",
        action: null,
        repository: "acme/orders",
        installation: 2 ** 40,
        received_at: new Date(testTime),
        handled_at: new Date(testTime + 5),
        outcome: "2 hubs",
      },
    ]);
  });

  test("what is past retention is removed, and no more", async () => {
    const day = 24 * 60 * 60 * 1000;
    const context = testContext(store);
    await pruneDeliveries(store.database, new Date("2100-01-01"));
    const ages = [40, 31, 29, 0];
    for (const age of ages) await recordDelivery(store.database, delivery(new Date(testTime - age * day)));
    await prune({}, context);
    const left = await store.database.query<{ received_at: Date }>(
      "SELECT received_at FROM protomanager.deliveries ORDER BY received_at",
    );
    expect(left.map(({ received_at }) => (testTime - received_at.getTime()) / day)).toEqual([29, 0]);
  });
});
