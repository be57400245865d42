/** A machine that has no tool yet: the CLI of this checkout, with caches of its own and no plugin on PATH. */

import { mkdir, mkdtemp, readdir, rm } from "node:fs/promises";
import { homedir, tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { execa } from "execa";
import type { Environment } from "../../../../src/process.ts";
import type { ToolName } from "../../../../src/toolchain/pinned.ts";
import { root } from "../../cli.ts";

const entry = pathToFileURL(path.join(root, "src", "cli.ts")).href;
const program = `import { main } from ${JSON.stringify(entry)}; await main();`;

export interface Told {
  exitCode: number | undefined;
  signal: string | undefined;
  stdout: string;
  stderr: string;
}

export interface Started {
  pid: number | undefined;
  end: Promise<Told>;
}

export interface Machine extends AsyncDisposable {
  folder: string;
  cacheFolder: string;
  /** What the CLI and its fetchers are given. */
  environment: Environment;
  /** Starts `protomanager toolchain`. */
  toolchain(task: string, tools: readonly string[], more?: Environment): Started;
  install(tools: readonly ToolName[], more?: Environment): Promise<Told>;
  verify(): Promise<Told>;
  /** Names in the tool cache, those of unfinished folders too. */
  cached(): Promise<string[]>;
  /** Empties the tool cache; what Go, pip and cargo keep stays. */
  clear(): Promise<void>;
}

/** @param more - variables besides those of a user's shell */
export async function machine(more: Environment = {}): Promise<Machine> {
  const folder = await mkdtemp(path.join(tmpdir(), "provisioning-"));
  const cacheFolder = path.join(folder, "cache");
  await mkdir(path.join(folder, "hub"));
  const environment: Environment = {
    ...process.env,
    PATH: withoutPlugins(process.env.PATH ?? ""),
    GOPATH: path.join(folder, "go"),
    GOCACHE: path.join(folder, "go-build"),
    // So that the folder can be removed again.
    GOFLAGS: "-modcacherw",
    CARGO_HOME: path.join(folder, "cargo"),
    PIP_CACHE_DIR: path.join(folder, "pip"),
    npm_config_fetch_retries: "0",
    ...more,
  };
  const toolchain = (task: string, tools: readonly string[], extra: Environment = {}): Started => {
    const child = execa(
      process.execPath,
      [
        ...["--input-type=module", "-e", program, "protomanager", "toolchain", task, ...tools],
        ...["--cache-dir", cacheFolder],
      ],
      {
        cwd: path.join(folder, "hub"),
        env: { ...environment, ...extra },
        extendEnv: false,
        reject: false,
        stdin: "ignore",
        detached: true,
      },
    );
    return { pid: child.pid, end: child.then(told) };
  };
  return {
    folder,
    cacheFolder,
    environment,
    toolchain,
    install: (tools, extra) => toolchain("install", tools, extra).end,
    verify: () => toolchain("verify", []).end,
    cached: () => readdir(path.join(cacheFolder, "tools")).catch(() => []),
    clear: () => rm(path.join(cacheFolder, "tools"), { recursive: true, force: true, maxRetries: 5 }),
    async [Symbol.asyncDispose]() {
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

function told({ exitCode, signal, stdout, stderr }: Partial<Told>): Told {
  return { exitCode, signal, stdout: stdout ?? "", stderr: stderr ?? "" };
}

/** Where Go installs programs, and where npm does, are the plugins of whoever works here. */
function withoutPlugins(searchPath: string): string {
  const goPrograms = path.join(homedir(), "go", "bin");
  const kept = searchPath
    .split(path.delimiter)
    .filter((folder) => folder !== goPrograms && !folder.includes("node_modules"));
  return kept.join(path.delimiter);
}
