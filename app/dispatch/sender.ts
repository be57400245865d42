/** What the person behind an event may do, as GitHub says at this moment. */

import { hasStatus } from "../../src/github/errors.ts";
import type { AppContext } from "../context.ts";
import type { CheckActionEvent, CommandEvent } from "../events/event.ts";

/** Write access or more to the repository of the event, whose account is served. */
export async function senderMayWrite(
  { github, log }: AppContext,
  { installation, repository, sender, kind }: CommandEvent | CheckActionEvent,
): Promise<boolean> {
  const { owner, name: repo } = repository;
  if ((await github.installationOf(owner)) !== installation) return false;
  const client = github.client({ installation, repositories: [repo], permissions: { metadata: "read" } });
  try {
    const { data } = await client.rest.repos.getCollaboratorPermissionLevel({
      owner,
      repo,
      username: sender,
    });
    // `maintain` and custom roles are told as the one of these that they are based on.
    if (data.permission === "write" || data.permission === "admin") return true;
  } catch (error) {
    if (!hasStatus(error, 404)) throw error;
  }
  log.info({ repository: `${owner}/${repo}`, sender, kind }, "Not obeyed: the sender may not write there");
  return false;
}
