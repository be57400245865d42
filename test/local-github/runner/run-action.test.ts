import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { environmentOf, writeFixtureAction } from "./fixture-action.ts";
import { type ActionResult, type ActionRun, runAction } from "./run-action.ts";

let folder: string;
let actionFolder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "runner-"));
  actionFolder = await writeFixtureAction(folder);
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
