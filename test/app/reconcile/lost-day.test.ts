import { expect, it } from "vitest";
import { dispatch } from "../../../app/dispatch/dispatch.ts";
import { discover } from "../../../app/hubs/discover.ts";
import { reconcile } from "../../../app/reconcile/reconcile.ts";
import { reconcileHub } from "../../../app/reconcile/reconcile-hub.ts";
import { takenDeliveries } from "../../../app/store/deliveries-table.ts";
import { startReconcileStage, type World } from "../support/reconcile-stage.ts";
import { stores } from "../support/stores.ts";

/** Does what waits until nothing does, each job once as the keys of the queue have it. */
async function work({ context }: World): Promise<void> {
  const from = context.sent.length;
  await reconcile({ reason: "start" }, context);
  const jobs = context.sent;
  for (let at = from; at < jobs.length; at++) {
    const job = jobs[at]!;
    const waits = jobs
      .slice(at + 1)
      .some(({ queue, options }) => queue === job.queue && options.key === job.options.key);
    if (waits && job.options.key !== undefined) continue;
    if (job.queue === "discover") await discover(job.data, context);
    if (job.queue === "reconcile-hub") await reconcileHub(job.data, context);
    if (job.queue === "dispatch") await dispatch(job.data, context);
  }
}

it.each(stores)("finds everything that happened on a day of which no event came, on %s", async (kind) => {
  await using stage = await startReconcileStage(kind);
  const world = await stage.world();
  const { account, context } = world;
  stage.clock.now += 60_000;
  await world.commit("orders", { "proto/a.proto": "2" });
  await world.commit("users", { "README.md": "2" });
  stage.github.rename(account, "users", account, "people");
  stage.clock.now += 24 * 60 * 60_000;
  const told: number[] = [];
  context.metrics.oldestUnpropagated = (_, seconds) => void told.push(seconds);

  await work(world);

  const runs = stage.github.repository(account, "hub").runs;
  expect(runs).toHaveLength(1);
  const reasons = context.sent.map(({ data }) =>
    "hub" in data && "reason" in data ? data.reason : undefined,
  );
  expect(reasons.filter(Boolean)).toEqual(["reconciler: orders newer than the lock"]);
  expect(Math.max(...told)).toBeCloseTo(24 * 60 * 60, -1);
  expect((await world.hub())!.services.map(({ repository }) => repository)).toEqual(["orders", "people"]);

  const ids = ["00000000-0000-4000-8000-000000000001"];
  expect(await takenDeliveries(context.database, ids)).toEqual(new Set());

  // The run is not done yet: the next sweep starts no other.
  stage.clock.now += 15 * 60_000;
  await work(world);
  expect(runs).toHaveLength(1);
});
