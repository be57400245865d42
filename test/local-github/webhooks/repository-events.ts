import type { RepositoryEvents } from "../repository-events.ts";
import type { GitHubState } from "../state.ts";
import { pullPayload } from "./payloads/pull-request.ts";
import { pushPayload } from "./payloads/push.ts";

/** Webhooks tell what happens in repositories. Nothing is read from git for events that nobody hears. */
export function repositoryEvents(state: GitHubState): RepositoryEvents {
  const { webhooks } = state;
  return {
    async refsMoved(repository, moves, earlier, by) {
      if (!webhooks.heard("push", repository)) return;
      for (const move of moves) {
        if (!/^refs\/(heads|tags)\//.test(move.name)) continue;
        webhooks.announce("push", repository, await pushPayload(state, repository, move, earlier, by));
      }
    },

    async pullChanged(repository, pull, action, by, from) {
      if (!webhooks.heard("pull_request", repository)) return;
      const payload = await pullPayload(state, repository, pull, action, by, from);
      webhooks.announce("pull_request", repository, payload);
    },
  };
}
