/** The files that `init` starts a hub with, as texts. */

import path from "node:path/posix";
import { stringify } from "yaml";
import { lockFile } from "../config/defaults.ts";
import { normalizePath } from "../config/paths.ts";
import { configSchemaUrl } from "../config/reference.ts";

export type AssemblyMode = "merge" | "import";

export interface InitAnswers {
  mode: AssemblyMode;
  /** Name of the system and of the branch. */
  name: string;
  /** Protobuf package of the assembled file. */
  package: string;
  repositories: readonly { name: string; url: string }[];
  /** Built-in languages; none generates no code. */
  languages: readonly string[];
}

const outputDir = "gen";
const output = "global.proto";

/** What each mode means, three lines each, for the question and for the error without a terminal. */
export const modeExplanation = `merge   One self-contained ${output} with every message and service in one package of its own.
        gRPC paths and Any type URLs change to that package; sources may import ${output}.
        For systems whose contract is ${output}, where nobody generates code from the sources.
import  A ${output} of \`import public\` lines beside copies of the sources; nothing is renamed.
        gRPC paths, Any type URLs and generated types stay those of the sources.
        For services that already have traffic; no source may import ${output}.`;

/** A valid config.yaml, with the line that gives editors completion and checks. */
export function initialConfig(answers: InitAnswers): string {
  const repositories = answers.repositories.flatMap(({ name, url }) => [
    `  - name: ${scalar(name)}`,
    `    url: ${scalar(url)}`,
    "    proto_dir: proto",
  ]);
  const lines = [
    `# yaml-language-server: $schema=${configSchemaUrl}`,
    "# Every key: https://github.com/cdaprod/protomanager/blob/v1/docs/configuration.md",
    "system:",
    `  name: ${scalar(answers.name)}`,
    `  output_dir: ${outputDir}`,
    "repositories: # one entry for each service repository; `dependencies` lists the names it imports from",
    ...repositories,
    "global_proto:",
    `  output: ${output}`,
    "  # A path of its own, so that two systems can be linked into one program.",
    `  import_path: ${scalar(`${answers.package.replaceAll(".", "/")}/${output}`)}`,
    `  package: ${scalar(answers.package)}`,
    `  mode: ${answers.mode}`,
    "generate:",
    `  languages: [${answers.languages.map(scalar).join(", ")}]`,
  ];
  return `${lines.join("\n")}\n`;
}

/** Where the App is, for hubs that have one. */
export interface WorkflowOptions {
  /** Its address: runs get their tokens from it, and pull requests of service repositories are checked. */
  appUrl?: string | undefined;
}

/**
 * The workflow that runs the Action every hour, on demand, and when the config changes.
 *
 * @param configPath - from the repository's top, with `/`
 */
export function initialWorkflow(configPath: string, { appUrl }: WorkflowOptions = {}): string {
  const config = scalar(normalizePath(configPath));
  const list = flowList(normalizePath(configPath));
  const dispatched = `inputs.config || '${normalizePath(configPath).replaceAll("'", "''")}'`;
  const group =
    appUrl === undefined
      ? dispatched
      : `inputs.check-commit && format('check-{0}-{1}', inputs.check-repository, inputs.check-pull-request) || ${dispatched}`;
  return `name: ProtoManager
run-name: ProtoManager \${{ inputs.dispatch-id }}

on:
  schedule:
    - cron: "17 * * * *"
  push:
    branches: [main]
    paths: ${list}
  workflow_dispatch:
    inputs:
      config:
        description: The config.yaml to run.
        type: choice
        options: ${list}
        default: ${config}
      dispatch-id:
        description: Set by the App, to find the run again.
${appUrl === undefined ? "" : checkInputs}
permissions: {}

concurrency:
  group: ${scalar(`protomanager-\${{ ${group} }}`)}

jobs:
  update:
${appUrl === undefined ? "" : "    if: ${{ !inputs.check-commit }}\n"}    runs-on: ubuntu-latest
    timeout-minutes: 30
    permissions:
      contents: write
      pull-requests: write
${appUrl === undefined ? "" : "      id-token: write\n"}    steps:
${checkout}
${cache("actions/cache")}
      - uses: cdaprod/protomanager@v1
        with:
          config: ${scalar(`\${{ ${dispatched} }}`)}
${appUrl === undefined ? "" : `          app-url: ${scalar(appUrl)}\n${checkJob(appUrl, dispatched)}`}`;
}

const checkout = `      - uses: actions/checkout@de0fac2e4500dabe0009e67214ff5f5447ce83dd # v6.0.2
        with:
          persist-credentials: false`;

/**
 * What was fetched before, by the locks: a run fetches only what moved since. A check restores it and saves nothing.
 */
const cache = (action: string) => `      - uses: ${action}@55cc8345863c7cc4c66a329aec7e433d2d1c52a9 # v6.1.0
        with:
          path: \${{ runner.tool_cache }}/protomanager
          key: protomanager-\${{ runner.os }}-\${{ hashFiles('**/protomanager.lock') }}
          restore-keys: protomanager-\${{ runner.os }}-`;

const checkInputs = `      check-repository:
        description: Set by the App. The id of the repository whose pull request is checked.
      check-pull-request:
        description: Set by the App. The number of that pull request.
      check-commit:
        description: Set by the App. The commit of that pull request, as data; nothing of it is run.
`;

/** What a pull request of a service repository would do to the system; it can read, and nothing else. */
function checkJob(appUrl: string, dispatched: string): string {
  return `
  check:
    if: \${{ inputs.check-commit }}
    runs-on: ubuntu-latest
    timeout-minutes: 15
    permissions:
      contents: read
      id-token: write # to show the App which run asks for its read token
    steps:
${checkout}
${cache("actions/cache/restore")}
      - uses: cdaprod/protomanager@v1
        with:
          command: validate
          config: ${scalar(`\${{ ${dispatched} }}`)}
          app-url: ${scalar(appUrl)}
          check-repository: \${{ inputs.check-repository }}
          check-pull-request: \${{ inputs.check-pull-request }}
          check-commit: \${{ inputs.check-commit }}
`;
}

/** A .gitattributes with the outputs marked as generated and free of CRLF; undefined when it already has the lines. */
export function withAttributes(existing: string): string | undefined {
  const map = path.join(path.dirname(output), "global.map.json");
  const patterns = [output, map, lockFile, `${outputDir}/**`];
  const present = new Set(existing.split(/\r?\n/).map((line) => line.trim()));
  const lines = patterns.map((pattern) => `/${pattern} text=auto eol=lf linguist-generated=true`);
  const missing = lines.filter((line) => !present.has(line));
  if (missing.length === 0) return undefined;
  const before = existing === "" || existing.endsWith("\n") ? existing : `${existing}\n`;
  return `${before}${missing.join("\n")}\n`;
}

function flowList(entry: string): string {
  return stringify([entry], { collectionStyle: "flow", flowCollectionPadding: false, lineWidth: 0 }).trim();
}

function scalar(text: string): string {
  return stringify(text, { lineWidth: 0 }).trim();
}
