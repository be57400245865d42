import { mkdtempDisposable } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { run } from "../../../../src/process.ts";
import { openForkPull, pushToFork } from "../../fork-pulls.ts";
import { gitEnvironment } from "../../git/bare-repository.ts";
import type { LocalGitHub } from "../../local-github.ts";
import { type HearingApp, hub, openHearingApp } from "../hearing-app.ts";

let app: HearingApp;
let github: LocalGitHub;

beforeEach(async () => {
  app = await openHearingApp();
  github = app.github;
});
afterEach(() => app[Symbol.asyncDispose]());

describe("payloads of code", () => {
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

    expect(await app.heard("push")).toMatchObject([
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
    await app.person.rest.git.createRef({ ...hub, ref: "refs/heads/made", sha: main });

    // In any order: telling of many commits takes longer.
    const heard = await app.heard("push");
    const [long, made] = ["long", "made"].map((name) =>
      heard.find(({ ref }) => ref === `refs/heads/${name}`),
    );
    expect(long.commits).toHaveLength(2048);
    expect(long.commits.at(-1)).toMatchObject({ added: [], modified: ["x.txt"], removed: [] });
    expect(made).toMatchObject({
      ref: "refs/heads/made",
      base_ref: "refs/heads/main",
      pusher: { name: "a-person" },
    });
  });

  it("tell of a push over HTTP, and who pushed", async () => {
    const values = { repositories: ["acme/hub"], permissions: { contents: "write" } as const };
    const token = github.createToken({ ...values, login: "ann" });
    const url = `${github.address.replace("//", `//x-access-token:${token}@`)}/acme/hub.git`;
    await using folder = await mkdtempDisposable(path.join(tmpdir(), "push-"));
    const person = ["-c", "user.name=Ann", "-c", "user.email=ann@example.com"];
    const git = (...args: string[]) =>
      run({ file: "git", args: [...person, ...args], cwd: folder.path, env: gitEnvironment });
    await git("clone", "--quiet", url, ".");
    await git("rm", "--quiet", "a.txt");
    await git("commit", "--quiet", "--message", "Remove a.txt");
    await git("push", "--quiet", "origin", "HEAD:main", "HEAD:refs/tags/v2");

    const told = await app.heard("push");
    expect(told).toMatchObject([
      { ref: "refs/heads/main", commits: [{ removed: ["a.txt"] }], pusher: { name: "ann" } },
      { ref: "refs/tags/v2", created: true, base_ref: "refs/heads/main", sender: { login: "ann" } },
    ]);
  });

  it("tell what becomes of a pull request", async () => {
    await github.commit("acme", "hub", "topic", { "n.txt": "n" });
    const { data } = await app.person.rest.pulls.create({
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
    await app.person.rest.pulls.update({ ...hub, pull_number, state: "closed" });
    await app.person.rest.pulls.update({ ...hub, pull_number, state: "open" });
    await github.merge("acme", "hub", 1);

    const told = await app.heard("pull_request");
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
    expect((await app.heard("push")).at(-1)).toMatchObject({
      ref: "refs/heads/main",
      commits: { length: 3 },
    });
  });

  it("tell of pull requests from forks", async () => {
    const repository = github.repository("acme", "hub");
    const values = { fork: "ann", branch: "patch", files: { "p.txt": "p" } };
    const pull = await openForkPull(github, repository, values);
    await pushToFork(github, repository, pull, { "p.txt": "q" });

    expect(await app.heard("pull_request")).toMatchObject([
      { action: "opened", pull_request: { head: { repo: { full_name: "ann/hub", fork: true } } } },
      { action: "synchronize", after: pull.headOid, sender: { login: "ann" } },
    ]);
    expect(await app.heard("push")).toEqual([]);
  });

  it("tell of merge groups", async () => {
    const head = await github.commit("acme", "hub", "queue", { "q.txt": "q" });
    await github.requestMergeGroup("acme", "hub", "main", "queue");

    expect(await app.heard("merge_group")).toMatchObject([
      { action: "checks_requested", merge_group: { head_sha: head, base_ref: "refs/heads/main" } },
    ]);
  });
});
