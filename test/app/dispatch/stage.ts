/** A hub, its services and the App on local-github, with a store of the test file's own. */

import type { Hub } from "../../../app/hubs/hub.ts";
import { hubKey } from "../../../app/hubs/hub.ts";
import { replaceHubsOfRepository } from "../../../app/hubs/hubs-table.ts";
import { initialWorkflow } from "../../../src/commands/init-files.ts";
import { type LocalGitHub, startLocalGitHub } from "../../local-github/local-github.ts";
import { type TestContext, testContext } from "../support/app-context.ts";
import { appGitHubOn, settingsFor } from "../support/app-github.ts";
import { openTestStore, type StoreKind, type TestStore } from "../support/stores.ts";

export interface Stage extends AsyncDisposable {
  github: LocalGitHub;
  store: TestStore;
  /** New after `reset`. */
  context: TestContext;
  hub: Hub;
  installation: number;
  /** As at the start: no runs, no faults, nothing sent or asked, the hub's files as they were. */
  reset(): Promise<void>;
}

const hubFiles = {
  ".github/workflows/protomanager.yml": initialWorkflow("config.yaml", {
    appUrl: "https://protomanager.example",
  }),
  "config.yaml": "a: 1",
};
const serviceFiles = { "proto/a.proto": 'syntax = "proto3";', "README.md": "Hello" };

/** acme/hub with the services acme/orders (default branch, `proto`) and acme/users (`tag: v1.*`, `api` and `types`). */
export async function startStage(kind: StoreKind = "pglite"): Promise<Stage> {
  const cleanUps = new AsyncDisposableStack();
  const github = cleanUps.use(await startLocalGitHub());
  const { id } = await github.createRepository("acme", "hub", { files: hubFiles });
  const first = await github.branch("acme", "hub", "main");
  await github.createRepository("acme", "orders", { private: true, files: serviceFiles });
  await github.createRepository("acme", "users", { private: true, files: serviceFiles });
  const registration = github.createApp({
    slug: "protomanager",
    owner: "acme",
    permissions: {
      actions: "write",
      checks: "write",
      contents: "write",
      issues: "write",
      metadata: "read",
      pull_requests: "write",
    },
    installations: [{ account: "acme", repositories: "all" }],
  });
  const installations = [...github.state.apps.installations];
  const installation = installations[0]!.id;
  const store = cleanUps.use(await openTestStore(kind));
  const hub: Hub = {
    key: hubKey(id, "config.yaml"),
    installation,
    repository: { id, owner: "acme", name: "hub", defaultBranch: "main", visibility: "private" },
    config: "config.yaml",
    system: "acme",
    branch: "protomanager/acme",
    takesConfig: true,
    takesChecks: true,
    base: "main",
    services: [service("orders", undefined, ["proto"]), service("users", "tag: v1.*", ["api", "types"])],
  };

  function newContext(): TestContext {
    const clock = { now: Date.now() };
    const options = { registration, now: () => clock.now };
    const parts = {
      settings: () => settingsFor(github, options),
      github: appGitHubOn(github, options),
      now: options.now,
    };
    return Object.assign(testContext(store, parts), { clock });
  }

  const stage: Stage = {
    github,
    store,
    context: newContext(),
    hub,
    installation,
    async reset() {
      github.clearFaults();
      github.requests.length = 0;
      github.state.runs.options.runDetails = "returned";
      github.repository("acme", "hub").runs.length = 0;
      github.state.apps.installations.splice(0, Infinity, ...installations);
      await github.setBranch("acme", "hub", "main", first);
      await store.database.transaction(async (sql) => {
        await sql.query("delete from protomanager.runs");
        await sql.query("delete from protomanager.dispatch_problems");
        await sql.query("delete from protomanager.pull_heads");
        await replaceHubsOfRepository(sql, id, [hub]);
      });
      stage.context = newContext();
    },
    [Symbol.asyncDispose]: () => cleanUps.disposeAsync(),
  };
  return stage;
}

function service(name: string, ref: string | undefined, protoDirs: string[]): Hub["services"][number] {
  return { name, owner: "acme", repository: name, ref, protoDirs, locked: undefined };
}
