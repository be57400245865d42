import { createAppAuth } from "@octokit/auth-app";
import { Octokit } from "@octokit/rest";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { clientOf, quietLog } from "./client.ts";
import { type LocalGitHub, type RegisteredApp, startLocalGitHub } from "./local-github.ts";

const repositories = 250;

let github: LocalGitHub;
let app: RegisteredApp;

beforeAll(async () => {
  github = await startLocalGitHub({ checkReplies: true });
  for (let index = 0; index < repositories; index++) {
    await github.createRepository("acme", `r${index}`, { visibility: index % 2 ? "internal" : "private" });
  }
  await github.createRepository("acme", "public");
  const accounts = ["acme", ...Array.from({ length: 34 }, (_, index) => `org-${index}`)];
  const installations = accounts.map((account) => ({ account, repositories: "all" as const }));
  const permissions = { contents: "read" } as const;
  app = github.createApp({ slug: "proto", owner: "acme", permissions, installations });
});
afterAll(() => github.close());

function asApp(): Octokit {
  const { appId, privateKey } = app;
  const auth = { appId, privateKey };
  return new Octokit({ baseUrl: github.apiUrl, authStrategy: createAppAuth, auth, log: quietLog });
}

async function installationClient(): Promise<Octokit> {
  const installation_id = app.installationIds[0]!;
  const { data } = await asApp().rest.apps.createInstallationAccessToken({ installation_id });
  return clientOf(github, data.token);
}

describe("an App", () => {
  it("lists its installations page by page", async () => {
    const all = await asApp().paginate("GET /app/installations");

    expect(all).toHaveLength(35);
  });

  it("lists what an installation and an organization hold page by page", async () => {
    const client = await installationClient();
    const reached = await client.paginate("GET /installation/repositories", { per_page: 100 });
    const held = await client.paginate("GET /orgs/{org}/repos", { org: "acme", per_page: 100 });
    const stranger = await clientOf(github).paginate("GET /orgs/{org}/repos", { org: "acme" });

    expect(reached).toHaveLength(repositories + 1);
    expect(held).toHaveLength(repositories + 1);
    expect(stranger.map(({ name }) => name)).toEqual(["public"]);
    expect(held.filter(({ visibility }) => visibility === "internal")).toHaveLength(repositories / 2);
  });

  it("has no tokens while it is suspended, and keeps none", async () => {
    const client = await installationClient();
    const read = (octokit: Octokit) => octokit.rest.repos.get({ owner: "acme", repo: "r0" });
    expect((await read(client)).data.visibility).toBe("private");

    github.suspend("proto", "acme");
    await expect(read(client)).rejects.toMatchObject({ status: 401 });
    await expect(installationClient()).rejects.toMatchObject({ status: 403 });
    const { data } = await asApp().rest.apps.getOrgInstallation({ org: "acme" });
    expect(data.suspended_at).not.toBeNull();

    github.unsuspend("proto", "acme");
    expect((await read(await installationClient())).status).toBe(200);
  });

  it("can end a token before its time", async () => {
    const client = await installationClient();
    await client.rest.apps.revokeInstallationAccessToken();

    await expect(client.rest.repos.get({ owner: "acme", repo: "r0" })).rejects.toMatchObject({ status: 401 });
  });
});
