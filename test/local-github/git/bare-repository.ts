import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { CommandError, type CommandResult, type Environment, runAny } from "../../../src/process.ts";

/** No configuration of the machine or its user, and no prompt, reaches the git of this server. */
export const gitEnvironment: Environment = {
  GIT_CONFIG_GLOBAL: process.platform === "win32" ? "NUL" : "/dev/null",
  GIT_CONFIG_NOSYSTEM: "1",
  GIT_TERMINAL_PROMPT: "0",
  GIT_LITERAL_PATHSPECS: "1",
  LC_ALL: "C",
};

const configuration = `[core]
	repositoryformatversion = 0
	filemode = true
	bare = true
	logAllRefUpdates = false
[uploadpack]
	# Partial clones, and fetches of single commits, as GitHub serves them.
	allowFilter = true
	allowAnySHA1InWant = true
[http]
	receivepack = true
[diff]
	# A rename must show as one in comparisons whatever the length of the list.
	renameLimit = 0
[gc]
	auto = 0
[receive]
	autogc = false
	# Heads of pull requests are GitHub's to write.
	hideRefs = refs/pull
`;

export interface GitOptions {
  input?: string | Uint8Array;
  env?: Environment;
  /** Exit codes besides 0 that are an answer and no failure. */
  answers?: readonly number[];
}

/** One bare repository on disk: the only store of git data. All access is asynchronous: this process serves it. */
export class BareRepository {
  readonly folder: string;

  private constructor(folder: string) {
    this.folder = folder;
  }

  /** What `git init --bare` makes, without a process: thousands of them are made at a time. */
  static async create(folder: string, defaultBranch: string): Promise<BareRepository> {
    for (const inside of ["objects/info", "objects/pack", "refs/heads", "refs/tags"]) {
      await mkdir(path.join(folder, inside), { recursive: true });
    }
    await writeFile(path.join(folder, "HEAD"), `ref: refs/heads/${defaultBranch}\n`);
    await writeFile(path.join(folder, "config"), configuration);
    return new BareRepository(folder);
  }

  /** Moves HEAD: what a clone checks out. */
  setDefaultBranch(branch: string): Promise<void> {
    return writeFile(path.join(this.folder, "HEAD"), `ref: refs/heads/${branch}\n`);
  }

  /** Reads objects of another repository as its own, as forks do. */
  borrowFrom(other: BareRepository): Promise<void> {
    return writeFile(
      path.join(this.folder, "objects/info/alternates"),
      `${path.join(other.folder, "objects")}\n`,
    );
  }

  /** Runs git here and returns what it printed. */
  async git(args: readonly string[], options: GitOptions = {}): Promise<string> {
    return (await this.gitAnswer(args, options)).stdout.toString("utf8");
  }

  /** Like `git`, for exit codes or bytes. */
  gitAnswer(args: readonly string[], options: GitOptions = {}): Promise<CommandResult> {
    return run(args, this.folder, options);
  }
}

async function run(args: readonly string[], cwd: string, options: GitOptions = {}): Promise<CommandResult> {
  const command = {
    file: "git",
    args,
    cwd,
    env: { ...gitEnvironment, ...options.env },
    ...(options.input !== undefined && { input: options.input }),
  };
  const result = await runAny(command);
  if (result.exitCode !== 0 && !options.answers?.includes(result.exitCode)) {
    throw new CommandError(command, `exit code ${result.exitCode}`, result);
  }
  return result;
}
