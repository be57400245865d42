/** The terminal of a new user: what stands in the document is typed as it is, with the names of this machine. */

import { chmod, mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { run } from "../../../../src/process.ts";
import type { LocalGitHub } from "../../../local-github/local-github.ts";
import { machineEnvironment } from "../../../local-github/runner/machine-environment.ts";
import { root } from "../../cli.ts";

export interface Terminal {
  readonly home: string;
  /** The folder that the next command is typed in. */
  folder: string;
  /** Names of the document replaced by those of this machine. */
  translate(text: string): string;
  /** Runs commands as they stand in the document; what they print on standard output. */
  type(commands: string): Promise<string>;
  env: Readonly<Record<string, string>>;
}

export interface TerminalOptions {
  /** Empty; everything of the user is in it. */
  home: string;
  github: LocalGitHub;
  /** Of the person who types. */
  token: string;
  /** Text of the document → what it is here. */
  names: ReadonlyMap<string, string>;
}

export async function openTerminal({ home, github, token, names }: TerminalOptions): Promise<Terminal> {
  const programs = path.join(home, "programs");
  await mkdir(programs);
  const node = process.execPath;
  // What npm would fetch under this name once it is published.
  await program(programs, "npx", `shift\nexec '${node}' '${path.join(root, "dist", "cli.js")}' "$@"`);
  await program(programs, "gh", `exec '${node}' '${path.join(import.meta.dirname, "gh.ts")}' "$@"`);
  const authorization = `Basic ${Buffer.from(`x-access-token:${token}`).toString("base64")}`;
  const env = {
    ...machineEnvironment(process.env),
    PATH: [programs, process.env.PATH].join(path.delimiter),
    HOME: home,
    NODE_NO_WARNINGS: "1",
    GITHUB_SERVER_URL: github.address,
    GITHUB_API_URL: github.apiUrl,
    GITHUB_GRAPHQL_URL: github.graphqlUrl,
    // As `gh auth setup-git` and `git config` leave a machine.
    GIT_CONFIG_COUNT: "3",
    GIT_CONFIG_KEY_0: `http.${github.address}/.extraHeader`,
    GIT_CONFIG_VALUE_0: `Authorization: ${authorization}`,
    GIT_CONFIG_KEY_1: "user.name",
    GIT_CONFIG_VALUE_1: "A Person",
    GIT_CONFIG_KEY_2: "user.email",
    GIT_CONFIG_VALUE_2: "a-person@acme.example",
    GH_LOGIN: token,
  };
  const translate = (text: string) =>
    [...names].reduce((sentence, [from, to]) => sentence.replaceAll(from, to), text);
  const terminal: Terminal = {
    home,
    folder: home,
    translate,
    env,
    async type(commands) {
      const whereFile = path.join(home, "where");
      const script = `set -e\n${translate(commands)}\npwd > '${whereFile}'\n`;
      const { stdout } = await run({ file: "sh", args: ["-c", script], cwd: terminal.folder, env });
      terminal.folder = (await readFile(whereFile, "utf8")).trim();
      return stdout.toString("utf8");
    },
  };
  return terminal;
}

async function program(folder: string, name: string, script: string): Promise<void> {
  const file = path.join(folder, name);
  await writeFile(file, `#!/bin/sh\n${script}\n`);
  await chmod(file, 0o755);
}
