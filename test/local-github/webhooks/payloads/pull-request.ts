import type { Account } from "../../accounts.ts";
import type { PullRequest } from "../../pulls.ts";
import type { Repository } from "../../repository.ts";
import type { PullAction } from "../../repository-events.ts";
import type { GitHubState } from "../../state.ts";
import { pullView } from "../../views/pull.ts";
import type { Payload } from "../webhooks.ts";
import { payloadRepository, scene } from "./common.ts";

/** The `pull_request` event. */
export async function pullPayload(
  state: GitHubState,
  repository: Repository,
  pull: PullRequest,
  action: PullAction,
  by: Account,
  from: string | undefined,
): Promise<Payload> {
  const view = await pullView(state, repository, pull);
  const home = payloadRepository(state, repository);
  const open = pull.state === "open";
  return {
    action,
    number: pull.number,
    ...(action === "synchronize" && { before: from, after: pull.headOid }),
    pull_request: {
      ...view,
      head: { ...view.head, repo: { ...home, ...view.head.repo } },
      base: { ...view.base, repo: home },
      // GitHub works it out after it has told.
      ...(open && { mergeable: null, rebaseable: null, mergeable_state: "unknown" }),
      active_lock_reason: null,
    },
    ...(action === "edited" && { changes: {} }),
    ...scene(state, repository, by),
  };
}
