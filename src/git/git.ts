/** Starts git. Arguments never hold a URL or a credential: both come from `gitEnvironment`. */

import { type CommandResult, type Environment, runAny } from "../process.ts";
import { type GitRemote, gitEnvironment } from "./environment.ts";

export interface GitCall {
  args: readonly string[];
  cwd: string;
  /** The repository, given to git by name: it then looks for none, and trusts none it was not given. */
  gitDir?: string;
  /** The repository on the other side, for commands that talk to one. */
  remote?: GitRemote;
  /** Our own environment, of which git gets what it needs. */
  environment: Environment;
  input?: string | Uint8Array;
  timeoutMs?: number;
  maxOutputBytes?: number;
  signal?: AbortSignal | undefined;
}

/** Runs git to its end and returns whatever exit code it gave. */
export function git(call: GitCall): Promise<CommandResult> {
  const { gitDir, remote, environment, ...command } = call;
  const env = gitEnvironment(environment, remote);
  if (gitDir !== undefined) env.GIT_DIR = gitDir;
  return runAny({ ...command, file: "git", env });
}
