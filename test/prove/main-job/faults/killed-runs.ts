/** kill -9 of a run that writes to disk, at each of its steps and at random. */

import { utimes } from "node:fs/promises";
import path from "node:path";
import { type Random, random } from "../../../bench/random.ts";
import { contentsOf, differences } from "../../folders.ts";
import type { Findings } from "../../line-result.ts";
import { type Contents, entriesOf, type FolderScene, type RunFault, type Trial } from "./folder-hub.ts";
import type { Strike } from "./strike-environment.ts";

interface KillPoint {
  title: string;
  fault: RunFault;
  /** Whether the hub may already hold some of the change. */
  touched: boolean;
}

interface Step {
  title: string;
  call: NonNullable<Strike["call"]>;
  target: string;
  /** When the hub may have changed: from before it, from after it, or not even then. */
  touches?: "before" | "after";
}

const staging = ".protomanager-staging";
const workFolder = "work/fetch-[^/]+/objects$";
const aDayAgo = () => new Date(Date.now() - 25 * 60 * 60 * 1000);

/** The first write of each stage, and what else must hold together, in the order of a run. */
const steps: readonly Step[] = [
  { title: "fetch: the folder for it", call: "mkdir", target: workFolder },
  { title: "fetch: git fetch", call: "spawn", target: "^git .*fetch " },
  { title: "cache: the bytes of an entry", call: "writeFile", target: "/sources/" },
  { title: "cache: the entry in its place", call: "rename", target: "/sources/" },
  { title: "outputs: a folder to stage in", call: "mkdir", target: `/${staging}-\\d+$` },
  { title: "outputs: the staging folder", call: "rename", target: `/${staging}$` },
  { title: "outputs: the journal", call: "rename", target: "/journal.json$", touches: "after" },
  { title: "outputs: the first in its place", call: "rename", target: "/hub/[^.]", touches: "before" },
  { title: "lock", call: "rename", target: "/protomanager.lock$", touches: "before" },
  { title: "outputs: the first stale file", call: "rm", target: "/old", touches: "before" },
  { title: "outputs: the end of staging", call: "rm", target: `/${staging}$`, touches: "before" },
];

function killPoints(): KillPoint[] {
  return steps.flatMap(({ title, touches, ...call }) =>
    (["before", "after"] as const).map((when) => ({
      title: `${when} ${title}`,
      fault: { strike: { signal: "SIGKILL", when, ...call } },
      touched: touches === "before" || touches === when,
    })),
  );
}

/** At a moment, or at a write: a run spends little of its time on writing. */
function randomPoint(scene: FolderScene, { integer }: Random, clock: boolean): KillPoint {
  if (clock) {
    const killAfter = 1 + integer(Math.ceil(scene.milliseconds));
    return { title: `after ${killAfter} ms`, fault: { killAfter }, touched: true };
  }
  const write = 1 + integer(scene.writes);
  const when = integer(2) === 0 ? "before" : "after";
  const strike: Strike = { signal: "SIGKILL", when, write };
  return { title: `${when} write ${write} of ${scene.writes}`, fault: { strike }, touched: true };
}

/** @param count - of random points */
export async function killedRuns(
  findings: Findings,
  scene: FolderScene,
  seed: number,
  count: number,
): Promise<void> {
  const columns = ["kill -9", "left behind", "after a clean run"];
  const rows: string[][] = [];
  for (const point of killPoints()) {
    const { killed, row } = await killAndRepeat(findings, scene, point);
    findings.check(killed, `kill -9 ${point.title}: the run never came there`);
    rows.push(row);
  }
  rows.push(await leftovers(findings, scene));
  findings.table("A run that is killed at a step, then one that is not", columns, rows);

  const numbers = random(seed);
  const randomRows: string[][] = [];
  for (let attempt = 0; randomRows.length < count && attempt < 3 * count; attempt++) {
    const point = randomPoint(scene, numbers, randomRows.length % 2 === 0);
    const { killed, row } = await killAndRepeat(findings, scene, point);
    // By the clock it may have been quicker than the undisturbed one.
    if (killed) randomRows.push(row);
  }
  findings.check(randomRows.length === count, `only ${randomRows.length} random kills met a running run`);
  findings.table(`A run that is killed at random (seed ${seed})`, columns, randomRows);
}

