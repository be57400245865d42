import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { initialWorkflow } from "../../../src/commands/init-files.ts";
import { clientOf } from "../client.ts";
import { type LocalGitHub, startLocalGitHub } from "../local-github.ts";
import { environmentOf, writeFixtureAction } from "./fixture-action.ts";
import type { ActionResult } from "./run-action.ts";
import { createWorkflowRunner } from "./run-workflow.ts";

let folder: string;
let actionFolder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "runner-"));
  actionFolder = await writeFixtureAction(folder);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe("createWorkflowRunner", () => {
  const workflow = `
name: ProtoManager
on:
  workflow_dispatch:
    inputs:
      command: { default: update }
permissions: {}
jobs:
  update:
    runs-on: ubuntu-latest
    permissions: { contents: write, pull-requests: write }
    steps:
      - uses: actions/checkout@v6
        with: { persist-credentials: false }
      - id: one
        uses: cdaprod/protomanager@v1
        with:
          two words: \${{ inputs.command }}
          script: \${{ vars.SCRIPT }}
      - if: failure()
        uses: ./
        with: { two words: after a failure }
`;
  let github: LocalGitHub;
  let results: ActionResult[];

  async function dispatch(script: string, inputs: Record<string, string> = {}, text = workflow) {
    github = await startLocalGitHub({ checkReplies: true });
    results = [];
    const files = { ".github/workflows/protomanager.yml": text, "config.yaml": "a: 1\n" };
    await github.createRepository("acme", "hub", { private: true, files });
    github.setRunner(
      createWorkflowRunner({
        state: github.state,
        actionFolder,
        runnerFolder: folder,
        variables: { SCRIPT: script },
        onAction: (result) => results.push(result),
      }),
    );
    const permissions = { actions: "write" } as const;
    const client = clientOf(github, github.createToken({ repositories: ["acme/hub"], permissions }));
    const { data } = await client.rest.actions.createWorkflowDispatch({
      owner: "acme",
      repo: "hub",
      workflow_id: "protomanager.yml",
      ref: "main",
      inputs,
      return_run_details: true,
    });
    // The client's types know the older, empty answer only.
    const run = data as { workflow_run_id: number };
    await github.completedRun("acme", "hub");
    return client.rest.actions.getWorkflowRun({ owner: "acme", repo: "hub", run_id: run.workflow_run_id });
  }

  const jobs = () =>
    github.repository("acme", "hub").runs[0]!.jobs.map(({ name, conclusion }) => `${name} ${conclusion}`);

  it("runs a dispatched workflow on a checkout of its commit", async () => {
    const { data } = await dispatch(
      'console.log("config " + require("fs").readFileSync("config.yaml") + require("fs").readFileSync(".git/config"))'.replaceAll(
        "require",
        "process.getBuiltinModule",
      ),
      { command: "plan" },
    );

    expect(data).toMatchObject({ status: "completed", conclusion: "success", event: "workflow_dispatch" });
    expect(results).toHaveLength(1);
    expect(environmentOf(results[0]!)).toMatchObject({
      INPUT_TWO_WORDS: "plan",
      GITHUB_SHA: await github.branch("acme", "hub", "main"),
      GITHUB_SERVER_URL: github.address,
      GITHUB_WORKFLOW: "ProtoManager",
    });
    expect(results[0]?.log).toContain("config a: 1");
    expect(results[0]?.rawLogForTests).not.toContain("extraheader");
    await github.close();
  });

  it("fails with its step, runs what waits for a failure, and ends the token", async () => {
    const { data } = await dispatch("process.exitCode = 1;");

    expect(data.conclusion).toBe("failure");
    expect(results.map((result) => environmentOf(result).INPUT_TWO_WORDS)).toEqual([
      "update",
      "after a failure",
    ]);
    const ended = clientOf(github, environmentOf(results[0]!).INPUT_TOKEN).rest.repos.get({
      owner: "acme",
      repo: "hub",
    });
    await expect(ended).rejects.toMatchObject({ status: 401 });
    await github.close();
  });

  it("runs the jobs whose condition holds: one for dispatches, one for checks", async () => {
    const text = initialWorkflow("config.yaml", { appUrl: "https://app.example" });
    await dispatch("", {}, text);
    expect(jobs()).toEqual(["update success", "check skipped"]);
    await github.close();

    const { data } = await dispatch("", { "check-commit": "a".repeat(40), "dispatch-id": "d1" }, text);
    expect(jobs()).toEqual(["update skipped", "check success"]);
    expect(environmentOf(results[0]!)["INPUT_CHECK-COMMIT"]).toBe("a".repeat(40));
    expect(data.display_title).toBe("ProtoManager d1");
    await github.close();
  });

  it("says what it cannot run", async () => {
    const { data } = await dispatch("", {}, workflow.replace("uses: ./", "run: echo hello"));

    expect(data.conclusion).toBe("failure");
    expect(github.repository("acme", "hub").runs[0]?.log).toContain("jobs.update.steps[2]");
    await github.close();
  });

  it.each([
    ["inputs that the workflow does not have", { other: "1" }, workflow, /Unexpected inputs provided/],
    [
      "a workflow without the trigger",
      {},
      workflow.replace("workflow_dispatch:", "repository_dispatch:"),
      /does not have 'workflow_dispatch' trigger/,
    ],
  ])("is not asked for %s", async (_, inputs, text, message) => {
    await expect(dispatch("", inputs, text)).rejects.toMatchObject({ status: 422, message });
    await github.close();
  });
});
