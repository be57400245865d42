import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { discover } from "../../../app/hubs/discover.ts";
import { onboard } from "../../../app/onboarding/onboard.ts";
import { onboardingOf } from "../../../app/onboarding/onboarding-table.ts";
import { joining, sendOnboard } from "../../../app/onboarding/send-onboard.ts";
import { type LocalGitHub, startLocalGitHub } from "../../local-github/local-github.ts";
import { type TestContext, testContext } from "../support/app-context.ts";
import { appGitHubOn, settingsFor } from "../support/app-github.ts";
import { hubFiles } from "../support/hub-files.ts";
import { openTestStore, type TestStore } from "../support/stores.ts";

let github: LocalGitHub;
let store: TestStore;
beforeAll(async () => {
  github = await startLocalGitHub();
  store = await openTestStore("pglite");
});
afterAll(async () => {
  await store[Symbol.asyncDispose]();
  await github.close();
});

const proto = (name: string, imports: string[] = []) =>
  `syntax = "proto3";\npackage ${name}.v1;\n${imports.map((path) => `import "${path}";\n`).join("")}message Of${name} {}\n`;
const usersFiles = {
  "api/users/v1/users.proto": proto("users", ["orders/v1/orders.proto", "nobody/x.proto"]),
};
const map = {
  version: 1,
  symbols: [
    {
      source: "orders.v1.Oforders",
      merged: "x",
      kind: "message",
      repo: "orders",
      path: "proto/orders/v1/orders.proto",
      line: 1,
      hash: "",
    },
  ],
  grpc: {},
  any: {},
};

let accounts = 0;
let account: string;
let context: TestContext;
let installation: number;

/** An account of its own for each test, in which the App is installed on everything. */
beforeEach(async () => {
  account = `acme${++accounts}`;
  await github.createRepository(account, "orders", {
    files: { "proto/orders/v1/orders.proto": proto("orders") },
  });
  const registration = github.createApp({
    slug: `protomanager-${accounts}`,
    owner: account,
    permissions: { contents: "write", issues: "write", metadata: "read", pull_requests: "write" },
    installations: [{ account, repositories: "all" }],
  });
  installation = github.state.apps.installations.at(-1)!.id;
  const options = { registration };
  context = testContext(store, {
    settings: () => settingsFor(github, options),
    github: appGitHubOn(github, options),
  });
});

const url = (name: string) => `${github.address}/${account}/${name}`;

async function addHub(name = "hub", services = ["orders"], more: Record<string, string> = {}) {
  const files = hubFiles(Object.fromEntries(services.map((service) => [service, url(service)])));
  await github.createRepository(account, name, { files: { ...files, ...more } });
  await discover({ installation }, context);
}

async function join(name: string, files: Record<string, string>) {
  const { id } = await github.createRepository(account, name, { files });
  const repository = { id, owner: account, name };
  return { id, again: () => onboard({ installation, repository }, context) };
}

const pulls = (name = "hub") => github.repository(account, name).pulls;
const issues = (name: string) => github.repository(account, name).issues;

