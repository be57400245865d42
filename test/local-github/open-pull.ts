import type { Account } from "./accounts.ts";
import { type PullRequest, writePullRef } from "./pulls.ts";
import type { Repository } from "./repository.ts";
import type { GitHubState } from "./state.ts";

/** Opens a pull request between branches of one repository that are known to be there. */
export async function openPull(
  state: GitHubState,
  repository: Repository,
  values: Pick<PullRequest, "title" | "body" | "draft" | "base" | "head" | "baseOid" | "headOid"> & {
    author: Account;
  },
): Promise<PullRequest> {
  const now = state.now();
  const pull: PullRequest = {
    ...values,
    id: state.nextId(),
    number: repository.nextIssueNumber(),
    state: "open",
    createdAt: now,
    updatedAt: now,
    labels: [],
    reviewers: [],
    teams: [],
  };
  repository.pulls.push(pull);
  await writePullRef(repository, pull);
  await repository.events.pullChanged(repository, pull, "opened", pull.author);
  return pull;
}
