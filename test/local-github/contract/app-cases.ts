import assert from "node:assert/strict";
import { generateKeyPairSync } from "node:crypto";
import type { ContractCase } from "./cases.ts";
import { asApp, asInstallation, hub, withToken } from "./target.ts";

/** What Apps, their installations and tokens may do. */
export const appCases: readonly ContractCase[] = [
  {
    name: "knows an App by its signature",
    async run(target) {
      const { data } = await asApp(target).rest.apps.getAuthenticated();
      assert.equal(data?.slug, target.app.slug);
    },
  },
  {
    name: "refuses the signature of another key",
    async run(target) {
      const keys = generateKeyPairSync("rsa", {
        modulusLength: 2048,
        publicKeyEncoding: { type: "spki", format: "pem" },
        privateKeyEncoding: { type: "pkcs8", format: "pem" },
      });
      const answer = asApp(target, keys.privateKey).rest.apps.getAuthenticated();
      await assert.rejects(answer, { status: 401 });
    },
  },
  {
    name: "lists installations with their account",
    async run(target) {
      const { data } = await asApp(target).rest.apps.listInstallations();
      const accounts = data.map(({ id, account }) => [id, (account as { login: string }).login]);
      assert.deepEqual(accounts, [[target.app.installation, hub.owner]]);
    },
  },
  {
    name: "finds the installation of a repository",
    async run(target) {
      const { data } = await asApp(target).rest.apps.getRepoInstallation(hub);
      assert.equal(data.id, target.app.installation);
    },
  },
  {
    name: "lists what an installation reaches",
    async run(target) {
      const client = await asInstallation(target);
      const { data } = await client.rest.apps.listReposAccessibleToInstallation();
      assert.ok(data.repositories.some(({ full_name: name }) => name === `${hub.owner}/${hub.repo}`));
    },
  },
  {
    name: "narrows a token to the permissions asked for",
    async run(target) {
      const client = await asInstallation(target, { contents: "read" });
      const main = await client.rest.git.getRef({ ...hub, ref: "heads/main" });
      const write = { ...hub, ref: "refs/heads/narrow", sha: main.data.object.sha };
      await assert.rejects(client.rest.git.createRef(write), { status: 403 });
    },
  },
  {
    name: "refuses a token for a repository that is not there",
    async run(target) {
      const values = { installation_id: target.app.installation, repositories: ["missing"] };
      await assert.rejects(asApp(target).rest.apps.createInstallationAccessToken(values), { status: 422 });
    },
  },
  {
    name: "refuses a token that nobody was given",
    async run(target) {
      await assert.rejects(withToken(target, `ghs_${"x".repeat(36)}`).rest.repos.get(hub), {
        status: 401,
      });
    },
  },
  {
    name: "hides a private repository from strangers",
    async run({ apiUrl }) {
      assert.equal((await fetch(`${apiUrl}/repos/${hub.owner}/${hub.repo}`)).status, 404);
    },
  },
];
