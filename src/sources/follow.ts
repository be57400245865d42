/** Fetches a locked commit from wherever its repository is now. */

import { CancelledError, isProtoManagerError } from "../errors.ts";
import type { Reporter } from "../events.ts";
import type { BulkHeads } from "./bulk-heads.ts";
import { type FetchedCommit, type FetchRequest, fetchCommit } from "./fetch.ts";
import type { Head } from "./heads.ts";
import { movedUrl } from "./moved.ts";

export interface FollowRequest extends Omit<FetchRequest, "url" | "commit" | "ref"> {
  /** As in config.yaml, for the notice. */
  repository: string;
  head: Head;
  bulk: readonly BulkHeads[];
  reporter: Pick<Reporter, "warning">;
}

/**
 * Fetches a head's commit into an empty folder. Where that fails and the host's id of the repository is known, the host
 * is asked for its name of today: a head that comes from the lock was looked up nowhere.
 */
export async function fetchHead(request: FollowRequest, gitDir: string): Promise<FetchedCommit> {
  const { repository, head, remotes, limits, reporter } = request;
  const { commit, ref } = head;
  try {
    return await fetchCommit({ url: head.url, commit, ref, remotes, limits }, gitDir);
  } catch (error) {
    if (!isProtoManagerError(error) || error instanceof CancelledError) throw error;
    const url = await newUrl(request).catch(() => undefined);
    if (url === undefined) throw error;
    reporter.warning(
      `${repository}: ${head.url.url} is now ${url.owner}/${url.name}, which was used. ` +
        `Write \`url: ${url.url}\` into config.yaml.`,
    );
    return fetchCommit({ url, commit, ref, remotes, limits }, gitDir);
  }
}

async function newUrl({ head, bulk, remotes }: FollowRequest): Promise<Head["url"] | undefined> {
  const { url, commit, id } = head;
  const port = bulk.find(({ host }) => host === url.host);
  if (port === undefined || id === undefined) return undefined;
  const query = { owner: url.owner, name: url.name, ref: { kind: "commit", id: commit }, id } as const;
  const [answer] = await port.heads([query], remotes.signal);
  return answer === undefined || answer.missing || answer.unasked
    ? undefined
    : movedUrl(url, answer.fullName);
}
