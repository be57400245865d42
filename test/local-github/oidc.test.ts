import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { createRemoteJWKSet, jwtVerify } from "jose";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { clientOf } from "./client.ts";
import { type LocalGitHub, startLocalGitHub } from "./local-github.ts";
import { environmentOf, writeFixtureAction } from "./runner/fixture-action.ts";
import { createWorkflowRunner } from "./runner/run-workflow.ts";

let folder: string;
let actionFolder: string;
let github: LocalGitHub;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "oidc-"));
  actionFolder = await writeFixtureAction(folder);
  github = await startLocalGitHub();
});

afterAll(async () => {
  await github.close();
  await rm(folder, { recursive: true, force: true });
});

/** Runs a workflow of one job and gives back what its action was given, and what it was answered. */
async function runJob(name: string, permissions: string) {
  const script =
    'return fetch(process.env.ACTIONS_ID_TOKEN_REQUEST_URL + "&audience=https://app.example", ' +
    '{ headers: { authorization: "Bearer " + process.env.ACTIONS_ID_TOKEN_REQUEST_TOKEN } })' +
    '.then((answer) => answer.json()).then(({ value }) => append("GITHUB_OUTPUT", "seen=" + value), () => {})';
  const workflow = `
name: Ask
on: workflow_dispatch
permissions: ${permissions}
jobs:
  ask:
    runs-on: ubuntu-latest
    steps:
      - uses: cdaprod/protomanager@v1
        with: { script: ${JSON.stringify(script)} }
`;
  await github.createRepository("acme", name, { files: { ".github/workflows/ask.yml": workflow } });
  let environment: Record<string, string> = {};
  let token = "";
  const onAction: Parameters<typeof createWorkflowRunner>[0]["onAction"] = (result) => {
    environment = environmentOf(result);
    token = result.outputs.seen ?? "";
  };
  github.setRunner(
    createWorkflowRunner({ state: github.state, actionFolder, runnerFolder: folder, onAction }),
  );
  const actions = github.createToken({
    repositories: [`acme/${name}`],
    permissions: { actions: "write", contents: "read" },
  });
  const request = { owner: "acme", repo: name, workflow_id: "ask.yml", ref: "main" };
  await clientOf(github, actions).rest.actions.createWorkflowDispatch(request);
  const run = await github.completedRun("acme", name);
  return { environment, token, run };
}

describe("identity tokens of jobs", () => {
  it("tells the claims that GitHub documents, under keys that its discovery document names", async () => {
    const { token, run, environment } = await runJob("one", "{ id-token: write }");
    const { issuer } = github.state.oidc;
    const discovery = await fetch(`${issuer}/.well-known/openid-configuration`);
    const { jwks_uri } = (await discovery.json()) as { jwks_uri: string };
    const keys = createRemoteJWKSet(new URL(jwks_uri));
    const { payload } = await jwtVerify(token, keys, { issuer, audience: "https://app.example" });

    const { id, owner } = github.repository("acme", "one");
    expect(payload).toMatchObject({
      sub: `repo:acme@${owner.id}/one@${id}:ref:refs/heads/main`,
      repository: "acme/one",
      repository_id: String(id),
      repository_owner_id: String(owner.id),
      event_name: "workflow_dispatch",
      workflow_ref: "acme/one/.github/workflows/ask.yml@refs/heads/main",
      job_workflow_ref: "acme/one/.github/workflows/ask.yml@refs/heads/main",
      run_id: String(run.id),
      run_attempt: "1",
    });
    const again = await fetch(environment.ACTIONS_ID_TOKEN_REQUEST_URL!, {
      headers: { authorization: `Bearer ${environment.ACTIONS_ID_TOKEN_REQUEST_TOKEN}` },
    });
    expect(again.status, "the job has ended").toBe(401);
  });

  it("gives nothing to ask with to a job without id-token: write", async () => {
    for (const [name, permissions] of [
      ["two", "{ contents: write }"],
      ["three", "{ id-token: none }"],
      ["four", "read-all"],
    ] as const) {
      const { environment, token } = await runJob(name, permissions);
      expect(environment).toHaveProperty("GITHUB_RUN_ID");
      expect(Object.keys(environment).filter((key) => key.startsWith("ACTIONS_"))).toEqual([]);
      expect(token).toBe("");
    }
  });
});
