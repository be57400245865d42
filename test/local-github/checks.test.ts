import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openForkPull, pushToFork } from "./fork-pulls.ts";
import { type LocalGitHub, startLocalGitHub } from "./local-github.ts";
import type { Repository } from "./repository.ts";

let github: LocalGitHub;
let repository: Repository;
let head: string;
const tokens: Record<"app" | "other" | "person", string> = { app: "", other: "", person: "" };

beforeAll(async () => {
  github = await startLocalGitHub({ checkReplies: true });
  repository = await github.createRepository("acme", "orders", {
    files: { "proto/a.proto": "one\ntwo\nthree\n" },
  });
  head = (await github.branch("acme", "orders", "main"))!;
  const permissions = { checks: "write", pull_requests: "read" } as const;
  const installed = (slug: string) => {
    github.createApp({
      slug,
      owner: "acme",
      permissions,
      installations: [{ account: "acme", repositories: "all" }],
    });
    const installation = github.state.apps.installations.at(-1)!;
    return github.state.tokens.issue({
      type: "installation",
      account: github.state.accounts.ensure(`${slug}[bot]`, "Bot"),
      repositories: new Set([repository.id]),
      permissions,
      installationId: installation.id,
    });
  };
  tokens.app = installed("protomanager");
  tokens.other = installed("another");
  tokens.person = github.createToken({ repositories: ["acme/orders"], permissions });
});
afterAll(() => github.close());

async function call(method: string, path: string, body?: object, token: keyof typeof tokens = "app") {
  const answer = await fetch(`${github.apiUrl}/repos/acme/orders${path}`, {
    method,
    headers: { authorization: `Bearer ${tokens[token]}`, "content-type": "application/json" },
    ...(body && { body: JSON.stringify(body) }),
  });
  return { status: answer.status, body: (await answer.json()) as never };
}

const annotation = {
  path: "proto/a.proto",
  start_line: 1,
  end_line: 1,
  annotation_level: "failure",
  message: "x",
};
const create = (more: object = {}) => call("POST", "/check-runs", { name: "Check", head_sha: head, ...more });

describe("check runs", () => {
  it("are made queued, and annotations of further requests are added", async () => {
    const made = await create({ external_id: "key" });
    expect(made).toMatchObject({
      status: 201,
      body: { status: "queued", conclusion: null, external_id: "key" },
    });
    const { id } = made.body as { id: number };
    const output = { title: "t", summary: "s", annotations: Array(50).fill(annotation) };

    await call("PATCH", `/check-runs/${id}`, { status: "in_progress", output });
    const ended = await call("PATCH", `/check-runs/${id}`, { conclusion: "success", output });

    expect(ended.body).toMatchObject({
      status: "completed",
      conclusion: "success",
      output: { annotations_count: 100 },
    });
    expect((await call("GET", `/check-runs/${id}/annotations?per_page=100`)).body).toHaveLength(100);
    expect((await call("GET", `/commits/${head}/check-runs?check_name=Check`)).body).toMatchObject({
      total_count: 1,
      check_runs: [{ id }],
    });
  });

  it.each([
    ["completed without a conclusion", { status: "completed" }],
    ["51 annotations", { output: { title: "t", summary: "s", annotations: Array(51).fill(annotation) } }],
    ["a summary that is too long", { output: { title: "t", summary: "x".repeat(65_536) } }],
    ["a title that is too long", { output: { title: "x".repeat(256), summary: "" } }],
    ["four actions", { actions: Array(4).fill({ label: "l", description: "d", identifier: "i" }) }],
    ["a label of 21 characters", { actions: [{ label: "x".repeat(21), description: "d", identifier: "i" }] }],
    ["a commit that is not there", { head_sha: "0".repeat(40) }],
  ])("refuse %s", async (_title, more) => {
    expect((await create(more)).status).toBe(422);
  });

  it("are written by Apps alone, and changed by the one that made them", async () => {
    const { id } = (await create()).body as { id: number };

    expect((await call("POST", "/check-runs", { name: "c", head_sha: head }, "person")).status).toBe(403);
    expect((await call("PATCH", `/check-runs/${id}`, { conclusion: "success" }, "other")).status).toBe(403);
    expect((await call("GET", `/check-runs/${id}`, undefined, "person")).status).toBe(200);
  });
});

describe("a fork's pull request", () => {
  it("has its head in the repository by the pull request's ref, and hunks in its files", async () => {
    const pull = await openForkPull(github, repository, {
      fork: "mallory",
      branch: "$(id)",
      files: { "proto/a.proto": "one\n2\nthree\n", "proto/b.proto": "new\n" },
    });
    const moved = await pushToFork(github, repository, pull, { "proto/c.proto": "more\n" });

    expect((await call("GET", `/pulls/${pull.number}`)).body).toMatchObject({
      head: { sha: moved, label: "mallory:$(id)", repo: { full_name: "mallory/orders", fork: true } },
    });
    expect((await call("GET", `/pulls/${pull.number}/files`)).body).toMatchObject([
      { filename: "proto/a.proto", patch: "@@ -1,3 +1,3 @@\n one\n-two\n+2\n three" },
      { filename: "proto/b.proto", patch: "@@ -0,0 +1 @@\n+new" },
      { filename: "proto/c.proto" },
    ]);
    expect(await github.branch("acme", "orders", "fork-of-mallory")).toBeUndefined();
  });
});
