import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, test, vi } from "vitest";
import { silentLogger } from "../../../app/log.ts";
import { openStore } from "../../../app/store/open.ts";
import { startTestQueues } from "../support/queues.ts";
import { openTestStore, stores } from "../support/stores.ts";

const jobsPerGroup = 8;
const groups = ["acme/a", "acme/b", "acme/c"];

describe.each(stores)("groups on %s", (kind) => {
  test("one job of a group runs at a time, over all instances; groups run beside each other", async () => {
    await using store = await openTestStore(kind);
    const running = new Map<string, number>();
    let mostOfGroup = 0;
    let mostOfAll = 0;
    let done = 0;
    const handlers = {
      dispatch: async ({ hub: id }: { hub: string }) => {
        const of = (running.get(id) ?? 0) + 1;
        running.set(id, of);
        mostOfGroup = Math.max(mostOfGroup, of);
        mostOfAll = Math.max(
          mostOfAll,
          running.values().reduce((sum, count) => sum + count, 0),
        );
        await sleep(20);
        running.set(id, running.get(id)! - 1);
        done += 1;
      },
    };
    await using cleanUps = new AsyncDisposableStack();
    await using first = await startTestQueues(store, handlers);
    if (kind === "postgres") {
      for (let instance = 2; instance <= 3; instance++) {
        const database = await openStore(store.settings, silentLogger);
        cleanUps.defer(() => database.close());
        cleanUps.use(await startTestQueues(store, handlers, { database }));
      }
    }
    const sent = Array.from({ length: jobsPerGroup }, () => groups).flat();
    await Promise.all(sent.map((group) => first.send("dispatch", { hub: group, reason: "test" }, { group })));
    await vi.waitFor(() => expect(done).toBe(jobsPerGroup * groups.length), 30_000);
    expect(mostOfGroup).toBe(1);
    expect(mostOfAll).toBeGreaterThan(1);
  });
});
