import type { Account } from "./accounts.ts";
import { type App, covers, type Installation } from "./apps.ts";
import type { Repository } from "./repository.ts";
import type { GitHubState } from "./state.ts";
import type { Permissions } from "./tokens.ts";
import {
  type InstallationAction,
  installationPayload,
  installationRepositoriesPayload,
} from "./webhooks/payloads/installation.ts";

/** Installs an App on an account: its Apps hear of it, and of the repositories it reaches. */
export function installApp(
  state: GitHubState,
  app: App,
  values: {
    account: Account;
    repositories: ReadonlySet<number> | "all";
    permissions: Permissions;
    by: Account;
  },
): Installation {
  const { account, repositories, permissions, by } = values;
  const installation = state.apps.install(app, account, repositories, permissions, state.now());
  announce(state, installation, "created", by);
  return installation;
}

export function uninstallApp(state: GitHubState, installation: Installation, by: Account): void {
  const reached = reachedBy(state, installation);
  const { installations } = state.apps;
  installations.splice(installations.indexOf(installation), 1);
  state.tokens.revokeInstallation(installation.id);
  tell(state, installation, "deleted", reached, by);
}

/** A suspended installation has no tokens and hears of nothing else. */
export function suspendInstallation(state: GitHubState, installation: Installation, by: Account): void {
  installation.suspendedAt = state.now();
  state.tokens.revokeInstallation(installation.id);
  announce(state, installation, "suspend", by);
}

export function unsuspendInstallation(state: GitHubState, installation: Installation, by: Account): void {
  installation.suspendedAt = undefined;
  announce(state, installation, "unsuspend", by);
}

/** What the account lets the App do from now on. */
export function acceptPermissions(
  state: GitHubState,
  installation: Installation,
  permissions: Permissions,
  by: Account,
): void {
  installation.permissions = permissions;
  announce(state, installation, "new_permissions_accepted", by);
}

/** Changes which repositories an installation of chosen repositories reaches. */
export function chooseRepositories(
  state: GitHubState,
  installation: Installation,
  changes: { add?: readonly Repository[]; remove?: readonly Repository[] },
  by: Account,
): void {
  const chosen = new Set(installation.repositories === "all" ? [] : installation.repositories);
  for (const { id } of changes.add ?? []) chosen.add(id);
  for (const { id } of changes.remove ?? []) chosen.delete(id);
  installation.repositories = chosen;
  for (const [action, repositories] of [
    ["added", changes.add ?? []],
    ["removed", changes.remove ?? []],
  ] as const) {
    if (repositories.length > 0) tellRepositories(state, installation, action, repositories, by);
  }
}

/** Tells installations on all repositories of an account about one that came or went. */
export function tellOfRepository(
  state: GitHubState,
  repository: Repository,
  action: "added" | "removed",
  by: Account,
): void {
  for (const installation of state.apps.installations) {
    if (installation.suspendedAt || !covers(installation, repository)) continue;
    if (installation.repositories === "all") tellRepositories(state, installation, action, [repository], by);
  }
}

function tellRepositories(
  state: GitHubState,
  installation: Installation,
  action: "added" | "removed",
  repositories: readonly Repository[],
  by: Account,
): void {
  const payload = installationRepositoriesPayload(state, installation, action, repositories, by);
  state.webhooks.announceTo([installation], "installation_repositories", payload);
}

function announce(state: GitHubState, installation: Installation, action: InstallationAction, by: Account) {
  tell(state, installation, action, reachedBy(state, installation), by);
}

function tell(
  state: GitHubState,
  installation: Installation,
  action: InstallationAction,
  repositories: readonly Repository[],
  by: Account,
): void {
  const payload = installationPayload(state, installation, action, repositories, by);
  state.webhooks.announceTo([installation], "installation", payload);
}

function reachedBy(state: GitHubState, installation: Installation): Repository[] {
  return state.repositories.filter((repository) => covers(installation, repository));
}
