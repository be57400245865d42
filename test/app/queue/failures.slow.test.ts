import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { RetryLater } from "../../../app/queue/queues.ts";
import { startTestQueues } from "../support/queues.ts";
import { openTestStore, stores, type TestStore } from "../support/stores.ts";

const hub = "acme/hub";

describe.each(stores)("failures on %s", (kind) => {
  let store: TestStore;
  beforeAll(async () => {
    store = await openTestStore(kind);
  });
  afterAll(() => store[Symbol.asyncDispose]());

  /** The only job of a queue. */
  async function job(queue: string) {
    const [row, ...others] = await store.database.query<{
      state: string;
      retry_count: number;
      delay: number;
      output: unknown;
    }>(
      `SELECT state, retry_count, output, extract(epoch FROM start_after - now())::float AS delay
       FROM pgboss.job WHERE name = $1 AND state <> 'completed'`,
      [queue],
    );
    expect(others).toEqual([]);
    return row;
  }

  test("a failed job is tried again after a delay, and logged without secrets", async () => {
    const attempts: number[] = [];
    const token = `ghs_${"a".repeat(36)}`;
    await using queues = await startTestQueues(store, {
      follow: async () => {
        attempts.push(Date.now());
        if (attempts.length === 1) {
          throw new Error(`GET https://x-access-token:${token}@github.com/ said 502 to ${token}`);
        }
      },
    });
    await queues.send("follow", { run: 1, attempt: 1 });
    await vi.waitFor(async () => expect(await job("follow")).toMatchObject({ state: "retry" }), 10_000);
    const error = "GET https://***@github.com/ said 502 to ***";
    expect((await job("follow"))?.output).toEqual({ message: error });
    expect(queues.log).toMatchObject([
      { level: "error", values: { queue: "follow", run: 1, attempt: 1, error, retriesLeft: 24 } },
    ]);
    expect(JSON.stringify(queues.log)).not.toContain(token);

    await vi.waitFor(() => expect(queues.outcomes).toEqual(["follow failed", "follow done"]), 20_000);
    // A delay of 2 s and jitter of up to as much again.
    expect(attempts[1]! - attempts[0]!).toBeGreaterThan(1900);
  });

  test("RetryLater puts the job back for its time and uses up no retry", async () => {
    const attempts: number[] = [];
    await using queues = await startTestQueues(store, {
      check: async () => {
        attempts.push(Date.now());
        if (attempts.length < 4) throw new RetryLater("a rate limit", 400);
      },
    });
    const data = { hub, repository: { id: 1, owner: "acme", name: "orders" }, pull: 1, head: "0".repeat(40) };
    await queues.send("check", data, { key: "orders/1", group: hub });
    await vi.waitFor(() => expect(queues.outcomes.at(-1)).toBe("check done"), 20_000);
    expect(attempts).toHaveLength(4);
    for (const [index, at] of attempts.entries()) {
      if (index > 0) expect(at - attempts[index - 1]!).toBeGreaterThanOrEqual(395);
    }
    expect(queues.log.map(({ level, values }) => [level, values.attempt])).toEqual([
      ["warn", 1],
      ["warn", 1],
      ["warn", 1],
    ]);
  });

  test("what waits for its RetryLater takes newer data", async () => {
    const seen: string[] = [];
    await using queues = await startTestQueues(store, {
      dispatch: async ({ reason }) => {
        seen.push(reason);
        if (reason === "old") throw new RetryLater("an outage", 500);
      },
    });
    await queues.send("dispatch", { hub, reason: "old" }, { key: hub });
    await vi.waitFor(() => expect(queues.outcomes).toHaveLength(1), 10_000);
    await queues.send("dispatch", { hub, reason: "new" }, { key: hub });
    await vi.waitFor(() => expect(seen).toEqual(["old", "new"]), 10_000);
  });

  test("a failed job behind which a newer one waits is not tried again", async () => {
    const { promise: released, resolve: release } = Promise.withResolvers<void>();
    const seen: string[] = [];
    await using queues = await startTestQueues(store, {
      "reconcile-hub": async ({ hub: name }) => {
        seen.push(name);
        if (seen.length > 1) return;
        await released;
        throw new Error("502");
      },
    });
    await queues.send("reconcile-hub", { hub: "first" }, { key: hub });
    await vi.waitFor(() => expect(seen).toEqual(["first"]), 10_000);
    await queues.send("reconcile-hub", { hub: "second" }, { key: hub });
    release();
    await vi.waitFor(
      () => expect(queues.outcomes).toEqual(["reconcile-hub failed", "reconcile-hub done"]),
      10_000,
    );
    expect(seen).toEqual(["first", "second"]);
    expect(await job("reconcile-hub")).toBeUndefined();
  });

  test("after the last retry it is a dead letter, which a person can have tried again", async () => {
    let broken = true;
    const seen: unknown[] = [];
    await using queues = await startTestQueues(store, {
      onboard: async (data) => {
        if (broken) throw new Error("422");
        seen.push(data);
      },
    });
    const data = { installation: 1, repository: { id: 1, owner: "acme", name: "orders" } };
    await queues.send("onboard", data);
    await vi.waitFor(async () => expect(await job("onboard")).toMatchObject({ state: "retry" }), 10_000);
    await store.database.query(
      "UPDATE pgboss.job SET retry_count = retry_limit - 1, start_after = now() WHERE name = 'onboard'",
    );
    await vi.waitFor(() => expect(queues.outcomes.at(-1)).toBe("onboard dead"), 10_000);

    const letters = await queues.deadLetters(10);
    expect(letters).toEqual([
      { id: expect.any(String), queue: "onboard", data, error: "422", failedAt: expect.any(Date) },
    ]);
    expect(await queues.retry("00000000-0000-4000-8000-000000000000")).toBe(false);
    expect(await queues.retry("' OR true")).toBe(false);
    broken = false;
    expect(await queues.retry(letters[0]!.id)).toBe(true);
    await vi.waitFor(() => expect(seen).toEqual([data]), 10_000);
    expect(await queues.deadLetters(10)).toEqual([]);
    expect(await queues.retry(letters[0]!.id)).toBe(false);
  });

  test("dead letters come newest first, up to the limit", async () => {
    await using queues = await startTestQueues(store, {});
    await store.database.query(
      `INSERT INTO pgboss.job (name, data, source_name, source_output, created_on)
       SELECT 'dead-letter', jsonb_build_object('run', n), 'follow', '{"value": {"message": "job timed out"}}',
              now() + n * interval '1 s' FROM generate_series(1, 5) n`,
    );
    const letters = await queues.deadLetters(2);
    expect(letters).toMatchObject([
      { queue: "follow", data: { run: 5 }, error: "job timed out" },
      { data: { run: 4 } },
    ]);
  });
});
