/** Puts together what the stages of a run work with. */

import path from "node:path";
import { parseRepositoryUrl } from "../config/url.ts";
import { ConfigError } from "../errors.ts";
import { githubClients } from "../github/client.ts";
import { githubHeads } from "../github/heads.ts";
import { isGitHubHost, serverHost } from "../github/urls.ts";
import { readFolder } from "../hub/hub.ts";
import { parseHubReference } from "../hub/hub-reference.ts";
import { openElsewhere } from "../hub/open-elsewhere.ts";
import { type OpenHub, openBase, openFolder } from "../hub/open-hub.ts";
import { recover } from "../hub/write.ts";
import type { BulkHeads } from "../sources/bulk-heads.ts";
import { openCache } from "../sources/cache.ts";
import type { FileTree } from "../sources/file-tree.ts";
import { defaultLimits } from "../sources/limits.ts";
import { defaultRetryDelaysMs, type Remotes } from "../sources/remote.ts";
import type { SourcesRequest } from "../sources/sources.ts";
import { hubIsPublic } from "./hub-visibility.ts";
import { ownCheckout } from "./own-checkout.ts";
import type { HubState } from "./read-hub.ts";
import type { Edges, RunRequest } from "./request.ts";

/** Absolute folder of config.yaml; of a hub that is elsewhere, the folder that the run stands in. */
function hubFolder({ config, hub }: RunRequest, { currentDirectory }: Edges): string {
  return hub !== undefined ? currentDirectory : path.dirname(path.resolve(currentDirectory, config));
}

export function remotesOf(request: RunRequest, edges: Edges): Remotes {
  const { tokens, environment, allowFiles, signal } = edges;
  const folder = hubFolder(request, edges);
  return { tokens, environment, allowFiles, hubFolder: folder, retryDelaysMs: defaultRetryDelaysMs, signal };
}

/** The base branch's head for a run that publishes, else the folder; an interrupted write to it is completed first. */
export async function openHub(
  request: RunRequest,
  edges: Edges,
  remotes: Remotes,
  workFolder: string,
): Promise<OpenHub> {
  const folder = hubFolder(request, edges);
  if (request.hub !== undefined) {
    if (request.offline) throw new ConfigError(["--hub reads the hub where it is. Leave --offline out."]);
    const { GITHUB_SERVER_URL: server } = edges.environment;
    return openElsewhere({
      hub: parseHubReference(request.hub, server || `https://${serverHost(edges.environment)}`),
      config: request.config,
      folder,
      gitDir: path.join(workFolder, "hub.git"),
      remotes,
      limits: defaultLimits,
    });
  }
  if (request.outcome === "publish") {
    const gitDir = path.join(workFolder, "hub.git");
    const { base: branch } = request.pullRequest;
    return openBase({
      folder,
      repository: edges.hubRepository,
      branch,
      gitDir,
      remotes,
      limits: defaultLimits,
    });
  }
  if (request.outcome === "write") await recover(folder);
  return openFolder(folder);
}

export async function sourcesRequest(
  request: RunRequest,
  edges: Edges,
  remotes: Remotes,
  hub: OpenHub,
  { config, lock }: HubState,
): Promise<SourcesRequest> {
  return {
    repositories: config.repositories,
    lock: lock.repositories,
    at: request.at,
    offline: request.offline,
    hub: hub.tree,
    checkouts: request.hub === undefined ? undefined : await ownCheckout(config.repositories, edges),
    hubIsPublic: await hubIsPublic(hub, request, config, edges),
    allowPrivateSources: config.allowPrivateSources,
    cache: openCache(edges.cacheFolder, edges.now),
    bulk: bulkHeads(config.repositories, edges),
    remotes,
    limits: defaultLimits,
    reporter: edges.reporter,
  };
}

/** One port for each host of the repositories that is GitHub; without a token git asks each repository. */
function bulkHeads(repositories: readonly { url: string }[], edges: Edges): BulkHeads[] {
  const { tokens, reporter, environment } = edges;
  const hosts = new Set(repositories.map(({ url }) => parseRepositoryUrl(url).host));
  const clients = githubClients({ tokens, reporter, environment });
  return [...hosts]
    .filter((host) => isGitHubHost(host, environment))
    .map((host) => githubHeads({ host, clients, tokens }));
}

/** Protos of the hub's include folders by import name; the first folder that has a name counts. */
export async function readIncludes(tree: FileTree, folders: readonly string[]): Promise<Map<string, string>> {
  const includes = new Map<string, string>();
  for (const folder of folders) {
    for (const [name, text] of await readFolder(tree, folder)) {
      if (name.endsWith(".proto") && !includes.has(name)) includes.set(name, text);
    }
  }
  return includes;
}
