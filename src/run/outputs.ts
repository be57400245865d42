/** Everything that a run wants to have in the hub, the lock last. Pure. */

import type { Assembly } from "../assembly/assembly.ts";
import type { Config } from "../config/config.ts";
import { changeSet, type Manifest, nextManifest } from "../hub/change-set.ts";
import { formatLock, type Lock, lockFile } from "../lock.ts";
import type { ChangeSet, OutputFile } from "../outputs.ts";
import { lockSource } from "../sources/locked.ts";
import type { Source } from "../sources/source.ts";
import { isOneFile } from "./narrow-targets.ts";

/** The manifest's group of global.proto, its parts, its map, the descriptor set and, in import mode, the exported tree. */
export const globalGroup = "global";

export interface OutputsRequest {
  config: Config;
  lock: Lock;
  assembly: Assembly;
  sources: readonly Source[];
  /** Ids that hosts told, by repository. */
  ids: ReadonlyMap<string, string>;
  toolchain: Lock["toolchain"];
  /** The descriptor set, where there is one. */
  described: readonly OutputFile[];
  generated: readonly { language: string; files: OutputFile[] }[];
  /** Code was generated for some packages only: what else its languages have stays. */
  packages?: readonly string[] | undefined;
}

export interface Outputs {
  wanted: OutputFile[];
  previous: Manifest;
  next: Manifest;
  lockText: string;
}

export function outputsOf(request: OutputsRequest): Outputs {
  const { config, lock, assembly, described, generated } = request;
  const groups: [string, OutputFile[]][] = [
    [globalGroup, [...assembly.files, ...described]],
    ...generated.map(({ language, files }): [string, OutputFile[]] => [language, files]),
  ];
  const narrowed = request.packages !== undefined && !isOneFile(config.globalProto);
  const ran = Object.fromEntries(
    groups.map(([group, files]) => {
      const others = narrowed && group !== globalGroup ? (lock.outputs[group] ?? []) : [];
      return [group, [...new Set([...files.map(({ path }) => path), ...others])]];
    }),
  );
  const configured = [globalGroup, ...config.generate.languages.map(({ name }) => name)];
  const next = nextManifest(lock.outputs, ran, configured);
  const lockText = formatLock(nextLock(request, next));
  const wanted = groups.flatMap(([, files]) => files);
  return {
    wanted: [...wanted, { path: lockFile, content: Buffer.from(lockText) }],
    previous: lock.outputs,
    next,
    lockText,
  };
}

function nextLock(
  { config, lock, assembly, sources, ids, toolchain }: OutputsRequest,
  outputs: Manifest,
): Lock {
  const byName = new Map(config.repositories.map((repository) => [repository.name, repository]));
  return {
    version: 1,
    repositories: Object.fromEntries(
      sources.map((source) => {
        const before = lock.repositories[source.name];
        const unmoved = before !== undefined && before.commit === source.commit;
        const id = ids.get(source.name) ?? (unmoved ? before.id : undefined);
        return [source.name, lockSource(source, byName.get(source.name)!, id)];
      }),
    ),
    toolchain,
    names: assembly.names,
    outputs: Object.fromEntries(Object.entries(outputs).map(([group, paths]) => [group, [...paths]])),
  };
}

/**
 * @param existing - blob ids of the hub's files at the paths of `wanted`, `previous` and `once`
 * @param once - files that are written where they are missing, and are a person's where they are not
 */
export function changesOf(
  outputs: Outputs,
  existing: ReadonlyMap<string, string>,
  once: readonly OutputFile[] = [],
): ChangeSet {
  const changes = changeSet(outputs.wanted, existing, outputs.previous, outputs.next);
  const missing = once.filter(({ path }) => !existing.has(path));
  // The lock stays the last: it says that the rest is there.
  return { ...changes, added: [...missing, ...changes.added] };
}

/** The changes but for protomanager.lock, of a run that has no commit of its own to lock. */
export function withoutLock({ added, changed, removed, wanted }: ChangeSet): ChangeSet {
  const others = (files: readonly OutputFile[]) => files.filter(({ path }) => path !== lockFile);
  return { added: others(added), changed: others(changed), removed, wanted: others(wanted) };
}
