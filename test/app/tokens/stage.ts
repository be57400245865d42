/** A hub with services of two accounts on local-github, the App's endpoints for runs, and tokens that runs show. */

import { createAppGitHub } from "../../../app/github/app-github.ts";
import { createTurns } from "../../../app/github/turns.ts";
import type { AccountPolicy } from "../../../app/hubs/accounts.ts";
import { type Hub, hubKey } from "../../../app/hubs/hub.ts";
import { replaceHubsOfRepository } from "../../../app/hubs/hubs-table.ts";
import { silentLogger } from "../../../app/log.ts";
import type { Settings } from "../../../app/settings.ts";
import { type ProvenRun, type RunReply, runEndpoints } from "../../../app/tokens/exchange.ts";
import type { CheckReport, TokenAnswer } from "../../../src/companion/protocol.ts";
import { githubClients } from "../../../src/github/client.ts";
import { type LocalGitHub, startLocalGitHub } from "../../local-github/local-github.ts";
import { type IdClaims, jobClaims } from "../../local-github/oidc.ts";
import type { Repository } from "../../local-github/repository.ts";
import type { GitHubContext } from "../../local-github/runner/github-context.ts";
import { fastPace } from "../../publish/hub.ts";
import { type TestContext, testContext } from "../support/app-context.ts";
import { settingsFor } from "../support/app-github.ts";
import { openTestStore } from "../support/stores.ts";

export const appUrl = "https://protomanager.example";

export type Claims = Record<string, IdClaims[string] | undefined>;

export interface Stage extends AsyncDisposable {
  github: LocalGitHub;
  context: TestContext;
  hub: Hub;
  /** In force; tests change it. */
  settings: Settings;
  accepted: { proven: ProvenRun; report: CheckReport }[];
  /** An identity token of a run of the hub's workflow, with these claims instead of its own. */
  identity(claims?: Claims, header?: object): string;
  ask(identity: string, body?: unknown): Promise<RunReply>;
  report(identity: string, body: unknown): Promise<RunReply>;
  /** How many installation tokens were made so far. */
  minted(): number;
  /** Which of the repositories a token can read and write: `acme/hub rw`. */
  reach(token: string): Promise<string[]>;
  reset(): Promise<void>;
}

export const allowed: AccountPolicy = {
  accounts: new Map([
    ["acme", { hubs: new Set<string>() }],
    ["umbrella", { hubs: new Set(["acme/hub"]) }],
    ["other", { hubs: new Set<string>() }],
  ]),
};

const repositories = [
  "acme/hub",
  "acme/orders",
  "acme/users",
  "acme/secret",
  "umbrella/stock",
  "other/goods",
];

/**
 * acme/hub lists acme/orders, acme/users (which the installation does not cover), umbrella/stock and other/goods; of
 * other's repositories it may not speak. acme/secret is covered and not listed.
 */
