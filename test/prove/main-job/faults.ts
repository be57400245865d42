/** Kills, races and a failing GitHub, each followed by a run that nothing disturbs. */

import { mkdir, symlink } from "node:fs/promises";
import path from "node:path";
import { temporaryFolder } from "../folders.ts";
import { Findings, type LineResult } from "../line-result.ts";
import { type ActionStage, openActionStage } from "./faults/action-hub.ts";
import { disturbedRuns } from "./faults/disturbed-runs.ts";
import { failForGood, failOnce, faultKinds } from "./faults/failing-github.ts";
import { openFolderScene } from "./faults/folder-hub.ts";
import { killedPublishing } from "./faults/killed-publishing.ts";
import { killedRuns } from "./faults/killed-runs.ts";
import { people } from "./faults/people.ts";

/** Any other would do as well: printed, so that what it found can be found again. */
const seed = 20_251;

/** @param options.full - 50 random kills of a run on disk and 20 of one that publishes, instead of 10 and 4 */
export async function faults({ full }: { full: boolean }): Promise<LineResult> {
  await using folder = await temporaryFolder("faults");
  const scene = await openFolderScene(folder.path);
  const toolCache = path.join(folder.path, "tool-cache");
  await mkdir(path.join(toolCache, "protomanager"), { recursive: true });
  await symlink(scene.tools, path.join(toolCache, "protomanager", "tools"), "junction");

  async function onDisk(): Promise<LineResult> {
    const findings = new Findings();
    await killedRuns(findings, scene, seed, full ? 50 : 10);
    await disturbedRuns(findings, scene);
    return findings.result();
  }

  /** Each on a GitHub of its own, that a fault meets the run it is meant for. */
  async function onGitHub(
    name: string,
    prove: (findings: Findings, stage: ActionStage) => Promise<void>,
  ): Promise<LineResult> {
    const findings = new Findings();
    const own = path.join(folder.path, name);
    await mkdir(own);
    await using stage = await openActionStage(own, toolCache);
    await prove(findings, stage);
    return findings.result();
  }

  // Publishing waits most of its time, for the pace that GitHub asks for.
  const results = await Promise.all([
    onDisk(),
    onGitHub("killed", (findings, stage) => killedPublishing(findings, stage, seed, full ? 20 : 4)),
    ...faultKinds.map((kind) => onGitHub(kind, (findings, stage) => failOnce(findings, stage, kind))),
    onGitHub("for-good", failForGood),
    onGitHub("people", people),
  ]);
  return {
    passed: results.every(({ passed }) => passed),
    tables: results.flatMap(({ tables }) => tables),
    notes: results.flatMap(({ notes }) => notes),
  };
}
