/** Hubs on local-github in which the bundled Action runs, and everything that can be seen of them from outside. */

import { mkdir } from "node:fs/promises";
import path from "node:path";
import { clientOf } from "../../../local-github/client.ts";
import type { RequestShape } from "../../../local-github/faults.ts";
import { type LocalGitHub, startLocalGitHub } from "../../../local-github/local-github.ts";
import type { PullRequest } from "../../../local-github/pulls.ts";
import { machineEnvironment } from "../../../local-github/runner/machine-environment.ts";
import type { ActionResult } from "../../../local-github/runner/run-action.ts";
import { createWorkflowRunner } from "../../../local-github/runner/run-workflow.ts";
import { root } from "../../cli.ts";
import { addedFile, older, systemConfig } from "./protos.ts";

export interface ActionStage extends AsyncDisposable {
  github: LocalGitHub;
  /** A hub that no run has been in. One at a time may run: a fault knows a request, not its hub. */
  createHub(): Promise<ActionHub>;
  /** Adds a message of this name to a source of all hubs. */
  changeSource(message: string): Promise<void>;
}

export interface ActionHub {
  name: string;
  /** Presses the button. The signal kills the Action as a lost runner does. */
  run(signal?: AbortSignal): Promise<ActionRun>;
  pulls(): readonly PullRequest[];
  /** Commit of ProtoManager's branch. */
  head(): Promise<string | undefined>;
  /** Tree id of a revision: the same for the same bytes. */
  tree(revision: string): Promise<string>;
  /** Commit that a revision was made on. */
  parent(revision: string): Promise<string>;
  branches(): Promise<string[]>;
  commit(branch: string, files: Readonly<Record<string, string>>): Promise<string>;
  /** A person's commit that makes main hold a tree, by its id. */
  copyToMain(tree: string): Promise<void>;
}

export interface ActionRun {
  exitCode: number | null;
  operation: string;
  log: string;
  /** Operations that it asked of GitHub's API, in order. */
  requests: string[];
}

export const ownBranch = "protomanager/shop";

const owner = "acme";
const workflow = "protomanager.yml";
const workflowText = `name: ProtoManager
on: workflow_dispatch
permissions: {}
jobs:
  update:
    runs-on: ubuntu-latest
    permissions:
      contents: write
      pull-requests: write
    steps:
      - uses: actions/checkout@v6
      - uses: cdaprod/protomanager@v1
`;

/** Told apart from the button's request, and from git's, which the steps before the Action use too. */
export function isOfAction({ path: requested, operation }: RequestShape): boolean {
  return requested.startsWith("/api/") && operation !== "actions/create-workflow-dispatch";
}

/** @param toolCache - shared by the runs, as on a self-hosted runner */
export async function openActionStage(folder: string, toolCache: string): Promise<ActionStage> {
  const github = await startLocalGitHub();
  const runnerFolder = path.join(folder, "runner");
  await mkdir(runnerFolder, { recursive: true });
  for (const [name, files] of Object.entries(older)) await github.createRepository(owner, name, { files });
  const urls = new Map(Object.keys(older).map((name) => [name, `${github.address}/${owner}/${name}`]));
  const files = { "config.yaml": systemConfig(urls), [`.github/workflows/${workflow}`]: workflowText };
  let hubs = 0;

  async function run(name: string, signal?: AbortSignal): Promise<ActionRun> {
    let result: ActionResult | undefined;
    const options = { state: github.state, actionFolder: root, runnerFolder, toolCache };
    const runner = createWorkflowRunner({
      ...options,
      env: machineEnvironment(process.env),
      onAction: (ended) => {
        result = ended;
      },
      ...(signal && { signal }),
    });
    github.setRunner(runner);
    const token = github.createToken({
      repositories: [`${owner}/${name}`],
      permissions: { actions: "write" },
    });
    const { rest } = clientOf(github, token);
    const begin = github.requests.length;
    await rest.actions.createWorkflowDispatch({ owner, repo: name, workflow_id: workflow, ref: "main" });
    const { log } = await github.completedRun(owner, name);
    if (result === undefined) throw new Error(`the workflow ended without running the Action:\n${log}`);
    return {
      exitCode: result.exitCode,
      operation: result.outputs["pull-request-operation"] ?? "",
      log: result.log,
      requests: github.requests
        .slice(begin)
        .filter(isOfAction)
        .map(({ operation = "" }) => operation),
    };
  }

  async function createHub(): Promise<ActionHub> {
    const name = `hub-${++hubs}`;
    const repository = await github.createRepository(owner, name, { files });
    const git = async (...args: string[]) => (await repository.git.git(args)).trim();
    return {
      name,
      run: (signal) => run(name, signal),
      pulls: () => repository.pulls,
      head: () => github.branch(owner, name, ownBranch),
      tree: (revision) => git("rev-parse", `${revision}^{tree}`),
      parent: (revision) => git("rev-parse", `${revision}^`),
      branches: async () =>
        (await git("for-each-ref", "--format=%(refname:short)", "refs/heads/")).split("\n"),
      async copyToMain(tree) {
        const identity = ["-c", "user.name=a-person", "-c", "user.email=a-person@example.com"];
        const copy = await git(
          ...identity,
          "commit-tree",
          tree,
          "-p",
          "main",
          "-m",
          "feat: the same by hand",
        );
        await github.setBranch(owner, name, "main", copy);
      },
      commit: (branch, changed) => github.commit(owner, name, branch, changed, { message: "fix: by hand" }),
    };
  }

  return {
    github,
    createHub,
    async changeSource(message) {
      await github.commit(owner, "gamma", "main", addedFile("gamma", message));
    },
    [Symbol.asyncDispose]: () => github.close(),
  };
}
