/** `protomanager.lock`: the pinned input and toolchain of a run, committed in the hub. Pure: text in, text out. */

import { z } from "zod";
import type { NameLock } from "./assembly/linked.ts";
import { ConfigError } from "./errors.ts";
import { outputPathProblem } from "./outputs.ts";

export interface Lock {
  version: 1;
  /** By name in config.yaml. */
  repositories: Record<string, LockedRepository>;
  /** What ran, by tool. */
  toolchain: Record<string, LockedTool>;
  /** Names that are promises: see docs/specification.md 3.1. */
  names?: NameLock | undefined;
  /** Paths that this hub's runs wrote, by the group that writes and deletes them together, from config.yaml's folder. */
  outputs: Record<string, string[]>;
}

export interface LockedRepository {
  /** As in config.yaml, without credentials. */
  url: string;
  /** As in config.yaml. */
  ref?: string | undefined;
  /** The host's id, where an API told it: finds the repository again when it is renamed, and tells another of its name. */
  id?: string | undefined;
  /** Full commit id. The hub's own sources have none: to record it would change it. */
  commit?: string | undefined;
  tree?: string | undefined;
  /** `sha256:…` over paths and contents of its protos. */
  digest: string;
}

export interface LockedTool {
  version: string;
  /** Checksum of what was run, where it came from the pinned table. */
  digest?: string | undefined;
}

/** Relative to the folder of config.yaml. */
export const lockFile = "protomanager.lock";

export const emptyLock: Lock = { version: 1, repositories: {}, toolchain: {}, outputs: {} };

const text = z.string().min(1);
const objectId = z.string().regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/, "must be a full commit or tree id");
/** A run reads and removes what is listed here: never anything that no run writes, whoever edited the lock. */
const outputPath = z
  .string()
  .refine(
    (path) =>
      outputPathProblem(path) === undefined && !/^(?:config\.ya?ml|protomanager\.lock)[. ]*$/i.test(path),
    "must be the path of an output",
  );
/** Written beside `output`: a name without a folder. */
const partFile = z
  .string()
  .refine(
    (name) => outputPathProblem(name) === undefined && /^[^/]+\.proto$/.test(name),
    "must be the name of a proto file",
  );
const digest = z.string().regex(/^sha256:[0-9a-f]{64}$/, "must be sha256: and 64 hexadecimal digits");

const schema = z.strictObject({
  version: z.literal(1),
  repositories: z.record(
    text,
    z.strictObject({
      url: text,
      ref: text.optional(),
      id: text.optional(),
      commit: objectId.optional(),
      tree: objectId.optional(),
      digest,
    }),
  ),
  toolchain: z.record(text, z.strictObject({ version: text, digest: text.optional() })),
  names: z
    .looseObject({
      version: z.literal(1),
      package: text,
      // Files without a package are of the package "".
      wrappers: z.record(z.string(), text),
      symbols: z.record(text, text),
      values: z.record(text, z.array(text)).optional(),
      parts: z.record(z.string(), partFile).optional(),
    })
    .optional(),
  outputs: z.record(text, z.array(outputPath)),
});

/** Reads a lock; `path` is named in the `ConfigError` that lists all that is wrong with it. */
export function parseLock(content: string, path: string): Lock {
  const conflict = content.split(/\r?\n/).findIndex((line) => /^(?:<{7}|={7}|>{7})(?: |$)/.test(line));
  if (conflict >= 0) {
    throw new ConfigError([
      `${path}:${conflict + 1}: has merge conflict marks. Take either side whole (git checkout --ours -- ${path}) and run ` +
        "`protomanager update`, which brings it up to date.",
    ]);
  }
  const result = schema.safeParse(parseJson(content, path));
  if (result.success) return result.data;
  throw new ConfigError(result.error.issues.map((issue) => describe(issue, path)));
}

/** The one text of a lock: keys sorted by UTF-16 units, two blanks of indentation, a newline at the end. */
export function formatLock(lock: Lock): string {
  const { version, repositories, toolchain, names, outputs } = lock;
  const sections = {
    version,
    repositories: sortedRecord(repositories, ({ url, ref, id, commit, tree, digest }) => {
      return { url, ref, id, commit, tree, digest };
    }),
    toolchain: sortedRecord(toolchain, ({ version, digest }) => ({ version, digest })),
    names: names && sortDeep(names),
    outputs: sortedRecord(outputs, (paths) => [...new Set(paths)].sort()),
  };
  return `${JSON.stringify(sections, undefined, 2)}\n`;
}

function parseJson(content: string, path: string): unknown {
  try {
    return JSON.parse(content);
  } catch (error) {
    throw new ConfigError([`${path}: is not JSON: ${(error as Error).message}. ${restore(path)}`]);
  }
}

function describe(issue: z.core.$ZodIssue, path: string): string {
  const key = issue.path.map(String).join(".");
  if (key === "version" && issue.code === "invalid_value") {
    return `${path}: version: was written by a newer ProtoManager. Use that version, or at least as new a one.`;
  }
  return `${path}: ${key === "" ? "" : `${key}: `}${issue.message}. ${restore(path)}`;
}

function restore(path: string): string {
  return `It is not written by hand: restore it from git, or delete ${path} and run \`protomanager update\`.`;
}

function sortedRecord<T, U>(record: Readonly<Record<string, T>>, map: (value: T) => U): Record<string, U> {
  const keys = Object.keys(record).sort();
  return Object.fromEntries(keys.map((key) => [key, map(record[key] as T)]));
}

function sortDeep(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortDeep);
  if (typeof value !== "object" || value === null) return value;
  return sortedRecord(value as Record<string, unknown>, sortDeep);
}
