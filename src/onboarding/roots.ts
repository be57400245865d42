/** From which folders the imports of a repository start. Pure. */

import path from "node:path/posix";
import { isVendored, type ProtoFacts } from "./facts.ts";

export interface Roots {
  /** From the repository's top; `.` is the top. Sorted. */
  protoDirs: string[];
  /** Import prefix of the repository's top; "" for none. */
  mount: string;
}

/** Folders that by their name are where imports start, for protos whose imports and packages do not tell. */
const conventional = /^(?:protos?|protobuf|idl|schemas?|apis?)$/i;

/**
 * The folders that make the imports work: those that the repository's own imports need, then those that packages ask
 * for (`package acme.users.v1` in `proto/acme/users/v1`), then those of usual names.
 *
 * @param foreign - imports that nobody provides yet: those of others, and those of its own that a copy in it answers
 */
export function findRoots(files: readonly ProtoFacts[], foreign: readonly string[]): Roots {
  const own = files.filter(({ path: name }) => !isVendored(name));
  const evidence = importEvidence(files, own, foreign);
  const mount = evidence.roots.size === 0 ? mostVoted(evidence.mounts) : undefined;
  if (mount !== undefined) {
    // Below a mount every file has one usual name, whatever its folder: the fewest folders that hold them all will do.
    return { protoDirs: conventionalRoots(own), mount };
  }
  const chosen = new Set(evidence.roots.keys());
  const uncovered = () => own.filter((file) => ![...chosen].some((root) => isBelow(root, file.path)));
  const byPackage = count(uncovered().flatMap((file) => packageRoot(file) ?? []));
  for (const [root] of [...byPackage].sort(byVotes)) {
    if (uncovered().some((file) => isBelow(root, file.path))) chosen.add(root);
  }
  for (const root of conventionalRoots(uncovered())) chosen.add(root);
  return { protoDirs: [...chosen].sort(), mount: "" };
}

interface Evidence {
  roots: Map<string, number>;
  mounts: Map<string, number>;
}

/** Imports that a file of the repository answers, by the folder or the prefix that makes it do so. */
function importEvidence(
  files: readonly ProtoFacts[],
  own: readonly ProtoFacts[],
  foreign: readonly string[],
): Evidence {
  const byName = Map.groupBy(files, ({ path: name }) => path.basename(name));
  const roots: string[] = [];
  const mounts: string[] = [];
  const weigh = (imported: string, importer: string | undefined) => {
    const candidates = byName.get(path.basename(imported)) ?? [];
    const targets = candidates.filter(({ path: name }) => endsWithPath(name, imported));
    const owned = targets.filter(({ path: name }) => !isVendored(name));
    // A copy of what is another's serves only where nobody else has it.
    const possible = owned.length > 0 ? owned : importer === undefined ? targets : [];
    const best = possible
      .map(({ path: name }) => rootOf(name, imported))
      .toSorted((a, b) => shared(b, importer) - shared(a, importer) || (a < b ? -1 : 1))[0];
    if (best !== undefined) roots.push(best);
    else if (targets.length === 0) {
      const behind = candidates.filter(({ path: name }) => endsWithPath(imported, name));
      mounts.push(...behind.map(({ path: name }) => rootOf(imported, name)));
    }
  };
  for (const file of own) for (const imported of file.imports) weigh(imported, file.path);
  for (const imported of foreign) weigh(imported, undefined);
  return { roots: count(roots), mounts: count(mounts) };
}

/** True when the path is the part, or ends with it behind a slash. */
function endsWithPath(whole: string, part: string): boolean {
  return whole === part || whole.endsWith(`/${part}`);
}

function rootOf(whole: string, part: string): string {
  return whole.slice(0, -part.length).replace(/\/$/, "") || ".";
}

/** How far a folder and the importing file go the same way: of two copies the nearer one is meant. */
function shared(root: string, importer: string | undefined): number {
  if (importer === undefined || root === ".") return 0;
  return isBelow(root, importer) ? root.length : 0;
}

/** The folder below which the end of the package is the end of the path; undefined where the two have nothing in common. */
function packageRoot({ path: name, package: declared }: ProtoFacts): string | undefined {
  const folders = path.dirname(name).split("/");
  const parts = declared.split(".");
  let length = 0;
  while (
    length < Math.min(folders.length, parts.length) &&
    folders.at(-1 - length) === parts.at(-1 - length) &&
    folders[0] !== "."
  ) {
    length++;
  }
  if (length === 0 || declared === "") return undefined;
  return folders.slice(0, folders.length - length).join("/") || ".";
}

function conventionalRoots(files: readonly ProtoFacts[]): string[] {
  const roots = files.map(({ path: name }) => {
    const folders = path.dirname(name).split("/");
    const known = folders.findLastIndex((folder) => conventional.test(folder));
    return known >= 0 ? folders.slice(0, known + 1).join("/") : folders[0]!;
  });
  const all = [...new Set(roots)].sort();
  if (all.includes(".")) return ["."];
  return all.filter((root) => !all.some((other) => other !== root && isBelow(other, root)));
}

export function isBelow(folder: string, name: string): boolean {
  return folder === "." || name === folder || name.startsWith(`${folder}/`);
}

function mostVoted(votes: ReadonlyMap<string, number>): string | undefined {
  return [...votes].sort(byVotes)[0]?.[0];
}

function byVotes([a, votesA]: [string, number], [b, votesB]: [string, number]): number {
  return votesB - votesA || (a < b ? -1 : 1);
}

function count(items: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}