describe("onboard", () => {
  it("proposes a repository to the hub, with what its imports tell", async () => {
    await addHub("hub", ["orders"], { "global.map.json": JSON.stringify(map) });
    const { id, again } = await join("users", usersFiles);

    await again();

    const [pull] = pulls();
    expect(pull).toMatchObject({ title: "chore(proto): register users", base: "main" });
    expect(pull!.body).toContain(`<!-- protomanager:onboard ${id} -->`);
    expect(pull!.body).toContain("Nobody in the hub provides `nobody/x.proto`");
    const diff = await github
      .repository(account, "hub")
      .git.git(["diff", "main", "protomanager/register-users"]);
    expect(diff.match(/^[+-](?![+-]).*$/gm)).toEqual([
      `+  - { name: users, url: ${url("users")}, proto_dir: api, dependencies: [orders] }`,
    ]);
    expect(await onboardingOf(store.database, `repository:${id}`)).toMatchObject({ outcome: "proposed" });
  });

  it("does so once, also when the store has forgotten it", async () => {
    await addHub();
    const { id, again } = await join("users", usersFiles);
    await again();
    await again();
    await store.database.query("delete from protomanager.onboarding where subject = $1", [
      `repository:${id}`,
    ]);
    await again();

    expect(pulls()).toHaveLength(1);
  });

  it("takes a closed pull request for a no, whatever has changed since", async () => {
    await addHub();
    const { id, again } = await join("users", usersFiles);
    await again();
    pulls()[0]!.state = "closed";
    await store.database.query("delete from protomanager.onboarding where subject = $1", [
      `repository:${id}`,
    ]);
    await github.commit(account, "users", "main", { "more/a.proto": proto("more") });

    await again();

    expect(pulls()).toHaveLength(1);
    expect(await onboardingOf(store.database, `repository:${id}`)).toMatchObject({ outcome: "declined" });
  });

  it("chooses the config with most repositories of the account, and says so", async () => {
    await github.createRepository(account, "billing", { files: { "proto/b.proto": proto("billing") } });
    await addHub("a-hub", ["orders"]);
    await addHub("z-hub", ["orders", "billing"]);
    const { again } = await join("users", usersFiles);

    await again();

    expect(pulls("a-hub")).toEqual([]);
    expect(pulls("z-hub")[0]!.body).toContain("There are 2 hub configs; this one");
  });

  it.each([
    ["has no protos", { "README.md": "users" }, ["orders"]],
    ["is listed already", usersFiles, ["orders", "users"]],
  ])("proposes nothing that %s", async (_, files, services) => {
    await github.createRepository(account, "hub", {
      files: hubFiles(Object.fromEntries(services.map((name) => [name, url(name)]))),
    });
    await discover({ installation }, context);

    await (await join("users", files)).again();

    expect(pulls()).toEqual([]);
  });

  it("tells the readers of a public hub nothing of a private repository", async () => {
    await addHub();
    const { id } = await github.createRepository(account, "secret", { files: usersFiles, private: true });

    await onboard({ installation, repository: { id, owner: account, name: "secret" } }, context);

    expect(pulls()).toEqual([]);
    expect(issues("secret")).toEqual([]);
  });

  it("leaves alone what is in the config and not enabled", async () => {
    const files = hubFiles({ orders: url("orders"), users: url("users") });
    const config = (files["config.yaml"] as string).replace(/(name: users.*?) \}/, "$1, enabled: false }");
    expect(config).toContain("enabled: false");
    await github.createRepository(account, "hub", { files: { ...files, "config.yaml": config } });
    await discover({ installation }, context);

    const { again } = await join("users", usersFiles);
    await again();

    expect(pulls()).toEqual([]);
  });

  it("asks for nothing but the hub's contents and pull requests", async () => {
    await addHub();
    const { again } = await join("users", usersFiles);
    const before = github.requests.length;

    await again();

    const written = github.requests
      .slice(before)
      .filter(({ method, path }) => method !== "GET" && !/access_tokens|graphql/.test(path));
    expect(written.length).toBeGreaterThan(0);
    for (const { path } of written) expect(path).toContain(`/repos/${account}/hub/`);
  });

  it("writes foreign names so that they do nothing", async () => {
    await addHub();
    const evil = "a<!-- -->@ann #1";
    const { again } = await join("users", {
      [`api/${evil}/users.proto`]: proto("users", ["x/@ann/<b>.proto"]),
    });

    await again();

    const body = pulls()[0]!.body ?? "";
    expect(body).not.toMatch(/@ann|<b>|#1/);
  });
});

