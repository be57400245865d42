/** A request to the stage with a cache of its own, and repositories given by name and URL. */

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { RepositoryConfig } from "../../src/config/config.ts";
import { silentReporter } from "../../src/events.ts";
import { openCache } from "../../src/sources/cache.ts";
import { folderTree } from "../../src/sources/folder-tree.ts";
import { defaultLimits } from "../../src/sources/limits.ts";
import type { SourcesRequest } from "../../src/sources/sources.ts";
import { type GitHttpServer, startGitHttpServer } from "../support/git-http-server.ts";
import { TestRepository } from "../support/git-repository.ts";

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

/** A folder with repositories, and a server for them. */
export interface Workshop extends AsyncDisposable {
  folder: string;
  server: GitHttpServer;
  /** Makes `<folder>/<name>.git`. */
  create(name: string): Promise<TestRepository>;
  /** Its URL on the server. */
  url(name: string): string;
}

export async function openWorkshop(): Promise<Workshop> {
  const folder = await mkdtemp(path.join(tmpdir(), "sources-"));
  const server = await startGitHttpServer(folder);
  return {
    folder,
    server,
    create: (name) => TestRepository.create(path.join(folder, `${name}.git`)),
    url: (name) => `${server.url}/${name}.git`,
    async [Symbol.asyncDispose]() {
      await server[Symbol.asyncDispose]();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
