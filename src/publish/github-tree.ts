/** Reads the files of a commit through GitHub's API, whatever their number. */

import type { GitHubClient } from "../github/client.ts";
import type { Tree } from "./branch-facts.ts";

interface Repository {
  owner: string;
  repo: string;
}

/**
 * Blob id by path of every file. One request for most repositories; a listing that GitHub truncates (100,000 entries or
 * 7 MB, https://docs.github.com/en/rest/git/trees#get-a-tree) is read folder by folder instead.
 */
export async function readTree(client: GitHubClient, repository: Repository, commit: string): Promise<Tree> {
  const files = new Map<string, string>();
  await readInto(files, client, repository, commit, "");
  return files;
}

async function readInto(
  files: Map<string, string>,
  client: GitHubClient,
  repository: Repository,
  id: string,
  prefix: string,
): Promise<void> {
  const tree = { ...repository, tree_sha: id };
  const { data } = await client.rest.git.getTree({ ...tree, recursive: "1" });
  const listing = data.truncated ? (await client.rest.git.getTree(tree)).data : data;
  for (const entry of listing.tree) {
    if (entry.type !== "tree") files.set(`${prefix}${entry.path}`, entry.sha);
    else if (data.truncated) await readInto(files, client, repository, entry.sha, `${prefix}${entry.path}/`);
  }
}
