/** Whether a push changed anything that a hub reads, told by comparing trees: commit lists are cut and lie. */

import { hasStatus } from "../../src/github/errors.ts";
import type { AppContext } from "../context.ts";
import type { PushEvent } from "../events/event.ts";
import { readTrees, type Trees } from "./read-trees.ts";

/** All zeros: there is no commit. */
const none = /^0+$/;

/** The two commits of a push, compared. */
export interface Change {
  /** Whether one of these paths differs; only paths that were read. */
  touches(paths: readonly string[]): boolean;
}

/**
 * Compares folders, and files, at the two commits of a push, which may be forced, a merge, or of any length. For a
 * `proto_dir` of `.` every change is one. A new ref, and one whose former commit GitHub no longer has, is compared with
 * nothing: it touches what there is. A deleted one touches nothing.
 */
export async function readChange(
  context: Pick<AppContext, "github">,
  event: Pick<PushEvent, "installation" | "repository" | "before" | "after">,
  paths: readonly string[],
): Promise<Change> {
  const { repository, before, after } = event;
  if (none.test(after) || paths.length === 0) return { touches: () => false };
  const client = context.github.client({
    installation: event.installation,
    // One token for the whole account, as the sweep has it: one for each of a thousand repositories that are pushed to
    // would be as many requests, which GitHub and our own pace let through one by one.
    repositories: undefined,
    permissions: { contents: "read" },
  });
  const commits = none.test(before) ? [after] : [before, after];
  const { owner, name } = repository;
  const asked = [{ owner, name, commits, folders: [...new Set(paths)] }];
  const [trees] = await readTrees(client, asked).catch((error: unknown) => {
    // Renamed since, or no longer in the installation: a run says so better.
    if (hasStatus(error, 422)) return [];
    throw error;
  });
  return { touches: (some) => treesDiffer(trees?.get(before), trees?.get(after), some) };
}

/** Undefined is a commit that is not there. */
export function treesDiffer(
  before: Trees | undefined,
  after: Trees | undefined,
  folders: readonly string[],
): boolean {
  // A push of a tag to a blob, or a commit that a later push has already taken away: a run says what there is.
  if (after === undefined) return true;
  return folders.some((folder) => before?.folders.get(folder) !== after.folders.get(folder));
}
