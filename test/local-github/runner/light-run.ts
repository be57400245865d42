import { createHash } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { parse } from "yaml";
import { z } from "zod";
import { formatLock, type Lock, lockFile } from "../../../src/lock.ts";
import { noreplyAddress } from "../accounts.ts";
import { writeFiles } from "../git/import.ts";
import { isoSeconds, readBlob, readCommit } from "../git/objects.ts";
import { findEntry } from "../git/trees.ts";
import { openPull } from "../open-pull.ts";
import { closePull, mergePull, openPullOf } from "../pulls.ts";
import type { Repository } from "../repository.ts";
import type { GitHubState } from "../state.ts";
import type { WorkflowRun, WorkflowRunner } from "../workflow-runs.ts";

export interface LightRunOptions {
  state: GitHubState;
  /** How long a run takes at least; default 0. */
  takesMs?: number;
  /** Merges the pull request at once, as a person who trusts it; default false. */
  merge?: boolean;
  /** Called for a run with the input `check-commit`, which does nothing else. */
  onCheck?: (run: WorkflowRun, repository: Repository) => Promise<void>;
}

const configFile = z.object({
  system: z.object({ name: z.string() }),
  repositories: z.array(z.object({ name: z.string(), url: z.string(), ref: z.string().optional() })),
});

/**
 * A runner for load tests: what a run of the Action does to a hub, without the Action and without a process. It brings
 * `protomanager.lock` to the newest commits, on the branch `protomanager/<system>`, in one pull request. Nothing is
 * fetched, assembled or generated; the digests of the lock stand for the commits.
 */
export function lightRunner(options: LightRunOptions): WorkflowRunner {
  const readConfig = configReader();
  return async (run, hub, signal) => {
    if (options.takesMs) await wait(options.takesMs, undefined, { signal });
    if (run.inputs["check-commit"]) await options.onCheck?.(run, hub);
    else await updateHub(options, hub, run.inputs.config || "config.yaml", readConfig);
    return { succeeded: true, log: "" };
  };
}

type ConfigReader = (text: string) => z.infer<typeof configFile>;

/** Hubs change their config rarely, and parsing a large one takes longer than all the rest. */
function configReader(): ConfigReader {
  const known = new Map<string, z.infer<typeof configFile>>();
  return (text) => {
    const config = known.get(text) ?? configFile.parse(parse(text));
    known.set(text, config);
    return config;
  };
}

async function updateHub(
  { state, merge = false }: LightRunOptions,
  hub: Repository,
  config: string,
  readConfig: ConfigReader,
): Promise<void> {
  const base = hub.defaultBranch;
  const baseOid = (await hub.branch(base))!;
  const { system, repositories } = readConfig((await fileAt(hub, baseOid, config)) ?? "");
  const lock = formatLock(newestLock(state, repositories));
  const lockPath = config.replace(/[^/]*$/, lockFile);
  const branch = `protomanager/${system.name}`;
  const open = openPullOf(hub, branch, base);
  const by = state.accounts.actionsBot;
  if ((await fileAt(hub, baseOid, lockPath)) === lock) {
    if (!open) return;
    closePull(open, state.now());
    await hub.events.pullChanged(hub, open, "closed", by);
    return;
  }
  const branchOid = await hub.branch(branch);
  let headOid = branchOid;
  if (!branchOid || !(await isSame(hub, branchOid, baseOid, lockPath, lock))) {
    const author = { name: by.login, email: noreplyAddress(by), date: isoSeconds(state.now()) };
    const message = `Update ${system.name}`;
    headOid = await writeFiles(hub.git, { parent: baseOid, author, message, files: { [lockPath]: lock } });
    const reason = await hub.updateRefs([{ name: `refs/heads/${branch}`, after: headOid }], by);
    if (reason !== undefined) throw new Error(`${hub.fullName}: ${branch}: ${reason}`);
  }
  const values = { title: `Update ${system.name}`, body: null, draft: false, author: by };
  const sides = { base, head: branch, baseOid, headOid: headOid! };
  const pull = open ?? (await openPull(state, hub, { ...values, ...sides }));
  if (merge) await mergePull(hub, pull, by, state.now());
}

/** Whether a branch holds that lock on top of that base already. */
async function isSame(
  hub: Repository,
  oid: string,
  base: string,
  path: string,
  lock: string,
): Promise<boolean> {
  const { parents } = await readCommit(hub.git, oid);
  return parents[0] === base && (await fileAt(hub, oid, path)) === lock;
}

function newestLock(
  state: GitHubState,
  entries: readonly { name: string; url: string; ref?: string | undefined }[],
): Lock {
  const repositories: Lock["repositories"] = {};
  for (const { name, url, ref } of entries) {
    const [owner = "", repo = ""] = url
      .replace(/\.git$/, "")
      .split(/[/:]/)
      .slice(-2);
    const source = state.findRepository(owner, repo) ?? state.findRenamed(owner, repo);
    const commit = source?.refs.get(`refs/heads/${ref ?? source.defaultBranch}`);
    if (!source || !commit) continue;
    const digest = `sha256:${createHash("sha256").update(commit).digest("hex")}`;
    repositories[name] = { url, ...(ref !== undefined && { ref }), id: String(source.id), commit, digest };
  }
  return { version: 1, repositories, toolchain: {}, outputs: {} };
}

async function fileAt(hub: Repository, commit: string, path: string): Promise<string | undefined> {
  const entry = await findEntry(hub.git, commit, path);
  return entry && (await readBlob(hub.git, entry.oid)).toString("utf8");
}
