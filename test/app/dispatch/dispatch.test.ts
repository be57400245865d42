import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { dispatch } from "../../../app/dispatch/dispatch.ts";
import { problemOf } from "../../../app/dispatch/problems-table.ts";
import { unfinishedUpdates } from "../../../app/dispatch/runs-table.ts";
import { RetryLater } from "../../../app/queue/queues.ts";
import { type Stage, startStage } from "./stage.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await startStage();
});
beforeEach(() => stage.reset());
afterAll(() => stage[Symbol.asyncDispose]());

const runs = () => stage.github.repository("acme", "hub").runs;
const posts = () =>
  stage.github.requests.filter(({ operation }) => operation === "actions/create-workflow-dispatch").length;
const ask = (receivedAt?: number) =>
  dispatch({ hub: stage.hub.key, reason: "a test", receivedAt }, stage.context);
const dispatchRequests = { operation: "actions/create-workflow-dispatch" };

describe("dispatch", () => {
  it("starts the workflow on the default branch with inputs of ours alone, and follows the run", async () => {
    await ask();
    const [run] = runs();
    expect(run).toMatchObject({ branch: "main", inputs: { config: "config.yaml", "check-commit": "" } });
    const [row] = await unfinishedUpdates(stage.store.database, stage.hub.key);
    expect(row).toMatchObject({ run: run!.id, status: "queued", kind: "update", reason: "a test" });
    expect(run!.inputs["dispatch-id"]).toBe(row!.correlation);
    expect(stage.context.sent).toEqual([
      {
        queue: "follow",
        data: { run: run!.id, attempt: 1 },
        options: { afterMs: 30_000 },
      },
    ]);
  });

  it("asks with a token of actions: write on the hub alone", async () => {
    await ask();
    const { tokens } = stage.github.state;
    const minted = tokens.find(tokens.secrets().at(-1)!, new Date())!;
    expect(minted.permissions).toMatchObject({ actions: "write" });
    expect(minted.permissions).not.toHaveProperty("contents");
    expect([...(minted.repositories as Set<number>)]).toEqual([stage.hub.repository.id]);
  });

  it("does nothing for a hub that is gone, or whose account is not served any more", async () => {
    await dispatch({ hub: "1:gone.yaml", reason: "a test" }, stage.context);
    stage.github.state.apps.installations.splice(0);
    await ask();
    expect(posts()).toBe(0);
  });

  it("asks for none while one waits, for one while one runs, and for none behind that", async () => {
    await ask();
    await ask();
    expect(posts()).toBe(1);
    runs()[0]!.status = "in_progress";
    await ask();
    expect(posts()).toBe(2);
    await ask();
    expect(posts()).toBe(2);
  });

  it("asks again when GitHub no longer knows the run that we take to be waiting", async () => {
    await ask();
    runs().splice(0);
    await ask();
    expect(posts()).toBe(2);
    expect(await unfinishedUpdates(stage.store.database, stage.hub.key)).toHaveLength(1);
  });

  it("says nothing was started when GitHub asks to slow down", async () => {
    stage.github.inject({
      match: dispatchRequests,
      fault: "403-secondary",
      retryAfterSeconds: 60,
      times: 10,
    });
    await expect(ask()).rejects.toThrow(RetryLater);
    stage.github.clearFaults();
    stage.context.clock.now += 61_000;
    await ask();
    expect(runs()).toHaveLength(1);
  });
});

