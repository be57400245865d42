/** Tokens and keys of a run, looked for in everything that the run leaves or hands on. */

import { mkdir, readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import type { Stage } from "../../demo/stage.ts";
import { temporaryFolder } from "../folders.ts";
import { Findings, type LineResult } from "../line-result.ts";
import { createRecorder, type RecordedChild } from "../recorder.ts";
import { branch, openPrivateHub, pluginName, pluginOutput, programs } from "./private-hub.ts";

/** What the plugin is to find none of. */
const ofTheRunner = /^(INPUT_|GITHUB_|ACTIONS_)/;

export async function secrets(): Promise<LineResult> {
  const findings = new Findings();
  if (process.platform !== "linux") {
    findings.check(false, "environments of children are read from /proc, which Linux alone has");
    return findings.result();
  }
  await using folder = await temporaryFolder("secrets");
  const runnerFolder = path.join(folder.path, "runner");
  await mkdir(path.join(runnerFolder, "tmp"), { recursive: true });
  const recorder = await createRecorder(folder.path, await programs(folder.path), runnerFolder);
  const known: string[] = [];
  await using stage = await openPrivateHub(runnerFolder, recorder.folder, known);
  const { github } = stage;

  console.error("  a run over private repositories of three owners");
  const result = await stage.dispatch();
  if (!findings.check(result.exitCode === 0, `the run ended with ${result.exitCode}:\n${result.log}`)) {
    return findings.result();
  }

  const forms = new Map([...github.state.tokens.secrets(), ...known].flatMap(formsOf));
  const holds = (text: string) => [...forms].filter(([form]) => text.includes(form)).map(([, name]) => name);
  const records = await recorder.records();
  const files = await writtenFiles([runnerFolder, recorder.seen]);
  // The runner takes these lines away: they are how it is told what to hide.
  const log = result.rawLogForTests.replace(/^::add-mask::.*$/gm, "");
  const told = JSON.stringify({ ...result, rawLogForTests: undefined });

  const environments = records.flatMap((record) => record.environment.map((entry) => ({ record, ...entry })));
  const isGitConfiguration = ({ record, name }: { record: RecordedChild; name: string }) =>
    record.program === "git" && /^GIT_CONFIG_VALUE_\d+$/.test(name);
  const leaks: [where: string, looked: number, found: string[]][] = [
    ["log, before masking", 1, holds(log)],
    ["masked log, summary, outputs, state, annotations", 1, holds(told)],
    [
      "files written, also those deleted later",
      files.length,
      files.filter(({ text }) => holds(text).length > 0).map(({ file }) => file),
    ],
    [
      "arguments of children",
      records.length,
      records.filter((record) => holds(record.arguments).length > 0).map(({ program }) => program),
    ],
    [
      "environments of children, git's configuration aside",
      environments.length,
      environments
        .filter((entry) => !isGitConfiguration(entry) && holds(entry.value).length > 0)
        .map(({ record, name }) => `${record.program}: ${name}`),
    ],
    ["the pull request's branch and body", 1, holds(await published(stage))],
  ];
  const rows = leaks.map(([where, looked, all]) => {
    const found = [...new Set(all)];
    findings.check(found.length === 0, `${where}: ${found.join(", ")}`);
    return [where, looked, found.join(", ") || "nowhere"];
  });
  findings.table(
    `${forms.size} forms of ${forms.size / 4} secrets`,
    ["looked for in", "how many", "found"],
    rows,
  );

  const given = environments.filter((entry) => isGitConfiguration(entry) && holds(entry.value).length > 0);
  findings.check(given.length > 0, "git was never given a token: nothing was proven");
  const caught = files.some(({ file }) => file.startsWith(recorder.seen));
  findings.check(caught, "no file that was deleted later was caught: nothing was proven of them");
  checkChildren(findings, records);
  await checkPlugin(findings, stage);
  return findings.result();
}

/** As it is, and as HTTP, JSON and URLs carry it. */
function formsOf(secret: string): [form: string, name: string][] {
  const base64 = (text: string) => Buffer.from(text).toString("base64");
  const name = `${secret.slice(0, 8)}…`;
  const forms: [string, string][] = [
    [secret, name],
    [base64(secret), `base64 of ${name}`],
    [base64(`x-access-token:${secret}`), `basic authorization with ${name}`],
    [base64(`:${secret}`), `basic authorization without a user with ${name}`],
  ];
  const encoded = encodeURIComponent(secret);
  return encoded === secret ? forms : [...forms.slice(0, 3), [encoded, `URL with ${name}`]];
}

/** Every file below the folders, each once however many links it has. */
async function writtenFiles(folders: readonly string[]): Promise<{ file: string; text: string }[]> {
  const files = new Map<number, { file: string; text: string }>();
  for (const folder of folders) {
    for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const file = path.join(entry.parentPath, entry.name);
      const { ino } = await stat(file);
      if (!files.has(ino)) files.set(ino, { file, text: await readFile(file, "latin1") });
    }
  }
  return [...files.values()];
}

async function published({ github, hub }: Stage): Promise<string> {
  const { git, pulls } = github.repository(hub.owner, hub.name);
  const difference = await git.git(["show", "--format=fuller", "--text", branch]);
  return difference + pulls.map(({ title, body }) => `${title}\n${body}`).join("\n");
}

/** A program that was never started proves nothing. */
function checkChildren(findings: Findings, records: readonly RecordedChild[]): void {
  const counts = new Map<string, number>();
  for (const { program } of records) counts.set(program, (counts.get(program) ?? 0) + 1);
  for (const program of ["git", "buf", "protoc", "protoc-gen-es", pluginName]) {
    findings.check(counts.has(program), `${program} was never started: nothing was proven of it`);
  }
  findings.table("Children recorded", ["program", "times"], [...counts].sort());
}

async function checkPlugin(findings: Findings, { github, hub }: Stage): Promise<void> {
  const { git } = github.repository(hub.owner, hub.name);
  const text = await git.git(["show", `${branch}:${pluginOutput}`]);
  const names = Object.keys(JSON.parse(text) as object);
  const found = names.filter((name) => ofTheRunner.test(name));
  findings.check(found.length === 0, `the plugin finds ${found.join(", ")}`);
  findings.note(`The plugin's environment: ${names.join(", ")}`);
}
