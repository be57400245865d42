/** What the commits and trees of a branch say about it. Pure. */

import { readInputsTrailer } from "./trailer.ts";

/** Blob id by path, of every file in a commit. */
export type Tree = ReadonlyMap<string, string>;

/** A commit that the branch has and the base has not. */
export interface BranchCommit {
  id: string;
  message: string;
  parents: readonly string[];
}

/**
 * Commits of a person: those without our trailer, except merges that bring nothing but what one of their parents has.
 *
 * @param treeOf - asked for the merge commits without trailer, and for their parents
 */
export async function foreignCommits(
  commits: readonly BranchCommit[],
  treeOf: (commit: string) => Promise<Tree>,
): Promise<string[]> {
  const foreign: string[] = [];
  for (const commit of commits) {
    if (readInputsTrailer(commit.message) !== undefined) continue;
    if (commit.parents.length > 1 && (await addsNothing(commit, treeOf))) continue;
    foreign.push(commit.id);
  }
  return foreign;
}

async function addsNothing(merge: BranchCommit, treeOf: (commit: string) => Promise<Tree>): Promise<boolean> {
  const merged = await treeOf(merge.id);
  const parents = await Promise.all(merge.parents.map(treeOf));
  return [...merged].every(([path, id]) => parents.some((parent) => parent.get(path) === id));
}

/** The three commits that tell what a branch would bring. */
export interface BranchTrees {
  base: Tree;
  /** The commit in which the branch and the base parted. */
  mergeBase: Tree;
  branch: Tree;
}

/**
 * True when the branch differs from the base in exactly the wanted way, and the base has not touched those paths since
 * the branch left it.
 *
 * @param wanted - blob id by path of the change set; undefined for a file that is to go
 */
export function isUpToDate(wanted: ReadonlyMap<string, string | undefined>, trees: BranchTrees): boolean {
  const { base, mergeBase, branch } = trees;
  for (const [path, id] of wanted) {
    if (branch.get(path) !== id || base.get(path) !== mergeBase.get(path)) return false;
  }
  // What an earlier run put on the branch and this one no longer wants would be merged along.
  return [...new Set([...branch.keys(), ...mergeBase.keys()])].every((path) => {
    const id = branch.get(path);
    return wanted.has(path) || id === mergeBase.get(path) || id === base.get(path);
  });
}
