import type { BareRepository } from "./bare-repository.ts";
import { askGit, moveLooseRef, readLooseRef } from "./loose.ts";
import { objectType } from "./objects.ts";

/** The object id that stands for "no object": a ref that must not exist, or is to be deleted. */
export const zeroOid = "0".repeat(40);

export interface Ref {
  /** Complete: `refs/heads/main`. */
  name: string;
  oid: string;
  type: "commit" | "tag" | "tree" | "blob";
}

export interface RefUpdate {
  name: string;
  /** `zeroOid` deletes the ref. */
  after: string;
  /** What the ref must be now; `zeroOid`: it must not exist; left out: anything. */
  before?: string;
}

/** Refs at or below a prefix such as `refs/heads/`, sorted by name. */
export async function listRefs(repository: BareRepository, ...prefixes: string[]): Promise<Ref[]> {
  const format = "--format=%(objectname) %(objecttype) %(refname)";
  const lines = await repository.git(["for-each-ref", format, ...prefixes]);
  return lines
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => {
      const [oid = "", type = "", ...name] = line.split(" ");
      return { oid, type: type as Ref["type"], name: name.join(" ") };
    });
}

export async function readRef(repository: BareRepository, name: string): Promise<Ref | undefined> {
  const oid = isPlain(name) ? readLooseRef(repository.folder, name) : askGit;
  if (oid === undefined) return undefined;
  const type = oid === askGit ? undefined : await objectType(repository, oid);
  if (type !== undefined) return { name, oid, type };
  return (await listRefs(repository, name)).find((ref) => ref.name === name);
}

/** Carries out all updates or none; returns git's reason when none could be. */
export async function updateRefs(
  repository: BareRepository,
  updates: readonly RefUpdate[],
): Promise<string | undefined> {
  const [only] = updates;
  if (updates.length === 1 && only && only.after !== zeroOid && isPlain(only.name)) {
    const reason = moveLooseRef(repository.folder, only);
    if (reason !== askGit) return reason;
  }
  const commands = updates.map(({ name, after, before }) =>
    ["update", name, after, ...(before === undefined ? [] : [before])].join(" "),
  );
  const input = `start\n${commands.join("\n")}\nprepare\ncommit\n`;
  const result = await repository.gitAnswer(["update-ref", "--stdin"], { input, answers: [1, 128] });
  return result.exitCode === 0 ? undefined : result.stderr.trim();
}

/** A name so plain that it can be a path without asking git. */
function isPlain(name: string): boolean {
  return /^refs(\/[A-Za-z0-9_][\w-]*)+$/.test(name);
}

/** True for a name git takes as a ref. */
export async function isRefName(repository: BareRepository, name: string): Promise<boolean> {
  if (isPlain(name)) return true;
  const result = await repository.gitAnswer(["check-ref-format", name], { answers: [1] });
  return result.exitCode === 0;
}

/** The commit behind a branch, tag or (shortened) commit id, or undefined. */
export async function resolveCommit(repository: BareRepository, name: string): Promise<string | undefined> {
  if (name.startsWith("-") || name === "") return undefined;
  const candidates = /^[0-9a-f]{7,40}$/.test(name)
    ? [name]
    : [`refs/heads/${name}`, `refs/tags/${name}`, `refs/${name}`, ...(name === "HEAD" ? ["HEAD"] : [])];
  for (const candidate of candidates) {
    const known = await plainCommit(repository, candidate);
    if (known !== undefined) return known;
    const args = ["rev-parse", "--quiet", "--verify", "--end-of-options", `${candidate}^{commit}`];
    const result = await repository.gitAnswer(args, { answers: [1, 128] });
    if (result.exitCode === 0) return result.stdout.toString().trim();
  }
  return undefined;
}

/** The commit of a complete commit id or of a plain branch, when no process is needed to know it. */
async function plainCommit(repository: BareRepository, name: string): Promise<string | undefined> {
  if (/^[0-9a-f]{40}$/.test(name)) {
    return (await objectType(repository, name)) === "commit" ? name : undefined;
  }
  const ref = name.startsWith("refs/") ? await readRef(repository, name) : undefined;
  return ref?.type === "commit" ? ref.oid : undefined;
}