describe("an installation without a hub", () => {
  it("gets one issue with the steps, in .github where that is covered", async () => {
    await github.createRepository(account, ".github", { files: { "README.md": "us" } });
    const { again } = await join("users", usersFiles);
    await again();
    await again();

    expect(issues(".github")).toHaveLength(1);
    expect(issues(".github")[0]!.body).toContain(
      `npx protomanager init --hub --org ${account} --app-url https://protomanager.example`,
    );
    expect(issues("users")).toEqual([]);
  });

  it("gets it in the first repository with protos otherwise, and not again after the store is lost", async () => {
    const { again } = await join("users", usersFiles);
    await again();
    await store.database.query("delete from protomanager.onboarding where subject = $1", [
      `installation:${installation}`,
    ]);
    await again();

    expect(issues("users")).toHaveLength(1);
  });

  it("gets none when nothing of it has protos, or it is not served", async () => {
    await (await join("docs", { "README.md": "docs" })).again();
    const options = {
      registration: {
        clientId: context.settings().registration!.appId,
        privateKey: context.settings().registration!.privateKey,
      },
      accounts: { accounts: new Map() },
    };
    const stranger = testContext(store, {
      settings: () => settingsFor(github, options),
      github: appGitHubOn(github, options),
    });
    const { id } = await github.createRepository(account, "users", { files: usersFiles });
    await onboard({ installation, repository: { id, owner: account, name: "users" } }, stranger);

    expect(issues("docs")).toEqual([]);
    expect(issues("users")).toEqual([]);
  });

  it("proposes to a hub that joined at the same time", async () => {
    await github.createRepository(account, "hub", { files: hubFiles({ orders: url("orders") }) });
    const { again } = await join("users", usersFiles);

    await again();

    expect(pulls()).toHaveLength(1);
    expect(issues("users")).toEqual([]);
  });
});

describe("an installation as a whole", () => {
  it("is told when it has no hub, and proposes nothing when it has one", async () => {
    await github.createRepository(account, "users", { files: usersFiles });
    await onboard({ installation }, context);
    expect(issues("orders")).toHaveLength(1);

    await addHub();
    await store.database.query("delete from protomanager.onboarding");
    await onboard({ installation }, context);
    expect(pulls()).toEqual([]);
    expect(issues("orders")).toHaveLength(1);
  });
});

describe("sendOnboard", () => {
  const a = { id: 1, owner: "acme", name: "a" };
  const b = { id: 2, owner: "acme", name: "b" };
  const changed = { kind: "installation" as const, installation: 5, account: "acme", removed: [] };

  it("sends a job for each repository that joins, one at a time for an installation", async () => {
    await sendOnboard({ ...changed, action: "repositories", added: [a, b] }, context.queues);

    expect(context.sent).toEqual([
      {
        queue: "onboard",
        data: { installation: 5, repository: a },
        options: { afterMs: 30_000, key: "repository-1", group: "5" },
      },
      {
        queue: "onboard",
        data: { installation: 5, repository: b },
        options: { afterMs: 30_000, key: "repository-2", group: "5" },
      },
    ]);
  });

  it("knows who joins and who does not", () => {
    const many = Array.from({ length: 11 }, (_, id) => ({ ...a, id }));
    expect(joining({ ...changed, action: "created", added: [a] })).toBe("account");
    expect(joining({ ...changed, action: "repositories", added: many })).toBe("account");
    expect(joining({ ...changed, action: "repositories", added: many.slice(1) })).toHaveLength(10);
    expect(joining({ ...changed, action: "deleted", added: [a] })).toEqual([]);
    const event = { kind: "repository", installation: 5, repository: b, from: undefined } as const;
    expect(joining({ ...event, action: "created" })).toEqual([b]);
    expect(joining({ ...event, action: "renamed" })).toEqual([]);
    const push = { kind: "push", installation: 5, repository: b, defaultBranch: "main" } as const;
    const [none, first, second] = ["0", "1", "2"].map((digit) => digit.repeat(40)) as [
      string,
      string,
      string,
    ];
    expect(joining({ ...push, ref: "refs/heads/main", before: none, after: first })).toEqual([b]);
    expect(joining({ ...push, ref: "refs/heads/main", before: first, after: second })).toEqual([]);
    expect(joining({ ...push, ref: "refs/heads/other", before: none, after: first })).toEqual([]);
    expect(joining({ ...push, ref: "refs/heads/main", before: none, after: none })).toEqual([]);
  });
});
