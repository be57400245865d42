/** What else may happen to a run on disk: Ctrl-C, a second run, a damaged cache, what a dead run left. */

import { mkdir, readdir, readFile, rm, truncate, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Findings } from "../../line-result.ts";
import { entriesOf, type FolderScene, type Trial } from "./folder-hub.ts";
import { describeHub, repeat } from "./killed-runs.ts";
import type { Strike } from "./strike-environment.ts";

const staging = ".protomanager-staging";

export async function disturbedRuns(findings: Findings, scene: FolderScene): Promise<void> {
  const rows = [
    ...(await interrupted(findings, scene)),
    await twoHubs(findings, scene),
    await oneHub(findings, scene),
    ...(await damagedCaches(findings, scene)),
    ...(await remains(findings, scene)),
  ];
  findings.table("Other disturbances of a run on disk", ["fault", "seen", "after a clean run"], rows);
}

const interrupts: readonly [title: string, strike: Omit<Strike, "signal">, expected: string][] = [
  ["while git fetches", { when: "during", call: "spawn", target: "^git .*fetch " }, "hub as before"],
  ["while buf generates", { when: "during", call: "spawn", target: "buf\\S* generate " }, "hub as before"],
  [
    "before the first file is staged",
    { when: "before", call: "rename", target: `/${staging}$` },
    "hub as wanted",
  ],
  ["before the journal", { when: "before", call: "rename", target: "/journal.json$" }, "hub as wanted"],
  ["after the journal", { when: "after", call: "rename", target: "/journal.json$" }, "hub as wanted"],
];

async function interrupted(findings: Findings, scene: FolderScene): Promise<string[][]> {
  const rows: string[][] = [];
  for (const [title, strike, expected] of interrupts) {
    const fault = `Ctrl-C ${title}`;
    const trial = await scene.trial();
    const { exitCode, stderr } = await trial.update({ strike: { ...strike, signal: "SIGINT" } });
    const hub = await describeHub(trial, scene);
    const work = (await readdir(path.join(trial.cache, "work"))).length;
    const unfinished = [...(await entriesOf(trial.cache)).keys()].filter((name) => !name.endsWith(".json"));
    findings.check(hub === expected, `${fault}: ${hub}, not ${expected}`);
    findings.check(work + unfinished.length === 0, `${fault}: it left work in the cache`);
    findings.check(!stderr.includes("bug in ProtoManager"), `${fault}: it called itself a bug: ${stderr}`);
    const seen = `exit code ${exitCode}, ${hub}, ${work} folders of work`;
    rows.push([fault, seen, await repeat(findings, scene, trial, fault)]);
  }
  return rows;
}

async function twoHubs(findings: Findings, scene: FolderScene): Promise<string[]> {
  const title = "two hubs at once on one empty cache";
  const [left, right] = [await scene.trial(), await scene.trial()];
  await rm(path.join(left.cache, "sources"), { recursive: true });
  const ended = await Promise.all([left.update(), right.update({ cache: left.cache })]);
  const codes = ended.map(({ exitCode }) => exitCode);
  const hubs = await Promise.all([left, right].map((trial) => describeHub(trial, scene)));
  findings.check(codes.join() === "0,0", `${title}: exit codes ${codes.join()}`);
  findings.check(
    hubs.every((hub) => hub === "hub as wanted"),
    `${title}: ${hubs.join("; ")}`,
  );
  return [
    title,
    `exit codes ${codes.join(", ")}; ${hubs.join("; ")}`,
    await repeat(findings, scene, left, title),
  ];
}

