import type { Account } from "../../accounts.ts";
import type { Repository } from "../../repository.ts";
import type { GitHubState } from "../../state.ts";
import { accountView } from "../../views/account.ts";
import type { Payload } from "../webhooks.ts";
import { organizationView, scene } from "./common.ts";

/** What happened to a repository, with what it was before. */
export type RepositoryChange =
  | { action: "archived" | "created" | "deleted" | "privatized" | "publicized" | "unarchived" }
  | { action: "renamed"; from: string }
  | { action: "transferred"; from: Account }
  | { action: "edited"; defaultBranch: string };

/** The `repository` event. */
export function repositoryPayload(
  state: GitHubState,
  repository: Repository,
  change: RepositoryChange,
  by: Account,
): Payload {
  return { action: change.action, ...changesOf(state, change), ...scene(state, repository, by) };
}

function changesOf(state: GitHubState, change: RepositoryChange): { changes?: object } {
  switch (change.action) {
    case "renamed":
      return { changes: { repository: { name: { from: change.from } } } };
    case "transferred": {
      const ofOrganization = change.from.type === "Organization";
      const from = ofOrganization
        ? { organization: organizationView(state, change.from) }
        : { user: accountView(state, change.from) };
      return { changes: { owner: { from } } };
    }
    case "edited":
      return { changes: { default_branch: { from: change.defaultBranch } } };
    default:
      return {};
  }
}
