import type { Account } from "../accounts.ts";
import type { GitHubState } from "../state.ts";
import { nodeId } from "./urls.ts";

/** `simple-user` of GitHub's description. */
export function accountView(state: GitHubState, account: Account) {
  const url = `${state.apiUrl}/users/${encodeURIComponent(account.login)}`;
  return {
    login: account.login,
    id: account.id,
    node_id: nodeId("U", account.id),
    avatar_url: `${state.address}/avatars/u/${account.id}`,
    gravatar_id: "",
    url,
    html_url: `${state.address}/${account.login}`,
    followers_url: `${url}/followers`,
    following_url: `${url}/following{/other_user}`,
    gists_url: `${url}/gists{/gist_id}`,
    starred_url: `${url}/starred{/owner}{/repo}`,
    subscriptions_url: `${url}/subscriptions`,
    organizations_url: `${url}/orgs`,
    repos_url: `${url}/repos`,
    events_url: `${url}/events{/privacy}`,
    received_events_url: `${url}/received_events`,
    type: account.type,
    site_admin: false,
  };
}

/** `public-user` of GitHub's description. */
export function profileView(state: GitHubState, account: Account) {
  return {
    ...accountView(state, account),
    user_view_type: "public",
    name: account.login,
    company: null,
    blog: "",
    location: null,
    email: null,
    hireable: null,
    bio: null,
    public_repos: 0,
    public_gists: 0,
    followers: 0,
    following: 0,
    created_at: "2020-01-01T00:00:00Z",
    updated_at: "2020-01-01T00:00:00Z",
  };
}
