import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { follow, handleWorkflowRun } from "../../../app/dispatch/follow.ts";
import { pruneProblems, recordProblem } from "../../../app/dispatch/problems-table.ts";
import { pruneRuns, runById, unfinishedRuns } from "../../../app/dispatch/runs-table.ts";
import { startRun } from "../../../app/dispatch/start-run.ts";
import { headsOf, putHeads } from "../../../app/drift/heads-table.ts";
import type { WorkflowRunEvent } from "../../../app/events/event.ts";
import { type Stage, startStage } from "./stage.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await startStage();
});
beforeEach(() => stage.reset());
afterAll(() => stage[Symbol.asyncDispose]());

async function start(checkKey: string | null = null): Promise<number> {
  const kind = checkKey === null ? "update" : "check";
  const started = await startRun(stage.context, stage.hub, { kind, checkKey, reason: "a test" });
  if ("problem" in started) throw new Error(started.problem);
  return started.run;
}
const githubRun = (id: number) => stage.github.repository("acme", "hub").runs.find((run) => run.id === id)!;
const row = (id: number) => runById(stage.store.database, id);
const sent = (queue: string) => stage.context.sent.filter((job) => job.queue === queue);

function event(run: number, values: Partial<WorkflowRunEvent>): WorkflowRunEvent {
  const { id, owner, name } = stage.hub.repository;
  const startedAt = Math.floor(githubRun(run).createdAt.getTime() / 1000) * 1000;
  const path = ".github/workflows/protomanager.yml";
  const known = { kind: "workflow_run", installation: stage.installation, run, path, startedAt } as const;
  return { ...known, repository: { id, owner, name }, status: "completed", conclusion: null, ...values };
}

function noteHead(firstSeen: number): Promise<void> {
  const [seen, head] = [new Date(firstSeen), "a".repeat(40)];
  const row = { service: "orders", head, firstSeen: seen, since: seen, settled: false };
  return putHeads(stage.store.database, stage.hub.key, [row]);
}
const settled = async () => (await headsOf(stage.store.database, stage.hub.key))[0]!.settled;

describe("follow", () => {
  it("asks again, later and later, until the run has ended", async () => {
    const id = await start();
    await follow({ run: id, attempt: 1 }, stage.context);
    githubRun(id).status = "in_progress";
    await follow({ run: id, attempt: 2 }, stage.context);
    expect(sent("follow").map(({ data, options }) => [data, options])).toEqual(
      [30_000, 60_000, 120_000].map((afterMs, index) => [{ run: id, attempt: index + 1 }, { afterMs }]),
    );
    expect(await row(id)).toMatchObject({ status: "in_progress" });
    Object.assign(githubRun(id), { status: "completed", conclusion: "success" });
    await follow({ run: id, attempt: 3 }, stage.context);
    expect(sent("follow")).toHaveLength(3);
    const completedAt = new Date(stage.context.clock.now);
    expect(await row(id)).toMatchObject({ status: "completed", conclusion: "success", completedAt });
  });

  it("asks once for a sweep, which comes again by itself", async () => {
    const id = await start();
    const others = sent("follow").length;
    await follow({ run: id }, stage.context);
    expect(sent("follow")).toHaveLength(others);
  });

  it("does not ask GitHub about a run that an event has ended", async () => {
    const id = await start();
    await handleWorkflowRun(event(id, { conclusion: "failure" }), stage.context);
    stage.github.requests.length = 0;
    await follow({ run: id, attempt: 1 }, stage.context);
    expect(stage.github.requests).toEqual([]);
  });

  it("gives up a run that GitHub no longer knows, and one whose hub is gone", async () => {
    const [gone, orphan] = [await start(), await start("a check")];
    githubRun(gone);
    stage.github.repository("acme", "hub").runs.length = 0;
    await follow({ run: gone, attempt: 1 }, stage.context);
    await stage.store.database.query("delete from protomanager.hubs");
    await follow({ run: orphan, attempt: 1 }, stage.context);
    expect([await row(gone), await row(orphan)]).toMatchObject(
      Array(2).fill({ status: "completed", conclusion: "lost" }),
    );
    expect(sent("conclude")).toHaveLength(1);
  });

  it("fails with GitHub, so that the queue tries again", async () => {
    const id = await start();
    stage.github.inject({ match: { operation: "actions/get-workflow-run" }, fault: "503", times: 10 });
    await expect(follow({ run: id, attempt: 1 }, stage.context)).rejects.toMatchObject({ status: 503 });
    expect(await row(id)).toMatchObject({ status: "queued" });
  });
});

