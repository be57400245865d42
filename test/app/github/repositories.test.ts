import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { repositoryById, repositoryByName } from "../../../app/github/repositories.ts";
import type { GitHubClient } from "../../../src/github/client.ts";
import { type LocalGitHub, startLocalGitHub } from "../../local-github/local-github.ts";
import { appGitHubOn } from "../support/app-github.ts";

let github: LocalGitHub;
let client: GitHubClient;
let id: number;

beforeAll(async () => {
  github = await startLocalGitHub();
  id = (await github.createRepository("acme", "old", { private: true, files: { a: "a" } })).id;
  github.rename("acme", "old", "acme", "new");
  const registration = github.createApp({
    slug: "protomanager",
    owner: "acme",
    permissions: { metadata: "read" },
    installations: [{ account: "acme", repositories: "all" }],
  });
  const installation = github.state.apps.installations[0]!.id;
  const scope = { installation, repositories: undefined, permissions: { metadata: "read" } } as const;
  client = appGitHubOn(github, { registration }).client(scope);
});
afterAll(() => github.close());

const facts = () => ({
  id,
  owner: "acme",
  name: "new",
  defaultBranch: "main",
  visibility: "private",
  archived: false,
  fork: false,
});

describe("repositories", () => {
  it("are found by id", async () => {
    expect(await repositoryById(client, id)).toEqual(facts());
    expect(await repositoryById(client, 1)).toBeUndefined();
  });

  it("are found by name, and by the name they had", async () => {
    expect(await repositoryByName(client, "acme", "new")).toEqual(facts());
    expect(await repositoryByName(client, "acme", "old")).toEqual(facts());
    expect(await repositoryByName(client, "acme", "none")).toBeUndefined();
  });
});
