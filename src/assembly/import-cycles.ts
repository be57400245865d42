import type { LinkedFile } from "./linked.ts";

/**
 * Import cycles among the files, one for each group of files that reach each other: a closed path whose last file
 * imports its first. Self imports are no edges, and externals cannot take part.
 */
export function findImportCycles(files: readonly LinkedFile[]): LinkedFile[][] {
  return components(files)
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

/** Strongly connected components by Tarjan's algorithm, with a stack of its own: chains of imports can be long. */
function components(files: readonly LinkedFile[]): Set<LinkedFile>[] {
  const groups: Set<LinkedFile>[] = [];
  const indexes = new Map<LinkedFile, number>();
  const lows = new Map<LinkedFile, number>();
  const open: LinkedFile[] = [];
  const isOpen = new Set<LinkedFile>();

  for (const root of files) {
    if (indexes.has(root)) continue;
    const calls = [enter(root)];
    while (calls.length > 0) {
      const { file, targets } = calls.at(-1)!;
      const target = targets.pop();
      if (target !== undefined) {
        if (!indexes.has(target)) calls.push(enter(target));
        else if (isOpen.has(target)) lows.set(file, Math.min(lows.get(file)!, indexes.get(target)!));
        continue;
      }
      calls.pop();
      const caller = calls.at(-1)?.file;
      if (caller !== undefined) lows.set(caller, Math.min(lows.get(caller)!, lows.get(file)!));
      if (lows.get(file) === indexes.get(file)) groups.push(close(file));
    }
  }
  return groups;

  function enter(file: LinkedFile) {
    indexes.set(file, indexes.size);
    lows.set(file, indexes.get(file)!);
    open.push(file);
    isOpen.add(file);
    return { file, targets: importsOf(file) };
  }

  function close(file: LinkedFile): Set<LinkedFile> {
    const group = new Set(open.splice(open.lastIndexOf(file)));
    for (const member of group) isOpen.delete(member);
    return group;
  }
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