describe("an answer that never came", () => {
  it("is made up for: the run of a request that had its effect is found by its title", async () => {
    stage.github.inject({ match: dispatchRequests, fault: "drop", when: "after", times: 10 });
    const receivedAt = stage.context.clock.now - 10;
    await expect(ask(receivedAt)).rejects.not.toThrow(RetryLater);
    expect(runs()).toHaveLength(1);
    stage.github.clearFaults();
    await ask(receivedAt);
    expect(posts()).toBe(1);
    expect(await unfinishedUpdates(stage.store.database, stage.hub.key)).toMatchObject([
      { run: runs()[0]!.id },
    ]);
  });

  it("is asked for again when nothing is found, but not before GitHub had time to list it", async () => {
    stage.github.inject({ match: dispatchRequests, fault: "502", times: 1 });
    await expect(ask()).rejects.toMatchObject({ status: 502 });
    await expect(ask()).rejects.toThrow(RetryLater);
    expect(posts()).toBe(1);
    stage.context.clock.now += 16_000;
    await ask();
    expect(posts()).toBe(2);
    expect(runs()).toHaveLength(1);
  });

  it("is not enough for a push that came after it, when that run has begun", async () => {
    stage.github.inject({ match: dispatchRequests, fault: "drop", when: "after", times: 10 });
    await expect(ask(stage.context.clock.now)).rejects.toThrow();
    stage.github.clearFaults();
    runs()[0]!.status = "in_progress";
    stage.context.clock.now += 5_000;
    await ask(stage.context.clock.now);
    expect(runs()).toHaveLength(2);
  });

  it.each(["refused", "ignored"] as const)(
    "is looked up by the title where naming runs is %s",
    async (runDetails) => {
      stage.github.state.runs.options.runDetails = runDetails;
      const receivedAt = stage.context.clock.now;
      await expect(ask(receivedAt)).rejects.toThrow(RetryLater);
      await ask(receivedAt);
      expect(posts()).toBe(runDetails === "refused" ? 2 : 1);
      expect(runs()).toHaveLength(1);
      expect(await unfinishedUpdates(stage.store.database, stage.hub.key)).toMatchObject([
        { run: runs()[0]!.id },
      ]);
    },
  );

  it("is the hub's problem when the workflow is gone before it was found", async () => {
    stage.github.inject({ match: dispatchRequests, fault: "502" });
    await expect(ask()).rejects.toMatchObject({ status: 502 });
    await stage.github.commit("acme", "hub", "main", { ".github/workflows/protomanager.yml": null });
    stage.context.clock.now += 16_000;
    await ask();
    expect(await problemOf(stage.store.database, stage.hub.key)).toMatch(/404/);
  });

  it("is given up when GitHub promised a run and shows none for minutes", async () => {
    stage.github.state.runs.options.runDetails = "ignored";
    await expect(ask()).rejects.toThrow(RetryLater);
    runs().length = 0;
    stage.context.clock.now += 60_000;
    await expect(ask()).rejects.toThrow(RetryLater);
    expect(posts()).toBe(1);
    stage.context.clock.now += 5 * 60_000;
    await expect(ask()).rejects.toThrow(RetryLater);
    expect(posts()).toBe(2);
  });
});

describe("a refusal", () => {
  it.each([
    [
      "the workflow is gone",
      (): Record<string, string | null> => ({ ".github/workflows/protomanager.yml": null }),
      /default branch/,
    ],
    [
      "an input is missing",
      () => ({ ".github/workflows/protomanager.yml": "on: { workflow_dispatch: {} }\njobs: {}" }),
      /init --hub/,
    ],
    [
      "there is no trigger",
      () => ({ ".github/workflows/protomanager.yml": "on: push\njobs: {}" }),
      /workflow_dispatch/,
    ],
  ])("is the hub's problem when %s: said, looked into, and not tried again", async (_, files, advice) => {
    await stage.github.commit("acme", "hub", "main", files() as never);
    await ask();
    expect(await problemOf(stage.store.database, stage.hub.key)).toMatch(advice);
    const { id } = stage.hub.repository;
    expect(stage.context.sent).toMatchObject([
      {
        queue: "discover",
        data: { installation: stage.installation, repository: { id, owner: "acme", name: "hub" } },
      },
    ]);
  });

  it("is the hub's problem when the App lacks the permission, and forgotten when it works again", async () => {
    const [installed] = stage.github.state.apps.installations;
    const { permissions } = installed!;
    installed!.permissions = { ...permissions, actions: "read" };
    await ask();
    expect(await problemOf(stage.store.database, stage.hub.key)).toMatch(/actions: write/);
    installed!.permissions = permissions;
    await ask();
    expect(await problemOf(stage.store.database, stage.hub.key)).toBeUndefined();
  });
});
