/** Bad configs and hostile repositories through the bundled faces: the asserted error, and nothing written. */

import pLimit from "p-limit";
import { stringify } from "yaml";
import { type BadConfig, badConfigs } from "../../config/bad-configs.ts";
import { type ActionResult, runAction } from "../../local-github/runner/run-action.ts";
import {
  type HostileMachine,
  type HostileRepository,
  hostileRepositories,
  openHostile,
} from "../../sources/hostile-repositories.ts";
import { root, runCli } from "../cli.ts";
import type { Findings } from "../line-result.ts";
import { openSandbox, type Sandbox } from "../sandbox.ts";

/** What a table must hold at least to prove anything. */
const fewest = { configs: 30, repositories: 20 };
const concurrency = 2;
const token = "ghp_aTokenThatNoOtherHostMaySee";

interface Refusal {
  title: string;
  /** What it must come to. */
  expected: string;
  /** What it came to. */
  seen: string;
  exitCode: number | null;
  expectedExitCode: number;
  written: string[];
}

export async function proveBadConfigs(findings: Findings): Promise<void> {
  console.error(`  ${badConfigs.length} bad configs`);
  const refusals = await pLimit(concurrency).map(badConfigs, (bad) =>
    bad.onlyInAction ? planInAction(bad) : plan(bad),
  );
  report(findings, "Bad configs through `plan`", refusals);
  findings.check(badConfigs.length >= fewest.configs, `${badConfigs.length} bad configs are too few`);
}

export async function proveHostileRepositories(findings: Findings): Promise<void> {
  console.error(`  ${hostileRepositories.length} hostile repositories`);
  const refusals = await pLimit(concurrency).map(hostileRepositories, update);
  report(findings, "Hostile repositories through `update`", refusals);
  const count = hostileRepositories.length;
  findings.check(count >= fewest.repositories, `${count} hostile repositories are too few`);
}

function report(findings: Findings, title: string, refusals: readonly Refusal[]): void {
  const rows = refusals.map(({ title: what, expected, seen, exitCode, expectedExitCode, written }) => {
    findings.check(seen === expected, `${what}: it was to say\n${expected}\nand said\n${seen}`);
    findings.check(exitCode === expectedExitCode, `${what}: exit code ${exitCode}`);
    findings.check(written.length === 0, `${what}: written: ${written.join(", ")}`);
    return [what, exitCode ?? "killed", shortened(seen), written.join(", ") || "nothing"];
  });
  findings.table(`${title} (${rows.length})`, ["input", "exit code", "what it says", "written"], rows);
}

async function plan({ title, yaml, expected }: BadConfig): Promise<Refusal> {
  await using sandbox = await openSandbox(yaml);
  const { exitCode, document } = await runCli(
    ["plan", "--cache-dir", sandbox.cache],
    sandbox.hub,
    sandbox.env,
  );
  return {
    title,
    expected: expected.join("\n"),
    seen: document.error ?? "no error",
    exitCode,
    expectedExitCode: 2,
    written: await sandbox.changes(),
  };
}

/** Where no repository of the machine may be read. A failed step of a job has one exit code. */
async function planInAction({ title, yaml, expected }: BadConfig): Promise<Refusal> {
  await using sandbox = await openSandbox(yaml);
  const { exitCode, annotations } = await runPlan(sandbox, {});
  return {
    title: `${title} (in the Action)`,
    expected: expected.join("\n"),
    seen: annotations.map(({ message }) => message).join("\n"),
    exitCode,
    expectedExitCode: 1,
    written: await sandbox.changes(),
  };
}

function runPlan(sandbox: Sandbox, inputs: Record<string, string>): Promise<ActionResult> {
  return runAction({
    actionFolder: root,
    github: nowhere,
    inputs: { command: "plan", ...inputs },
    workspace: sandbox.hub,
    runnerFolder: sandbox.cache,
  });
}

/** A run that ends before it asks GitHub for anything. */
const nowhere = {
  token,
  repository: "acme/hub",
  repositoryId: 1,
  repositoryOwnerId: 2,
  ref: "refs/heads/main",
  sha: "1".repeat(40),
  eventName: "workflow_dispatch",
  event: {},
  actor: "ann",
  runId: 1,
  runNumber: 1,
  workflow: "ProtoManager",
  workflowPath: ".github/workflows/protomanager.yml",
  job: "update",
  serverUrl: "http://127.0.0.1:1",
  apiUrl: "http://127.0.0.1:1/api/v3",
  graphqlUrl: "http://127.0.0.1:1/api/graphql",
};

async function update(hostile: HostileRepository): Promise<Refusal> {
  await using machine = await openHostile(hostile);
  const { name, url, ref, protoDirs } = machine.repository;
  const config = {
    system: { name: "hostile-system" },
    repositories: [{ name, url, proto_dir: protoDirs, ...(ref !== undefined && { ref }) }],
    global_proto: { package: "hostile.system.v1" },
    generate: { languages: ["python"] },
    checks: { fail_on: "never" },
  };
  await using sandbox = await openSandbox(stringify(config));
  if (machine.host !== undefined) return await readWithToken(hostile, machine, sandbox);

  const { exitCode, document } = await runCli(
    ["update", "--cache-dir", sandbox.cache],
    sandbox.hub,
    sandbox.env,
  );
  const changes = await sandbox.changes();
  const { error, statistics, changes: outputs } = document;
  if (hostile.outcome.startsWith("read ")) {
    const expected = `${hostile.outcome.split(" ").length - 1} file read, nothing run`;
    const seen = error ?? `${statistics?.files} file read, nothing run`;
    const own = withFolders([...(outputs?.added ?? []), ...(outputs?.changed ?? [])]);
    const written = changes.filter((file) => !own.has(file.replace(/^hub\//, "")));
    return { title: hostile.title, expected, seen, exitCode, expectedExitCode: 0, written };
  }
  return {
    title: hostile.title,
    expected: hostile.outcome,
    seen: error === undefined ? "no error" : machine.inWordsOfOutcome(error),
    exitCode,
    expectedExitCode: 1,
    written: changes,
  };
}

/** In the Action, whose input `source-tokens` gives the host a token that no other may see. */
async function readWithToken(
  { title, outcome }: HostileRepository,
  machine: HostileMachine,
  sandbox: Sandbox,
): Promise<Refusal> {
  const { exitCode, annotations } = await runPlan(sandbox, { "source-tokens": `${machine.host}=${token}` });
  const { requests } = machine.elsewhere;
  const said = annotations.map(({ message }) => machine.inWordsOfOutcome(message)).join("\n");
  return {
    title: `${title} (in the Action)`,
    expected: outcome,
    seen: requests.length > 0 ? `the other host was asked: ${JSON.stringify(requests)}` : said,
    exitCode,
    expectedExitCode: 1,
    written: await sandbox.changes(),
  };
}

/** The paths and every folder above them. */
function withFolders(files: readonly string[]): Set<string> {
  return new Set(
    files.flatMap((file) => file.split("/").map((_, index, parts) => parts.slice(0, index + 1).join("/"))),
  );
}

function shortened(text: string): string {
  const [first = "", ...rest] = text.split("\n");
  const line = first.length > 160 ? `${first.slice(0, 160)}…` : first;
  return rest.length === 0 ? line : `${line} (and ${rest.length} more)`;
}
