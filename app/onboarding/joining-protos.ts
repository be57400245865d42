/** The protos of a repository that joins, read through the API: it may never come into a hub, so it is not cloned. */

import pLimit from "p-limit";
import type { GitHubClient } from "../../src/github/client.ts";
import { explained, hasStatus } from "../../src/github/errors.ts";
import { isVendored } from "../../src/onboarding/facts.ts";
import type { SourceFile } from "../../src/sources/source.ts";
import type { RepositoryFacts } from "../github/access.ts";

export interface JoiningProtos {
  files: SourceFile[];
  /** There are more, which were not read. */
  partial: boolean;
}

/** Enough to see from where imports start; the proposal is for people to correct. */
const maxFiles = 200;
const maxBytes = 1024 * 1024;
/** Of all files together: they are in memory, and are parsed. */
const maxBytesTogether = 8 * 1024 * 1024;

/** None when the repository is empty. */
export async function joiningProtos(
  client: GitHubClient,
  repository: RepositoryFacts,
): Promise<JoiningProtos> {
  const { paths, truncated } = await protoPaths(client, repository);
  const repo = { owner: repository.owner, repo: repository.name };
  const limit = pLimit(4);
  const read = fitting(paths);
  const files = await Promise.all(
    read.map(({ path, sha }) =>
      limit(async () => {
        const { data } = await client.rest.git.getBlob({ ...repo, file_sha: sha });
        return { path, text: Buffer.from(data.content, "base64").toString("utf8") };
      }),
    ),
  );
  return { files, partial: paths.length > read.length || truncated };
}

function fitting(paths: readonly ProtoPath[]): ProtoPath[] {
  let bytes = 0;
  return paths.slice(0, maxFiles).filter(({ size }) => {
    bytes += size;
    return bytes <= maxBytesTogether;
  });
}

interface ProtoPath {
  path: string;
  sha: string;
  /** Bytes. */
  size: number;
}

/** Paths and blob ids of its own protos, copies of others' left out. */
export async function protoPaths(
  client: GitHubClient,
  { owner, name, defaultBranch }: RepositoryFacts,
): Promise<{ paths: ProtoPath[]; truncated: boolean }> {
  const attempt = { doing: "list its files", repository: `${owner}/${name}`, access: "read" } as const;
  const tree = { owner, repo: name, tree_sha: `refs/heads/${defaultBranch}`, recursive: "1" };
  const listing = await explained(attempt, async () => {
    try {
      return (await client.rest.git.getTree(tree)).data;
    } catch (error) {
      // 409: the repository is empty; 404: so is the branch.
      if (hasStatus(error, 404) || hasStatus(error, 409)) return undefined;
      throw error;
    }
  });
  const paths = (listing?.tree ?? []).filter(
    ({ path, type, mode, size }) =>
      type === "blob" &&
      mode !== "120000" &&
      path.endsWith(".proto") &&
      !isVendored(path) &&
      (size ?? 0) <= maxBytes,
  );
  return {
    paths: paths.map(({ path, sha, size = 0 }) => ({ path, sha, size })),
    truncated: listing?.truncated === true,
  };
}
