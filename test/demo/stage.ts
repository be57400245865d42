/** A hub and its repositories on local-github, and the button of its workflow. */

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Files } from "../../examples/example.ts";
import { clientOf } from "../local-github/client.ts";
import { type LocalGitHub, startLocalGitHub } from "../local-github/local-github.ts";
import type { ActionResult } from "../local-github/runner/run-action.ts";
import { createWorkflowRunner, type WorkflowRunnerOptions } from "../local-github/runner/run-workflow.ts";

export interface StagedRepository {
  owner: string;
  name: string;
  files: Files;
  private?: boolean;
}

/** Of the runner, instead of the demo's own. */
export type RunnerParts = Partial<Omit<WorkflowRunnerOptions, "state" | "onAction">>;

export interface StageOptions {
  /** Given the address of local-github, since config.yaml names it. */
  hub: (address: string) => StagedRepository;
  repositories: readonly StagedRepository[];
}

export interface Stage extends AsyncDisposable {
  github: LocalGitHub;
  hub: { owner: string; name: string };
  /** Gone with the stage. */
  folder: string;
  /** Of the Action's run that ended last; fails when there was none. */
  lastResult(): ActionResult;
  /** Presses the workflow_dispatch button and waits for the end of the run. */
  dispatch(): Promise<ActionResult>;
  /** Files of a pull request, as its page lists them. */
  filesOf(pull: number): Promise<{ path: string; status: string; additions: number; deletions: number }[]>;
}

const actionFolder = path.resolve(import.meta.dirname, "..", "..");
const workflow = "protomanager.yml";

/** What a machine needs to reach the npm registry; a runner would have it from its own set-up. */
const networkVariables =
  /^(npm_config_registry|https?_proxy|no_proxy|NODE_EXTRA_CA_CERTS|SSL_CERT_FILE|SSL_CERT_DIR)$/i;

/** @param parts - given once the repositories exist */
export async function setStage(
  options: StageOptions,
  parts: (github: LocalGitHub) => RunnerParts = () => ({}),
): Promise<Stage> {
  const folder = await mkdtemp(path.join(tmpdir(), "protomanager-demo-"));
  const github = await startLocalGitHub();
  const hub = options.hub(github.address);
  for (const { owner, name, files, private: isPrivate = false } of [...options.repositories, hub]) {
    await github.createRepository(owner, name, { files: Object.fromEntries(files), private: isPrivate });
  }
  let last: ActionResult | undefined;
  github.setRunner(
    createWorkflowRunner({
      state: github.state,
      actionFolder,
      runnerFolder: folder,
      toolCache: path.join(folder, "tool-cache"),
      env: Object.fromEntries(
        Object.entries(process.env).filter(([name]) => networkVariables.test(name)),
      ) as Record<string, string>,
      searchPath: systemPath(),
      ...parts(github),
      onAction: (result) => {
        last = result;
      },
    }),
  );
  const { owner, name } = hub;
  const token = github.createToken({
    repositories: [`${owner}/${name}`],
    permissions: { actions: "write", contents: "read", pull_requests: "read", metadata: "read" },
  });
  const { rest } = clientOf(github, token);
  const lastResult = () => {
    const { log } = github.repository(owner, name).runs.at(-1)!;
    if (last === undefined) throw new Error(`The workflow ended without running the Action:\n${log}`);
    return last;
  };
  return {
    github,
    hub: { owner, name },
    folder,
    lastResult,
    async dispatch() {
      last = undefined;
      await rest.actions.createWorkflowDispatch({ owner, repo: name, workflow_id: workflow, ref: "main" });
      await github.completedRun(owner, name);
      return lastResult();
    },
    async filesOf(number) {
      const { data } = await rest.pulls.listFiles({ owner, repo: name, pull_number: number, per_page: 100 });
      return data.map(({ filename, status, additions, deletions }) => ({
        path: filename,
        status,
        additions,
        deletions,
      }));
    },
    async [Symbol.asyncDispose]() {
      await github.close();
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** PATH without what npm puts before it: the Action brings its own tools. */
export function systemPath(): string {
  const folders = (process.env.PATH ?? "").split(path.delimiter);
  return folders
    .filter((folder) => !folder.includes("node_modules") && !folder.includes("node-gyp-bin"))
    .join(path.delimiter);
}
