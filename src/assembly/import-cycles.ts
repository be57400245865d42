import type { LinkedFile } from "./linked.ts";
import { stronglyConnected } from "./strongly-connected.ts";

/**
 * Import cycles among the files, one for each group of files that reach each other: a closed path whose last file
 * imports its first. Self imports are no edges, and externals cannot take part.
 */
export function findImportCycles(files: readonly LinkedFile[]): LinkedFile[][] {
  return stronglyConnected(files, importsOf)
    .filter((group) => group.size > 1 || importsItself([...group][0]!))
    .map((group) => shortestCycle([...group].sort(byName)[0]!, group));
}

/** `a.proto -> b.proto -> a.proto`. */
export function formatCycle(cycle: readonly LinkedFile[]): string {
  return [...cycle, cycle[0]!].map((file) => file.importNames[0] ?? file.path).join(" -> ");
}

function byName(a: LinkedFile, b: LinkedFile): number {
  const [first, second] = [a, b].map((file) => `${file.importNames[0]}\0${file.repository}`);
  return first! < second! ? -1 : 1;
}

function importsItself(file: LinkedFile): boolean {
  return importsOf(file).includes(file);
}

function importsOf(file: LinkedFile): LinkedFile[] {
  return file.imports.flatMap((one) => (one.file === undefined || one.file.external ? [] : [one.file]));
}

/** Breadth first from a file inside its component back to it. */
function shortestCycle(start: LinkedFile, group: ReadonlySet<LinkedFile>): LinkedFile[] {
  const from = new Map<LinkedFile, LinkedFile>();
  const queue = [start];
  for (const file of queue) {
    for (const target of importsOf(file)) {
      if (target === start) return pathTo(file, from);
      if (!group.has(target) || from.has(target)) continue;
      from.set(target, file);
      queue.push(target);
    }
  }
  return [start];
}

function pathTo(file: LinkedFile, from: ReadonlyMap<LinkedFile, LinkedFile>): LinkedFile[] {
  const path = [file];
  for (let before = from.get(file); before !== undefined; before = from.get(before)) path.push(before);
  return path.reverse();
}
