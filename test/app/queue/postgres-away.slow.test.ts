import { describe, expect, test, vi } from "vitest";
import { silentLogger } from "../../../app/log.ts";
import { openStore, StoreUnreachableError } from "../../../app/store/open.ts";
import { findPostgres, startPostgres } from "../support/postgres-server.ts";
import { startTestQueues } from "../support/queues.ts";

const initdb = await findPostgres();

describe.skipIf(initdb === undefined)("PostgreSQL goes away", () => {
  test("what it had stored is done when it is back, and workers are woken again", async () => {
    await using server = await startPostgres(initdb!);
    const settings = { kind: "postgres", url: server.url } as const;
    const database = await openStore(settings, silentLogger);
    const seen = new Set<number>();
    const handlers = {
      follow: async ({ run }: { run: number }) => {
        if (run === 0) await new Promise((resolve) => setTimeout(resolve, 500));
        await database.query("SELECT 1");
        seen.add(run);
      },
    };
    const store = { kind: "postgres", settings, database, async [Symbol.asyncDispose]() {} } as const;
    const queues = await startTestQueues(store, handlers);
    try {
      await queues.send("follow", { run: 0, attempt: 1 });
      await queues.send("follow", { run: 1, attempt: 1 }, { afterMs: 1500 });
      await vi.waitFor(async () => {
        const rows = await database.query(
          "SELECT 1 FROM pgboss.job WHERE name = 'follow' AND state = 'active'",
        );
        expect(rows).toHaveLength(1);
      }, 10_000);

      await server.stop();
      await expect(queues.send("follow", { run: 2, attempt: 1 })).rejects.toThrow();
      await expect(openStore(settings, silentLogger)).rejects.toThrow(StoreUnreachableError);
      await new Promise((resolve) => setTimeout(resolve, 1000));
      await server.start();

      await vi.waitFor(() => queues.send("follow", { run: 3, attempt: 1 }), 10_000);
      // The one that ran when the server went away comes back with its heartbeat.
      await vi.waitFor(() => expect(seen).toEqual(new Set([0, 1, 3])), { timeout: 40_000, interval: 200 });
    } finally {
      await queues.stop({ drainMs: 1000 });
      await database.close();
    }
  });
});
