import { randomUUID } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runById } from "../../../app/dispatch/runs-table.ts";
import type { AppEvent } from "../../../app/events/event.ts";
import { handlers } from "../../../app/handlers/handlers.ts";
import { silentLogger } from "../../../app/log.ts";
import { type RunningQueues, startQueues } from "../../../app/queue/pg-boss.ts";
import { recordDelivery } from "../../../app/store/deliveries-table.ts";
import { silentMetrics } from "../../../app/telemetry/metrics.ts";
import { type Stage, startStage } from "../dispatch/stage.ts";
import { stores } from "../support/stores.ts";

describe.each(stores)("the jobs of the App on %s", (kind) => {
  let stage: Stage;
  let queues: RunningQueues;
  const latencies: number[] = [];

  beforeAll(async () => {
    stage = await startStage(kind);
    await stage.reset();
    queues = await startQueues({
      database: stage.store.database,
      handlers: { delivery: handlers.delivery, dispatch: handlers.dispatch, follow: handlers.follow },
      makeContext: (job) => ({
        ...stage.context,
        queues: job.queues,
        now: Date.now,
        metrics: { ...silentMetrics, dispatchLatency: (ms) => latencies.push(ms) },
      }),
      log: silentLogger,
      metrics: silentMetrics,
    });
  });
  afterAll(async () => {
    await queues.stop({ drainMs: 1000 });
    await stage[Symbol.asyncDispose]();
  });

  async function deliver(event: AppEvent): Promise<string> {
    const id = randomUUID();
    const receivedAt = Date.now();
    await stage.store.database.transaction(async (sql) => {
      const facts = { event: event.kind, action: null, repository: null, installation: event.installation };
      await recordDelivery(sql, { id, ...facts, receivedAt: new Date(receivedAt) });
      await queues.send("delivery", { id, receivedAt, event }, { sql });
    });
    return id;
  }

  async function pushOf(text: string): Promise<AppEvent> {
    const { github, installation } = stage;
    const before = (await github.branch("acme", "orders", "main"))!;
    const after = await github.commit("acme", "orders", "main", { "proto/a.proto": text });
    const { id } = github.repository("acme", "orders");
    const repository = { id, owner: "acme", name: "orders" };
    return {
      kind: "push",
      installation,
      repository,
      ref: "refs/heads/main",
      before,
      after,
      defaultBranch: "main",
    };
  }

  const runs = () => stage.github.repository("acme", "hub").runs;
  const until = async (done: () => Promise<boolean> | boolean) => {
    while (!(await done())) await delay(20);
  };
  const outcome = async (id: string) => {
    const sql = "select outcome from protomanager.deliveries where id = $1";
    return (await stage.store.database.query<{ outcome: string | null }>(sql, [id]))[0]!.outcome;
  };

  it("bring a push to a run of the hub's workflow, and a burst to one that waits", async () => {
    const id = await deliver(await pushOf("1"));
    await until(() => runs().length === 1);
    expect(latencies).toHaveLength(1);
    expect(latencies[0]).toBeGreaterThan(0);
    await until(async () => (await outcome(id)) === "done");

    const run = runs()[0]!.id;
    await until(async () => (await runById(stage.store.database, run)) !== undefined);
    const burst = await Promise.all(["2", "3", "4"].map(async (text) => deliver(await pushOf(text))));
    await until(async () => (await Promise.all(burst.map(outcome))).every((text) => text === "done"));
    await until(async () => {
      const sql =
        "select 1 from pgboss.job where name = 'dispatch' and state in ('created', 'active', 'retry')";
      return (await stage.store.database.query(sql)).length === 0;
    });
    expect(runs()).toHaveLength(1);

    // It has started, and may have read too early: the next push has one more wait behind it.
    runs()[0]!.status = "in_progress";
    await deliver(await pushOf("5"));
    await until(() => runs().length === 2);
    expect(new Set(runs().map(({ inputs }) => inputs["dispatch-id"])).size).toBe(2);
  });

  it("take a run's end from its event", async () => {
    const [run] = runs();
    const { id, owner, name } = stage.hub.repository;
    await deliver({
      kind: "workflow_run",
      installation: stage.installation,
      repository: { id, owner, name },
      run: run!.id,
      path: ".github/workflows/protomanager.yml",
      status: "completed",
      conclusion: "success",
      startedAt: Date.now(),
    });
    await until(async () => (await runById(stage.store.database, run!.id))?.conclusion === "success");
  });
});
