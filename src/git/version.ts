/** Which git is needed, and whether it is there. */

import { ProtoManagerError } from "../errors.ts";
import { versionLine } from "../process.ts";

/**
 * 2.31 reads configuration from `GIT_CONFIG_COUNT`, without which a token would have to be an argument;
 * 2.29 takes ids to fetch from `--stdin` and has `--no-write-fetch-head`.
 */
export const minimumGitVersion = "2.31";

/** Fails unless the git on PATH is new enough. */
export async function requireGit(): Promise<void> {
  checkGitVersion(await versionLine("git"));
}

/** Fails unless `line`, what `git --version` printed, names a version that is new enough. */
export function checkGitVersion(line: string | undefined): void {
  const fix = `Install git ${minimumGitVersion} or newer (https://git-scm.com/downloads) and put it on PATH.`;
  if (line === undefined) throw new ProtoManagerError(`git was not found on PATH. ${fix}`);
  const [, major, minor] = /^git version (\d+)\.(\d+)/.exec(line) ?? [];
  if (major === undefined) {
    throw new ProtoManagerError(
      `git --version printed ${JSON.stringify(line)}, which names no version. ${fix}`,
    );
  }
  const [neededMajor, neededMinor] = minimumGitVersion.split(".").map(Number) as [number, number];
  const newEnough =
    Number(major) > neededMajor || (Number(major) === neededMajor && Number(minor) >= neededMinor);
  if (!newEnough) throw new ProtoManagerError(`git ${major}.${minor} is too old. ${fix}`);
}
