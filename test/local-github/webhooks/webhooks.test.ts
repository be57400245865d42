import { createHmac, randomUUID } from "node:crypto";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createAppAuth } from "@octokit/auth-app";
import { Octokit } from "@octokit/rest";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { clientOf, quietLog } from "../client.ts";
import { openForkPull, pushToFork } from "../fork-pulls.ts";
import { type LocalGitHub, startLocalGitHub } from "../local-github.ts";

interface Received {
  event: string;
  guid: string;
  headers: Record<string, string | string[] | undefined>;
  raw: string;
  // biome-ignore lint/suspicious/noExplicitAny: payloads are checked by GitHub's description.
  payload: any;
}

const hub = { owner: "acme", repo: "hub" };
const secret = "a secret";
const permissions = {
  actions: "read",
  checks: "write",
  contents: "read",
  issues: "write",
  merge_queues: "read",
  pull_requests: "write",
} as const;
const events = ["check_run", "issue_comment", "issues", "merge_group", "pull_request", "push", "repository"];

let github: LocalGitHub;
let received: Received[];
let answer: number;
let server: Server;
let app: { appId: number; privateKey: string };
let person: Octokit;

beforeEach(async () => {
  received = [];
  answer = 200;
  server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const raw = Buffer.concat(chunks).toString();
    const { headers } = request;
    const event = String(headers["x-github-event"]);
    const guid = String(headers["x-github-delivery"]);
    received.push({ event, guid, headers, raw, payload: JSON.parse(raw) });
    response.writeHead(answer).end("seen");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
  github = await startLocalGitHub({ checkReplies: true, checkPayloads: true });
  await github.createRepository("acme", "hub", {
    private: true,
    files: { "a.txt": "a\n", "b/c.txt": "c\n" },
  });
  await github.createRepository("acme", "other", { private: true, files: { "a.txt": "a\n" } });
  app = github.createApp({
    slug: "proto",
    owner: "acme",
    permissions,
    events: [...events, "workflow_run"],
    webhook: { url, secret },
    installations: [{ account: "acme", repositories: ["acme/hub"] }],
  });
  const token = github.createToken({
    repositories: ["acme/hub"],
    permissions: { contents: "write", pull_requests: "write", issues: "write", actions: "write" },
  });
  person = clientOf(github, token);
});

