/** What talking to other machines needs, put together for one repository and one call. */

import path from "node:path";
import type { RepositoryUrl } from "../config/url.ts";
import { ProtoManagerError } from "../errors.ts";
import type { GitRemote } from "../git/environment.ts";
import type { TokenSource } from "../github/token.ts";
import type { Environment } from "../process.ts";

export interface Remotes {
  tokens: TokenSource;
  /** Our own environment, for git. */
  environment: Environment;
  /** Whether `file://` and paths are taken: yes on a laptop and in tests. */
  allowFiles: boolean;
  /** The folder of config.yaml, from which paths count. */
  hubFolder: string;
  /** Milliseconds to wait before each new try of a network that fails: as many tries as there are numbers. */
  retryDelaysMs: readonly number[];
  signal: AbortSignal | undefined;
}

/** Enough for a connection that broke off; an outage is for the next run. */
export const defaultRetryDelaysMs: readonly number[] = [1_000, 4_000];

/** The remote of a repository, with a token asked for anew: it may have been renewed. */
export async function openRemote(url: RepositoryUrl, remotes: Remotes): Promise<GitRemote> {
  const { kind, host, owner } = url;
  if (kind === "hub") throw new Error("the hub is no remote");
  if (kind === "file") {
    if (!remotes.allowFiles) {
      throw new ProtoManagerError(
        `${url.url} is a path of one machine. Write the URL that every run can reach.`,
      );
    }
    const isUrl = /^file:\/\//i.test(url.url);
    return {
      kind,
      host,
      owner,
      token: undefined,
      url: isUrl ? url.url : path.resolve(remotes.hubFolder, url.url),
    };
  }
  const usesToken = kind === "https" || kind === "http";
  const token = usesToken ? await remotes.tokens(host, owner, "read") : undefined;
  return { kind, host, owner, token, url: url.url };
}
