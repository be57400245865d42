/** What the lock says of a repository, and whether that still holds. Pure. */

import type { RepositoryConfig } from "../config/config.ts";
import { parseRepositoryUrl, repositoryKey } from "../config/url.ts";
import { RepositoryError } from "../errors.ts";
import type { LockedRepository } from "../lock.ts";
import type { Content } from "./collect.ts";
import type { Head } from "./heads.ts";
import type { Source } from "./source.ts";

const update = "Run `protomanager update` to lock it.";

/** Where the lock has a repository, or why that is of no use. */
export function lockedHead(
  config: RepositoryConfig,
  locked: LockedRepository | undefined,
): Head | RepositoryError {
  const { name, url } = config;
  if (locked?.commit === undefined) {
    return new RepositoryError(name, `has no commit in protomanager.lock. ${update}`);
  }
  const here = parseRepositoryUrl(url);
  if (repositoryKey(here) !== repositoryKey(parseRepositoryUrl(locked.url))) {
    return new RepositoryError(
      name,
      `is ${url} in config.yaml and ${locked.url} in protomanager.lock. ${update}`,
    );
  }
  const { commit, id } = locked;
  return { url: here, commit, ref: undefined, id, private: undefined, warning: undefined };
}

/** Hands on the content of a locked commit; a `RepositoryError` when it is not what was locked. */
export function verifyLocked(config: RepositoryConfig, locked: LockedRepository, content: Content): Content {
  const { digest, tree } = locked;
  if (tree !== undefined && content.tree !== tree) {
    const seen = `tree ${content.tree}, not ${tree}`;
    throw new RepositoryError(
      config.name,
      `commit ${locked.commit} has ${seen}, as protomanager.lock says. Restore the lock from git.`,
    );
  }
  if (content.digest !== digest) {
    throw new RepositoryError(
      config.name,
      `its protos at ${locked.commit} have the digest ${content.digest}, protomanager.lock says ${digest}. ` +
        "If proto_dir, include or exclude were changed, run `protomanager update`; if not, the lock was edited: restore it from git.",
    );
  }
  return content;
}

/**
 * The lock's entry for a repository as it was read. The hub's own commit is left out: it changes with every commit
 * of the lock itself.
 */
export function lockSource(
  source: Source,
  config: RepositoryConfig,
  id: string | undefined,
): LockedRepository {
  const { url, ref } = config;
  const isHub = parseRepositoryUrl(url).kind === "hub";
  const pinned = isHub ? {} : { id, commit: source.commit, tree: source.tree };
  return { url, ref, ...pinned, digest: source.digest };
}
