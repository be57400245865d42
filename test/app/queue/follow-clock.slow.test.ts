import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { startTestQueues } from "../support/queues.ts";
import { openTestStore, stores, type TestStore } from "../support/stores.ts";

describe.each(stores)("the clock of %s is set back by two hours", (kind) => {
  let store: TestStore;
  beforeAll(async () => {
    store = await openTestStore(kind);
  });
  afterAll(() => store[Symbol.asyncDispose]());

  test("what waited is done now, also for a key of which a newer one comes, and retries too", async () => {
    const done: string[] = [];
    await using queues = await startTestQueues(store, {
      conclude: async ({ check }: { check: string }) => void done.push(check),
    });
    await store.database.transaction(async (sql) => {
      for (const check of ["1", "2", "3"])
        await queues.send("conclude", { check }, { sql, key: `check-${check}` });
      await sql.query(
        "UPDATE pgboss.job SET created_on = created_on + interval '2 hours', start_after = start_after + interval '2 hours'",
      );
      await sql.query(
        `UPDATE pgboss.job SET state = 'retry', retry_count = 1, created_on = now() - interval '3 hours', started_on = now() + interval '2 hours'
         WHERE singleton_key = 'check-3'`,
      );
    });
    await queues.send("conclude", { check: "4" }, { key: "check-2" });

    await vi.waitFor(() => expect(done.toSorted()).toEqual(["1", "3", "4"]), 10_000);
    expect(queues.log).toMatchObject([{ level: "warn", values: { jobs: 3 } }]);
  });

  test("jobs of a killed instance are missed all the same, and the queue looks after itself", async () => {
    const done: number[] = [];
    await using queues = await startTestQueues(store, {
      follow: async ({ run }: { run: number }) => void done.push(run),
    });
    await store.database.transaction(async (sql) => {
      await queues.send("follow", { run: 5, attempt: 1 }, { sql });
      await sql.query(
        `UPDATE pgboss.job SET state = 'active', started_on = now() + interval '2 hours', heartbeat_on = now() + interval '2 hours'
         WHERE name = 'follow' AND state = 'created'`,
      );
      await sql.query(
        "UPDATE pgboss.queue SET maintain_on = now() + interval '2 hours', monitor_claim_on = now() + interval '2 hours'",
      );
    });

    await vi.waitFor(() => expect(done).toEqual([5]), { timeout: 30_000, interval: 200 });
  });

  test("what waits for a time that only that clock knows is due, too", async () => {
    const done: string[] = [];
    await using queues = await startTestQueues(store, {
      conclude: async ({ check }: { check: string }) => void done.push(check),
    });
    await store.database.transaction(async (sql) => {
      await queues.send("conclude", { check: "5" }, { sql, key: "check-5" });
      // Missed while the clock was ahead, and to be retried by it; what the queue notes of itself tells that it was.
      await sql.query(
        "UPDATE pgboss.job SET state = 'retry', start_after = now() + interval '2 hours' WHERE singleton_key = 'check-5'",
      );
      await sql.query("UPDATE pgboss.queue SET monitor_claim_on = now() + interval '2 hours'");
    });
    await vi.waitFor(() => expect(done).toEqual(["5"]), 10_000);
  });

  test("nothing is moved while the clock goes right", async () => {
    await using queues = await startTestQueues(store, { follow: async () => {} });
    await queues.send("follow", { run: 6, attempt: 1 }, { afterMs: 60 * 60_000 });
    await new Promise((resolve) => setTimeout(resolve, 1500));

    expect(queues.outcomes).toEqual([]);
    expect(queues.log).toEqual([]);
  });
});
