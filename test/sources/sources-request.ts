/** A request to the stage with a cache of its own, and repositories given by name and URL. */

import path from "node:path";
import type { RepositoryConfig } from "../../src/config/config.ts";
import { silentReporter } from "../../src/events.ts";
import { openCache } from "../../src/sources/cache.ts";
import { folderTree } from "../../src/sources/folder-tree.ts";
import { defaultLimits } from "../../src/sources/limits.ts";
import type { SourcesRequest } from "../../src/sources/sources.ts";

export function repositoryConfig(
  name: string,
  url: string,
  more: Partial<RepositoryConfig> = {},
): RepositoryConfig {
  return {
    name,
    url,
    ref: undefined,
    protoDirs: ["proto"],
    mount: "",
    importPrefix: "",
    dependencies: [],
    domain: undefined,
    include: ["**/*.proto"],
    exclude: [],
    ...more,
  };
}

export function sourcesRequest(
  folder: string,
  repositories: readonly RepositoryConfig[],
  more: Partial<SourcesRequest> = {},
): SourcesRequest {
  return {
    repositories,
    lock: {},
    at: "newest",
    offline: false,
    hub: folderTree(folder),
    hubIsPublic: undefined,
    allowPrivateSources: false,
    cache: openCache(path.join(folder, "cache"), Date.now),
    bulk: [],
    remotes: {
      tokens: async () => undefined,
      environment: process.env,
      allowFiles: true,
      hubFolder: folder,
      retryDelaysMs: [],
      signal: undefined,
    },
    limits: defaultLimits,
    reporter: silentReporter,
    ...more,
  };
}
