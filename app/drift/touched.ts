/** Whether a push changed anything that a hub reads, told by comparing trees: commit lists are cut and lie. */

import { hasStatus } from "../../src/github/errors.ts";
import type { AppContext } from "../context.ts";
import type { PushEvent } from "../events/event.ts";
import type { HubService } from "../hubs/hub.ts";
import { readTrees, type Trees } from "./read-trees.ts";

/** All zeros: there is no commit. */
const none = /^0+$/;

/**
 * True when a folder of protos differs between the two commits of the push, which may be forced, a merge, or of any
 * length. For a `proto_dir` of `.` every change is one. A new ref, and one whose former commit GitHub no longer has, is
 * compared with nothing: it counts when there are folders of protos.
 */
export async function touched(
  context: Pick<AppContext, "github">,
  event: Pick<PushEvent, "installation" | "repository" | "before" | "after">,
  service: Pick<HubService, "protoDirs">,
): Promise<boolean> {
  const { repository, before, after } = event;
  if (none.test(after)) return false;
  const client = context.github.client({
    installation: event.installation,
    repositories: [repository.name],
    permissions: { contents: "read" },
  });
  const commits = none.test(before) ? [after] : [before, after];
  const { owner, name } = repository;
  const asked = [{ owner, name, commits, folders: service.protoDirs }];
  const [trees] = await readTrees(client, asked).catch((error: unknown) => {
    // Renamed since, or no longer in the installation: a run says so better.
    if (hasStatus(error, 422)) return [];
    throw error;
  });
  return treesDiffer(trees?.get(before), trees?.get(after), service.protoDirs);
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
