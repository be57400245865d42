import type { Account } from "../../accounts.ts";
import type { PullRequest } from "../../pulls.ts";
import type { Repository } from "../../repository.ts";
import type { PullAction } from "../../repository-events.ts";
import type { GitHubState } from "../../state.ts";
import { toldPullView } from "../../views/pull.ts";
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
  const view = await toldPullView(state, repository, pull);
  const home = payloadRepository(state, repository);
  return {
    action,
    number: pull.number,
    ...(action === "synchronize" && { before: from, after: pull.headOid }),
    pull_request: {
      ...view,
      head: { ...view.head, repo: { ...home, ...view.head.repo } },
      base: { ...view.base, repo: home },
      active_lock_reason: null,
    },
    ...(action === "edited" && { changes: {} }),
    ...scene(state, repository, by),
  };
}
