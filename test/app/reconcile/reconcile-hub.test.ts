import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { dispatch } from "../../../app/dispatch/dispatch.ts";
import { firstWaitMs } from "../../../app/drift/decide-drift.ts";
import { settleHeads } from "../../../app/drift/settle-heads.ts";
import { hubsListing } from "../../../app/hubs/hubs-table.ts";
import { reconcileHub } from "../../../app/reconcile/reconcile-hub.ts";
import { clientOf } from "../../local-github/client.ts";
import { type ReconcileStage, startReconcileStage, type World } from "../support/reconcile-stage.ts";

let stage: ReconcileStage;
let world: World;
let hub: string;

beforeAll(async () => {
  stage = await startReconcileStage();
});
beforeEach(async () => {
  world = await stage.world();
  hub = (await world.hub())!.key;
});
afterAll(() => stage[Symbol.asyncDispose]());

/** Reasons of the dispatches that one look at the hub sends. */
async function look(): Promise<string[]> {
  const before = world.context.sent.length;
  await reconcileHub({ hub }, world.context);
  return world.context.sent
    .slice(before)
    .map((job) => (job.queue === "dispatch" ? job.data.reason : job.queue));
}

describe("reconcileHub", () => {
  it("starts the hub for protos that its lock does not hold, and for nothing else", async () => {
    expect(await look()).toEqual([]);

    await world.commit("orders", { "README.md": "2" });
    expect(await look()).toEqual([]);

    await world.commit("orders", { "proto/a.proto": "2" });
    expect(await look()).toEqual(["reconciler: orders newer than the lock"]);
  });

  it("takes the lock of an open pull request for the hub's", async () => {
    await world.commit("users", { "proto/b.proto": "1" });
    await world.lock("protomanager/shop");
    const unproposed = await look();
    const token = stage.github.createToken({
      repositories: [`${world.account}/hub`],
      permissions: { contents: "read", pull_requests: "write" },
    });
    await clientOf(stage.github, token).rest.pulls.create({
      owner: world.account,
      repo: "hub",
      head: "protomanager/shop",
      base: "main",
      title: "Update",
    });
    stage.clock.now += firstWaitMs;

    expect(unproposed).toHaveLength(1);
    expect(await look()).toEqual([]);
  });

  it("waits longer and longer for a hub that fails, and not for another head", async () => {
    await world.commit("orders", { "proto/a.proto": "2" });
    expect(await look()).toHaveLength(1);
    expect(await look()).toEqual([]);
    stage.clock.now += firstWaitMs;
    expect(await look()).toHaveLength(1);
    stage.clock.now += firstWaitMs;
    expect(await look()).toEqual([]);

    await world.commit("orders", { "proto/a.proto": "3" });
    expect(await look()).toHaveLength(1);
  });

  it("is content with a head that a run has read", async () => {
    await world.commit("orders", { "proto/a.proto": "2" });
    await look();
    stage.clock.now += 1000;
    await settleHeads(world.context.database, hub, new Date(stage.clock.now));
    stage.clock.now += firstWaitMs;

    expect(await look()).toEqual([]);
    await world.commit("orders", { "proto/a.proto": "3" });
    expect(await look()).toHaveLength(1);
  });

  it("leaves a hub alone while GitHub has a run of it, whose end nobody needs to tell", async () => {
    await world.commit("orders", { "proto/a.proto": "2" });
    await dispatch({ hub, reason: "a push" }, world.context);

    expect(await look()).toEqual([]);
    stage.github.setRunner(async () => ({ succeeded: false, log: "" }));
    await stage.github.completedRun(world.account, "hub");
    expect(await look()).toHaveLength(1);
  });

  it("asks once in each sweep for a run that GitHub refuses", async () => {
    await world.commit("orders", { "proto/a.proto": "2" });
    const fault = { status: 422, message: "Cannot trigger a 'workflow_dispatch' on a disabled workflow" };
    stage.github.inject({ match: { operation: "actions/create-workflow-dispatch" }, fault });
    expect(await look()).toHaveLength(1);
    await dispatch({ hub, reason: "the sweep" }, world.context);

    expect(await look()).toHaveLength(1);
    expect(await look()).toEqual([]);
  });

  it("follows a repository that was renamed while nobody told", async () => {
    stage.github.rename(world.account, "orders", world.account, "sales");
    await world.commit("sales", { "proto/a.proto": "2" });

    expect(await look()).toHaveLength(1);
    expect(await hubsListing(world.context.database, world.account, "sales")).toHaveLength(1);
  });

  it("does not mind a repository that is gone", async () => {
    stage.github.deleteRepository(world.account, "orders");
    await world.commit("users", { "proto/a.proto": "2" });

    expect(await look()).toEqual(["reconciler: users newer than the lock"]);
  });

  it("tells how old the oldest commit is that the lock lacks", async () => {
    const told: number[] = [];
    world.context.metrics.oldestUnpropagated = (_, seconds) => void told.push(seconds);
    await look();
    await world.commit("orders", { "proto/a.proto": "2" });
    stage.clock.now += 60_000;
    await look();
    await world.commit("orders", { "proto/a.proto": "3" });
    stage.clock.now += 60_000;
    await look();
    await world.lock();
    await look();

    expect(told.map(Math.round)).toEqual([0, 60, 120, 0].map((seconds) => expect.closeTo(seconds, -0.5)));
  });

  it("asks nothing of an account that is no longer served", async () => {
    await world.commit("orders", { "proto/a.proto": "2" });
    world.settings.accounts = { accounts: new Map() };

    expect(await look()).toEqual([]);
  });
});
