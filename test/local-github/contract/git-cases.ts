import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import type { Octokit } from "@octokit/rest";
import { runAny } from "../../../src/process.ts";
import type { ContractCase } from "./cases.ts";
import { asInstallation, hub } from "./target.ts";

/** A branch of its own with one commit on top of `main`, made through the Git Data API. */
export async function newBranch(
  client: Octokit,
  parent?: string,
): Promise<{ branch: string; sha: string; parent: string }> {
  const branch = `b-${randomUUID()}`;
  const base = parent ?? (await client.rest.git.getRef({ ...hub, ref: "heads/main" })).data.object.sha;
  const sha = await newCommit(client, base);
  await client.rest.git.createRef({ ...hub, ref: `refs/heads/${branch}`, sha });
  return { branch, sha, parent: base };
}

export async function newCommit(client: Octokit, parent: string): Promise<string> {
  const { git } = client.rest;
  const { data: blob } = await git.createBlob({ ...hub, content: randomUUID(), encoding: "utf-8" });
  const { data: base } = await git.getCommit({ ...hub, commit_sha: parent });
  const entry = { path: "proto/a.proto", mode: "100644", type: "blob", sha: blob.sha } as const;
  const { data: tree } = await git.createTree({ ...hub, base_tree: base.tree.sha, tree: [entry] });
  const commit = { ...hub, message: "Change a.proto", tree: tree.sha, parents: [parent] };
  return (await git.createCommit(commit)).data.sha;
}

/** Git data, by the API and over HTTP. */
export const gitCases: readonly ContractCase[] = [
  {
    name: "shows a commit's file on its branch",
    async run(target) {
      const client = await asInstallation(target);
      const { branch } = await newBranch(client);
      const { data } = await client.rest.repos.getContent({ ...hub, path: "proto/a.proto", ref: branch });
      assert.equal((data as { type: string }).type, "file");
    },
  },
  {
    name: "computes the ids that git computes",
    async run(target) {
      const client = await asInstallation(target);
      const { data } = await client.rest.git.createBlob({ ...hub, content: "hello\n", encoding: "utf-8" });
      assert.equal(data.sha, "ce013625030ba8dba906f756967f9e9ca394464a");
    },
  },
  {
    name: "does not make a ref twice",
    async run(target) {
      const client = await asInstallation(target);
      const { branch, sha } = await newBranch(client);
      const again = client.rest.git.createRef({ ...hub, ref: `refs/heads/${branch}`, sha });
      await assert.rejects(again, { status: 422 });
    },
  },
  {
    name: "moves a branch forwards only, unless forced",
    async run(target) {
      const client = await asInstallation(target);
      const { branch, parent } = await newBranch(client);
      const back = { ...hub, ref: `heads/${branch}`, sha: parent };
      await assert.rejects(client.rest.git.updateRef(back), { status: 422 });
      assert.equal((await client.rest.git.updateRef({ ...back, force: true })).data.object.sha, parent);
    },
  },
  {
    name: "answers 304 to a known ETag",
    async run(target) {
      const client = await asInstallation(target);
      const { headers } = await client.rest.repos.get(hub);
      const known = client.rest.repos.get({ ...hub, headers: { "if-none-match": headers.etag } });
      await assert.rejects(known, { status: 304 });
    },
  },
  {
    name: "answers GraphQL",
    async run(target) {
      const client = await asInstallation(target);
      const query = `{ repository(owner: "${hub.owner}", name: "${hub.repo}") { name } }`;
      const graphqlUrl = `${target.address}/${target.apiUrl === target.address ? "" : "api/"}graphql`;
      const { data } = await client.request({ method: "POST", url: graphqlUrl, query });
      assert.deepEqual(data.data, { repository: { name: hub.repo } });
    },
  },
  {
    name: "serves git over HTTP",
    async run(target) {
      const { token } = (await (await asInstallation(target)).auth()) as { token: string };
      const basic = Buffer.from(`x-access-token:${token}`).toString("base64");
      const { exitCode, stdout } = await runAny({
        file: "git",
        args: ["ls-remote", `${target.address}/${hub.owner}/${hub.repo}.git`, "refs/heads/main"],
        cwd: process.cwd(),
        env: {
          GIT_TERMINAL_PROMPT: "0",
          GIT_CONFIG_COUNT: "1",
          GIT_CONFIG_KEY_0: "http.extraHeader",
          GIT_CONFIG_VALUE_0: `Authorization: Basic ${basic}`,
        },
      });
      assert.equal(exitCode, 0);
      assert.match(stdout.toString(), /^[0-9a-f]{40}\trefs\/heads\/main/);
    },
  },
];