async function killAndRepeat(
  findings: Findings,
  scene: FolderScene,
  { title, fault, touched }: KillPoint,
): Promise<{ killed: boolean; row: string[] }> {
  const trial = await scene.trial();
  const { exitCode } = await trial.update(fault);
  const hub = await describeHub(trial, scene);
  findings.check(touched || hub.startsWith("hub as before"), `kill -9 ${title}: the hub was changed: ${hub}`);
  const entries = [...(await entriesOf(trial.cache))];
  const whole = entries.filter(([name]) => name.endsWith(".json"));
  for (const [name, content] of whole) {
    findings.check(
      scene.wantedCache.get(name) === content,
      `kill -9 ${title}: ${name} in the cache is damaged`,
    );
  }
  const half = entries.length - whole.length;
  const cache = `${whole.length} of ${scene.wantedCache.size} cache entries${half > 0 ? `, ${half} unfinished` : ""}`;
  const verdict = await repeat(findings, scene, trial, `kill -9 ${title}`);
  return { killed: exitCode === -1, row: [title, `${hub}; ${cache}`, verdict] };
}

/** What an undisturbed run makes of what a fault left. */
export async function repeat(
  findings: Findings,
  scene: FolderScene,
  trial: Trial,
  title: string,
): Promise<string> {
  const { exitCode, stderr } = await trial.update();
  const wrong = differences(await contentsOf(trial.hub), scene.wanted);
  const cached = await entriesOf(trial.cache);
  const missing = [...scene.wantedCache].filter(([name, content]) => cached.get(name) !== content);
  const problems = [
    ...(exitCode === 0 ? [] : [`it ended with ${exitCode}: ${stderr}`]),
    ...(wrong.length === 0 ? [] : [`the hub differs in ${wrong.join(", ")}`]),
    ...(missing.length === 0 ? [] : [`the cache lacks ${missing.length} entries`]),
  ];
  for (const problem of problems) findings.check(false, `${title}: after a clean run ${problem}`);
  return problems.length === 0 ? "same bytes, cache whole" : problems.join("; ");
}

/** Where the hub stands between what it was and what it is to be. */
export async function describeHub(trial: Trial, scene: FolderScene): Promise<string> {
  const all = await contentsOf(trial.hub);
  const hub: Contents = new Map([...all].filter(([name]) => !name.startsWith(staging)));
  const journal = all.has(`${staging}/journal.json`);
  const stagedFiles = [...all.keys()].filter((name) => name.startsWith(`${staging}/`)).length;
  const rest = all.has(staging) ? `, ${stagedFiles} staged files${journal ? " and a journal" : ""}` : "";
  if (differences(hub, scene.before).length === 0) return `hub as before${rest}`;
  if (differences(hub, scene.wanted).length === 0) return `hub as wanted${rest}`;
  return `hub in between${rest}`;
}

/** What kills left in the cache is swept away when it is a day old. */
async function leftovers(findings: Findings, scene: FolderScene): Promise<string[]> {
  const title = "before fetch: the folder for it, and a day goes by";
  const trial = await scene.trial();
  const strike: Strike = { signal: "SIGKILL", when: "before", call: "mkdir", target: workFolder };
  await trial.update({ strike });
  const work = path.join(trial.cache, "work");
  const left = [...(await contentsOf(work)).keys()].filter((name) => !name.includes("/"));
  for (const name of left) await utimes(path.join(work, name), aDayAgo(), aDayAgo());
  const verdict = await repeat(findings, scene, trial, title);
  const remaining = (await contentsOf(work)).size;
  findings.check(
    left.length > 0 && remaining === 0,
    `${title}: ${remaining} of ${left.length} folders remain`,
  );
  return [title, `${left.length} folders of work`, `${verdict}; ${remaining} folders of work`];
}
