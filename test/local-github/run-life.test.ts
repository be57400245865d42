import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { clientOf } from "./client.ts";
import { type LocalGitHub, startLocalGitHub } from "./local-github.ts";
import type { WorkflowRun } from "./workflow-runs.ts";

const hub = { owner: "acme", repo: "hub" };
const workflow = (concurrency: string) => `
name: ProtoManager
run-name: ProtoManager \${{ inputs.dispatch-id }}
on:
  repository_dispatch: { types: [go] }
  workflow_dispatch:
    inputs: { config: { default: config.yaml }, dispatch-id: {} }
concurrency: ${concurrency}
jobs: {}
`;
const oneAtATime = `{ group: 'pm-\${{ inputs.config }}' }`;

let github: LocalGitHub;
/** Runs that have started and not ended, by their title. */
let machines: Map<string, { finish: () => void; signal: AbortSignal }>;

async function start(concurrency = oneAtATime) {
  github = await startLocalGitHub({ checkReplies: true, checkPayloads: true });
  const files = { ".github/workflows/protomanager.yml": workflow(concurrency) };
  await github.createRepository("acme", "hub", { private: true, files });
  github.setRunner((run, _, signal) => {
    const { promise, resolve } = Promise.withResolvers<void>();
    machines.set(run.title, { finish: resolve, signal });
    signal.addEventListener("abort", () => resolve());
    return promise.then(() => ({ succeeded: true, log: "done" }));
  });
}

function client() {
  const permissions = { actions: "write", contents: "write" } as const;
  return clientOf(github, github.createToken({ repositories: ["acme/hub"], permissions })).rest;
}

async function dispatch(id: string, inputs: Record<string, string> = {}, details = true) {
  const answer = await client().actions.createWorkflowDispatch({
    ...hub,
    workflow_id: "protomanager.yml",
    ref: "main",
    inputs: { "dispatch-id": id, ...inputs },
    return_run_details: details,
  });
  return answer as { status: number; data: unknown };
}

const states = () =>
  github.repository("acme", "hub").runs.map(({ title, status, conclusion }: WorkflowRun) => {
    return `${title.replace("ProtoManager ", "")} ${conclusion ?? status}`;
  });

/** Runs go on after the dispatch was answered. */
const settled = (wanted: string[]) => vi.waitFor(() => expect(states()).toEqual(wanted));

beforeEach(() => {
  machines = new Map();
});
afterEach(() => github.close());

describe("runs of one concurrency group", () => {
  it("run one at a time, and the newest waits", async () => {
    await start();
    for (const id of ["a", "b", "c"]) await dispatch(id);
    await settled(["a in_progress", "b cancelled", "c pending"]);

    machines.get("ProtoManager a")!.finish();
    await settled(["a success", "b cancelled", "c in_progress"]);
  });

  it("are told apart by expressions", async () => {
    await start();
    await dispatch("a");
    await dispatch("b", { config: "other.yaml" });

    await settled(["a in_progress", "b in_progress"]);
  });

  it("make way when the workflow says so", async () => {
    await start("{ group: one, cancel-in-progress: true }");
    await dispatch("a");
    await dispatch("b");

    await settled(["a cancelled", "b in_progress"]);
  });
});

describe("the life of a run", () => {
  it("waits for a machine", async () => {
    await start(`'\${{ github.run_id }}'`);
    github.setRunnerOptions({ machines: 1, machineDelayMs: 500 });
    await dispatch("a");
    await dispatch("b");
    await settled(["a queued", "b queued"]);
    await settled(["a in_progress", "b queued"]);
  });

  it("is told by webhooks", async () => {
    await start();
    github.createApp({
      slug: "proto",
      owner: "acme",
      permissions: { actions: "read" },
      events: ["workflow_run"],
      webhook: { url: "http://127.0.0.1:9/", secret: "s" },
      installations: [{ account: "acme", repositories: "all" }],
    });
    await dispatch("a");
    await settled(["a in_progress"]);
    machines.get("ProtoManager a")!.finish();
    await github.completedRun("acme", "hub");
    await github.webhooksDelivered();

    const told = github.state.webhooks.log.all().map(({ payload }) => JSON.parse(payload));
    const seen = told.map(({ action, workflow_run: run }) => [action, run.status, run.conclusion]);
    expect(seen.sort()).toEqual([
      ["completed", "completed", "success"],
      ["in_progress", "in_progress", null],
      ["requested", "queued", null],
    ]);
    expect(told[0]).toMatchObject({
      workflow_run: { display_title: "ProtoManager a", path: ".github/workflows/protomanager.yml" },
    });
  });

  it("is cancelled by a person, whether it has begun or not", async () => {
    await start();
    await dispatch("a");
    await dispatch("b");
    const [a, b] = github.repository("acme", "hub").runs;
    await client().actions.cancelWorkflowRun({ ...hub, run_id: b!.id });
    await client().actions.cancelWorkflowRun({ ...hub, run_id: a!.id });

    await settled(["a cancelled", "b cancelled"]);
    const again = client().actions.cancelWorkflowRun({ ...hub, run_id: a!.id });
    await expect(again).rejects.toMatchObject({ status: 409 });
  });

  it("leaves a log behind an address without credentials", async () => {
    await start();
    await dispatch("a");
    await settled(["a in_progress"]);
    machines.get("ProtoManager a")!.finish();
    const { id } = await github.completedRun("acme", "hub");

    const { data } = await client().actions.downloadWorkflowRunLogs({ ...hub, run_id: id });
    expect(data).toBe("done");
  });

  it("can begin with a repository_dispatch", async () => {
    await start();
    await client().repos.createDispatchEvent({ ...hub, event_type: "other" });
    await client().repos.createDispatchEvent({ ...hub, event_type: "go", client_payload: { a: 1 } });

    expect(github.repository("acme", "hub").runs).toMatchObject([
      { event: "repository_dispatch", dispatched: { type: "go", payload: { a: 1 } } },
    ]);
  });
});

describe("the answer to a dispatch", () => {
  it.each([
    ["names the run", "returned", true, 200],
    ["is empty unless asked", "returned", false, 204],
    ["is empty on older servers that do not look", "ignored", true, 204],
  ] as const)("%s", async (_, runDetails, details, status) => {
    await start();
    github.setRunnerOptions({ runDetails });

    expect(await dispatch("a", {}, details)).toMatchObject({ status });
  });

  it("is a refusal on older servers that do look", async () => {
    await start();
    github.setRunnerOptions({ runDetails: "refused" });

    await expect(dispatch("a")).rejects.toMatchObject({ status: 422, message: /not a permitted key/ });
    expect(github.repository("acme", "hub").runs).toEqual([]);
  });
});
