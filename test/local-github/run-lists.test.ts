import type { Octokit } from "@octokit/rest";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { clientOf } from "./client.ts";
import { setRole } from "./collaborators.ts";
import { type LocalGitHub, startLocalGitHub } from "./local-github.ts";
import { reactionsTo } from "./rest/reactions.ts";

const workflow = `
name: ProtoManager
run-name: ProtoManager \${{ inputs.dispatch-id }}
on: { workflow_dispatch: { inputs: { dispatch-id: { description: "" } } } }
jobs: {}
`;
const hub = { owner: "acme", repo: "hub" };

let github: LocalGitHub;
let client: Octokit;

beforeAll(async () => {
  github = await startLocalGitHub({ checkReplies: true });
  await github.createRepository("acme", "hub", { files: { ".github/workflows/p.yml": workflow } });
  const token = github.createToken({
    repositories: ["acme/hub"],
    permissions: { actions: "write", contents: "write", issues: "write", pull_requests: "write" },
  });
  client = clientOf(github, token);
});

afterAll(() => github.close());

describe("runs", () => {
  const dispatch = async (id: string) => {
    const inputs = { "dispatch-id": id };
    const request = { ...hub, workflow_id: "p.yml", ref: "main", inputs, return_run_details: true };
    const { data } = await client.rest.actions.createWorkflowDispatch(request);
    return (data as { workflow_run_id: number }).workflow_run_id;
  };
  const list = async (query: object) => {
    const { data } = await client.rest.actions.listWorkflowRuns({ ...hub, workflow_id: "p.yml", ...query });
    return data.workflow_runs.map(({ id, display_title }) => ({ id, title: display_title }));
  };

  it("are titled by run-name and filtered", async () => {
    const first = await dispatch("one");
    const second = await dispatch("two");
    github.repository("acme", "hub").runs[0]!.status = "completed";
    const found = (await list({ status: "queued" })).map(({ id }) => id);
    expect(found).toEqual([second]);
    expect(await list({ status: "completed" })).toEqual([{ id: first, title: "ProtoManager one" }]);
    expect(await list({ event: "push" })).toEqual([]);
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString();
    expect(await list({ created: `>=${tomorrow}` })).toEqual([]);
    expect(await list({ created: `<${tomorrow}` })).toHaveLength(2);
  });
});

describe("people", () => {
  const permission = async (username: string) => {
    const { data } = await client.rest.repos.getCollaboratorPermissionLevel({ ...hub, username });
    return data.permission;
  };

  it("have the permission of their role", async () => {
    github.createAccount("ann", "User");
    github.createAccount("eve", "User");
    setRole(github.repository("acme", "hub"), "Ann", "maintain");
    expect(await permission("ann")).toBe("write");
    expect(await permission("eve")).toBe("read");
    await expect(permission("nobody")).rejects.toMatchObject({ status: 404 });
  });

  it("react to comments once with each picture", async () => {
    await github.commit("acme", "hub", "topic", { "a.txt": "a" });
    const pull = await client.rest.pulls.create({ ...hub, head: "topic", base: "main", title: "Topic" });
    const { data } = await client.rest.issues.createComment({
      ...hub,
      issue_number: pull.data.number,
      body: "x",
    });
    const react = () =>
      client.rest.reactions.createForIssueComment({ ...hub, comment_id: data.id, content: "eyes" });
    expect((await react()).status).toBe(201);
    expect((await react()).status).toBe(200);
    expect(reactionsTo(github.repository("acme", "hub").comments[0]!)).toEqual(["eyes"]);
  });
});