/** Nobody should; the second must then end well or with an error that is understood, and nothing may be mixed. */
async function oneHub(findings: Findings, scene: FolderScene): Promise<string[]> {
  const title = "two runs at once in one hub";
  const trial = await scene.trial();
  const ended = await Promise.all([trial.update(), trial.update()]);
  const codes = ended.map(({ exitCode }) => exitCode);
  const bugs = ended.filter(({ stderr }) => stderr.includes("bug in ProtoManager"));
  for (const { stderr } of bugs) findings.check(false, `${title}: ${stderr}`);
  const hub = await describeHub(trial, scene);
  // The second of them, where they meet, has to say so.
  findings.check(
    codes.includes(0) && hub === "hub as wanted",
    `${title}: exit codes ${codes.join()}, ${hub}`,
  );
  const seen = `exit codes ${codes.join(", ")}; ${hub}`;
  return [title, seen, await repeat(findings, scene, trial, title)];
}

const damages: readonly [title: string, damage: (file: string) => Promise<void>][] = [
  ["cut short", (file) => truncate(file, 40)],
  ["empty", (file) => truncate(file, 0)],
  [
    "changed in one byte",
    async (file) => {
      const text = await readFile(file, "utf8");
      await writeFile(file, text.replace("message", "massage"));
    },
  ],
  ["not text", (file) => writeFile(file, Buffer.from([0xff, 0x00, 0xfe]))],
];

async function damagedCaches(findings: Findings, scene: FolderScene): Promise<string[][]> {
  const rows: string[][] = [];
  for (const [what, damage] of damages) {
    const title = `every cache entry is ${what}`;
    const trial = await scene.trial();
    const entries = [...(await entriesOf(trial.cache)).keys()];
    for (const name of entries) await damage(path.join(trial.cache, "sources", name));
    const verdict = await repeat(findings, scene, trial, title);
    rows.push([title, `${entries.length} entries damaged`, verdict]);
  }
  return rows;
}

/** What dead runs left in the hub, or a commit brought. */
const leftBehind: readonly [title: string, files: Readonly<Record<string, string>>, refused: boolean][] = [
  ["an empty staging folder", {}, false],
  ["staged files and no journal", { "0": "half", "journal.tmp": '{"moves"' }, false],
  [
    "an old journal whose files are gone",
    { "journal.json": '{"moves":["global.proto"],"removals":[]}' },
    false,
  ],
  ["the process id of a run that died", { pid: "4194304", "0": "half" }, false],
  ["the process id of a run that lives", { pid: String(process.pid) }, true],
  ["a journal that is no journal", { "0": "half", "journal.json": '{"moves":' }, true],
  [
    "a journal that leads out of the hub",
    { "0": "", "journal.json": '{"moves":["../x"],"removals":["../kept"]}' },
    true,
  ],
];

async function remains(findings: Findings, scene: FolderScene): Promise<string[][]> {
  const rows: string[][] = [];
  for (const [what, files, refused] of leftBehind) {
    const title = `the hub holds ${what}`;
    const trial = await scene.trial();
    const staged = path.join(trial.hub, staging);
    await writeFile(path.join(trial.hub, "..", "kept"), "");
    await mkdir(staged);
    for (const [name, text] of Object.entries(files)) await writeFile(path.join(staged, name), text);
    let seen = "cleared or completed";
    if (refused) {
      seen = await refusal(findings, scene, trial, title);
      await rm(staged, { recursive: true });
    }
    const verdict = await repeat(findings, scene, trial, title);
    const around = (await readdir(path.dirname(trial.hub))).join();
    findings.check(around === "cache,hub,kept", `${title}: beside the hub there is ${around}`);
    rows.push([title, seen, verdict]);
  }
  return rows;
}

/** A run that says what is in its way and what to do, and touches nothing. */
async function refusal(findings: Findings, scene: FolderScene, trial: Trial, title: string): Promise<string> {
  const { exitCode, stderr } = await trial.update();
  const hub = await describeHub(trial, scene);
  findings.check(
    exitCode === 1 && !stderr.includes("bug in ProtoManager"),
    `${title}: ${exitCode}: ${stderr}`,
  );
  findings.check(hub.startsWith("hub as before"), `${title}: ${hub}`);
  return `exit code ${exitCode}: ${stderr.trim().replaceAll(trial.hub, "HUB")}`;
}
