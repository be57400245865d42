/** A hub on disk with repositories on disk, before and after a change of theirs; each trial gets a copy of its own. */

import { cp, mkdir, readFile, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { CancelledError } from "../../../../src/errors.ts";
import { CommandError, runAny } from "../../../../src/process.ts";
import { type Files, TestRepository } from "../../../support/git-repository.ts";
import { root } from "../../cli.ts";
import { contentsOf } from "../../folders.ts";
import { newer, older, systemConfig } from "./protos.ts";
import { type Strike, strikeEnvironment } from "./strike-environment.ts";

export type Contents = ReadonlyMap<string, string>;

export interface FolderScene {
  /** What the hub holds when the change of the repositories is to arrive in it. */
  before: Contents;
  /** What an undisturbed run makes of both. */
  wanted: Contents;
  wantedCache: Contents;
  /** Folder of the tools that are in use. */
  tools: string;
  /** How often an undisturbed run writes, and how long it takes. */
  writes: number;
  milliseconds: number;
  /** A hub and a cache as before the change. */
  trial(): Promise<Trial>;
}

export interface Trial {
  hub: string;
  cache: string;
  update(fault?: RunFault): Promise<Ended>;
}

export interface RunFault {
  strike?: Strike;
  /** Killed after so many milliseconds. */
  killAfter?: number;
  /** Where the number of its writes goes. */
  countFile?: string;
  args?: readonly string[];
  /** Instead of the trial's own. */
  cache?: string;
}

export interface Ended {
  /** -1: killed. */
  exitCode: number;
  stderr: string;
}

const sourcesFolder = "sources";

/** Prepares it all in an existing folder. The first run fetches the tools for all others. */
export async function openFolderScene(folder: string): Promise<FolderScene> {
  const urls = new Map<string, string>();
  const commit = async (files: Readonly<Record<string, Files>>) => {
    for (const [name, content] of Object.entries(files)) {
      const bare = path.join(folder, "repositories", `${name}.git`);
      const repository = urls.has(name) ? new TestRepository(bare) : await TestRepository.create(bare);
      urls.set(name, pathToFileURL(bare).href);
      await repository.commit(content);
    }
  };
  await commit(older);
  const first = trialIn(path.join(folder, "first"));
  await mkdir(first.hub, { recursive: true });
  await writeFile(path.join(first.hub, "config.yaml"), systemConfig(urls));
  await succeed(first);
  await commit(newer);

  const tools = path.join(first.cache, "tools");
  let trials = 0;
  async function trial(): Promise<Trial> {
    const copy = trialIn(path.join(folder, `trial-${++trials}`));
    await cp(first.hub, copy.hub, { recursive: true });
    await cp(path.join(first.cache, sourcesFolder), path.join(copy.cache, sourcesFolder), {
      recursive: true,
    });
    // Tools are no part of the trial, and large.
    await symlink(tools, path.join(copy.cache, "tools"), "junction");
    return copy;
  }

  const undisturbed = await trial();
  const countFile = path.join(folder, "writes");
  await succeed(undisturbed, { countFile });
  const timed = await trial();
  const begin = performance.now();
  await succeed(timed);
  const milliseconds = performance.now() - begin;
  return {
    before: await contentsOf(first.hub),
    wanted: await contentsOf(undisturbed.hub),
    wantedCache: await entriesOf(undisturbed.cache),
    milliseconds,
    writes: Number(await readFile(countFile, "utf8")),
    tools,
    trial,
  };
}

/** What a cache keeps of sources, half written files included. */
export async function entriesOf(cache: string): Promise<Contents> {
  const contents = await contentsOf(path.join(cache, sourcesFolder));
  return new Map([...contents].filter(([, content]) => content !== ""));
}

function trialIn(folder: string): Trial {
  const hub = path.join(folder, "hub");
  const cache = path.join(folder, "cache");
  return { hub, cache, update: (fault = {}) => update(hub, cache, fault) };
}

async function succeed(trial: Trial, fault?: RunFault): Promise<void> {
  const { exitCode, stderr } = await trial.update(fault);
  if (exitCode !== 0) throw new Error(`an undisturbed update ended with ${exitCode}:\n${stderr}`);
}

async function update(hub: string, cache: string, fault: RunFault): Promise<Ended> {
  const { strike, killAfter, countFile, args = [] } = fault;
  const struck = strike !== undefined || countFile !== undefined;
  const cli = path.join(root, "dist", "cli.js");
  try {
    return await runAny({
      file: process.execPath,
      args: [cli, "update", "--cache-dir", fault.cache ?? cache, ...args],
      cwd: hub,
      env: {
        npm_config_registry: process.env.npm_config_registry,
        ...(struck && strikeEnvironment(strike, countFile)),
      },
      ...(killAfter !== undefined && { signal: AbortSignal.timeout(killAfter) }),
    });
  } catch (error) {
    if (error instanceof CancelledError) return { exitCode: -1, stderr: "" };
    if (error instanceof CommandError && error.result?.exitCode === -1) return error.result;
    throw error;
  }
}
