import type { Account } from "../../accounts.ts";
import { readCommit } from "../../git/objects.ts";
import type { Repository } from "../../repository.ts";
import type { GitHubState } from "../../state.ts";
import type { Payload } from "../webhooks.ts";
import { scene } from "./common.ts";

/** A `merge_group` event that asks for checks: the head of the queue's branch, and the base that it goes to. */
export async function mergeGroupPayload(
  state: GitHubState,
  repository: Repository,
  group: { head: string; headRef: string; base: string; baseRef: string },
  by: Account,
): Promise<Payload> {
  return {
    action: "checks_requested",
    merge_group: {
      head_sha: group.head,
      head_ref: group.headRef,
      base_sha: group.base,
      base_ref: group.baseRef,
      head_commit: await headCommit(repository, group.head),
    },
    ...scene(state, repository, by),
  };
}

/** A commit as events of runs and queues hold it. */
export async function headCommit(repository: Repository, oid: string) {
  const { tree, message, author, committer } = await readCommit(repository.git, oid);
  return {
    id: oid,
    tree_id: tree,
    message,
    timestamp: committer.date,
    author: { name: author.name, email: author.email },
    committer: { name: committer.name, email: committer.email },
  };
}
