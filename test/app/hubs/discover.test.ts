import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { AccountPolicy } from "../../../app/hubs/accounts.ts";
import { discover } from "../../../app/hubs/discover.ts";
import { hubProblems } from "../../../app/hubs/hub-problems-table.ts";
import { hubsListing, hubsOfInstallation } from "../../../app/hubs/hubs-table.ts";
import { type LocalGitHub, startLocalGitHub } from "../../local-github/local-github.ts";
import { testContext } from "../support/app-context.ts";
import { appGitHubOn, settingsFor } from "../support/app-github.ts";
import { hubConfig, hubFiles } from "../support/hub-files.ts";
import { openTestStore, type TestStore } from "../support/stores.ts";

let store: TestStore;
let github: LocalGitHub;
let registration: { clientId: string; privateKey: string };
const commit = "1".repeat(40);

beforeAll(async () => {
  store = await openTestStore("pglite");
  github = await startLocalGitHub();
});
afterAll(async () => {
  await github.close();
  await store[Symbol.asyncDispose]();
});

const url = (name: string) => `${github.address}/${name}`;
let accounts = 0;

/** An account of its own with an installation of an App of its own. */
function install(policy?: (account: string) => AccountPolicy) {
  const account = `acme${++accounts}`;
  registration = github.createApp({
    slug: `protomanager-${account}`,
    owner: account,
    permissions: { contents: "read", metadata: "read" },
    installations: [{ account, repositories: "all" }],
  });
  const installation = github.state.apps.installations.at(-1)!.id;
  const settings = settingsFor(github, { registration, ...(policy && { accounts: policy(account) }) });
  const context = testContext(store, {
    settings: () => settings,
    github: appGitHubOn(github, { registration, accounts: settings.accounts }),
  });
  const find = async (repository?: { id: number; owner: string; name: string }) => {
    await discover({ installation, repository }, context);
    return {
      hubs: await hubsOfInstallation(store.database, installation),
      problems: await hubProblems(store.database, installation),
    };
  };
  return { account, installation, context, settings, find };
}