afterEach(async () => {
  await github.close();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

/** What arrived of one event, once nothing is on its way. */
async function heard(event: string): Promise<Received["payload"][]> {
  await github.webhooksDelivered();
  return received.filter((one) => one.event === event).map(({ payload }) => payload);
}

function asApp(): Octokit {
  return new Octokit({
    baseUrl: github.apiUrl,
    authStrategy: createAppAuth,
    auth: { appId: app.appId, privateKey: app.privateKey },
    log: quietLog,
  });
}

describe("a delivery", () => {
  it("is signed and says what it is", async () => {
    await github.commit("acme", "hub", "main", { "a.txt": "b\n" });
    await github.webhooksDelivered();

    const [{ headers, raw, payload }] = received as [Received];
    const signature = `sha256=${createHmac("sha256", secret).update(raw).digest("hex")}`;
    expect(headers).toMatchObject({
      "x-github-event": "push",
      "x-hub-signature-256": signature,
      "x-github-hook-installation-target-type": "integration",
      "x-github-hook-installation-target-id": String(app.appId),
      "user-agent": expect.stringMatching(/^GitHub-Hookshot\//),
    });
    expect(payload.installation.id).toBe(github.state.apps.installations[0]?.id);
  });

  it("is for Apps that reach the repository, and subscribe", async () => {
    await github.commit("acme", "other", "main", { "a.txt": "b\n" });
    github.createApp({
      slug: "deaf",
      owner: "acme",
      permissions: { contents: "read" },
      webhook: { url: "http://127.0.0.1:9/", secret },
      installations: [{ account: "acme", repositories: "all" }],
    });
    await github.commit("acme", "hub", "main", { "a.txt": "b\n" });
    await github.webhooksDelivered();

    expect(received.map(({ payload }) => payload.repository.name)).toEqual(["hub"]);
    expect(github.state.webhooks.log.all()).toHaveLength(1);
  });

  it("cannot be subscribed to without the permission to read it", () => {
    const values = { slug: "greedy", owner: "acme", installations: [] };

    expect(() => github.createApp({ ...values, permissions: {}, events: ["push"] })).toThrow(/push/);
  });

  it("is kept when it fails, and goes out again with the same GUID", async () => {
    answer = 500;
    await github.commit("acme", "hub", "main", { "a.txt": "b\n" });
    await github.webhooksDelivered();
    const { data: failed } = await asApp().rest.apps.listWebhookDeliveries({ status: "failure" });
    answer = 200;
    await asApp().rest.apps.redeliverWebhookDelivery({ delivery_id: failed[0]!.id });
    await github.webhooksDelivered();

    expect(failed).toMatchObject([{ status_code: 500, event: "push", redelivery: false }]);
    expect(new Set(received.map(({ guid }) => guid))).toEqual(new Set([failed[0]!.guid]));
    const { data: all } = await asApp().rest.apps.listWebhookDeliveries();
    expect(all.map(({ redelivery, status }) => ({ redelivery, status }))).toEqual([
      { redelivery: true, status: "OK" },
      { redelivery: false, status: "Invalid HTTP Response: 500" },
    ]);
    const { data: one } = await asApp().rest.apps.getWebhookDelivery({ delivery_id: all[0]!.id });
    expect(one).toMatchObject({
      request: { payload: { ref: "refs/heads/main" } },
      response: { payload: "seen" },
    });
  });

  it("is listed page by page", async () => {
    for (const text of ["1", "2", "3"]) await github.commit("acme", "hub", "main", { "a.txt": text });
    await github.webhooksDelivered();

    const pages = asApp().paginate.iterator("GET /app/hook/deliveries", { per_page: 2 });
    const sizes: number[] = [];
    for await (const { data } of pages) sizes.push(data.length);
    expect(sizes).toEqual([2, 1]);
  });

  it("is forgotten after three days", async () => {
    let now = Date.now();
    const later = await startLocalGitHub({ now: () => new Date(now) });
    await later.createRepository("acme", "hub");
    const webhook = { url: "http://127.0.0.1:9/", secret };
    const installations = [{ account: "acme", repositories: "all" as const }];
    const values = { slug: "late", owner: "acme", permissions, events: ["push"], webhook, installations };
    later.createApp(values);
    await later.commit("acme", "hub", "main", { "a.txt": "1" });
    await later.webhooksDelivered();

    expect(later.state.webhooks.log.all()).toMatchObject([
      { outcome: { status: "failed to connect to host" } },
    ]);
    now += 3 * 24 * 60 * 60 * 1000 + 1;
    expect(later.state.webhooks.log.all()).toEqual([]);
    await later.close();
  });
});

describe("the way to the webhook", () => {
  async function pushes(count: number): Promise<void> {
    for (let index = 0; index < count; index++)
      await github.commit("acme", "hub", "main", { "a.txt": randomUUID() });
    await github.webhooksDelivered();
  }

  it("can be closed for a while", async () => {
    github.pauseWebhooks();
    await pushes(2);
    expect(received).toEqual([]);
    github.resumeWebhooks();
    expect(await heard("push")).toHaveLength(2);
  });

  it("repeats, swaps and drops deliveries, the same ones for the same seed", async () => {
    github.disturbWebhooks({
      duplicate: 0.5,
      reorder: 0.5,
      reorderWithinMs: 40,
      drop: 0.2,
      lose: 0.1,
      seed: 7,
    });
    await pushes(20);
    const guids = received.map(({ guid }) => guid);
    const order = received.map(({ payload }) => payload.before);

    expect(new Set(guids).size).toBeLessThan(20);
    expect(guids.length).toBeGreaterThan(new Set(guids).size);
    const { data } = await asApp().rest.apps.listWebhookDeliveries({ per_page: 100 });
    expect(data.filter(({ status_code: status }) => status === 0).length).toBeGreaterThan(0);
    expect(new Set(data.map(({ guid }) => guid)).size).toBeLessThan(20);
    expect(order).not.toEqual([...order].sort());
  });
});

describe("payloads", () => {
  it("tell of pushes: what they add, remove and change", async () => {
    const before = await github.branch("acme", "hub", "main");
    const after = await github.commit("acme", "hub", "main", {
      "a.txt": null,
      "b/c.txt": "d",
      "d/e.txt": "e",
    });
    await github.setBranch("acme", "hub", "main", before);
    await github.setBranch("acme", "hub", "topic", after);
    await github.setBranch("acme", "hub", "topic", undefined);
    await github.createTag("acme", "hub", "v1", before!);

    expect(await heard("push")).toMatchObject([
      {
        ref: "refs/heads/main",
        before,
        after,
        forced: false,
        commits: [{ id: after, added: ["d/e.txt"], removed: ["a.txt"], modified: ["b/c.txt"] }],
        head_commit: { id: after },
        pusher: { name: "a-person" },
      },
      { after: before, forced: true, commits: [], head_commit: { id: before } },
      { ref: "refs/heads/topic", created: true, after, commits: [{ id: after }] },
      { ref: "refs/heads/topic", deleted: true, head_commit: null, commits: [] },
      { ref: "refs/tags/v1", created: true, base_ref: "refs/heads/main" },
    ]);
  });

  it("tell of at most 2,048 commits, of merges, and of pushes through the API", async () => {
    const repository = github.repository("acme", "hub");
    const lines = ["reset refs/heads/long"];
    for (let index = 0; index < 2060; index++) {
      lines.push("commit refs/heads/long", "committer A <a@b.c> 1700000000 +0000", "data 1", "x");
      lines.push("M 100644 inline x.txt", `data ${String(index).length}`, String(index));
    }
    await repository.git.git(["fast-import", "--quiet"], { input: `${lines.join("\n")}\n` });
    await repository.refsChanged();
    const main = (await github.branch("acme", "hub", "main"))!;
    await person.rest.git.createRef({ ...hub, ref: "refs/heads/made", sha: main });

    const [long, made] = await heard("push");
    expect(long.commits).toHaveLength(2048);
    expect(long.commits.at(-1)).toMatchObject({ added: [], modified: ["x.txt"], removed: [] });
    expect(made).toMatchObject({
      ref: "refs/heads/made",
      base_ref: "refs/heads/main",
      pusher: { name: "a-person" },
    });
  });

  it("tell what becomes of a pull request", async () => {
    await github.commit("acme", "hub", "topic", { "n.txt": "n" });
    const { data } = await person.rest.pulls.create({
      ...hub,
      title: "t",
      head: "topic",
      base: "main",
      draft: true,
    });
    const pull_number = data.number;
    await github.setDraft("acme", "hub", 1, false);
    await github.setDraft("acme", "hub", 1, true);
    await github.setDraft("acme", "hub", 1, false);
    const head = await github.commit("acme", "hub", "topic", { "n.txt": "m" });
    await person.rest.pulls.update({ ...hub, pull_number, state: "closed" });
    await person.rest.pulls.update({ ...hub, pull_number, state: "open" });
    await github.merge("acme", "hub", 1);

    const told = await heard("pull_request");
    expect(told.map(({ action }) => action)).toEqual([
      "opened",
      "ready_for_review",
      "converted_to_draft",
      "ready_for_review",
      "synchronize",
      "closed",
      "reopened",
      "closed",
    ]);
    expect(told[4]).toMatchObject({ after: head, pull_request: { head: { sha: head } } });
    expect(told.at(-1)).toMatchObject({ pull_request: { merged: true } });
    expect((await heard("push")).at(-1)).toMatchObject({ ref: "refs/heads/main", commits: { length: 3 } });
  });

  it("tell of pull requests from forks", async () => {
    const repository = github.repository("acme", "hub");
    const values = { fork: "ann", branch: "patch", files: { "p.txt": "p" } };
    const pull = await openForkPull(github, repository, values);
    await pushToFork(github, repository, pull, { "p.txt": "q" });

    expect(await heard("pull_request")).toMatchObject([
      { action: "opened", pull_request: { head: { repo: { full_name: "ann/hub", fork: true } } } },
      { action: "synchronize", after: pull.headOid, sender: { login: "ann" } },
    ]);
    expect(await heard("push")).toEqual([]);
  });

  it("tell of issues and comments", async () => {
    const { data: issue } = await person.rest.issues.create({ ...hub, title: "Set up", labels: ["setup"] });
    const issue_number = issue.number;
    const { data: comment } = await person.rest.issues.createComment({ ...hub, issue_number, body: "first" });
    await person.rest.issues.updateComment({ ...hub, comment_id: comment.id, body: "second" });
    await person.rest.issues.update({ ...hub, issue_number, state: "closed" });
    await github.commit("acme", "hub", "topic", { "n.txt": "n" });
    const { data: pull } = await person.rest.pulls.create({
      ...hub,
      title: "t",
      head: "topic",
      base: "main",
    });
    github.comment("acme", "hub", pull.number, "/protomanager update", "ann");

    expect((await heard("issues")).map(({ action }) => action)).toEqual(["opened", "closed"]);
    expect(await heard("issue_comment")).toMatchObject([
      { action: "created", comment: { body: "first" } },
      { action: "edited", changes: { body: { from: "first" } } },
      { action: "created", issue: { pull_request: {} }, sender: { login: "ann" } },
    ]);
    const open = await person.rest.issues.listForRepo({ ...hub, state: "all", labels: "setup" });
    expect(open.data.map(({ number, state }) => ({ number, state }))).toEqual([
      { number: 1, state: "closed" },
    ]);
  });

  it("tell of installations and what they reach", async () => {
    github.chooseRepositories("proto", "acme", { add: ["acme/other"] });
    github.chooseRepositories("proto", "acme", { remove: ["acme/other"] });
    github.suspend("proto", "acme");
    await github.commit("acme", "hub", "main", { "a.txt": "b\n" });
    github.unsuspend("proto", "acme");
    github.acceptPermissions("proto", "acme", permissions);
    github.uninstall("proto", "acme");
    github.install("proto", { account: "acme", repositories: "all" });
    await github.createRepository("acme", "new");

    expect((await heard("installation")).map(({ action }) => action)).toEqual([
      "suspend",
      "unsuspend",
      "new_permissions_accepted",
      "deleted",
      "created",
    ]);
    expect(await heard("installation_repositories")).toMatchObject([
      { action: "added", repositories_added: [{ name: "other" }] },
      { action: "removed", repositories_removed: [{ name: "other" }] },
      { action: "added", repository_selection: "all", repositories_added: [{ name: "new" }] },
    ]);
    expect(await heard("push")).toEqual([]);
  });

  it("tell of what happens to a repository", async () => {
    await github.setBranch("acme", "hub", "next", await github.branch("acme", "hub", "main"));
    await github.setDefaultBranch("acme", "hub", "next");
    github.setVisibility("acme", "hub", "public");
    github.setVisibility("acme", "hub", "internal");
    github.archive("acme", "hub");
    github.unarchive("acme", "hub");
    github.rename("acme", "hub", "acme", "center");
    github.install("proto", { account: "other", repositories: "all" });
    github.rename("acme", "center", "other", "center");
    github.deleteRepository("other", "center");

    const told = await heard("repository");
    expect(told.map(({ action }) => action)).toEqual([
      "edited",
      "publicized",
      "privatized",
      "archived",
      "unarchived",
      "renamed",
      "transferred",
      "deleted",
    ]);
    expect(told[0]).toMatchObject({ changes: { default_branch: { from: "main" } } });
    expect(told[5]).toMatchObject({ changes: { repository: { name: { from: "hub" } } } });
  });

  it("tell of check runs, and their App alone of what is pressed", async () => {
    const { id } = github.state.apps.installations[0]!;
    const { data } = await asApp().rest.apps.createInstallationAccessToken({ installation_id: id });
    const client = clientOf(github, data.token);
    const head_sha = (await github.branch("acme", "hub", "main"))!;
    const { data: run } = await client.rest.checks.create({
      ...hub,
      name: "protos",
      head_sha,
      external_id: "e",
    });
    const done = {
      ...hub,
      check_run_id: run.id,
      conclusion: "success",
      output: { title: "t", summary: "s" },
    };
    await client.rest.checks.update(done as Parameters<typeof client.rest.checks.update>[0]);
    github.pressCheckRun("acme", "hub", run.id);
    github.pressCheckRun("acme", "hub", run.id, "regenerate", "ann");

    expect(await heard("check_run")).toMatchObject([
      { action: "created", check_run: { external_id: "e" } },
      { action: "completed" },
      { action: "rerequested", check_run: { id: run.id } },
      {
        action: "requested_action",
        requested_action: { identifier: "regenerate" },
        sender: { login: "ann" },
      },
    ]);
  });

  it("tell of merge groups", async () => {
    const head = await github.commit("acme", "hub", "queue", { "q.txt": "q" });
    await github.requestMergeGroup("acme", "hub", "main", "queue");

    expect(await heard("merge_group")).toMatchObject([
      { action: "checks_requested", merge_group: { head_sha: head, base_ref: "refs/heads/main" } },
    ]);
  });
});
