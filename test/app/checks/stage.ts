/** A hub with services of several visibilities on local-github, the App's jobs for checks, and the Action's run. */

import { setTimeout } from "node:timers/promises";
import { check } from "../../../app/checks/check.ts";
import { conclude } from "../../../app/checks/conclude.ts";
import { handlePullRequest } from "../../../app/checks/pull-request.ts";
import { acceptReport } from "../../../app/checks/report.ts";
import { follow } from "../../../app/dispatch/follow.ts";
import { notePullHead } from "../../../app/dispatch/pull-heads.ts";
import { runById } from "../../../app/dispatch/runs-table.ts";
import type { PullRequestEvent } from "../../../app/events/event.ts";
import { type Hub, hubKey } from "../../../app/hubs/hub.ts";
import { hubByKey, replaceHubsOfRepository } from "../../../app/hubs/hubs-table.ts";
import type { QueueName } from "../../../app/queue/jobs.ts";
import type { RunClaims } from "../../../app/tokens/verify.ts";
import { initialWorkflow } from "../../../src/commands/init-files.ts";
import type { CheckReport } from "../../../src/companion/protocol.ts";
import { silentReporter } from "../../../src/events.ts";
import { checkPullRequest } from "../../../src/run/check-pull-request.ts";
import type { Edges } from "../../../src/run/request.ts";
import type { CheckRun } from "../../local-github/check-runs.ts";
import { openForkPull } from "../../local-github/fork-pulls.ts";
import { type Files, type LocalGitHub, startLocalGitHub } from "../../local-github/local-github.ts";
import type { PullRequest } from "../../local-github/pulls.ts";
import type { Visibility } from "../../local-github/repository.ts";
import { environment, type Scene, setScene } from "../../run/scene.ts";
import { type TestContext, testContext } from "../support/app-context.ts";
import { appGitHubOn, settingsFor } from "../support/app-github.ts";
import { openTestStore } from "../support/stores.ts";

export interface Stage extends AsyncDisposable {
  github: LocalGitHub;
  context: TestContext;
  hub: Hub;
  /** The hub's folder on disk, updated: config.yaml, lock and outputs. */
  folder: string;
  /** What runs do; default is to report that nothing was found. */
  run: (inputs: Record<string, string>, runId: number) => Promise<{ succeeded: boolean }>;
  /** What the Action's check finds. */
  check(inputs: Record<string, string>): Promise<CheckReport>;
  /** A run that makes the Action's check and reports it. */
  reallyRun: Stage["run"];
  /** A report without findings. */
  nothingFound(inputs: Record<string, string>): CheckReport;
  /** As of a run that has shown who it is; of 0 the App has never heard. */
  accept(runId: number, report: CheckReport): Promise<void>;
  /** Opens a pull request from a fork and lets the App hear of it. */
  open(name: string, files: Files): Promise<PullRequest>;
  /** Without a word to the App. */
  openQuietly(name: string, files: Files): Promise<PullRequest>;
  tell(name: string, pull: PullRequest, more?: Partial<PullRequestEvent>): Promise<void>;
  /** Carries out what jobs are there, and what comes of them, until nothing or the first of a kind is left. */
  settle(options?: { until?: QueueName }): Promise<void>;
  /** Check runs of a commit, oldest first. */
  checkRuns(name: string, head: string): CheckRun[];
  reset(visibility?: { hub?: Visibility }): Promise<void>;
}

const shop = (name: string, more = "") =>
  `syntax = "proto3";\npackage ${name}.v1;\n${more}\nmessage ${name[0]!.toUpperCase()}${name.slice(1)} {\n  string id = 1;\n}\n`;

/** `secret` is private and imports `orders`, which is public; `internal` is for the enterprise. */
export const protos = {
  orders: shop("orders"),
  secret: shop("secret", 'import "orders.proto";').replace("string id", "orders.v1.Orders plan"),
  internal: shop("internal"),
};

const visibilities: Record<keyof typeof protos, Visibility> = {
  orders: "public",
  secret: "private",
  internal: "internal",
};

