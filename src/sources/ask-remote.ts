import { setTimeout as sleep } from "node:timers/promises";
import type { RepositoryUrl } from "../config/url.ts";
import { explainGitFailure, type GitFailure } from "../git/failure.ts";
import { type GitCall, git } from "../git/git.ts";
import type { CommandResult } from "../process.ts";
import { openRemote, type Remotes } from "./remote.ts";

export interface RemoteAnswer extends CommandResult {
  /** Undefined when git ended with exit code 0. */
  failure: GitFailure | undefined;
}

/**
 * Runs a git command that talks to a repository, with a token asked for before each try. A network that fails is
 * tried again after each of `remotes.retryDelaysMs`.
 */
export async function askRemote(
  url: RepositoryUrl,
  call: Omit<GitCall, "remote" | "environment">,
  remotes: Remotes,
): Promise<RemoteAnswer> {
  const { environment, signal, retryDelaysMs } = remotes;
  for (let tries = 0; ; tries++) {
    const remote = await openRemote(url, remotes);
    const result = await git({ signal, ...call, remote, environment });
    const failure = result.exitCode === 0 ? undefined : explainGitFailure(result.stderr, remote);
    const delay = retryDelaysMs[tries];
    if (failure?.kind !== "network" || delay === undefined) return { ...result, failure };
    // A cancel ends the wait; git is then not started again, and says so.
    await sleep(delay, undefined, signal && { signal }).catch(() => {});
  }
}