export async function startStage(): Promise<Stage> {
  const cleanUps = new AsyncDisposableStack();
  const github = cleanUps.use(await startLocalGitHub());
  for (const fullName of repositories) {
    const [owner, name] = fullName.split("/") as [string, string];
    await github.createRepository(owner, name, { private: true, files: { "a.proto": "" } });
  }
  const permissions = {
    contents: "write",
    pull_requests: "write",
    actions: "write",
    metadata: "read",
  } as const;
  const registration = github.createApp({
    slug: "protomanager",
    owner: "acme",
    permissions,
    installations: [
      { account: "acme", repositories: ["acme/hub", "acme/orders", "acme/secret"] },
      { account: "umbrella", repositories: "all" },
      { account: "other", repositories: "all" },
    ],
  });
  const store = cleanUps.use(await openTestStore("pglite"));
  const repository = github.repository("acme", "hub");
  const hub = hubOf(repository.id, github.state.apps.installations[0]!.id);
  const clock = { now: Date.now() };
  const options = { registration, now: () => clock.now };

  const stage: Stage = {
    github,
    hub,
    settings: undefined!,
    context: undefined!,
    accepted: [],
    identity: (claims = {}, header = {}) =>
      github.state.oidc.createToken(
        { ...jobClaims(runOf(repository), repository, 1), aud: appUrl, ...claims },
        header,
      ),
    ask: undefined!,
    report: undefined!,
    minted: () =>
      github.requests.filter(
        ({ operation, status }) => operation === "apps/create-installation-access-token" && status === 201,
      ).length,
    reach: (token) => reach(github, token),
    async reset() {
      github.clearFaults();
      github.requests.length = 0;
      clock.now = Date.now();
      stage.settings = {
        ...settingsFor(github, options),
        publicUrl: appUrl,
        oidcIssuer: github.state.oidc.issuer,
        accounts: allowed,
      };
      const parts = {
        settings: () => stage.settings,
        github: createAppGitHub({
          settings: () => stage.settings,
          log: silentLogger,
          now: options.now,
          turns: createTurns(fastPace),
        }),
        now: options.now,
      };
      stage.context = Object.assign(testContext(store, parts), { clock });
      stage.accepted = [];
      const { token, report } = runEndpoints({
        settings: parts.settings,
        now: parts.now,
        acceptReport: async (proven, given) => void stage.accepted.push({ proven, report: given }),
      });
      const send = (handler: typeof token) => (identity: string, body: unknown) =>
        handler(
          { authorization: `Bearer ${identity}`, body: Buffer.from(JSON.stringify(body)) },
          stage.context,
        );
      stage.ask = (identity, body = { config: "config.yaml", access: "write" }) =>
        send(token)(identity, body);
      stage.report = send(report);
      await store.database.transaction(async (sql) => {
        await sql.query("delete from protomanager.runs");
        await sql.query("delete from protomanager.spent_tokens");
        await replaceHubsOfRepository(sql, repository.id, [{ ...hub, readFrom: "" }] as never);
      });
    },
    [Symbol.asyncDispose]: () => cleanUps.disposeAsync(),
  };
  await stage.reset();
  return stage;
}

/** The tokens of an answer. */
export function tokensOf({ body }: RunReply): TokenAnswer["tokens"] {
  return (body as TokenAnswer).tokens;
}

function hubOf(id: number, installation: number): Hub {
  const service = (owner: string, name: string) => ({
    name,
    owner,
    repository: name,
    ref: undefined,
    protoDirs: ["proto"],
    locked: undefined,
  });
  return {
    key: hubKey(id, "config.yaml"),
    installation,
    repository: { id, owner: "acme", name: "hub", defaultBranch: "main", visibility: "private" },
    config: "config.yaml",
    system: "acme",
    branch: "protomanager/acme",
    base: "main",
    takesConfig: true,
    takesChecks: true,
    services: [
      service("acme", "orders"),
      service("acme", "users"),
      service("umbrella", "stock"),
      service("other", "goods"),
    ],
  };
}

/** A scheduled run of the hub's workflow. */
function runOf({ id, owner }: Repository): GitHubContext {
  return {
    token: "",
    repository: "acme/hub",
    repositoryId: id,
    repositoryOwnerId: owner.id,
    ref: "refs/heads/main",
    sha: "a".repeat(40),
    eventName: "schedule",
    event: {},
    actor: "a-person",
    runId: 4711,
    runNumber: 3,
    workflow: "ProtoManager",
    workflowPath: ".github/workflows/protomanager.yml",
    job: "update",
  } as Partial<GitHubContext> as GitHubContext;
}

async function reach(github: LocalGitHub, token: string): Promise<string[]> {
  const environment = {
    GITHUB_SERVER_URL: github.address,
    GITHUB_API_URL: github.apiUrl,
    GITHUB_GRAPHQL_URL: github.graphqlUrl,
  };
  const reporter = { debug() {}, warning() {} };
  const clients = githubClients({ tokens: async () => token, reporter, environment, pace: fastPace });
  const client = clients(new URL(github.address).host, "", "read");
  const tried = (call: Promise<unknown>) =>
    call.then(
      () => true,
      () => false,
    );
  const reached: string[] = [];
  for (const fullName of repositories) {
    const [owner, repo] = fullName.split("/") as [string, string];
    const read = await tried(client.rest.git.getRef({ owner, repo, ref: "heads/main" }));
    if (!read) continue;
    const write = await tried(client.rest.git.createBlob({ owner, repo, content: "x", encoding: "utf-8" }));
    reached.push(`${fullName} ${write ? "rw" : "r"}`);
  }
  return reached;
}