describe("workflow_run", () => {
  it("updates at once, in any order, and concludes a check once", async () => {
    const id = await start("a check");
    const completed = event(id, { conclusion: "success" });
    for (const report of [
      completed,
      event(id, { status: "requested" }),
      completed,
      event(id, { status: "requested" }),
    ]) {
      await handleWorkflowRun(report, stage.context);
    }
    expect(await row(id)).toMatchObject({ status: "completed", conclusion: "success" });
    expect(sent("conclude")).toEqual([
      { queue: "conclude", data: { check: "a check" }, options: { key: "a check" } },
    ]);
  });

  it("is not lost between two that come at the same time", async () => {
    const id = await start("a check");
    const reports = ["requested", "completed", "completed", "requested"] as const;
    await Promise.all(reports.map((status) => handleWorkflowRun(event(id, { status }), stage.context)));
    expect(await row(id)).toMatchObject({ status: "completed" });
    expect(sent("conclude")).toHaveLength(1);
  });

  it("settles the heads that were seen before an update that succeeded", async () => {
    const id = await start();
    const asked = stage.context.clock.now;
    await noteHead(asked + 1);
    await handleWorkflowRun(event(id, { conclusion: "success" }), stage.context);
    expect(await settled()).toBe(false);
    stage.context.clock.now += 1000;
    const second = await start();
    await handleWorkflowRun(event(second, { conclusion: "failure" }), stage.context);
    expect(await settled()).toBe(false);
    const startedAt = event(second, {}).startedAt + 5000;
    await handleWorkflowRun(event(second, { conclusion: "success", startedAt }), stage.context);
    expect(await settled()).toBe(true);
  });

  it("leaves runs alone that others started", async () => {
    const id = await start();
    await handleWorkflowRun({ ...event(id, {}), run: 1 }, stage.context);
    expect(await row(id)).toMatchObject({ status: "queued" });
    expect(sent("conclude")).toEqual([]);
  });
});

describe("the table of runs", () => {
  it("tells which runs have not ended, and forgets those that have after a while", async () => {
    const { database } = stage.store;
    const id = await start();
    const later = (ms: number) => new Date(stage.context.clock.now + ms);
    expect(await unfinishedRuns(database, later(0))).toEqual([]);
    expect(await unfinishedRuns(database, later(1))).toMatchObject([{ run: id, hub: stage.hub.key }]);
    await handleWorkflowRun(event(id, { conclusion: "success" }), stage.context);
    expect(await unfinishedRuns(database, later(1))).toEqual([]);
    expect(await pruneRuns(database, later(0))).toBe(0);
    expect(await pruneRuns(database, later(1))).toBe(1);
  });

  it("forgets requests that came to nothing, and problems of hubs that are gone", async () => {
    const { database } = stage.store;
    stage.github.inject({ match: { operation: "actions/create-workflow-dispatch" }, fault: "502" });
    await expect(start()).rejects.toMatchObject({ status: 502 });
    const now = new Date(stage.context.clock.now);
    for (const hub of [stage.hub.key, "1:gone.yaml"]) await recordProblem(database, hub, "x", now);
    const later = new Date(stage.context.clock.now + 1);
    expect([await pruneRuns(database, now), await pruneProblems(database, now)]).toEqual([0, 0]);
    expect([await pruneRuns(database, later), await pruneProblems(database, later)]).toEqual([1, 1]);
  });
});
