import { describe, expect, test, vi } from "vitest";
import { startTestQueues } from "../support/queues.ts";
import { openTestStore, stores } from "../support/stores.ts";

const event = { kind: "merge_group", installation: 1 } as never;

describe.each(stores)("batches on %s", (kind) => {
  test("one job that fails is tried again, and the others of its batch are not", async () => {
    await using store = await openTestStore(kind);
    const ran = new Map<string, number>();
    const handlers = {
      delivery: async ({ id }: { id: string }) => {
        ran.set(id, (ran.get(id) ?? 0) + 1);
        if (id === "job 7" && ran.get(id) === 1) throw new Error("once");
      },
    };
    await using queues = await startTestQueues(store, {});
    const ids = Array.from({ length: 20 }, (_, index) => `job ${index}`);
    for (const id of ids) await queues.send("delivery", { id, receivedAt: 0, event });
    await using _working = await startTestQueues(store, handlers);
    await vi.waitFor(() => expect(ran.get("job 7")).toBe(2), 20_000);
    await vi.waitFor(() => expect(ran.size).toBe(ids.length), 20_000);
    expect(ids.filter((id) => ran.get(id) !== 1)).toEqual(["job 7"]);
  });
});
