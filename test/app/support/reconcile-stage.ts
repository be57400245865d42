/** Hubs with services on local-github, found by `discover`, with a store and a clock. */

import { createAppGitHub } from "../../../app/github/app-github.ts";
import { createTurns } from "../../../app/github/turns.ts";
import { discover } from "../../../app/hubs/discover.ts";
import type { Hub } from "../../../app/hubs/hub.ts";
import { hubsOfInstallation } from "../../../app/hubs/hubs-table.ts";
import type { Settings } from "../../../app/settings.ts";
import { type LocalGitHub, startLocalGitHub } from "../../local-github/local-github.ts";
import { fastPace } from "../../publish/hub.ts";
import { type TestContext, testContext } from "./app-context.ts";
import { settingsFor } from "./app-github.ts";
import { hubFiles, hubLock } from "./hub-files.ts";
import { openTestStore, type StoreKind } from "./stores.ts";

export interface ReconcileStage extends AsyncDisposable {
  github: LocalGitHub;
  /** What App and GitHub go by. */
  clock: { now: number };
  /** An account and an App of its own with `hub`, `orders` and `users`; the lock holds their heads. */
  world(options?: { webhook?: string }): Promise<World>;
  /** Nothing is known of sweeps and hubs of earlier worlds. */
  reset(): Promise<void>;
}

export interface World {
  account: string;
  context: TestContext;
  settings: Settings;
  installation: number;
  /** Undefined once it is forgotten. */
  hub(): Promise<Hub | undefined>;
  /** Commits to a service or the hub. */
  commit(repository: string, files: Record<string, string | null>): Promise<string>;
  /** A commit of the hub with the services' newest commits in its lock. */
  lock(branch?: string): Promise<void>;
}

export const services = ["orders", "users"] as const;

export async function startReconcileStage(kind: StoreKind = "pglite"): Promise<ReconcileStage> {
  const cleanUps = new AsyncDisposableStack();
  const clock = { now: Date.now() };
  const github = cleanUps.use(await startLocalGitHub({ now: () => new Date(clock.now) }));
  const store = cleanUps.use(await openTestStore(kind));
  let accounts = 0;

  async function world({ webhook }: { webhook?: string } = {}): Promise<World> {
    const account = `acme${++accounts}`;
    const urls = Object.fromEntries(services.map((name) => [name, `${github.address}/${account}/${name}`]));
    for (const name of services) {
      const files = { "proto/a.proto": "1", "README.md": "1" };
      await github.createRepository(account, name, { private: true, files });
    }
    const heads = async () => {
      const found = services.map(async (name) => [name, (await github.branch(account, name, "main"))!]);
      return Object.fromEntries(await Promise.all(found)) as Record<string, string>;
    };
    const files = hubFiles(urls, { locked: await heads() });
    await github.createRepository(account, "hub", { private: true, files });
    const registration = github.createApp({
      slug: account,
      owner: account,
      permissions: { actions: "write", contents: "write", metadata: "read", pull_requests: "write" },
      installations: [{ account, repositories: "all" }],
      ...(webhook !== undefined && { events: ["push"], webhook: { url: webhook, secret: "a secret" } }),
    });
    const installation = github.state.apps.installations.at(-1)!.id;
    const settings = settingsFor(github, { registration });
    const now = () => clock.now;
    const base = testContext(store, { settings: () => settings, now });
    const app = createAppGitHub({
      settings: base.settings,
      log: base.log,
      now,
      turns: createTurns(fastPace),
    });
    const context: TestContext = { ...base, github: app, clock };
    await discover({ installation }, context);
    return {
      account,
      context,
      settings,
      installation,
      hub: async () => (await hubsOfInstallation(store.database, installation))[0],
      commit: (repository, changed) => github.commit(account, repository, "main", changed),
      async lock(branch = "main") {
        await github.commit(account, "hub", branch, { "protomanager.lock": hubLock(urls, await heads()) });
      },
    };
  }
  async function reset(): Promise<void> {
    await store.database.query("truncate protomanager.hubs, protomanager.runs, protomanager.sweeps cascade");
  }
  return { github, clock, world, reset, [Symbol.asyncDispose]: () => cleanUps.disposeAsync() };
}
