import { covers, type Installation } from "../apps.ts";
import { isoSeconds } from "../git/objects.ts";
import { ApiError, notFound } from "../http.ts";
import type { GitHubState } from "../state.ts";
import { type Permission, type Permissions, reaches } from "../tokens.ts";
import { appView, installationView } from "../views/app.ts";
import { repositoryView } from "../views/repository.ts";
import { type Call, type Handlers, paged, pageReply } from "./call.ts";

/** https://docs.github.com/apps: an installation token lives one hour. */
const tokenLifeMs = 60 * 60 * 1000;

export /** The one installation of the calling App that fits. */
function findInstallation(call: Call, fits: (installation: Installation) => boolean): Installation {
  const found = call.state.apps.installations.find((one) => one.app === call.app && fits(one));
  if (!found) throw notFound();
  return found;
}

function ofAccount(call: Call, login: string): Installation {
  return findInstallation(call, ({ account }) => account.login.toLowerCase() === login.toLowerCase());
}

/** The asked-for repositories of an installation, all of them when none are named. */
function narrowRepositories(
  state: GitHubState,
  installation: Installation,
  asked: { repositories?: string[] | undefined; repository_ids?: number[] | undefined },
): Set<number> | undefined {
  const { repositories: names, repository_ids: ids } = asked;
  if (!names && !ids) return undefined;
  const found = [
    ...(names ?? []).map((name) => state.findRepository(installation.account.login, name)),
    ...(ids ?? []).map((id) => state.repositories.find((repository) => repository.id === id)),
  ];
  const allowed = found.filter((repository) => repository && covers(installation, repository));
  if (allowed.length < found.length) {
    throw new ApiError(
      422,
      "There is at least one repository that does not exist or is not accessible to the parent installation.",
    );
  }
  return new Set(allowed.map((repository) => repository!.id));
}

function narrowPermissions(installation: Installation, asked: Permissions | undefined): Permissions {
  for (const [name, level] of Object.entries(asked ?? {})) {
    const granted = name === "metadata" ? "read" : installation.permissions[name as Permission];
    if (granted === undefined || (level === "write" && granted === "read")) {
      throw new ApiError(422, "The permissions requested are not granted to this installation.");
    }
  }
  return asked ?? installation.permissions;
}

export const appHandlers: Handlers<
  | "apps/create-installation-access-token"
  | "apps/get-authenticated"
  | "apps/get-installation"
  | "apps/get-org-installation"
  | "apps/get-repo-installation"
  | "apps/get-user-installation"
  | "apps/list-installations"
  | "apps/list-repos-accessible-to-installation"
  | "apps/revoke-installation-access-token"
> = {
  "apps/get-authenticated": ({ state, app }) => ({ status: 200, body: appView(state, app!) }),

  "apps/list-installations"(call) {
    const installations = call.state.apps.installations.filter(({ app }) => app === call.app);
    return pageReply(call, installations, (one) => installationView(call.state, one));
  },

  "apps/get-installation"(call) {
    const found = findInstallation(call, ({ id }) => id === Number(call.params.installation_id));
    return { status: 200, body: installationView(call.state, found) };
  },

  "apps/get-org-installation"(call) {
    return { status: 200, body: installationView(call.state, ofAccount(call, call.params.org!)) };
  },

  "apps/get-user-installation"(call) {
    return { status: 200, body: installationView(call.state, ofAccount(call, call.params.username!)) };
  },

  "apps/get-repo-installation"(call) {
    const repository = call.state.findRepository(call.params.owner!, call.params.repo!);
    const found = findInstallation(call, (one) => repository !== undefined && covers(one, repository));
    return { status: 200, body: installationView(call.state, found) };
  },

  "apps/create-installation-access-token"(call) {
    const { state, body } = call;
    const installation = findInstallation(call, ({ id }) => id === Number(call.params.installation_id));
    if (installation.suspendedAt) throw new ApiError(403, "This installation has been suspended");
    const chosen = narrowRepositories(state, installation, body ?? {});
    const permissions = narrowPermissions(installation, body?.permissions as Permissions | undefined);
    const everything =
      installation.repositories === "all" ? { owner: installation.account.login } : installation.repositories;
    const expiresAt = new Date(state.now().getTime() + tokenLifeMs);
    const token = state.tokens.issue({
      type: "installation",
      account: state.accounts.ensure(`${installation.app.slug}[bot]`, "Bot"),
      repositories: chosen ?? everything,
      permissions,
      expiresAt,
      installationId: installation.id,
    });
    const repositories = state.repositories.filter(({ id }) => chosen?.has(id));
    const answer = {
      token,
      expires_at: isoSeconds(expiresAt),
      permissions: { metadata: "read", ...permissions },
      repository_selection: chosen || installation.repositories !== "all" ? "selected" : "all",
      ...(chosen && { repositories: repositories.map((repository) => repositoryView(state, repository)) }),
    };
    return { status: 201, body: answer };
  },

  "apps/revoke-installation-access-token"({ state, token }) {
    state.tokens.end(token!);
    return { status: 204 };
  },

  "apps/list-repos-accessible-to-installation"(call) {
    const { state, token } = call;
    const reached = state.repositories.filter(
      (repository) => token !== undefined && reaches(token, repository),
    );
    const { items, headers } = paged(call, reached, (repository) => repositoryView(state, repository));
    return { status: 200, body: { total_count: reached.length, repositories: items }, headers };
  },
};
