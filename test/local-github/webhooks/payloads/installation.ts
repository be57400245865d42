import type { Account } from "../../accounts.ts";
import type { Installation } from "../../apps.ts";
import type { Repository } from "../../repository.ts";
import type { GitHubState } from "../../state.ts";
import { accountView } from "../../views/account.ts";
import { installationView } from "../../views/app.ts";
import { nodeId } from "../../views/urls.ts";
import type { Payload } from "../webhooks.ts";

export type InstallationAction = "created" | "deleted" | "suspend" | "unsuspend" | "new_permissions_accepted";

function liteRepository({ id, name, fullName, private: hidden }: Repository) {
  return { id, node_id: nodeId("R", id), name, full_name: fullName, private: hidden };
}

/** The `installation` event. */
export function installationPayload(
  state: GitHubState,
  installation: Installation,
  action: InstallationAction,
  repositories: readonly Repository[],
  by: Account,
): Payload {
  return {
    action,
    installation: payloadInstallation(state, installation),
    ...(action !== "new_permissions_accepted" && { repositories: repositories.map(liteRepository) }),
    ...(action === "created" && { requester: accountView(state, by) }),
    sender: accountView(state, by),
  };
}

/** The `installation_repositories` event. */
export function installationRepositoriesPayload(
  state: GitHubState,
  installation: Installation,
  action: "added" | "removed",
  repositories: readonly Repository[],
  by: Account,
): Payload {
  const changed = repositories.map(liteRepository);
  return {
    action,
    installation: payloadInstallation(state, installation),
    repository_selection: installation.repositories === "all" ? "all" : "selected",
    repositories_added: action === "added" ? changed : [],
    repositories_removed: action === "removed" ? changed : [],
    requester: null,
    sender: accountView(state, by),
  };
}

function payloadInstallation(state: GitHubState, installation: Installation) {
  // The description of payloads does not have these two.
  const { client_id: _, ...view } = installationView(state, installation);
  return { ...view, has_multiple_single_files: false, single_file_paths: [] };
}
