import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { clientOf } from "../../client.ts";
import type { LocalGitHub } from "../../local-github.ts";
import { type HearingApp, hub, openHearingApp, permissions } from "../hearing-app.ts";

let app: HearingApp;
let github: LocalGitHub;

beforeEach(async () => {
  app = await openHearingApp();
  github = app.github;
});
afterEach(() => app[Symbol.asyncDispose]());

describe("payloads of people and accounts", () => {
  it("tell of issues and comments", async () => {
    const { data: issue } = await app.person.rest.issues.create({
      ...hub,
      title: "Set up",
      labels: ["setup"],
    });
    const issue_number = issue.number;
    const { data: comment } = await app.person.rest.issues.createComment({
      ...hub,
      issue_number,
      body: "first",
    });
    await app.person.rest.issues.updateComment({ ...hub, comment_id: comment.id, body: "second" });
    await app.person.rest.issues.update({ ...hub, issue_number, state: "closed" });
    await github.commit("acme", "hub", "topic", { "n.txt": "n" });
    const { data: pull } = await app.person.rest.pulls.create({
      ...hub,
      title: "t",
      head: "topic",
      base: "main",
    });
    github.comment("acme", "hub", pull.number, "/protomanager update", "ann");

    expect((await app.heard("issues")).map(({ action }) => action)).toEqual(["opened", "closed"]);
    expect(await app.heard("issue_comment")).toMatchObject([
      { action: "created", comment: { body: "first" } },
      { action: "edited", changes: { body: { from: "first" } } },
      { action: "created", issue: { pull_request: {} }, sender: { login: "ann" } },
    ]);
    const open = await app.person.rest.issues.listForRepo({ ...hub, state: "all", labels: "setup" });
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

    expect((await app.heard("installation")).map(({ action }) => action)).toEqual([
      "suspend",
      "unsuspend",
      "new_permissions_accepted",
      "deleted",
      "created",
    ]);
    expect(await app.heard("installation_repositories")).toMatchObject([
      { action: "added", repositories_added: [{ name: "other" }] },
      { action: "removed", repositories_removed: [{ name: "other" }] },
      { action: "added", repository_selection: "all", repositories_added: [{ name: "new" }] },
    ]);
    expect(await app.heard("push")).toEqual([]);
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

    const told = await app.heard("repository");
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
    const { data } = await app.asApp().rest.apps.createInstallationAccessToken({ installation_id: id });
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

    expect(await app.heard("check_run")).toMatchObject([
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
});
