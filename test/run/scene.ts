/** A folder with a hub's checkout in it, and what a run in it takes. */

import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { execa } from "execa";
import { silentReporter } from "../../src/events.ts";
import type { Edges, RunRequest } from "../../src/run/request.ts";
import type { RunResult } from "../../src/run/result.ts";
import { run } from "../../src/run.ts";
import type { LocalGitHub } from "../local-github/local-github.ts";
import { bufPath } from "../support/compilers.ts";
import { TestRepository } from "../support/git-repository.ts";

export interface Scene extends AsyncDisposable {
  /** Holds everything else. */
  folder: string;
  /** The hub's checkout. */
  hub: string;
  /** What runs said so far, by kind. */
  said: { info: string[]; warning: string[]; debug: string[] };
  /** Makes `<folder>/<name>.git`; its URL is `url(name)`. */
  create(name: string): Promise<TestRepository>;
  url(name: string): string;
  /** Writes files below the hub's folder. */
  write(files: Readonly<Record<string, string>>): Promise<void>;
  /** A file of the hub; undefined when there is none. */
  read(file: string): Promise<string | undefined>;
  /** Names in the hub's folder, without git's own. */
  names(): Promise<string[]>;
  git(...args: string[]): Promise<string>;
  run(request?: Partial<RunRequest>, edges?: Partial<Edges>): Promise<RunResult>;
  /** Those of `run`. */
  edges(edges?: Partial<Edges>): Edges;
}

const request: RunRequest = {
  command: "update",
  config: "config.yaml",
  outcome: "write",
  at: "newest",
  checks: true,
  locked: false,
  offline: false,
  strict: false,
  languages: undefined,
  packages: undefined,
  pullRequest: {},
};

export async function setScene(): Promise<Scene> {
  const folder = await mkdtemp(path.join(tmpdir(), "run-"));
  const hub = path.join(folder, "hub");
  await mkdir(hub);
  const said: Scene["said"] = { info: [], warning: [], debug: [] };
  const git = (...args: string[]) => gitIn(hub, ...args);
  await git("init", "--quiet", "--initial-branch=main");
  const sceneEdges = (edges: Partial<Edges> = {}): Edges => ({
    reporter: {
      ...silentReporter,
      info: (message) => void said.info.push(message),
      warning: (message) => void said.warning.push(message),
      debug: (message) => void said.debug.push(message),
    },
    environment: environment(),
    currentDirectory: hub,
    cacheFolder: path.join(folder, "cache"),
    tokens: async () => undefined,
    onRepositories: () => {},
    hubRepository: undefined,
    allowFiles: true,
    projectTools: false,
    now: Date.now,
    signal: undefined,
    ...edges,
  });
  return {
    folder,
    hub,
    said,
    git,
    create: (name) => TestRepository.create(path.join(folder, `${name}.git`)),
    url: (name) => `file://${folder}/${name}.git`,
    write: (files) => writeFiles(hub, files),
    read: (file) => readFile(path.join(hub, file), "utf8").catch(() => undefined),
    names: async () => (await readdir(hub)).filter((name) => name !== ".git").sort(),
    run: (asked = {}, edges = {}) => run({ ...request, ...asked }, sceneEdges(edges)),
    edges: sceneEdges,
    async [Symbol.asyncDispose]() {
      await rm(folder, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

/** Our own environment with the real buf on PATH, not in CI, and on a runner of `github` what that says of itself. */
export function environment(github?: LocalGitHub): Record<string, string | undefined> {
  const searchPath = [path.dirname(bufPath()), process.env.PATH].join(path.delimiter);
  const server = github && {
    GITHUB_SERVER_URL: github.address,
    GITHUB_API_URL: github.apiUrl,
    GITHUB_GRAPHQL_URL: github.graphqlUrl,
  };
  return { ...process.env, CI: undefined, PATH: searchPath, ...server };
}

export async function writeFiles(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, ...name.split("/"));
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, content);
  }
}

export async function gitIn(folder: string, ...args: string[]): Promise<string> {
  const ada = { GIT_AUTHOR_NAME: "Ada", GIT_AUTHOR_EMAIL: "ada@example.com" };
  const committer = { GIT_COMMITTER_NAME: "Ada", GIT_COMMITTER_EMAIL: "ada@example.com" };
  const env = { GIT_CONFIG_NOSYSTEM: "1", GIT_CONFIG_GLOBAL: "/dev/null", ...ada, ...committer };
  const { stdout } = await execa("git", args, { cwd: folder, env });
  return stdout.trim();
}
