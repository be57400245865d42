/** One address of a closed network that serves what the registries do. */

import { ConfigError } from "../errors.ts";
import type { Environment } from "../process.ts";

/** Addresses that end in a slash. */
export interface Mirror {
  npm: string;
  go: string;
  /** Of the simple API. */
  pypi: string;
  maven: string;
  /** Of the sparse index. */
  crates: string;
}

/**
 * What `PROTOMANAGER_MIRROR` stands for; undefined when it is not set, and each fetcher then goes where its ecosystem's
 * own settings point. It is taken from the environment alone: config.yaml may be a stranger's pull request.
 *
 * @throws ConfigError when it is no address, or one with credentials, which would end up in messages
 */
export function mirrorOf(environment: Environment): Mirror | undefined {
  const base = environment.PROTOMANAGER_MIRROR;
  if (!base) return undefined;
  const url = URL.parse(base.endsWith("/") ? base : `${base}/`);
  if (url === null || !["http:", "https:"].includes(url.protocol)) {
    throw new ConfigError(["PROTOMANAGER_MIRROR: is not an address that starts with https:// or http://."]);
  }
  if (url.username || url.password) {
    throw new ConfigError([
      "PROTOMANAGER_MIRROR: holds credentials. Let the mirror serve without, or use each registry's own settings.",
    ]);
  }
  const below = (path: string) => new URL(path, url).href;
  return {
    npm: below("npm/"),
    go: below("go/"),
    pypi: below("pypi/simple/"),
    maven: below("maven/"),
    crates: below("crates/"),
  };
}
