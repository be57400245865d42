import assert from "node:assert/strict";
import type { Octokit } from "@octokit/rest";
import type { ContractCase } from "./cases.ts";
import { newBranch, newCommit } from "./git-cases.ts";
import { asInstallation, hub } from "./target.ts";

async function newPull(client: Octokit) {
  const made = await newBranch(client);
  const values = { ...hub, title: "A pull request", head: made.branch, base: "main" };
  const { data } = await client.rest.pulls.create(values);
  const pull = { ...hub, pull_number: data.number };
  return { ...made, values, pull, issue: { ...hub, issue_number: data.number }, data };
}

/** Pull requests, issues and checks. */
export const pullCases: readonly ContractCase[] = [
  {
    name: "opens a pull request and finds it by its head",
    async run(target) {
      const client = await asInstallation(target);
      const { branch, sha, data } = await newPull(client);
      const { data: found } = await client.rest.pulls.list({ ...hub, head: `${hub.owner}:${branch}` });
      assert.deepEqual([data.head.sha, data.user.login], [sha, `${target.app.slug}[bot]`]);
      assert.deepEqual(
        found.map(({ number }) => number),
        [data.number],
      );
    },
  },
  {
    name: "lets the head of a pull request follow its branch",
    async run(target) {
      const client = await asInstallation(target);
      const { pull, branch, sha: parent } = await newPull(client);
      const sha = await newCommit(client, parent);
      await client.rest.git.updateRef({ ...hub, ref: `heads/${branch}`, sha });
      assert.equal((await client.rest.pulls.get(pull)).data.head.sha, sha);
    },
  },
  {
    name: "opens no second pull request from one branch",
    async run(target) {
      const client = await asInstallation(target);
      const { values } = await newPull(client);
      await assert.rejects(client.rest.pulls.create(values), { status: 422 });
    },
  },
  {
    name: "opens no pull request without commits",
    async run(target) {
      const client = await asInstallation(target);
      const { branch, parent } = await newBranch(client);
      await client.rest.git.updateRef({ ...hub, ref: `heads/${branch}`, sha: parent, force: true });
      const empty = client.rest.pulls.create({ ...hub, title: "t", head: branch, base: "main" });
      await assert.rejects(empty, { status: 422 });
    },
  },
  {
    name: "lists the files of a pull request",
    async run(target) {
      const client = await asInstallation(target);
      const { data } = await client.rest.pulls.listFiles((await newPull(client)).pull);
      assert.deepEqual(
        data.map(({ filename }) => filename),
        ["proto/a.proto"],
      );
    },
  },
  {
    name: "merges a pull request into its base",
    async run(target) {
      const client = await asInstallation(target);
      const { pull } = await newPull(client);
      const { data } = await client.rest.pulls.merge({ ...pull, merge_method: "merge" });
      const main = await client.rest.git.getRef({ ...hub, ref: "heads/main" });
      assert.deepEqual([data.merged, main.data.object.sha], [true, data.sha]);
    },
  },
  {
    name: "takes labels and comments on a pull request",
    async run(target) {
      const client = await asInstallation(target);
      const { pull, issue } = await newPull(client);
      await client.rest.issues.addLabels({ ...issue, labels: ["protos"] });
      await client.rest.issues.createComment({ ...issue, body: "Seen." });
      const { data: comments } = await client.rest.issues.listComments(issue);
      const { data } = await client.rest.pulls.get(pull);
      assert.deepEqual(
        [data.labels.map(({ name }) => name), comments.map(({ body }) => body)],
        [["protos"], ["Seen."]],
      );
    },
  },
  {
    name: "opens and closes issues",
    async run(target) {
      const client = await asInstallation(target);
      const { data } = await client.rest.issues.create({ ...hub, title: "Set up" });
      const issue = { ...hub, issue_number: data.number };
      await client.rest.issues.update({ ...issue, state: "closed" });
      assert.equal((await client.rest.issues.get(issue)).data.state, "closed");
    },
  },
  {
    name: "keeps check runs of an App",
    async run(target) {
      const client = await asInstallation(target);
      const { sha } = await newBranch(client);
      const made = await client.rest.checks.create({
        ...hub,
        name: "protos",
        head_sha: sha,
        status: "in_progress",
      });
      const done = {
        ...hub,
        check_run_id: made.data.id,
        status: "completed",
        conclusion: "neutral",
      } as const;
      await client.rest.checks.update(done);
      const { data } = await client.rest.checks.listForRef({ ...hub, ref: sha });
      assert.deepEqual(
        data.check_runs.map(({ name, conclusion }) => [name, conclusion]),
        [["protos", "neutral"]],
      );
    },
  },
];
