/** Reads what the hub says: config.yaml and protomanager.lock. */

import path from "node:path";
import type { Config } from "../config/config.ts";
import { type ParsedConfig, parseConfig } from "../config/parse.ts";
import { formatProblem } from "../config/problem.ts";
import { ConfigError } from "../errors.ts";
import type { OpenHub } from "../hub/open-hub.ts";
import { emptyLock, type Lock, lockFile, parseLock } from "../lock.ts";
import type { Edges } from "./request.ts";

export interface HubState {
  config: Config;
  /** As written, for the digest of the inputs. */
  configText: string;
  lock: Lock;
  /** As written; undefined before the first run. */
  lockText: string | undefined;
  warnings: string[];
}

/**
 * @param given - path of config.yaml as it was given, which messages show
 * @throws ConfigError with every problem of config.yaml, or of the lock
 */
export async function readHub(
  hub: OpenHub,
  given: string,
  edges: Pick<Edges, "environment" | "allowFiles">,
): Promise<HubState> {
  const { name, text } = await findConfig(hub, given);
  const parsed = await parse(hub, text, name, edges);
  if (parsed.config === undefined) {
    throw new ConfigError(parsed.problems.map((problem) => formatProblem(name, problem)));
  }
  const lockText = (await hub.files.read(lockFile))?.toString("utf8");
  const lock = lockText === undefined ? emptyLock : parseLock(lockText, lockFile);
  return { config: parsed.config, configText: text, lock, lockText, warnings: parsed.warnings };
}

/** `config.yml` stands in for a missing `config.yaml`, and the other way round. */
export async function findConfig(hub: OpenHub, given: string): Promise<{ name: string; text: string }> {
  const other = given.endsWith(".yml") ? given.replace(/\.yml$/, ".yaml") : given.replace(/\.yaml$/, ".yml");
  for (const name of [given, other]) {
    const content = await hub.files.read(path.basename(name));
    if (content !== undefined) return { name, text: content.toString("utf8") };
  }
  throw new ConfigError([`${given}: there is no such file ${hub.missing}`]);
}

/** The short shape names a file of the hub whose package counts: it is read when the parser asks for it. */
async function parse(
  hub: OpenHub,
  text: string,
  name: string,
  { environment, allowFiles }: Pick<Edges, "environment" | "allowFiles">,
): Promise<ParsedConfig> {
  const found = new Map<string, string | undefined>();
  const asked: string[] = [];
  const existing = (file: string) => {
    if (!found.has(file)) asked.push(file);
    return found.get(file);
  };
  const options = { allowFile: allowFiles, folder: hub.folder, existing };
  const first = parseConfig(text, name, environment, options);
  if (asked.length === 0) return first;
  for (const file of asked) found.set(file, (await hub.files.read(file))?.toString("utf8"));
  return parseConfig(text, name, environment, options);
}
