import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { startTestQueues } from "../support/queues.ts";
import { openTestStore, stores, type TestStore } from "../support/stores.ts";

describe.each(stores)("stopping on %s", (kind) => {
  let store: TestStore;
  beforeAll(async () => {
    store = await openTestStore(kind);
  });
  afterAll(() => store[Symbol.asyncDispose]());

  const states = (queue: string) =>
    store.database.query(
      "SELECT data->>'check' AS check, state FROM pgboss.job WHERE name = $1 ORDER BY created_on",
      [queue],
    );

  test("running jobs end, waiting ones are left for the next instance", async () => {
    const ended: string[] = [];
    const queues = await startTestQueues(store, {
      conclude: async ({ check }) => {
        await sleep(500);
        ended.push(check);
      },
    });
    // Two at a time.
    for (const check of ["1", "2", "3"]) await queues.send("conclude", { check });
    await vi.waitFor(async () => {
      expect((await states("conclude")).filter(({ state }) => state === "active")).toHaveLength(2);
    }, 10_000);
    await queues.stop({ drainMs: 10_000 });
    expect(ended.toSorted()).toEqual(["1", "2"]);
    expect(await states("conclude")).toEqual([
      { check: "1", state: "completed" },
      { check: "2", state: "completed" },
      { check: "3", state: "created" },
    ]);

    await using next = await startTestQueues(store, {
      conclude: async ({ check }) => void ended.push(check),
    });
    await vi.waitFor(() => expect(next.outcomes).toEqual(["conclude done"]), 10_000);
    expect(ended.toSorted()).toEqual(["1", "2", "3"]);
  });

  test("what does not end in time is handed back", async () => {
    const { promise: released, resolve: release } = Promise.withResolvers<void>();
    let begun = 0;
    const handlers = {
      discover: async () => {
        begun += 1;
        if (begun === 1) await released;
      },
    };
    const queues = await startTestQueues(store, handlers);
    await queues.send("discover", { installation: 1 });
    await vi.waitFor(() => expect(begun).toBe(1), 10_000);
    const begin = performance.now();
    await queues.stop({ drainMs: 1000 });
    expect(performance.now() - begin).toBeLessThan(5000);
    expect(await states("discover")).toMatchObject([{ state: "retry" }]);

    await using next = await startTestQueues(store, handlers);
    await vi.waitFor(() => expect(next.outcomes).toEqual(["discover done"]), 20_000);
    expect(begun).toBe(2);
    release();
  });
});
