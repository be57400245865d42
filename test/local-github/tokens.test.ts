import { createAppAuth } from "@octokit/auth-app";
import { Octokit } from "@octokit/rest";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { clientOf, quietLog } from "./client.ts";
import { type LocalGitHub, startLocalGitHub } from "./local-github.ts";
import type { Permissions } from "./tokens.ts";

let github: LocalGitHub;

beforeAll(async () => {
  github = await startLocalGitHub({ checkReplies: true });
  for (const name of ["hub", "other"]) {
    await github.createRepository("acme", name, { private: true, files: { "a.txt": "a\n" } });
  }
  await github.createRepository("acme", "public", { files: { "a.txt": "a\n" } });
  await github.createRepository("acme", "archived", { files: { "a.txt": "a\n" }, archived: true });
});

afterAll(() => github.close());

function tokenFor(repository: string, permissions: Permissions): string {
  return github.createToken({ type: "actions", repositories: [`acme/${repository}`], permissions });
}

const read = (repo: string, token?: string) =>
  clientOf(github, token).rest.repos.get({ owner: "acme", repo });

const write = async (repo: string, token?: string) => {
  const sha = (await github.branch("acme", repo, "main"))!;
  const ref = `refs/heads/${crypto.randomUUID()}`;
  return clientOf(github, token).rest.git.createRef({ owner: "acme", repo, ref, sha });
};

describe("what a caller may do", () => {
  it.each([
    ["read a public repository without a token", read, "public", undefined],
    ["read a private repository that its token reaches", read, "hub", () => tokenFor("hub", {})],
    ["write with the permission", write, "hub", () => tokenFor("hub", { contents: "write" })],
  ])("lets one %s", async (_, action, repository, token) => {
    const { status } = await action(repository, token?.());

    expect(status).toBeLessThan(300);
  });

  it.each([
    [
      "a made-up token, even where none is needed",
      read,
      "public",
      () => "ghs_made_up",
      401,
      "Bad credentials",
    ],
    ["reading a private repository without a token", read, "hub", undefined, 404, "Not Found"],
    [
      "reading a private repository of others",
      read,
      "hub",
      () => tokenFor("other", { contents: "write" }),
      404,
      "Not Found",
    ],
    ["writing without a token", write, "public", undefined, 401, "Requires authentication"],
    [
      "writing with a token that may read",
      write,
      "hub",
      () => tokenFor("hub", { contents: "read" }),
      403,
      "Resource not accessible by integration",
    ],
    [
      "writing with another permission",
      write,
      "hub",
      () => tokenFor("hub", { pull_requests: "write" }),
      403,
      "Resource not accessible by integration",
    ],
    [
      "writing to a public repository of others",
      write,
      "public",
      () => tokenFor("hub", { contents: "write" }),
      403,
      "Resource not accessible by integration",
    ],
    [
      "writing to an archived repository",
      write,
      "archived",
      () => tokenFor("archived", { contents: "write" }),
      403,
      "Repository was archived so is read-only.",
    ],
  ])("refuses %s", async (_, action, repository, token, status, message) => {
    const refused = action(repository, token?.());

    await expect(refused).rejects.toMatchObject({ status, response: { data: { message } } });
  });

  it("ends with the token", async () => {
    const expired = github.createToken({
      repositories: ["acme/hub"],
      permissions: {},
      expiresAt: new Date(0),
    });
    const revoked = tokenFor("hub", {});
    github.revokeToken(revoked);

    await expect(read("hub", expired)).rejects.toMatchObject({ status: 401 });
    await expect(read("hub", revoked)).rejects.toMatchObject({ status: 401 });
  });
});

describe("secrets", () => {
  it("holds those that were revoked too: no log may show them", () => {
    const secret = tokenFor("hub", {});

    github.revokeToken(secret);

    expect(github.state.tokens.secrets()).toContain(secret);
  });
});

describe("Apps", () => {
  let app: ReturnType<LocalGitHub["createApp"]>;

  beforeAll(() => {
    app = github.createApp({
      slug: "protomanager",
      owner: "ann",
      permissions: { contents: "write" },
      installations: [{ account: "acme", repositories: ["acme/hub", "acme/other"] }],
    });
  });

  const asApp = () =>
    new Octokit({
      authStrategy: createAppAuth,
      auth: { appId: app.clientId, privateKey: app.privateKey },
      baseUrl: github.apiUrl,
      log: quietLog,
    });

  async function mint(options: {
    repositories?: string[];
    permissions?: { contents?: "read"; actions?: "write" };
  }) {
    const { data: installation } = await asApp().rest.apps.getOrgInstallation({ org: "acme" });
    return asApp().rest.apps.createInstallationAccessToken({ installation_id: installation.id, ...options });
  }

  it("mint tokens for the named repositories and permissions only", async () => {
    const { data } = await mint({ repositories: ["hub"], permissions: { contents: "read" } });

    expect((await read("hub", data.token)).status).toBe(200);
    await expect(read("other", data.token)).rejects.toMatchObject({ status: 404 });
    await expect(write("hub", data.token)).rejects.toMatchObject({ status: 403 });
    expect(Date.parse(data.expires_at) - Date.now()).toBeGreaterThan(59 * 60 * 1000);
  });

  it.each([
    ["a repository outside the installation", { repositories: ["public"] }, /at least one repository/],
    ["a permission that was not granted", { permissions: { actions: "write" as const } }, /not granted/],
  ])("cannot mint one for %s", async (_, options, message) => {
    await expect(mint(options)).rejects.toMatchObject({ status: 422, message });
  });

  it("sign verified commits when they name no author", async () => {
    const { data } = await mint({ repositories: ["hub"] });
    const client = clientOf(github, data.token);
    const repository = { owner: "acme", repo: "hub" };
    const tree = {
      ...repository,
      tree: [{ path: "b.txt", mode: "100644", type: "blob", content: "b\n" } as const],
    };
    const { data: written } = await client.rest.git.createTree(tree);
    const commit = { ...repository, message: "b", tree: written.sha };

    const { data: own } = await client.rest.git.createCommit(commit);
    const author = { name: "Ann", email: "ann@example.com" };
    const { data: named } = await client.rest.git.createCommit({ ...commit, author });

    expect(own).toMatchObject({ author: { name: "protomanager[bot]" }, verification: { verified: true } });
    expect(named).toMatchObject({ author, verification: { verified: false, reason: "unsigned" } });
  });

  it("are not believed with another key", async () => {
    const other = github.createApp({ slug: "other", owner: "ann", permissions: {}, installations: [] });
    const client = new Octokit({
      authStrategy: createAppAuth,
      auth: { appId: app.appId, privateKey: other.privateKey },
      baseUrl: github.apiUrl,
      log: quietLog,
    });

    await expect(client.rest.apps.getAuthenticated()).rejects.toMatchObject({ status: 401 });
  });
});
