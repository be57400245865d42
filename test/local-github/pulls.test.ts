import { beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { clientOf } from "./client.ts";
import { type LocalGitHub, startLocalGitHub } from "./local-github.ts";

const hub = { owner: "acme", repo: "hub" };

let github: LocalGitHub;
let client: ReturnType<typeof clientOf>;

beforeEach(async () => {
  github = await startLocalGitHub({ checkReplies: true });
  onTestFinished(() => github.close());
  const files = { "a.txt": "a\n", "b.txt": "b\n" };
  await github.createRepository("acme", "hub", { files, collaborators: ["bob"], teams: ["owners"] });
  const token = github.createToken({
    type: "actions",
    repositories: ["acme/hub"],
    permissions: { contents: "write", pull_requests: "write" },
  });
  client = clientOf(github, token);
});

async function openPull(body?: string) {
  await github.commit("acme", "hub", "topic", { "a.txt": "changed\n" });
  const { data } = await client.rest.pulls.create({
    ...hub,
    head: "topic",
    base: "main",
    title: "Change a",
    ...(body !== undefined && { body }),
  });
  return data;
}

describe("opening", () => {
  it("shows what the branch brings", async () => {
    const pull = await openPull("Why");

    expect(pull).toMatchObject({
      number: 1,
      state: "open",
      title: "Change a",
      body: "Why",
      user: { login: "github-actions[bot]" },
      head: { ref: "topic", label: "acme:topic", sha: await github.branch("acme", "hub", "topic") },
      base: { ref: "main", sha: await github.branch("acme", "hub", "main") },
      commits: 1,
      additions: 1,
      deletions: 1,
      changed_files: 1,
      mergeable: true,
    });
    const { data: files } = await client.rest.pulls.listFiles({ ...hub, pull_number: 1 });
    expect(files.map(({ filename, status }) => [filename, status])).toEqual([["a.txt", "modified"]]);
  });

  it("refuses a second one from the same branch, in GitHub's words", async () => {
    await openPull();

    await expect(openPull()).rejects.toMatchObject({
      status: 422,
      response: { data: { errors: [{ message: "A pull request already exists for acme:topic." }] } },
    });
  });

  it("refuses a branch that brings nothing", async () => {
    await github.setBranch("acme", "hub", "topic", await github.branch("acme", "hub", "main"));

    const creation = client.rest.pulls.create({ ...hub, head: "topic", base: "main", title: "Nothing" });

    await expect(creation).rejects.toMatchObject({
      response: { data: { errors: [{ message: "No commits between main and topic" }] } },
    });
  });

  it.each([
    [
      "a body of 65,537 characters",
      { body: "x".repeat(65_537) },
      "body is too long (maximum is 65536 characters)",
    ],
    [
      "a title of 257 characters",
      { title: "x".repeat(257) },
      "title is too long (maximum is 256 characters)",
    ],
  ])("refuses %s", async (_, text, message) => {
    await openPull();

    const update = client.rest.pulls.update({ ...hub, pull_number: 1, ...text });

    await expect(update).rejects.toMatchObject({
      status: 422,
      response: { data: { errors: [{ message }] } },
    });
  });

  it("is found by owner and branch in every state", async () => {
    await openPull();
    github.closePull("acme", "hub", 1);

    const numbers = async (head: string, state: "open" | "all") =>
      (await client.rest.pulls.list({ ...hub, head, state })).data.map(({ number }) => number);

    expect(await numbers("acme:topic", "open")).toEqual([]);
    expect(await numbers("acme:topic", "all")).toEqual([1]);
    expect(await numbers("other:topic", "all")).toEqual([]);
  });
});

describe("following the branches", () => {
  it("takes a new commit of the branch", async () => {
    await openPull();

    const oid = await github.commit("acme", "hub", "topic", { "b.txt": null });

    const { data } = await client.rest.pulls.get({ ...hub, pull_number: 1 });
    expect(data).toMatchObject({ state: "open", head: { sha: oid }, commits: 2, changed_files: 2 });
  });

  it("closes with its branch, and does not open again when the branch comes back elsewhere", async () => {
    await openPull();

    await client.rest.git.deleteRef({ ...hub, ref: "heads/topic" });

    const { data } = await client.rest.pulls.get({ ...hub, pull_number: 1 });
    expect(data).toMatchObject({ state: "closed", merged: false, closed_at: expect.any(String) });
    await github.commit("acme", "hub", "topic", { "c.txt": "c\n" });
    const reopening = client.rest.pulls.update({ ...hub, pull_number: 1, state: "open" });
    await expect(reopening).rejects.toMatchObject({
      response: { data: { errors: [{ message: expect.stringContaining("force-pushed or recreated") }] } },
    });
  });

  it("closes when the branch is reset to its base", async () => {
    await openPull();

    await github.setBranch("acme", "hub", "topic", await github.branch("acme", "hub", "main"));

    expect(github.pull("acme", "hub", 1)).toMatchObject({ state: "closed" });
    expect(github.pull("acme", "hub", 1).merged).toBeUndefined();
  });

  it("counts as merged when its head is pushed to the base", async () => {
    await openPull();

    await github.setBranch("acme", "hub", "main", await github.branch("acme", "hub", "topic"));

    const { data } = await client.rest.pulls.get({ ...hub, pull_number: 1 });
    expect(data).toMatchObject({ state: "closed", merged: true });
  });

  it("says when it conflicts with its base", async () => {
    await openPull();

    await github.commit("acme", "hub", "main", { "a.txt": "otherwise\n" });

    const { data } = await client.rest.pulls.get({ ...hub, pull_number: 1 });
    expect(data).toMatchObject({ mergeable: false, mergeable_state: "dirty" });
    await expect(client.rest.pulls.merge({ ...hub, pull_number: 1 })).rejects.toMatchObject({ status: 405 });
  });
});

describe("merging", () => {
  it.each([
    ["merge", 2, "Merge pull request #1 from acme/topic\n\nChange a"],
    ["squash", 1, "Change a (#1)\n\nChange files"],
  ] as const)("takes the newest head by %s", async (merge_method, parents, message) => {
    await openPull();
    await github.commit("acme", "hub", "topic", { "b.txt": "newest\n" });

    const { data } = await client.rest.pulls.merge({ ...hub, pull_number: 1, merge_method });

    const { data: commit } = await client.rest.git.getCommit({ ...hub, commit_sha: data.sha });
    expect(commit).toMatchObject({ message, verification: { verified: true } });
    expect(commit.parents).toHaveLength(parents);
    expect(await github.branch("acme", "hub", "main")).toBe(data.sha);
    const { data: content } = await client.rest.repos.getContent({ ...hub, path: "b.txt" });
    expect(Buffer.from("content" in content ? content.content : "", "base64").toString()).toBe("newest\n");
    const { data: pull } = await client.rest.pulls.get({ ...hub, pull_number: 1 });
    expect(pull).toMatchObject({ state: "closed", merged: true, merge_commit_sha: data.sha });
  });

  it("refuses a head that the caller has not seen", async () => {
    const { head } = await openPull();
    await github.commit("acme", "hub", "topic", { "b.txt": "newest\n" });

    const merge = client.rest.pulls.merge({ ...hub, pull_number: 1, sha: head.sha });

    await expect(merge).rejects.toMatchObject({ status: 409 });
  });
});

describe("labels, reviewers and comments", () => {
  it("makes a label that is added for the first time", async () => {
    await openPull();

    await client.rest.issues.addLabels({ ...hub, issue_number: 1, labels: ["protobuf"] });
    await client.rest.issues.addLabels({ ...hub, issue_number: 1, labels: ["Protobuf", "bot"] });

    const { data: pull } = await client.rest.pulls.get({ ...hub, pull_number: 1 });
    expect(pull.labels.map(({ name }) => name)).toEqual(["protobuf", "bot"]);
    const { data: labels } = await client.rest.issues.listLabelsForRepo(hub);
    expect(labels.map(({ name }) => name)).toEqual(["protobuf", "bot"]);
  });

  it("asks collaborators and teams only for reviews", async () => {
    await openPull();

    const { data } = await client.rest.pulls.requestReviewers({
      ...hub,
      pull_number: 1,
      reviewers: ["bob"],
      team_reviewers: ["owners"],
    });

    expect(data.requested_reviewers?.map((user) => user?.login)).toEqual(["bob"]);
    expect(data.requested_teams?.map((team) => team.slug)).toEqual(["owners"]);
    const stranger = client.rest.pulls.requestReviewers({ ...hub, pull_number: 1, reviewers: ["eve"] });
    await expect(stranger).rejects.toMatchObject({
      status: 422,
      message: /only be requested from collaborators/,
    });
  });

  it("keeps comments and their changes", async () => {
    await openPull();
    const { data: comment } = await client.rest.issues.createComment({
      ...hub,
      issue_number: 1,
      body: "one",
    });

    await client.rest.issues.updateComment({ ...hub, comment_id: comment.id, body: "two" });

    const { data: comments } = await client.rest.issues.listComments({ ...hub, issue_number: 1 });
    expect(comments.map(({ body, user }) => [body, user?.login])).toEqual([["two", "github-actions[bot]"]]);
  });
});
