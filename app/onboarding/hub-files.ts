/** What onboarding reads of a hub: its config and the map of its names. */

import path from "node:path/posix";
import { parse } from "yaml";
import type { SymbolMap } from "../../src/assembly/assembly.ts";
import type { Config } from "../../src/config/config.ts";
import { parseConfig } from "../../src/config/parse.ts";
import type { WrittenConfig } from "../../src/config/schema.ts";
import { parseRepositoryUrl, repositoryKey } from "../../src/config/url.ts";
import type { GitHubClient } from "../../src/github/client.ts";
import type { Hub } from "../hubs/hub.ts";
import { readFiles } from "../hubs/read-files.ts";

export interface HubFiles {
  config: Config;
  configText: string;
  map: SymbolMap | undefined;
  /** Keys of every repository that the config names, enabled or not. */
  listed: ReadonlySet<string>;
}

const maxConfigBytes = 2 * 1024 * 1024;
const maxMapBytes = 64 * 1024 * 1024;

/**
 * At one commit of the hub. Undefined when the config is gone or has problems: then nothing can be added to it.
 *
 * @param commit - full id
 */
export async function readHubFiles(
  client: GitHubClient,
  { repository: { owner, name }, config: file }: Hub,
  commit: string,
): Promise<HubFiles | undefined> {
  const read = async (name_: string, bytes: number) => {
    const [[answer] = []] = await readFiles(
      client,
      [{ owner, name, expressions: [`${commit}:${name_}`] }],
      bytes,
    );
    return answer !== undefined && "text" in answer ? answer.text : undefined;
  };
  const configText = await read(file, maxConfigBytes);
  if (configText === undefined) return undefined;
  const { config } = parseConfig(configText, file, {});
  if (config === undefined) return undefined;
  const map = await read(path.join(path.dirname(file), config.globalProto.map), maxMapBytes);
  return {
    config,
    configText,
    map: map === undefined ? undefined : readMap(map),
    listed: listedIn(configText),
  };
}

function listedIn(configText: string): Set<string> {
  const { repositories = [] } = parse(configText) as WrittenConfig;
  return new Set(repositories.map(({ url }) => repositoryKey(parseRepositoryUrl(url))));
}

/** A map that people have broken tells nothing. */
function readMap(text: string): SymbolMap | undefined {
  try {
    const map = JSON.parse(text) as SymbolMap;
    const whole =
      Array.isArray(map.symbols) &&
      map.symbols.every(({ repo, path: file }) => typeof repo === "string" && typeof file === "string");
    return whole ? map : undefined;
  } catch {
    return undefined;
  }
}
