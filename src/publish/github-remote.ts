/** A hub on GitHub: commits through the Git Data API, branches moved by compare-and-swap through GraphQL. */

import { messageOf } from "../errors.ts";
import type { GitHubClient } from "../github/client.ts";
import { explain, explained, hasStatus } from "../github/errors.ts";
import { readTree } from "./github-tree.ts";
import type { BranchChange, BranchHistory, BranchReplacement, FileChange, PublishRemote } from "./remote.ts";
import { needsBlob, needsPush, type TreeEntry, treeRequests } from "./tree-requests.ts";

export interface GitHubRemoteOptions {
  /** With write access. */
  client: GitHubClient;
  owner: string;
  name: string;
  /** The same repository through git, for changes that are too large for the API. */
  git: Pick<PublishRemote, "replaceBranch"> | undefined;
}

/** https://docs.github.com/en/graphql/reference/mutations#updaterefs */
const updateRefs = `mutation MoveBranch($input: UpdateRefsInput!) {
  updateRefs(input: $input) { clientMutationId }
}`;

/** In `updateRefs`: must not exist before, or is deleted. */
const noCommit = "0".repeat(40);
/** https://docs.github.com/en/rest/using-the-rest-api/using-pagination-in-the-rest-api */
const pageSize = 100;

/** The hub through GitHub's API. Refusals are `GitHubError`s that name the missing permission or setting. */
export function githubRemote(options: GitHubRemoteOptions): PublishRemote {
  const { client, owner, name } = options;
  const repo = { owner, repo: name };
  const repository = `${owner}/${name}`;
  const reading = (doing: string) => ({ doing, repository, access: "read" as const });
  const writing = (doing: string) => ({ doing, repository, access: "write" as const });
  let nodeId: Promise<string> | undefined;

  async function branchHead(branch: string): Promise<string | undefined> {
    try {
      const { data } = await client.rest.git.getRef({ ...repo, ref: `heads/${branch}` });
      return data.object.sha;
    } catch (error) {
      if (hasStatus(error, 404)) return undefined;
      throw explain(error, reading(`read the branch ${branch}`));
    }
  }

  async function history(base: string, head: string): Promise<BranchHistory> {
    try {
      return await compare(base, head);
    } catch (error) {
      if (!hasStatus(error, 404) || !/no common ancestor/i.test(messageOf(error))) {
        throw explain(error, reading(`compare ${base} with ${head}`));
      }
      const { data } = await client.rest.git.getCommit({ ...repo, commit_sha: head });
      const parents = data.parents.map((parent) => parent.sha);
      return { mergeBase: undefined, commits: [{ id: head, message: data.message, parents }] };
    }
  }

  async function compare(base: string, head: string): Promise<BranchHistory> {
    const commits: BranchHistory["commits"] = [];
    for (let page = 1; ; page++) {
      const { data } = await client.rest.repos.compareCommitsWithBasehead({
        ...repo,
        basehead: `${base}...${head}`,
        per_page: pageSize,
        page,
      });
      for (const { sha, commit, parents } of data.commits) {
        commits.push({ id: sha, message: commit.message, parents: parents.map((parent) => parent.sha) });
      }
      if (data.commits.length < pageSize) return { mergeBase: data.merge_base_commit.sha, commits };
    }
  }

  /** False when the branch is not, or no longer, where it is expected. */
  async function moveBranch(branch: string, expected: string, next: string): Promise<boolean> {
    nodeId ??= client.rest.repos.get(repo).then(({ data }) => data.node_id);
    const refUpdates = [{ name: `refs/heads/${branch}`, beforeOid: expected, afterOid: next, force: true }];
    const repositoryId = await explained(reading("read the repository"), () => nodeId!);
    try {
      await client.graphql(updateRefs, { input: { repositoryId, refUpdates } });
      return true;
    } catch (error) {
      // A stale `beforeOid` gets a generic error, and a lost answer may hide a success: the branch tells.
      const head = (await branchHead(branch)) ?? noCommit;
      if (head === next) return true;
      if (head !== expected) return false;
      throw explain(error, writing(`move the branch ${branch}`));
    }
  }

  async function createTree(base: string, files: readonly FileChange[]): Promise<string> {
    const entries: TreeEntry[] = [];
    for (const file of files) entries.push(await treeEntry(file));
    let tree = (await client.rest.git.getCommit({ ...repo, commit_sha: base })).data.tree.sha;
    for (const group of treeRequests(entries)) {
      const { data } = await client.rest.git.createTree({ ...repo, base_tree: tree, tree: group });
      tree = data.sha;
    }
    return tree;
  }

  async function treeEntry({ path, content }: FileChange): Promise<TreeEntry> {
    const entry = { path, mode: "100644", type: "blob" } as const;
    if (content === undefined) return { ...entry, sha: null };
    if (!needsBlob(content)) return { ...entry, content: Buffer.from(content).toString("utf8") };
    const encoded = Buffer.from(content).toString("base64");
    const { data } = await client.rest.git.createBlob({ ...repo, content: encoded, encoding: "base64" });
    return { ...entry, sha: data.sha };
  }

  async function replaceBranch(change: BranchChange): Promise<BranchReplacement> {
    const { branch, base, files, message, expected } = change;
    if (options.git !== undefined && needsPush(files)) {
      const { commit, notices } = await options.git.replaceBranch(change);
      const why =
        "The change is too large for GitHub's API and was pushed with git, so its commit is not verified.";
      return { commit, notices: commit === undefined ? notices : [...notices, why] };
    }
    const commit = await explained(writing(`commit to the branch ${branch}`), async () => {
      const tree = await createTree(base, files);
      // Without author and committer GitHub signs the commits of bots:
      // https://docs.github.com/en/authentication/managing-commit-signature-verification/about-commit-signature-verification#signature-verification-for-bots
      const { data } = await client.rest.git.createCommit({ ...repo, message, tree, parents: [base] });
      return data.sha;
    });
    const moved = await moveBranch(branch, expected ?? noCommit, commit);
    return { commit: moved ? commit : undefined, notices: [] };
  }

  return {
    branchHead,
    history,
    tree: (commit) => explained(reading(`list the files of ${commit}`), () => readTree(client, repo, commit)),
    replaceBranch,
    deleteBranch: (branch, expected) => moveBranch(branch, expected, noCommit),
  };
}