describe("discover", () => {
  it("finds the hubs of an installation, each config one", async () => {
    const { account, installation, context, find } = install();
    const { id } = await github.createRepository(account, "hub", {
      private: true,
      files: {
        ...hubFiles(
          { orders: url(`${account}/orders`) },
          { locked: { orders: commit }, choices: ["config.yaml", "b/config.yaml"] },
        ),
        "b/config.yaml": hubConfig(
          { orders: url(`${account}/orders`) },
          { system: "b", more: "pull_request: { base: dev }\n" },
        ),
      },
    });
    await github.createRepository(account, "orders", { files: { "proto/a.proto": "" } });

    const { hubs, problems } = await find();

    expect(problems).toEqual([]);
    expect(hubs).toEqual([
      {
        key: `${id}:b/config.yaml`,
        installation,
        repository: { id, owner: account, name: "hub", defaultBranch: "main", visibility: "private" },
        config: "b/config.yaml",
        system: "b",
        branch: "protomanager/b",
        base: "dev",
        takesConfig: true,
        takesChecks: true,
        services: [
          {
            name: "orders",
            owner: account,
            repository: "orders",
            ref: undefined,
            protoDirs: ["proto"],
            locked: undefined,
          },
        ],
      },
      expect.objectContaining({
        key: `${id}:config.yaml`,
        base: "main",
        services: [expect.objectContaining({ locked: commit })],
      }),
    ]);
    expect(context.sent.map(({ queue }) => queue)).toEqual(["reconcile-hub", "reconcile-hub"]);
    expect(await hubsListing(store.database, account.toUpperCase(), "ORDERS")).toHaveLength(2);
  });

  it("keeps a hub as it was while its config is broken, and says why", async () => {
    const { account, find } = install();
    const repository = await github.createRepository(account, "hub", {
      files: hubFiles({ orders: url(`${account}/orders`) }),
    });
    const job = { id: repository.id, owner: account, name: "hub" };
    const before = await find(job);
    await github.commit(account, "hub", "main", { "config.yaml": "system: [" });

    const broken = await find(job);
    await github.commit(account, "hub", "main", { "config.yaml": hubConfig({}) });

    expect(before.hubs).toHaveLength(1);
    expect(broken.hubs).toEqual(before.hubs);
    expect(broken.problems).toEqual([
      expect.objectContaining({
        fullName: `${account}/hub`,
        problem: expect.stringMatching(/^config\.yaml:/),
      }),
    ]);
    expect((await find(job)).problems).not.toEqual(broken.problems);
  });

  it("is no hub yet with a broken config, a workflow that cannot be started, or no config", async () => {
    const { account, find } = install();
    const files = hubFiles({});
    await github.createRepository(account, "broken", { files: { ...files, "config.yaml": "x: 1" } });
    await github.createRepository(account, "none", {
      files: { ".github/workflows/protomanager.yml": "on: workflow_dispatch" },
    });
    await github.createRepository(account, "push", {
      files: { ...files, ".github/workflows/protomanager.yml": "on: push" },
    });

    const { hubs, problems } = await find();

    expect(hubs).toEqual([]);
    expect(problems.map(({ fullName, problem }) => `${fullName}: ${problem}`)).toEqual([
      expect.stringMatching(/broken: config\.yaml:/),
      expect.stringMatching(/none: config\.yaml: is not on the default branch/),
      expect.stringMatching(/push: \.github\/workflows\/protomanager\.yml: .*workflow_dispatch/),
    ]);
  });

  it("forgets a hub that lost its workflow, was archived, or is gone", async () => {
    const { account, find } = install();
    for (const name of ["one", "two", "three", "four"]) {
      await github.createRepository(account, name, {
        files: hubFiles({ orders: url(`${account}/orders`) }, { system: name }),
      });
    }
    expect((await find()).hubs).toHaveLength(4);
    await github.commit(account, "one", "main", { ".github/workflows/protomanager.yml": null });
    github.archive(account, "two");
    github.deleteRepository(account, "three");

    expect((await find()).hubs.map(({ system }) => system)).toEqual(["four"]);
  });

  it("forgets a hub that it can no longer reach", async () => {
    const { account, find, installation, context } = install();
    const { id } = await github.createRepository(account, "hub", {
      private: true,
      files: hubFiles({ orders: url(`${account}/orders`) }),
    });
    const job = { id, owner: account, name: "hub" };
    expect((await find(job)).hubs).toHaveLength(1);
    github.state.apps.installations.at(-1)!.repositories = new Set();
    context.github.forget(installation);

    expect((await find(job)).hubs).toEqual([]);
  });

  it("hears of other accounts' repositories only where the account lists the hub", async () => {
    const policy = (account: string): AccountPolicy => ({
      accounts: new Map([
        [account, { hubs: new Set<string>() }],
        ["friend", { hubs: new Set([`${account}/hub`]) }],
        ["stranger", { hubs: new Set([`${account}/another`]) }],
      ]),
    });
    const { account, find } = install(policy);
    const urls = { own: url(`${account}/own`), friend: url("Friend/api"), stranger: url("stranger/api") };
    await github.createRepository(account, "hub", { files: hubFiles(urls) });

    const { hubs } = await find();

    expect(hubs[0]!.services.map(({ name }) => name)).toEqual(["own", "friend"]);
  });

  it("is only of repositories that the account lists, once it lists hubs of its own", async () => {
    const { account, find } = install((name) => ({
      accounts: new Map([[name, { hubs: new Set([`${name}/hub`]) }]]),
    }));
    const urls = { secret: url(`${account}/secret`) };
    await github.createRepository(account, "service", { files: hubFiles(urls) });
    await github.createRepository(account, "hub", { files: hubFiles(urls) });

    const { hubs, problems } = await find();

    expect(hubs.map(({ repository }) => repository.name)).toEqual(["hub"]);
    expect(problems).toMatchObject([
      { fullName: `${account}/service`, problem: expect.stringContaining("POLICY_FILE") },
    ]);
  });

  it("keeps the order in which hubs were found, however old their repositories are", async () => {
    const { account, find } = install();
    const urls = { orders: url(`${account}/orders`) };
    const old = await github.createRepository(account, "orders", { files: { "a.txt": "" } });
    const hub = await github.createRepository(account, "hub", { files: hubFiles(urls) });
    await find();
    await github.commit(account, "orders", "main", hubFiles(urls, { system: "mine" }));
    await find();
    await find();

    const listing = await hubsListing(store.database, account, "orders");

    expect(listing.map(({ repository }) => repository.id)).toEqual([hub.id, old.id]);
  });

  it("has nothing to do with other hosts, whatever a config names", async () => {
    const { account, find } = install();
    const urls = { one: "https://169.254.169.254/latest/meta-data", two: `http://localhost:1/${account}/x` };
    await github.createRepository(account, "hub", { files: hubFiles(urls) });

    expect((await find()).hubs[0]!.services).toEqual([]);
  });

  it("does nothing for an account that is not served, and forgets what it knew", async () => {
    const { account, find, settings } = install();
    await github.createRepository(account, "hub", { files: hubFiles({ own: url(`${account}/own`) }) });
    expect((await find()).hubs).toHaveLength(1);
    settings.accounts = { accounts: new Map() };
    const before = github.requests.length;

    expect((await find()).hubs).toEqual([]);
    expect(github.requests.slice(before).map(({ operation }) => operation)).not.toContain("repository");
  });

  it("reads a lock that GitHub's GraphQL cuts", async () => {
    const { account, find } = install();
    const urls = { orders: url(`${account}/orders`) };
    const others = Object.fromEntries(Array.from({ length: 4000 }, (_, index) => [`r${index}`, commit]));
    const locked = { ...others, orders: commit };
    const files = hubFiles(urls, { locked });
    await github.createRepository(account, "hub", { files });

    expect(String(files["protomanager.lock"]).length).toBeGreaterThan(512 * 1024);
    expect((await find()).hubs[0]!.services).toEqual([expect.objectContaining({ locked: commit })]);
  });

  it("is quick for an installation of many repositories", async () => {
    const { account, find } = install();
    for (let index = 0; index < 130; index++) await github.createRepository(account, `r${index}`);
    const before = github.requests.length;

    await find();

    // The installation, the owner, a token, two pages, two bulk queries.
    expect(github.requests.length - before).toBeLessThanOrEqual(7);
  });
});
