/** Opens the hub, reads what it says, and puts together what the stages of a run work with. */

import path from "node:path";
import type { SymbolMap } from "../assembly/assembly.ts";
import type { Config, LanguageConfig } from "../config/config.ts";
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
import type { Lock } from "../lock.ts";
import type { BulkHeads } from "../sources/bulk-heads.ts";
import { openCache } from "../sources/cache.ts";
import type { FileTree } from "../sources/file-tree.ts";
import { defaultLimits } from "../sources/limits.ts";
import { defaultRetryDelaysMs, type Remotes } from "../sources/remote.ts";
import type { SourcesRequest } from "../sources/sources.ts";
import { hubIsPublic } from "./hub-visibility.ts";
import { ownCheckout } from "./own-checkout.ts";
import { pullCheckout } from "./pull-checkout.ts";
import { type HubState, readHub } from "./read-hub.ts";
import { readMap } from "./report.ts";
import type { Edges, RunRequest } from "./request.ts";
import { selectLanguages } from "./selection.ts";
import { type FindTools, toolFinder } from "./tools.ts";

/** What the stages of one run share; each takes of it what it names. */
export interface Setup {
  hub: OpenHub;
  state: HubState;
  config: Config;
  lock: Lock;
  /** Those to generate. */
  languages: LanguageConfig[];
  /** Repositories and proto packages to generate code for; undefined is all. */
  packages: readonly string[] | undefined;
  /** Code is generated although it is known from before. */
  deterministic: boolean;
  /** Protos of the hub's include folders, by import name. */
  includes: Map<string, string>;
  /** Warnings of the assembly count as errors. */
  strict: boolean;
  sources: SourcesRequest;
  /** Finds the tools, when they are needed. */
  tools: FindTools;
  /** The committed name map. */
  previousMap: SymbolMap | undefined;
  remotes: Remotes;
  /** Absolute folder of config.yaml on disk. */
  hubFolder: string;
  /** A folder of the run's own, which is gone when it ends. */
  workFolder: string;
}

/** @throws ConfigError for what is wrong with config.yaml, the lock, or what was asked of them */
export async function setUp(request: RunRequest, edges: Edges, workFolder: string): Promise<Setup> {
  const { reporter } = edges;
  const remotes = remotesOf(request, edges);
  const { hub, state } = await openAndRead(request, edges, remotes, workFolder);
  const { config, lock } = state;
  for (const warning of state.warnings) reporter.warning(warning);
  edges.onRepositories(config.repositories.map(({ url }) => url));
  const languages = selectLanguages(config, request, reporter);
  return {
    hub,
    state,
    config,
    lock,
    languages,
    packages: request.packages,
    deterministic: request.deterministic ?? false,
    includes: await readIncludes(hub.tree, config.globalProto.includes),
    strict: request.strict,
    sources: await sourcesRequest(request, edges, remotes, hub, state, workFolder),
    tools: toolFinder(config, languages, hub.folder, request.offline, edges),
    previousMap: await readMap(hub, config),
    remotes,
    hubFolder: hub.folder,
    workFolder,
  };
}

/** A hub whose config.yaml names another base branch than the default one is read from there. */
async function openAndRead(
  request: RunRequest,
  edges: Edges,
  remotes: Remotes,
  workFolder: string,
): Promise<{ hub: OpenHub; state: HubState }> {
  const open = async (base: string | undefined, folder: string) => {
    const hub = await openHub(request, edges, remotes, path.join(workFolder, folder), base);
    return { hub, state: await readHub(hub, request.config, edges) };
  };
  const { base } = request.pullRequest;
  const first = await open(base, "hub.git");
  const configured = first.state.config.pullRequest.base;
  const elsewhere = base === undefined && configured !== undefined && configured !== first.hub.base?.branch;
  return first.hub.base !== undefined && elsewhere ? open(configured, "base.git") : first;
}

/** Absolute folder of config.yaml; of a hub that is elsewhere, the folder that the run stands in. */
function hubFolder({ config, hub }: RunRequest, { currentDirectory }: Edges): string {
  return hub !== undefined ? currentDirectory : path.dirname(path.resolve(currentDirectory, config));
}

function remotesOf(request: RunRequest, edges: Edges): Remotes {
  const { tokens, environment, allowFiles, signal } = edges;
  const folder = hubFolder(request, edges);
  return { tokens, environment, allowFiles, hubFolder: folder, retryDelaysMs: defaultRetryDelaysMs, signal };
}

/** The base branch's head for a run that publishes, else the folder; an interrupted write to it is completed first. */
async function openHub(
  request: RunRequest,
  edges: Edges,
  remotes: Remotes,
  gitDir: string,
  branch: string | undefined,
): Promise<OpenHub> {
  const folder = hubFolder(request, edges);
  if (request.hub !== undefined) {
    if (request.offline) throw new ConfigError(["--hub reads the hub where it is. Leave --offline out."]);
    const { GITHUB_SERVER_URL: server } = edges.environment;
    return openElsewhere({
      hub: parseHubReference(request.hub, server || `https://${serverHost(edges.environment)}`),
      config: request.config,
      folder,
      gitDir,
      remotes,
      limits: defaultLimits,
    });
  }
  if (request.outcome === "publish") {
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

async function sourcesRequest(
  request: RunRequest,
  edges: Edges,
  remotes: Remotes,
  hub: OpenHub,
  state: HubState,
  workFolder: string,
): Promise<SourcesRequest> {
  const { config, lock } = state;
  return {
    repositories: config.repositories,
    lock: lock.repositories,
    at: request.at,
    offline: request.offline,
    hub: hub.tree,
    checkouts: await checkoutsOf(request, edges, remotes, state, workFolder),
    hubIsPublic: await hubIsPublic(hub, request, config, edges),
    allowPrivateSources: config.allowPrivateSources,
    cache: openCache(edges.cacheFolder, edges.now),
    bulk: bulkHeads(config.repositories, edges),
    remotes,
    limits: defaultLimits,
    reporter: edges.reporter,
  };
}

/** The one repository that is set against the locked rest: the checkout of `--hub`, or a pull request. */
async function checkoutsOf(
  { hub, pull }: RunRequest,
  edges: Edges,
  remotes: Remotes,
  { config, lock }: HubState,
  workFolder: string,
): Promise<ReadonlyMap<string, FileTree> | undefined> {
  if (hub !== undefined) return ownCheckout(config.repositories, edges);
  if (pull === undefined) return undefined;
  const gitDir = path.join(workFolder, "pull.git");
  return pullCheckout(
    { pull, repositories: config.repositories, lock: lock.repositories, gitDir },
    remotes,
    edges,
  );
}

/** One port for each host of the repositories that is GitHub; without a token git asks each repository. */
export function bulkHeads(repositories: readonly { url: string }[], edges: Edges): BulkHeads[] {
  const { tokens, reporter, environment } = edges;
  const hosts = new Set(repositories.map(({ url }) => parseRepositoryUrl(url).host));
  const clients = githubClients({ tokens, reporter, environment });
  return [...hosts]
    .filter((host) => isGitHubHost(host, environment))
    .map((host) => githubHeads({ host, clients, tokens }));
}

/** Protos of the hub's include folders by import name; the first folder that has a name counts. */
async function readIncludes(tree: FileTree, folders: readonly string[]): Promise<Map<string, string>> {
  const includes = new Map<string, string>();
  for (const folder of folders) {
    for (const [name, text] of await readFolder(tree, folder)) {
      if (name.endsWith(".proto") && !includes.has(name)) includes.set(name, text);
    }
  }
  return includes;
}
