/** Decides what a run changes in the hub. Pure: what the hub holds comes in as blob ids. */

import { createHash } from "node:crypto";
import type { ChangeSet, OutputFile } from "../outputs.ts";

/** Paths a run wrote, by group (`global`, or a language's name): the section `outputs` of protomanager.lock. */
export type Manifest = Readonly<Record<string, readonly string[]>>;

/** The id git gives a blob of this content; `like` is an id of the same repository (SHA-1 or SHA-256). */
export function blobId(content: Uint8Array, like = ""): string {
  const algorithm = like.length === 64 ? "sha256" : "sha1";
  return createHash(algorithm).update(`blob ${content.byteLength}\0`).update(content).digest("hex");
}

/**
 * The manifest after this run: groups that ran are replaced, groups that did not run (`--languages`) are kept.
 * Groups of languages that config.yaml no longer has are dropped, so that their files go.
 */
export function nextManifest(previous: Manifest, ran: Manifest, configured: readonly string[]): Manifest {
  const kept = Object.entries(previous).filter(
    ([group]) => configured.includes(group) && !Object.hasOwn(ran, group),
  );
  const groups = [...kept, ...Object.entries(ran)].sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(groups.map(([group, paths]) => [group, [...paths].sort()]));
}

/** Every path that may have to be looked up in the hub for `changeSet`. */
export function pathsOfInterest(wanted: readonly OutputFile[], previous: Manifest): string[] {
  return [...new Set([...wanted.map((file) => file.path), ...Object.values(previous).flat()])].sort();
}

/**
 * The difference between the hub and what a run wants. Only files that an earlier run wrote, by its manifest, are
 * ever removed.
 *
 * @param wanted - every output of this run
 * @param existing - blob ids of the hub's files at `pathsOfInterest`, a missing file left out
 * @param previous - the manifest in the hub's lock
 * @param next - the manifest of this run
 */
export function changeSet(
  wanted: readonly OutputFile[],
  existing: ReadonlyMap<string, string>,
  previous: Manifest,
  next: Manifest,
): ChangeSet {
  const added: OutputFile[] = [];
  const changed: OutputFile[] = [];
  for (const file of wanted) {
    const id = existing.get(file.path);
    if (id === undefined) added.push(file);
    else if (id !== blobId(file.content, id)) changed.push(file);
  }
  const kept = new Set([...wanted.map((file) => file.path), ...Object.values(next).flat()]);
  const stale = new Set(Object.values(previous).flat());
  const removed = [...stale].filter((path) => !kept.has(path) && existing.has(path)).sort();
  return { added, changed, removed, wanted: [...wanted] };
}
