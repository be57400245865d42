import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { startTestQueues } from "../support/queues.ts";
import { openTestStore, stores, type TestStore } from "../support/stores.ts";

const hub = "acme/hub";
/** Longer than a test waits. */
const withoutPolling = { timing: { pollingSeconds: 600 } };

describe.each(stores)("sending on %s", (kind) => {
  let store: TestStore;
  beforeAll(async () => {
    store = await openTestStore(kind);
  });
  afterAll(() => store[Symbol.asyncDispose]());

  const waiting = (queue: string) =>
    store.database.query<{ data: unknown }>(
      "SELECT data FROM pgboss.job WHERE name = $1 AND state < 'active' ORDER BY created_on",
      [queue],
    );

  test("a job is run with its data; the worker is woken", async () => {
    const seen: unknown[] = [];
    await using queues = await startTestQueues(
      store,
      {
        follow: async (data, context) =>
          void seen.push([data, await context.database.query("SELECT 1 AS one")]),
      },
      withoutPolling,
    );
    await queues.send("follow", { run: 7, attempt: 2 });
    await vi.waitFor(() => expect(seen).toEqual([[{ run: 7, attempt: 2 }, [{ one: 1 }]]]), 10_000);
    await vi.waitFor(() => expect(queues.outcomes).toEqual(["follow done"]));
  });

  test("a job for later waits for its time and is not left to polling", async () => {
    const seen: number[] = [];
    await using queues = await startTestQueues(
      store,
      { discover: async () => void seen.push(Date.now()) },
      withoutPolling,
    );
    const begin = Date.now();
    await queues.send("discover", { installation: 1 }, { afterMs: 700 });
    await vi.waitFor(() => expect(seen).toHaveLength(1), 10_000);
    expect(seen[0]! - begin).toBeGreaterThanOrEqual(690);
  });

  test("a transaction that fails leaves neither row nor job", async () => {
    const seen: number[] = [];
    await using queues = await startTestQueues(store, { follow: async ({ run }) => void seen.push(run) });
    await store.database.query("CREATE TABLE IF NOT EXISTS notes (text text)");
    const failed = store.database.transaction(async (sql) => {
      await sql.query("INSERT INTO notes VALUES ($1)", ["lost"]);
      await queues.send("follow", { run: 1, attempt: 1 }, { sql });
      await queues.send("conclude", { check: "2" }, { sql, key: "k" });
      throw new Error("no");
    });
    await expect(failed).rejects.toThrow("no");
    await store.database.transaction(async (sql) => {
      await sql.query("INSERT INTO notes VALUES ($1)", ["kept"]);
      await queues.send("follow", { run: 3, attempt: 1 }, { sql });
    });
    await vi.waitFor(() => expect(seen).toEqual([3]), 10_000);
    expect(await store.database.query("SELECT text FROM notes")).toEqual([{ text: "kept" }]);
    expect(await waiting("follow")).toEqual([]);
    expect(await waiting("conclude")).toEqual([]);
  });

  test("a job that is sent past the transaction it belongs to is refused", async () => {
    await using queues = await startTestQueues(store, {});
    const sent = store.database.transaction(() => queues.send("follow", { run: 1, attempt: 1 }));
    await expect(sent).rejects.toThrow("use the sql that the body was given");
  });

  test("of a burst with one key one job waits, with the newest data and the first one's time", async () => {
    await using queues = await startTestQueues(store, {});
    const begin = Date.now();
    for (let push = 1; push <= 10; push++) {
      await queues.send(
        "dispatch",
        { hub, reason: `push ${push}` },
        { key: hub, afterMs: 60_000 + push * 60_000 },
      );
    }
    await queues.send("dispatch", { hub: "acme/other", reason: "push" }, { key: "acme/other" });
    const rows = await store.database.query<{ data: unknown; start_after: Date }>(
      "SELECT data, start_after FROM pgboss.job WHERE name = 'dispatch' AND singleton_key = $1",
      [hub],
    );
    expect(rows.map(({ data }) => data)).toEqual([{ hub, reason: "push 10" }]);
    expect(Math.abs(rows[0]!.start_after.getTime() - begin - 120_000)).toBeLessThan(10_000);
    await store.database.query("DELETE FROM pgboss.job WHERE name = 'dispatch'");
  });

  test("senders of one key at the same time leave one job", async () => {
    await using queues = await startTestQueues(store, {});
    await Promise.all(
      Array.from({ length: 20 }, (_, push) =>
        queues.send("dispatch", { hub, reason: `push ${push}` }, { key: hub, afterMs: 60_000 }),
      ),
    );
    expect(await waiting("dispatch")).toHaveLength(1);
    await store.database.query("DELETE FROM pgboss.job WHERE name = 'dispatch'");
  });

  test("behind a running job one more of its key waits, and runs after it with the newest data", async () => {
    const { promise: released, resolve: release } = Promise.withResolvers<void>();
    const seen: string[] = [];
    await using queues = await startTestQueues(store, {
      dispatch: async ({ reason }) => {
        seen.push(`begin ${reason}`);
        if (reason === "push 0") await released;
        seen.push(`end ${reason}`);
      },
    });
    await queues.send("dispatch", { hub, reason: "push 0" }, { key: hub });
    await vi.waitFor(() => expect(seen).toEqual(["begin push 0"]), 10_000);
    for (let push = 1; push <= 5; push++) {
      await queues.send("dispatch", { hub, reason: `push ${push}` }, { key: hub });
    }
    expect(await waiting("dispatch")).toHaveLength(1);
    expect(seen).toEqual(["begin push 0"]);
    release();
    await vi.waitFor(() => expect(seen).toHaveLength(4), 10_000);
    expect(seen).toEqual(["begin push 0", "end push 0", "begin push 5", "end push 5"]);
  });
});