export async function startStage(): Promise<Stage> {
  const cleanUps = new AsyncDisposableStack();
  const github = cleanUps.use(await startLocalGitHub());
  const scene = cleanUps.use(await setScene());
  const names = Object.keys(protos) as (keyof typeof protos)[];
  for (const name of names) {
    const files = { [`proto/${name}.proto`]: protos[name], "README.md": "Hello" };
    await github.createRepository("acme", name, { visibility: visibilities[name], files });
  }
  await github.createRepository("acme", "lonely", { files: { "README.md": "Hello" } });
  const workflow = initialWorkflow("config.yaml", { appUrl: "https://protomanager.example" });
  const files = { ".github/workflows/protomanager.yml": workflow };
  const { id } = await github.createRepository("acme", "hub", { private: true, files });
  const registration = github.createApp({
    slug: "protomanager",
    owner: "acme",
    permissions: {
      actions: "write",
      checks: "write",
      contents: "write",
      metadata: "read",
      pull_requests: "write",
    },
    installations: [{ account: "acme", repositories: "all" }],
  });
  const installation = github.state.apps.installations[0]!.id;
  const store = cleanUps.use(await openTestStore("pglite"));
  const token = github.createToken({
    repositories: names.map((name) => `acme/${name}`),
    permissions: { contents: "read", metadata: "read" },
  });
  const edges = edgesOf(github, scene, token);
  await scene.write({ "config.yaml": configOf(github, names) });
  await scene.run({}, edges);

  const hub: Hub = {
    key: hubKey(id, "config.yaml"),
    installation,
    repository: { id, owner: "acme", name: "hub", defaultBranch: "main", visibility: "private" },
    config: "config.yaml",
    system: "shop",
    branch: "protomanager/shop",
    base: "main",
    takesConfig: true,
    takesChecks: true,
    services: names.map((name) => ({
      name,
      owner: "acme",
      repository: name,
      ref: undefined,
      protoDirs: ["proto"],
      locked: undefined,
    })),
  };
  let opened = 0;
  const report: Stage["run"] = async (inputs, runId) => {
    await stage.accept(runId, stage.nothingFound(inputs));
    return { succeeded: true };
  };

  const stage: Stage = {
    github,
    context: undefined!,
    hub,
    folder: scene.hub,
    run: report,
    check(inputs) {
      const pull = {
        repository: Number(inputs["check-repository"]),
        number: Number(inputs["check-pull-request"]),
        commit: inputs["check-commit"]!,
      };
      return checkPullRequest("config.yaml", pull, edges);
    },
    async reallyRun(inputs, runId) {
      await stage.accept(runId, await stage.check(inputs));
      return { succeeded: true };
    },
    nothingFound: (inputs) => ({
      config: "config.yaml",
      repository: Number(inputs["check-repository"]),
      pull: Number(inputs["check-pull-request"]),
      commit: inputs["check-commit"]!,
      outcome: "assembled",
      findings: [],
      more: 0,
      broken: [],
      names,
    }),
    async accept(runId, found) {
      const run = runId === 0 ? undefined : await known(() => runById(store.database, runId));
      const claims = { run: runId } as RunClaims;
      await acceptReport(
        { claims, hub: (await hubByKey(store.database, hub.key))!, run },
        found,
        stage.context,
      );
    },
    openQuietly: (name, changed) =>
      openForkPull(github, github.repository("acme", name), {
        fork: "mallory",
        branch: "$(touch pwned)",
        // No two commits of one second are the same.
        files: { ...changed, [`note-${opened++}.txt`]: "" },
      }),
    async open(name, changed) {
      const pull = await stage.openQuietly(name, changed);
      await stage.tell(name, pull);
      return pull;
    },
    async tell(name, pull, more = {}) {
      const { id } = github.repository("acme", name);
      const event: PullRequestEvent = {
        kind: "pull_request",
        installation,
        repository: { id, owner: "acme", name },
        action: "opened",
        pull: pull.number,
        head: pull.headOid,
        headRef: pull.head,
        baseRef: pull.base,
        draft: pull.draft,
        merged: false,
        at: stage.context.now(),
        ...more,
      };
      await notePullHead(event, stage.context);
      await handlePullRequest(event, stage.context);
    },
    async settle({ until } = {}) {
      const sent = stage.context.sent as TestContext["sent"][number][];
      for (;;) {
        const job = sent[0];
        if (job === undefined || job.queue === until) return;
        if (job.queue === "check") await check(job.data, stage.context);
        if (job.queue === "conclude") await conclude(job.data, stage.context);
        if (job.queue === "follow") {
          await github.completedRun("acme", "hub");
          await follow(job.data, stage.context);
        }
        // One that fails stays, as in a queue.
        sent.shift();
      }
    },
    checkRuns: (name, head) =>
      github.repository("acme", name).checkRuns.filter(({ headSha }) => headSha === head),
    async reset({ hub: visibility = "private" } = {}) {
      github.clearFaults();
      github.requests.length = 0;
      github.repository("acme", "hub").visibility = visibility;
      stage.run = report;
      github.setRunner(async ({ inputs, id: run }) => ({ log: "", ...(await stage.run(inputs, run)) }));
      await store.database.transaction(async (sql) => {
        for (const table of ["runs", "checks", "pull_heads"])
          await sql.query(`delete from protomanager.${table}`);
        await replaceHubsOfRepository(sql, id, [{ ...hub, repository: { ...hub.repository, visibility } }]);
      });
      const clock = { now: Date.now() };
      const options = { registration, now: () => clock.now };
      const parts = {
        settings: () => settingsFor(github, options),
        github: appGitHubOn(github, options),
        now: options.now,
      };
      stage.context = Object.assign(testContext(store, parts), { clock });
    },
    [Symbol.asyncDispose]: () => cleanUps.disposeAsync(),
  };
  return stage;
}

/** A run may be quicker than what asked for it; the Action asks again then. */
async function known<T>(find: () => Promise<T | undefined>): Promise<T | undefined> {
  for (let tries = 0; tries < 100; tries++) {
    const found = await find();
    if (found !== undefined) return found;
    await setTimeout(20);
  }
  return undefined;
}

function configOf(github: LocalGitHub, names: readonly string[]): string {
  const entries = names.map((name) => {
    const dependencies = name === "secret" ? "[orders]" : "[]";
    return `  - {name: ${name}, url: "${github.address}/acme/${name}", proto_dir: proto, dependencies: ${dependencies}}`;
  });
  return `system: {name: shop}
repositories:
${entries.join("\n")}
global_proto: {output: global.proto, package: shop.v1}
allow_private_sources: true
checks: {lint: MINIMAL, breaking: WIRE}
`;
}

function edgesOf(github: LocalGitHub, scene: Scene, token: string): Edges {
  return {
    reporter: silentReporter,
    environment: environment(github),
    currentDirectory: scene.hub,
    cacheFolder: `${scene.folder}/cache`,
    tokens: async () => token,
    onRepositories: () => {},
    hubRepository: undefined,
    allowFiles: false,
    projectTools: false,
    now: Date.now,
    signal: undefined,
  };
}
