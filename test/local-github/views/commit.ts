import type { FileDifference } from "../git/history.ts";
import type { Commit } from "../git/objects.ts";
import type { Repository } from "../repository.ts";
import type { GitHubState } from "../state.ts";
import { accountView } from "./account.ts";
import { nodeId, repositoryApi, repositoryPage } from "./urls.ts";

function verificationView(repository: Repository, commit: Commit) {
  if (!repository.verifiedCommits.has(commit.oid)) {
    return { verified: false, reason: "unsigned", signature: null, payload: null, verified_at: null };
  }
  return {
    verified: true,
    reason: "valid",
    signature: "-----BEGIN PGP SIGNATURE-----\n\nlocal-github\n-----END PGP SIGNATURE-----\n",
    payload: `tree ${commit.tree}\n`,
    verified_at: commit.committer.date,
  };
}

/** `git-commit` of GitHub's description: the Git Data API's form. */
export function gitCommitView(state: GitHubState, repository: Repository, commit: Commit) {
  const api = repositoryApi(state, repository);
  const page = repositoryPage(state, repository);
  return {
    sha: commit.oid,
    node_id: nodeId("C", commit.oid),
    url: `${api}/git/commits/${commit.oid}`,
    html_url: `${page}/commit/${commit.oid}`,
    author: commit.author,
    committer: commit.committer,
    message: commit.message.trimEnd(),
    tree: { sha: commit.tree, url: `${api}/git/trees/${commit.tree}` },
    parents: commit.parents.map((sha) => ({
      sha,
      url: `${api}/git/commits/${sha}`,
      html_url: `${page}/commit/${sha}`,
    })),
    verification: verificationView(repository, commit),
  };
}

/** `commit` of GitHub's description: the form of lists and comparisons. */
export function commitView(
  state: GitHubState,
  repository: Repository,
  commit: Commit,
  files?: readonly FileDifference[],
) {
  const api = repositoryApi(state, repository);
  const page = repositoryPage(state, repository);
  const { author, committer, message, tree, verification } = gitCommitView(state, repository, commit);
  const account = (email: string) => {
    const found = state.accounts.ofAddress(email);
    return found ? accountView(state, found) : null;
  };
  return {
    sha: commit.oid,
    node_id: nodeId("C", commit.oid),
    url: `${api}/commits/${commit.oid}`,
    html_url: `${page}/commit/${commit.oid}`,
    comments_url: `${api}/commits/${commit.oid}/comments`,
    commit: {
      url: `${api}/git/commits/${commit.oid}`,
      author,
      committer,
      message,
      tree,
      comment_count: 0,
      verification,
    },
    author: account(commit.author.email),
    committer: account(commit.committer.email),
    parents: commit.parents.map((sha) => ({
      sha,
      url: `${api}/commits/${sha}`,
      html_url: `${page}/commit/${sha}`,
    })),
    ...(files && { files: files.map((file) => differenceView(state, repository, commit.oid, file)) }),
  };
}

/** `diff-entry` of GitHub's description, without the patch. */
export function differenceView(
  state: GitHubState,
  repository: Repository,
  commit: string,
  file: FileDifference,
) {
  const encoded = file.path.split("/").map(encodeURIComponent).join("/");
  const page = repositoryPage(state, repository);
  return {
    sha: file.oid,
    filename: file.path,
    ...(file.previousPath !== undefined && { previous_filename: file.previousPath }),
    status: file.status,
    additions: file.additions,
    deletions: file.deletions,
    changes: file.additions + file.deletions,
    blob_url: `${page}/blob/${commit}/${encoded}`,
    raw_url: `${page}/raw/${commit}/${encoded}`,
    contents_url: `${repositoryApi(state, repository)}/contents/${encoded}?ref=${commit}`,
  };
}
