import type { BareRepository } from "./bare-repository.ts";
import { lineTo } from "./history.ts";
import { type Commit, readCommits } from "./objects.ts";
import { changedPaths, type TreePaths } from "./raw-tree.ts";

/** A commit with the files that it changes against its first parent. */
export type PushedCommit = Commit & TreePaths;

/**
 * The commits that a push brings to a ref, oldest first.
 *
 * @param before - the ref's former commit, or undefined when it is new
 * @param others - commits of the other refs: what they reach is not new
 * @param limit - only so many, the newest
 */
export async function pushedCommits(
  repository: BareRepository,
  push: { before: string | undefined; after: string; others: readonly string[]; limit: number },
): Promise<PushedCommit[]> {
  const { before, after, others, limit } = push;
  const direct = before !== undefined || others.length === 0;
  const line = direct ? await lineTo(repository, after, before) : undefined;
  if (line)
    return Promise.all(
      line
        .slice(0, limit)
        .reverse()
        .map((commit) => withPaths(repository, commit)),
    );
  const commits = (await listed(repository, push)).reverse();
  const paths = await pathsOf(
    repository,
    commits.map(({ oid }) => oid),
  );
  return commits.map((commit) => ({ ...commit, ...paths.get(commit.oid)! }));
}

/** Without a process. */
async function withPaths(repository: BareRepository, commit: Commit): Promise<PushedCommit> {
  const [parent] = await readCommits(repository, commit.parents.slice(0, 1));
  return { ...commit, ...(await changedPaths(repository, parent?.tree, commit.tree)) };
}

/** In one process. */
async function pathsOf(repository: BareRepository, oids: readonly string[]): Promise<Map<string, TreePaths>> {
  const paths = new Map(oids.map((oid) => [oid, { added: [], removed: [], modified: [] } as TreePaths]));
  const shown = ["-r", "-z", "--root", "--name-status", "--no-renames", "--diff-merges=first-parent"];
  const output = await repository.git(["diff-tree", "--stdin", ...shown], { input: `${oids.join("\n")}\n` });
  const fields = output.split("\0").values();
  let current: TreePaths | undefined;
  for (const field of fields) {
    const header = paths.get(field);
    if (header) {
      current = header;
      continue;
    }
    if (field === "" || !current) continue;
    const list = { A: current.added, D: current.removed }[field] ?? current.modified;
    list.push(fields.next().value ?? "");
  }
  return paths;
}

async function listed(
  repository: BareRepository,
  {
    before,
    after,
    others,
    limit,
  }: { before: string | undefined; after: string; others: readonly string[]; limit: number },
): Promise<Commit[]> {
  const not = before === undefined ? others : [before];
  const input = [after, ...not.map((oid) => `^${oid}`)].join("\n");
  const args = ["rev-list", "--topo-order", `--max-count=${limit}`, "--stdin"];
  const oids = (await repository.git(args, { input })).split("\n").filter((oid) => oid !== "");
  return readCommits(repository, oids);
}
