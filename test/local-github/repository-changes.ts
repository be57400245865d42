import type { Account } from "./accounts.ts";
import { zeroOid } from "./git/refs.ts";
import { tellOfRepository } from "./installing.ts";
import type { Repository, Visibility } from "./repository.ts";
import type { GitHubState } from "./state.ts";
import { type RepositoryChange, repositoryPayload } from "./webhooks/payloads/repository.ts";

/** What an owner does to a repository as a whole, and what Apps hear of it. */

export function repositoryCreated(state: GitHubState, repository: Repository, by: Account): void {
  tell(state, repository, { action: "created" }, by);
  tellOfRepository(state, repository, "added", by);
}

/** Renames, transfers, or both. */
export function moveRepository(
  state: GitHubState,
  repository: Repository,
  owner: string,
  name: string,
  by: Account,
): void {
  const former = { owner: repository.owner, name: repository.name };
  const moves = owner.toLowerCase() !== former.owner.login.toLowerCase();
  if (moves) tellOfRepository(state, repository, "removed", by);
  state.renameRepository(repository, owner, name);
  if (former.name !== name) tell(state, repository, { action: "renamed", from: former.name }, by);
  if (!moves) return;
  tell(state, repository, { action: "transferred", from: former.owner }, by);
  tellOfRepository(state, repository, "added", by);
}

export function setArchived(
  state: GitHubState,
  repository: Repository,
  archived: boolean,
  by: Account,
): void {
  repository.archived = archived;
  tell(state, repository, { action: archived ? "archived" : "unarchived" }, by);
}

export function setVisibility(
  state: GitHubState,
  repository: Repository,
  visibility: Visibility,
  by: Account,
) {
  const wasPublic = !repository.private;
  repository.visibility = visibility;
  if (wasPublic === repository.private) {
    tell(state, repository, { action: repository.private ? "privatized" : "publicized" }, by);
  }
}

/** Makes another branch, which has to be there, the default one. */
export async function setDefaultBranch(
  state: GitHubState,
  repository: Repository,
  branch: string,
  by: Account,
): Promise<void> {
  if (((await repository.branch(branch)) ?? zeroOid) === zeroOid) {
    throw new Error(`${repository.fullName} has no branch ${branch}`);
  }
  const former = repository.defaultBranch;
  repository.defaultBranch = branch;
  await repository.git.setDefaultBranch(branch);
  tell(state, repository, { action: "edited", defaultBranch: former }, by);
}

export function deleteRepository(state: GitHubState, repository: Repository, by: Account): void {
  // Told while it is still there, so that its installations are known.
  tell(state, repository, { action: "deleted" }, by);
  tellOfRepository(state, repository, "removed", by);
  state.deleteRepository(repository);
}

function tell(state: GitHubState, repository: Repository, change: RepositoryChange, by: Account): void {
  if (!state.webhooks.heard("repository", repository)) return;
  state.webhooks.announce("repository", repository, repositoryPayload(state, repository, change, by));
}
