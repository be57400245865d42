import type { BareRepository } from "./bare-repository.ts";
import { readLoose } from "./loose.ts";
import { type Commit, readCommit, readCommits } from "./objects.ts";

export interface FileDifference {
  path: string;
  /** Of a renamed file. */
  previousPath?: string;
  status: "added" | "modified" | "removed" | "renamed";
  oid: string;
  additions: number;
  deletions: number;
}

export async function mergeBase(
  repository: BareRepository,
  one: string,
  other: string,
): Promise<string | undefined> {
  const result = await repository.gitAnswer(["merge-base", one, other], { answers: [1] });
  return result.exitCode === 0 ? result.stdout.toString().trim() : undefined;
}

export async function isAncestor(repository: BareRepository, one: string, of: string): Promise<boolean> {
  const line = await lineTo(repository, of, one);
  if (line !== undefined) return true;
  const args = ["merge-base", "--is-ancestor", one, of];
  return (await repository.gitAnswer(args, { answers: [1, 128] })).exitCode === 0;
}

/** Longer histories are left to git. */
const lineLimit = 200;

/**
 * Commits from `head` back to just before `end`, newest first, when they are a single line without merges and no
 * process is needed to know it; otherwise undefined.
 */
export async function lineTo(
  repository: BareRepository,
  head: string,
  end: string | undefined,
): Promise<Commit[] | undefined> {
  const line: Commit[] = [];
  let next: string | undefined = head;
  while (next !== undefined && next !== end) {
    if (line.length === lineLimit || readLoose(repository.folder, next)?.type !== "commit") return undefined;
    const commit = await readCommit(repository, next);
    if (commit.parents.length > 1) return undefined;
    line.push(commit);
    next = commit.parents[0];
  }
  return next === end ? line : undefined;
}

/** How many commits each side has that the other has not. */
export async function countApart(
  repository: BareRepository,
  base: string,
  head: string,
): Promise<{ ahead: number; behind: number }> {
  const output = await repository.git(["rev-list", "--left-right", "--count", `${base}...${head}`]);
  const [behind = 0, ahead = 0] = output.trim().split("\t").map(Number);
  return { ahead, behind };
}

/** Commits of `head` that are not in `base`, oldest first. */
export async function commitsBetween(
  repository: BareRepository,
  base: string,
  head: string,
): Promise<Commit[]> {
  const oids = await repository.git(["rev-list", "--reverse", "--topo-order", `${base}..${head}`]);
  return readCommits(repository, lines(oids));
}

/** Commits reachable from `from`, newest first, only those that touch `file` when it is given. */
export async function log(
  repository: BareRepository,
  from: string,
  options: { file?: string | undefined; skip: number; limit: number },
): Promise<Commit[]> {
  const range = [`--skip=${options.skip}`, `--max-count=${options.limit}`, from];
  const oids = await repository.git(["rev-list", ...range, "--", ...(options.file ? [options.file] : [])]);
  return readCommits(repository, lines(oids));
}

/** What changes between two trees, renames found. */
export async function fileDifferences(
  repository: BareRepository,
  from: string,
  to: string,
): Promise<FileDifference[]> {
  const args = ["diff-tree", "-r", "-z", "-M", "--raw", "--numstat", "--no-abbrev", from, to];
  const fields = (await repository.git(args)).split("\0").values();
  const differences = new Map<string, FileDifference>();
  for (const field of fields) {
    if (field.startsWith(":")) {
      const [, , before = "", after = "", status = ""] = field.split(" ");
      const renamed = status.startsWith("R");
      const previous = renamed ? { previousPath: next(fields) } : {};
      const file = next(fields);
      const word = { A: "added", D: "removed", R: "renamed" } as const;
      const known = word[status[0] as keyof typeof word] ?? "modified";
      const oid = status === "D" ? before : after;
      differences.set(file, { path: file, ...previous, status: known, oid, additions: 0, deletions: 0 });
    } else if (field !== "") {
      const [additions = "-", deletions = "-", name = ""] = field.split("\t");
      // A renamed file has an empty name here and two more fields.
      if (name === "") next(fields);
      const difference = differences.get(name === "" ? next(fields) : name);
      if (difference === undefined || additions === "-") continue;
      difference.additions = Number(additions);
      difference.deletions = Number(deletions);
    }
  }
  return [...differences.values()];
}

/** The tree of a merge without conflicts, or undefined. */
export async function mergeTrees(
  repository: BareRepository,
  base: string,
  head: string,
): Promise<string | undefined> {
  const args = ["merge-tree", "--write-tree", "--allow-unrelated-histories", base, head];
  const result = await repository.gitAnswer(args, { answers: [1] });
  return result.exitCode === 0 ? result.stdout.toString().trim() : undefined;
}

function next(fields: Iterator<string>): string {
  return fields.next().value ?? "";
}

function lines(output: string): string[] {
  return output.split("\n").filter((line) => line !== "");
}
