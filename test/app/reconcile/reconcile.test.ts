import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { insertRequest, nameRun } from "../../../app/dispatch/runs-table.ts";
import { reconcile, scheduled } from "../../../app/reconcile/reconcile.ts";
import { recordDelivery } from "../../../app/store/deliveries-table.ts";
import { type ReconcileStage, startReconcileStage, type World } from "../support/reconcile-stage.ts";
import { recordingLogger } from "../support/recording-logger.ts";

let stage: ReconcileStage;
let world: World;
let hook: Server;
let hookUrl: string;
/** Events and ids that arrived. */
let arrived: string[];
let answer: number;

beforeAll(async () => {
  hook = createServer((request, response) => {
    request.resume().on("end", () => {
      arrived.push(`${request.headers["x-github-event"]} ${request.headers["x-github-delivery"]}`);
      response.writeHead(answer).end();
    });
  });
  await new Promise<void>((listening) => hook.listen(0, "127.0.0.1", listening));
  hookUrl = `http://127.0.0.1:${(hook.address() as AddressInfo).port}/`;
  stage = await startReconcileStage();
});
beforeEach(async () => {
  arrived = [];
  answer = 200;
  stage.clock.now += 60 * 60_000;
  await stage.reset();
  world = await stage.world({ webhook: hookUrl });
});
afterAll(async () => {
  hook.closeAllConnections();
  hook.close();
  await stage[Symbol.asyncDispose]();
});

async function sweep(reason = "test") {
  const before = world.context.sent.length;
  await reconcile({ reason }, world.context);
  return world.context.sent.slice(before).map(({ queue, data }) => ({ queue, ...data }));
}

describe("reconcile", () => {
  it("looks for hubs in each installation, and at each hub", async () => {
    expect(await sweep()).toEqual([
      { queue: "discover", installation: world.installation },
      { queue: "reconcile-hub", hub: (await world.hub())!.key },
    ]);
  });

  it("is one sweep for the timers of all instances, however they come", async () => {
    await sweep(scheduled);
    stage.clock.now += 10_000;
    expect(await sweep(scheduled)).toEqual([]);
    expect(await sweep("start")).not.toEqual([]);
    stage.clock.now += world.settings.reconcileEveryMs;
    expect(await sweep(scheduled)).not.toEqual([]);
  });

  it("sweeps after a clock that was ahead is put right", async () => {
    await sweep(scheduled);
    stage.clock.now -= 30 * 60_000;

    expect(await sweep(scheduled)).not.toEqual([]);
    stage.clock.now += 30 * 60_000;
  });

  it.each([
    ["is gone", () => stage.github.state.apps.installations.pop()],
    ["is suspended", () => (stage.github.state.apps.installations.at(-1)!.suspendedAt = new Date())],
    ["is not served any more", () => (world.settings.accounts = { accounts: new Map() })],
  ])("forgets the hubs of an installation that %s", async (_, change) => {
    change();

    expect(await sweep()).toEqual([]);
    expect(await world.hub()).toBeUndefined();
  });

  it("follows runs of which nobody told that they ended", async () => {
    const { database } = world.context;
    const hub = (await world.hub())!.key;
    for (const [index, minutes] of [90, 10].entries()) {
      const correlation = `00000000-0000-4000-8000-00000000000${index}`;
      const requestedAt = new Date(stage.clock.now - minutes * 60_000);
      await insertRequest(database, {
        correlation,
        hub,
        kind: "update",
        checkKey: null,
        reason: "",
        requestedAt,
      });
      await nameRun(database, correlation, index + 1);
    }

    expect((await sweep()).filter(({ queue }) => queue === "follow")).toEqual([{ queue: "follow", run: 1 }]);
  });

  it("says on which accounts the App is installed that it does not serve", async () => {
    const { logger, lines } = recordingLogger();
    world.settings.accounts = { accounts: new Map([["umbrella", { hubs: new Set() }]]) };

    await reconcile({ reason: "test" }, { ...world.context, log: logger });

    expect(lines).toContainEqual(expect.objectContaining({ values: { accounts: [world.account], more: 0 } }));
  });

  it("does nothing before the App is registered", async () => {
    world.settings.registration = undefined;

    expect(await sweep()).toEqual([]);
  });
});

describe("failed deliveries", () => {
  const quiet = () => stage.github.state.webhooks.delivered();
  const comment = async () => {
    await world.commit("orders", { [`${Math.random()}.txt`]: "x" });
    await quiet();
  };

  it("are asked for again until they arrive", async () => {
    answer = 502;
    await comment();
    const failed = [...arrived];
    arrived = [];
    await sweep();
    await quiet();
    const again = [...arrived];
    answer = 200;
    arrived = [];
    stage.clock.now += 60_000;
    await sweep();
    await quiet();
    const once = [...arrived];
    arrived = [];
    stage.clock.now += 60_000;
    await sweep();
    await quiet();

    expect(failed).toHaveLength(1);
    expect(again).toEqual(failed);
    expect(once).toEqual(failed);
    expect(arrived).toEqual([]);
  });

  it("are found by GitHub's clock, however far ahead ours is", async () => {
    await comment();
    const ahead = () => stage.clock.now + 2 * 60 * 60_000;
    await reconcile({ reason: "test" }, { ...world.context, now: ahead });
    stage.clock.now += 15 * 60_000;
    answer = 502;
    arrived = [];
    await comment();
    const failed = [...arrived];
    answer = 200;
    arrived = [];
    stage.clock.now += 15 * 60_000;
    await reconcile({ reason: "test" }, { ...world.context, now: ahead });
    await quiet();

    expect(failed).toHaveLength(1);
    expect(arrived).toEqual(failed);
  });

  it("are left alone when they were taken in all the same", async () => {
    answer = 504;
    await comment();
    const [event = "", id = ""] = arrived[0]!.split(" ");
    const receivedAt = new Date(stage.clock.now);
    const rest = { event, action: null, repository: null, installation: null, receivedAt };
    await recordDelivery(world.context.database, { id, ...rest });
    arrived = [];
    await sweep();
    await quiet();

    expect(arrived).toEqual([]);
  });

  it("of a day ago are found, those of four days ago are not", async () => {
    answer = 502;
    await comment();
    stage.clock.now += 3 * 24 * 60 * 60_000;
    await comment();
    stage.clock.now += 24 * 60 * 60_000;
    answer = 200;
    const [, recent] = arrived;
    arrived = [];
    await sweep();
    await quiet();

    expect(arrived).toEqual([recent]);
  });
});
