/** Reads the newest protos of repositories that may become part of a hub. */

import type { RepositoryConfig } from "../config/config.ts";
import type { Edges } from "../run/request.ts";
import { bulkHeads } from "../run/setup.ts";
import { openCache } from "../sources/cache.ts";
import type { FileTree } from "../sources/file-tree.ts";
import { defaultLimits } from "../sources/limits.ts";
import { defaultRetryDelaysMs } from "../sources/remote.ts";
import { type ResolvedSources, resolveSources } from "../sources/sources.ts";

/**
 * @param hub - files of the hub, for entries that mean itself; `folder` is its absolute place on disk
 */
export function readProtos(
  repositories: readonly RepositoryConfig[],
  hub: { tree: FileTree; folder: string },
  edges: Edges,
): Promise<ResolvedSources> {
  const { tokens, environment, allowFiles, signal, reporter, cacheFolder, now } = edges;
  edges.onRepositories(repositories.map(({ url }) => url));
  return resolveSources({
    repositories,
    lock: {},
    at: "newest",
    offline: false,
    hub: hub.tree,
    // Nothing of them is published here; the first run asks.
    hubIsPublic: undefined,
    allowPrivateSources: true,
    cache: openCache(cacheFolder, now),
    bulk: bulkHeads(repositories, edges),
    remotes: {
      tokens,
      environment,
      allowFiles,
      hubFolder: hub.folder,
      retryDelaysMs: defaultRetryDelaysMs,
      signal,
    },
    limits: defaultLimits,
    reporter,
  });
}
