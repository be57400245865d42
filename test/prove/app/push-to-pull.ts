/** One `git push`, and everything that is real between it and the pull request. */

import { mkdir } from "node:fs/promises";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { lockFile, parseLock } from "../../../src/lock.ts";
import { commitAndPush } from "../../demo/person.ts";
import { systemPath } from "../../demo/stage.ts";
import { readBlob } from "../../local-github/git/objects.ts";
import { findEntry } from "../../local-github/git/trees.ts";
import { machineEnvironment } from "../../local-github/runner/machine-environment.ts";
import { createWorkflowRunner } from "../../local-github/runner/run-workflow.ts";
import { root } from "../cli.ts";
import type { Findings } from "../line-result.ts";
import { installedStores } from "./world/stores.ts";
import { proto, protoFile, startWorld, type World } from "./world/world.ts";

const patienceMs = 120_000;

/** The bundle runs with tokens of the App alone: pull requests, and their lock, hold the pushed commit. */
export async function pushToPull(findings: Findings): Promise<void> {
  const rows = [];
  for (const store of await installedStores()) {
    await using world = await startWorld({ store, hubs: 1, services: 2 });
    await useBundle(world);
    const [hub] = world.hubs;
    const service = hub!.services[0]!;
    // The App dispatches the first run by itself once it has found the hub.
    await pulledWith(world, await head(world));
    const begin = performance.now();
    await commitAndPush(world.github, service, { [protoFile]: proto(service.name, 2) }, "One field more");
    const pushed = performance.now();
    const found = await pulledWith(world, await head(world));
    const { pulls } = world.github.repository(hub!.owner, hub!.name);
    const [pull] = pulls;
    findings.check(found, `${store}: the pushed commit is in no pull request`);
    findings.check(pulls.length === 1, `${store}: there are ${pulls.length} pull requests`);
    findings.check(pull?.author.login === "protomanager[bot]", `${store}: it is by ${pull?.author.login}`);
    rows.push([store, seconds(pushed - begin), seconds(performance.now() - pushed), `#${pull?.number}`]);
  }
  findings.table("one push, through real git, sockets, queue, workflow and bundle", columns, rows);
}

const columns = ["store", "git push, s", "to the pull request, s", "pull request"];

async function useBundle({ github, folder }: World): Promise<void> {
  const runnerFolder = path.join(folder, "runs");
  await mkdir(runnerFolder);
  github.setRunner(
    createWorkflowRunner({
      state: github.state,
      actionFolder: root,
      runnerFolder,
      toolCache: path.join(folder, "tools"),
      env: machineEnvironment(process.env),
      searchPath: systemPath(),
    }),
  );
}

function head({ github, hubs }: World): Promise<string | undefined> {
  const { owner, name } = hubs[0]!.services[0]!;
  return github.branch(owner, name, "main");
}

/** Whether, in time, the open pull request's lock has the first service at this commit. */
async function pulledWith({ github, hubs }: World, commit: string | undefined): Promise<boolean> {
  const { owner, name, services } = hubs[0]!;
  const repository = github.repository(owner, name);
  const deadline = Date.now() + patienceMs;
  while (Date.now() < deadline) {
    const open = repository.pulls.find(({ state }) => state === "open");
    const entry = open && (await findEntry(repository.git, open.headOid, lockFile));
    if (entry) {
      const lock = parseLock((await readBlob(repository.git, entry.oid)).toString("utf8"), lockFile);
      if (lock.repositories[services[0]!.name]?.commit === commit) return true;
    }
    await wait(100);
  }
  return false;
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(1);
}
