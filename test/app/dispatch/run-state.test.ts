import { describe, expect, it } from "vitest";
import { covers, decideDispatch } from "../../../app/dispatch/decide-dispatch.ts";
import { advance, type RunState, statusOf } from "../../../app/dispatch/run-state.ts";
import { followWaitMs } from "../../../app/dispatch/send-follow.ts";

const state = (
  status: RunState["status"],
  startedAt?: number,
  conclusion: string | null = null,
): RunState => ({
  status,
  conclusion,
  startedAt,
});

describe("advance", () => {
  it.each<[string, RunState, RunState, boolean]>([
    ["forwards", state("queued", 1), state("in_progress", 1), true],
    ["over a step", state("queued"), state("completed", 1, "success"), true],
    ["learning the start", state("queued"), state("queued", 1), true],
    ["the same again", state("in_progress", 1), state("in_progress", 1), false],
    ["the same again, the start unknown", state("queued"), state("queued"), false],
    ["backwards", state("completed", 1, "success"), state("in_progress", 1), false],
    [
      "another end of the same attempt",
      state("completed", 1, "success"),
      state("completed", 1, "failure"),
      false,
    ],
    ["a re-run", state("completed", 1, "failure"), state("queued", 2), true],
    ["an event of the attempt before", state("queued", 2), state("completed", 1, "failure"), false],
    ["lost", state("in_progress", 1), state("completed", undefined, "lost"), true],
  ])("%s: %#", (_, known, report, news) => {
    const next = advance(known, report);
    expect(next).toEqual(news ? { ...report, startedAt: report.startedAt ?? known.startedAt } : undefined);
  });

  it("gives the same end in whatever order and however often reports come", () => {
    const reports = [state("queued", 1), state("in_progress", 1), state("completed", 1, "success")];
    const orders = reports.flatMap((a) =>
      reports.flatMap((b) => reports.map((c) => [a, b, c, ...reports.toReversed()])),
    );
    for (const order of orders) {
      const end = order.reduce((known, report) => advance(known, report) ?? known, state("queued"));
      expect(end).toEqual(state("completed", 1, "success"));
    }
  });
});

it("takes every status that is neither running nor over as waiting", () => {
  const statuses = ["requested", "waiting", "pending", "queued", null, "in_progress", "completed"].map(
    statusOf,
  );
  expect(statuses).toEqual([...Array(5).fill("queued"), "in_progress", "completed"]);
});

describe("decideDispatch", () => {
  it.each<[RunState["status"][], boolean]>([
    [[], true],
    [["in_progress"], true],
    [["completed"], true],
    [["queued"], false],
    [["in_progress", "queued"], false],
  ])("with runs that are %j: %j", (statuses, dispatch) => {
    expect(decideDispatch(statuses.map((status, run) => ({ run, status }))).dispatch).toBe(dispatch);
  });

  it("counts a run for a push that was there before the run was asked for", () => {
    expect([covers(10, 9), covers(10, 10), covers(10, 11), covers(10, undefined)]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});

it("follows at growing distances, to a quarter of an hour", () => {
  expect([1, 2, 3, 6, 50, 5000].map(followWaitMs)).toEqual([
    30_000, 60_000, 120_000, 900_000, 900_000, 900_000,
  ]);
});
