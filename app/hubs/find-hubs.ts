/** Which of some repositories are hubs, and what each of them says. Reads only. */

import path from "node:path/posix";
import { lockFile } from "../../src/config/defaults.ts";
import type { GitHubClient } from "../../src/github/client.ts";
import type { RepositoryFacts } from "../github/access.ts";
import type { Settings } from "../settings.ts";
import { speaksFor } from "./accounts.ts";
import { type Hub, hubKey, workflowPath } from "./hub.ts";
import { type FileAnswer, readFiles } from "./read-files.ts";
import { type HubConfig, lockedCommits, readHubConfig } from "./read-hub-config.ts";
import { type HubWorkflow, maxWorkflowBytes, readWorkflow } from "./read-workflow.ts";

/** What was found in a repository that holds the workflow. */
export interface Finding {
  repository: RepositoryFacts;
  hubs: Hub[];
  /** Keys of hubs whose config cannot be read now: they stay as they are known. */
  unreadable: string[];
  /** For the operator; undefined when all is well. */
  problem: string | undefined;
}

export interface HubsFound {
  findings: Finding[];
  /** Ids of repositories that GitHub did not show this time: nothing is known of them. */
  unseen: number[];
}

export interface HubSearch {
  client: GitHubClient;
  installation: number;
  settings: Pick<Settings, "accounts" | "host" | "workflow">;
}

const maxConfigBytes = 2 * 1024 * 1024;
/** A lock holds a few hundred bytes for each repository and symbol. */
const maxLockBytes = 32 * 1024 * 1024;

/** Findings in the order of the repositories; one that does not hold the workflow has none. */
export async function findHubs(
  search: HubSearch,
  repositories: readonly RepositoryFacts[],
): Promise<HubsFound> {
  // A fork holds all that the hub holds, and an archived repository runs nothing.
  const candidates = repositories.filter(({ archived, fork }) => !archived && !fork);
  const file = workflowPath(search.settings.workflow);
  const asked = candidates.map(({ owner, name }) => ({ owner, name, expressions: [`HEAD:${file}`] }));
  const answers = await readFiles(search.client, asked, maxWorkflowBytes);
  const findings: Finding[] = [];
  const unseen: number[] = [];
  for (const [index, repository] of candidates.entries()) {
    const files = answers[index];
    if (files === undefined) unseen.push(repository.id);
    const answer = files?.[0];
    if (answer === undefined) continue;
    const workflow = "problem" in answer ? answer : readWorkflow(answer.text);
    // Whoever may push to one repository would else read, as its hub, all that the account has.
    if (!speaksFor(search.settings.accounts, repository, repository.owner)) {
      const problem = `${file}: the account's hubs are listed in POLICY_FILE, and this repository is not among them`;
      findings.push({ repository, hubs: [], unreadable: [], problem });
    } else if ("problem" in workflow) {
      findings.push({ repository, hubs: [], unreadable: [], problem: `${file}: ${workflow.problem}` });
    } else {
      findings.push(await readHubs(search, repository, workflow));
    }
  }
  return { findings, unseen };
}

async function readHubs(
  search: HubSearch,
  repository: RepositoryFacts,
  workflow: HubWorkflow,
): Promise<Finding> {
  const { owner, name } = repository;
  const { host } = search.settings;
  const expressions = workflow.configs.map((config) => `HEAD:${config}`);
  const [files] = await readFiles(search.client, [{ owner, name, expressions }], maxConfigBytes);
  const finding: Finding = { repository, hubs: [], unreadable: [], problem: undefined };
  if (files === undefined) {
    finding.unreadable = workflow.configs.map((config) => hubKey(repository.id, config));
    finding.problem = `${owner}/${name} could not be read just now.`;
    return finding;
  }
  const problems: string[] = [];
  const good: { path: string; config: HubConfig }[] = [];
  for (const [index, config] of workflow.configs.entries()) {
    const file = files[index];
    const reading = readConfig(file, config, host);
    if (!("problem" in reading)) good.push({ path: config, config: reading });
    else problems.push(reading.problem);
    if ("problem" in reading && file !== undefined) finding.unreadable.push(hubKey(repository.id, config));
  }
  if (problems.length > 0) finding.problem = problems.join("\n");
  if (good.length === 0) return finding;
  for (const { path, config } of good) {
    // One after another: a hundred locks of the largest size at once would be more than there is memory.
    const expressions = [`${revision(config)}:${lockPath(path)}`];
    const [locks] = await readFiles(search.client, [{ owner, name, expressions }], maxLockBytes);
    finding.hubs.push(makeHub(search, repository, workflow, path, config, textOf(locks?.[0])));
  }
  return finding;
}

function readConfig(file: FileAnswer, config: string, host: string): HubConfig | { problem: string } {
  if (file === undefined)
    return { problem: `${config}: is not on the default branch. Commit it there, or fix the workflow.` };
  if ("problem" in file) return { problem: `${config}: ${file.problem}.` };
  return readHubConfig(file.text, config, host);
}

function makeHub(
  { installation, settings }: HubSearch,
  repository: RepositoryFacts,
  workflow: HubWorkflow,
  configPath: string,
  config: HubConfig,
  lock: string | undefined,
): Hub {
  const { id, owner, name, defaultBranch, visibility } = repository;
  const commits = lockedCommits(lock, lockPath(configPath));
  return {
    key: hubKey(id, configPath),
    installation,
    repository: { id, owner, name, defaultBranch, visibility },
    config: configPath,
    system: config.system,
    branch: config.branch,
    base: config.base ?? defaultBranch,
    takesConfig: workflow.takesConfig,
    takesChecks: workflow.takesChecks,
    services: config.services
      .filter((service) => speaksFor(settings.accounts, repository, service.owner))
      .map((service) => ({ ...service, locked: commits.get(service.name) })),
  };
}

function revision({ base }: HubConfig): string {
  return base === undefined ? "HEAD" : `refs/heads/${base}`;
}

/** The lock lies beside its config.yaml. */
export function lockPath(config: string): string {
  return path.join(path.dirname(config), lockFile);
}

function textOf(file: FileAnswer): string | undefined {
  return file !== undefined && "text" in file ? file.text : undefined;
}
