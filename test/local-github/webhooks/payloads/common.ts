import type { Account } from "../../accounts.ts";
import type { Repository } from "../../repository.ts";
import type { GitHubState } from "../../state.ts";
import { accountView } from "../../views/account.ts";
import { repositoryView } from "../../views/repository.ts";
import { nodeId } from "../../views/urls.ts";

/** A repository as payloads hold it. */
export function payloadRepository(state: GitHubState, repository: Repository) {
  return {
    ...repositoryView(state, repository),
    allow_forking: true,
    is_template: false,
    web_commit_signoff_required: false,
    topics: [],
    custom_properties: {},
  };
}

/** What every event of a repository says: where it happened and who did it. */
export function scene(state: GitHubState, repository: Repository, by: Account) {
  return {
    repository: payloadRepository(state, repository),
    ...(repository.owner.type === "Organization" && {
      organization: organizationView(state, repository.owner),
    }),
    sender: accountView(state, by),
  };
}

/** `organization` of GitHub's description of payloads. */
export function organizationView(state: GitHubState, { id, login }: Account) {
  const url = `${state.apiUrl}/orgs/${login}`;
  return {
    login,
    id,
    node_id: nodeId("O", id),
    url,
    repos_url: `${url}/repos`,
    events_url: `${url}/events`,
    hooks_url: `${url}/hooks`,
    issues_url: `${url}/issues`,
    members_url: `${url}/members{/member}`,
    public_members_url: `${url}/public_members{/member}`,
    avatar_url: `${state.address}/avatars/u/${id}`,
    description: null,
  };
}
