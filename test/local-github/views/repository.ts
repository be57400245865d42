import { isoSeconds } from "../git/objects.ts";
import type { Repository } from "../repository.ts";
import type { GitHubState } from "../state.ts";
import { accountView } from "./account.ts";
import { nodeId, repositoryApi, repositoryPage } from "./urls.ts";

/** Fields of a repository that are its API address with this at the end. */
const addresses = {
  archive_url: "/{archive_format}{/ref}",
  assignees_url: "/assignees{/user}",
  blobs_url: "/git/blobs{/sha}",
  branches_url: "/branches{/branch}",
  collaborators_url: "/collaborators{/collaborator}",
  comments_url: "/comments{/number}",
  commits_url: "/commits{/sha}",
  compare_url: "/compare/{base}...{head}",
  contents_url: "/contents/{+path}",
  contributors_url: "/contributors",
  deployments_url: "/deployments",
  downloads_url: "/downloads",
  events_url: "/events",
  forks_url: "/forks",
  git_commits_url: "/git/commits{/sha}",
  git_refs_url: "/git/refs{/sha}",
  git_tags_url: "/git/tags{/sha}",
  hooks_url: "/hooks",
  issue_comment_url: "/issues/comments{/number}",
  issue_events_url: "/issues/events{/number}",
  issues_url: "/issues{/number}",
  keys_url: "/keys{/key_id}",
  labels_url: "/labels{/name}",
  languages_url: "/languages",
  merges_url: "/merges",
  milestones_url: "/milestones{/number}",
  notifications_url: "/notifications{?since,all,participating}",
  pulls_url: "/pulls{/number}",
  releases_url: "/releases{/id}",
  stargazers_url: "/stargazers",
  statuses_url: "/statuses/{sha}",
  subscribers_url: "/subscribers",
  subscription_url: "/subscription",
  tags_url: "/tags",
  teams_url: "/teams",
  trees_url: "/git/trees{/sha}",
  url: "",
} as const;

/** Every field of a repository that is an address of the API. */
export function repositoryAddresses(state: GitHubState, repository: Repository) {
  const api = repositoryApi(state, repository);
  return Object.fromEntries(Object.entries(addresses).map(([name, suffix]) => [name, api + suffix]));
}

/** `repository` of GitHub's description: as part of something else. */
export function repositoryView(state: GitHubState, repository: Repository) {
  const page = repositoryPage(state, repository);
  const openPulls = repository.pulls.filter(({ state: pullState }) => pullState === "open").length;
  return {
    ...repositoryAddresses(state, repository),
    id: repository.id,
    node_id: nodeId("R", repository.id),
    name: repository.name,
    full_name: repository.fullName,
    owner: accountView(state, repository.owner),
    private: repository.private,
    visibility: repository.visibility,
    html_url: page,
    clone_url: `${page}.git`,
    git_url: `git://${new URL(state.address).host}/${repository.fullName}.git`,
    ssh_url: `git@${new URL(state.address).hostname}:${repository.fullName}.git`,
    svn_url: page,
    mirror_url: null,
    homepage: null,
    description: null,
    language: null,
    license: null,
    fork: false,
    archived: repository.archived,
    disabled: false,
    default_branch: repository.defaultBranch,
    size: 0,
    forks: 0,
    forks_count: 0,
    stargazers_count: 0,
    watchers: 0,
    watchers_count: 0,
    open_issues: openPulls,
    open_issues_count: openPulls,
    has_issues: true,
    has_projects: false,
    has_wiki: false,
    has_pages: false,
    has_downloads: false,
    has_discussions: false,
    created_at: isoSeconds(repository.createdAt),
    updated_at: isoSeconds(repository.pushedAt),
    pushed_at: isoSeconds(repository.pushedAt),
  };
}

/** `full-repository` of GitHub's description: on its own. */
export function fullRepositoryView(state: GitHubState, repository: Repository) {
  return { ...repositoryView(state, repository), network_count: 0, subscribers_count: 0 };
}
