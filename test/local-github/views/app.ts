import type { App, Installation } from "../apps.ts";
import { isoSeconds } from "../git/objects.ts";
import type { GitHubState } from "../state.ts";
import { accountView } from "./account.ts";
import { nodeId } from "./urls.ts";

/** `integration` of GitHub's description. */
export function appView(state: GitHubState, app: App) {
  return {
    id: app.id,
    client_id: app.clientId,
    slug: app.slug,
    node_id: nodeId("A", app.id),
    owner: accountView(state, app.owner),
    name: app.slug,
    description: null,
    external_url: state.address,
    html_url: `${state.address}/apps/${app.slug}`,
    created_at: "2020-01-01T00:00:00Z",
    updated_at: "2020-01-01T00:00:00Z",
    permissions: { metadata: "read", ...app.permissions },
    events: [...app.events],
  };
}

/** `installation` of GitHub's description. */
export function installationView(state: GitHubState, installation: Installation) {
  const { id, app, account, repositories, permissions, createdAt, suspendedAt } = installation;
  return {
    id,
    account: accountView(state, account),
    app_id: app.id,
    client_id: app.clientId,
    app_slug: app.slug,
    target_id: account.id,
    target_type: account.type,
    repository_selection: repositories === "all" ? "all" : "selected",
    access_tokens_url: `${state.apiUrl}/app/installations/${id}/access_tokens`,
    repositories_url: `${state.apiUrl}/installation/repositories`,
    html_url: `${state.address}/settings/installations/${id}`,
    permissions: { metadata: "read", ...permissions },
    events: [...app.events],
    single_file_name: null,
    suspended_at: suspendedAt ? isoSeconds(suspendedAt) : null,
    suspended_by: suspendedAt ? accountView(state, account) : null,
    created_at: isoSeconds(createdAt),
    updated_at: isoSeconds(suspendedAt ?? createdAt),
  };
}
