import { describe, expect, test, vi } from "vitest";
import { silentLogger } from "../../../app/log.ts";
import { queueOptions } from "../../../app/queue/queue-options.ts";
import { openStore } from "../../../app/store/open.ts";
import { startTestQueues } from "../support/queues.ts";
import { makeTestStore, openTestStore, stores } from "../support/stores.ts";

describe.each(stores)("starting on %s", (kind) => {
  test("queues of an older version get the options of this one", async () => {
    await using store = await openTestStore(kind);
    await store.database.query(
      "UPDATE pgboss.queue SET retry_limit = 1, expire_seconds = 7, heartbeat_seconds = NULL",
    );
    await using _queues = await startTestQueues(store, {});
    const rows = await store.database.query<{ name: string }>(
      `SELECT name, retry_limit, expire_seconds, heartbeat_seconds, dead_letter, notify FROM pgboss.queue
       WHERE name NOT LIKE '\\_\\_pgboss%' AND name <> 'dead-letter'`,
    );
    expect(rows.map(({ name }) => name).sort()).toEqual(Object.keys(queueOptions).sort());
    for (const row of rows) {
      const { retryLimit, expireSeconds } = queueOptions[row.name as keyof typeof queueOptions];
      expect(row).toMatchObject({
        retry_limit: retryLimit,
        expire_seconds: expireSeconds,
        heartbeat_seconds: 10,
        dead_letter: "dead-letter",
        notify: true,
      });
    }
  });

  test("old rows are removed daily, by whoever has a handler for it", async () => {
    await using store = await openTestStore(kind);
    const schedules = () => store.database.query("SELECT name, cron FROM pgboss.schedule");
    await (await startTestQueues(store, {})).stop({ drainMs: 0 });
    expect(await schedules()).toEqual([]);
    await using queues = await startTestQueues(store, { prune: async () => {} });
    expect(await schedules()).toEqual([{ name: "prune", cron: "17 3 * * *" }]);
    await queues.send("prune", {});
    await vi.waitFor(() => expect(queues.outcomes).toEqual(["prune done"]), 10_000);
  });
});

describe.skipIf(!stores.includes("postgres"))("starting on an empty PostgreSQL", () => {
  test("instances that start together make the tables once and share the work", async () => {
    await using made = await makeTestStore("postgres");
    await using cleanUps = new AsyncDisposableStack();
    const setUp = await openStore(made.settings, silentLogger);
    await setUp.query("DROP SCHEMA protomanager CASCADE; DROP SCHEMA pgboss CASCADE");
    await setUp.close();

    const workers = new Set<number>();
    const seen: number[] = [];
    const instances = await Promise.all(
      [1, 2, 3].map(async (instance) => {
        const database = await openStore(made.settings, silentLogger);
        cleanUps.defer(() => database.close());
        return cleanUps.use(
          await startTestQueues(
            { ...made, database },
            {
              follow: async ({ run }) => {
                workers.add(instance);
                seen.push(run);
                await new Promise((resolve) => setTimeout(resolve, 30));
              },
            },
          ),
        );
      }),
    );
    const runs = Array.from({ length: 60 }, (_, run) => run);
    await Promise.all(runs.map((run) => instances[run % 3]!.send("follow", { run, attempt: 1 })));
    await vi.waitFor(() => expect(seen.toSorted((a, b) => a - b)).toEqual(runs), 30_000);
    expect(workers).toEqual(new Set([1, 2, 3]));
    expect(instances.flatMap(({ log }) => log.filter(({ level }) => level === "error"))).toEqual([]);
  });
});
