import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { clientOf } from "../client.ts";
import { type LocalGitHub, startLocalGitHub } from "../local-github.ts";
import { parseAssignments } from "./command-files.ts";
import { type ActionResult, type ActionRun, runAction } from "./run-action.ts";
import { createWorkflowRunner } from "./run-workflow.ts";

const actionYml = `
name: Fixture
inputs:
  script: {}
  app-client-id: { default: none }
  two words: { default: "\${{ github.repository }} at \${{ github.ref_name }}" }
  token: { default: "\${{ github.token }}" }
outputs:
  seen: {}
runs: { using: node24, pre: pre.js, main: main.js, post: post.js }
`;

/** Reports the environment that it finds, then does what the input \`script\` says. */
const mainJs = `
const { appendFileSync } = require("node:fs");
const append = (name, text) => appendFileSync(process.env[name], text + "\\n");
console.log("environment " + Buffer.from(JSON.stringify(process.env)).toString("base64"));
append("GITHUB_STEP_SUMMARY", "# Done");
new Function("append", process.env.INPUT_SCRIPT || "")(append);
`;

let folder: string;
let actionFolder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "runner-"));
  actionFolder = path.join(folder, "action");
  await mkdir(actionFolder);
  await writeFile(path.join(actionFolder, "action.yml"), actionYml);
  await writeFile(path.join(actionFolder, "pre.js"), 'console.log("in pre");');
  await writeFile(path.join(actionFolder, "main.js"), mainJs);
  await writeFile(path.join(actionFolder, "post.js"), 'console.log("in post", process.env.STATE_kept);');
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const token = "ghs_0123456789";

function run(script: string, options: Partial<ActionRun> = {}): Promise<ActionResult> {
  return runAction({
    actionFolder,
    github: {
      token,
      repository: "acme/hub",
      repositoryId: 7,
      repositoryOwnerId: 8,
      ref: "refs/heads/main",
      sha: "1".repeat(40),
      eventName: "workflow_dispatch",
      event: { inputs: { a: "b" } },
      actor: "ann",
      runId: 1,
      runNumber: 1,
      workflow: "ProtoManager",
      workflowPath: ".github/workflows/protomanager.yml",
      job: "update",
      serverUrl: "http://127.0.0.1:1",
      apiUrl: "http://127.0.0.1:1/api/v3",
      graphqlUrl: "http://127.0.0.1:1/api/graphql",
    },
    workspace: path.join(folder, "workspace"),
    runnerFolder: path.join(folder, "runner"),
    ...options,
    inputs: { script, ...options.inputs },
  });
}

function environmentOf({ rawLogForTests }: ActionResult): Record<string, string> {
  const line =
    rawLogForTests.split("\n").find((text) => text.startsWith("environment ")) ?? "environment e30=";
  return JSON.parse(Buffer.from(line.slice("environment ".length), "base64").toString()) as Record<
    string,
    string
  >;
}

describe("runAction", () => {
  it("gives inputs, defaults and the variables of a run, and nothing of ours", async () => {
    process.env.OF_OUR_OWN = "1";

    const env = environmentOf(await run("", { env: { FROM_WORKFLOW: "yes" } }));

    expect(env).toMatchObject({
      "INPUT_APP-CLIENT-ID": "none",
      INPUT_TWO_WORDS: "acme/hub at main",
      INPUT_TOKEN: token,
      CI: "true",
      GITHUB_ACTIONS: "true",
      GITHUB_REPOSITORY: "acme/hub",
      GITHUB_REPOSITORY_ID: "7",
      GITHUB_REPOSITORY_OWNER: "acme",
      GITHUB_REF: "refs/heads/main",
      GITHUB_WORKSPACE: path.join(folder, "workspace"),
      FROM_WORKFLOW: "yes",
      PATH: process.env.PATH,
    });
    expect(env.OF_OUR_OWN).toBeUndefined();
    expect(env.HOME).not.toBe(process.env.HOME);
    const event = await readFile(env.GITHUB_EVENT_PATH ?? "", "utf8");
    expect(JSON.parse(event)).toEqual({ inputs: { a: "b" } });
    delete process.env.OF_OUR_OWN;
  });

  it("reads outputs, state, environment, paths and the summary back", async () => {
    const result = await run(`
      append("GITHUB_OUTPUT", "plain=1\\nlong<<END\\none\\ntwo=2\\nEND");
      append("GITHUB_STATE", "kept=this");
      append("GITHUB_ENV", "LATER=yes");
      append("GITHUB_PATH", "/opt/tool");
    `);

    expect(result).toMatchObject({
      exitCode: 0,
      outputs: { plain: "1", long: "one\ntwo=2" },
      state: { kept: "this" },
      env: { LATER: "yes" },
      paths: ["/opt/tool"],
      summary: "# Done\n",
    });
    expect(result.log.split("\n")[0]).toBe("in pre");
    expect(result.log.split("\n").at(-1)).toBe("in post this");
  });

  it("runs post after a failure and keeps the exit code", async () => {
    const result = await run("process.exitCode = 3;");

    expect(result.exitCode).toBe(3);
    expect(result.log).toContain("in post");
  });

  it("hides the token and what the action asks to hide", async () => {
    const result = await run(
      'console.log("::add-mask::s3cret"); console.log("a s3cret", process.env.INPUT_TOKEN);',
    );

    expect(result.log).toContain("a *** ***");
    expect(result.log).not.toContain("s3cret");
    expect(result.log).not.toContain(token);
    expect(result.rawLogForTests).toContain(token);
  });

  it("collects annotations, but not between stop-commands marks", async () => {
    const result = await run(`
      console.log("::error file=a%2Cb.proto,line=3,col=5,title=PM1::one%0Atwo%25");
      console.log("::stop-commands::until");
      console.log("::warning::foreign");
      console.log("##[error]foreign");
      console.log("::until::");
      console.log("::notice::own");
      console.log("::set-env name=X::1");
    `);

    expect(result.annotations).toEqual([
      { level: "error", message: "one\ntwo%", title: "PM1", file: "a,b.proto", line: 3, column: 5 },
      { level: "notice", message: "own" },
      { level: "error", message: "The `set-env` command is disabled." },
    ]);
    expect(result.log).toContain("::warning::foreign");
    expect(result.env).toEqual({});
  });

  it("warns of inputs that the action does not have", async () => {
    const { annotations } = await run("", { inputs: { unknown: "1" } });

    expect(annotations.map(({ message }) => message)).toEqual([
      "Unexpected input(s) 'unknown', valid inputs are ['script', 'app-client-id', 'two words', 'token']",
    ]);
  });

  it("kills without a chance to clean up", async () => {
    const result = await run("setInterval(() => {}, 1000);", { signal: AbortSignal.timeout(500) });

    expect(result.exitCode).toBeNull();
  });
});

describe("parseAssignments", () => {
  it.each([
    ["a line without a value", "name", "Invalid format 'name'"],
    ["a heredoc without an end", "a<<END\nb", "Matching delimiter not found 'END'"],
  ])("refuses %s", (_, text, message) => {
    expect(() => parseAssignments(text)).toThrow(message);
  });
});

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
