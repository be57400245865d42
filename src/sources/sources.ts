/**
 * The story of the stage: the heads of all repositories first, then their protos, from the cache or by a fetch. What
 * goes wrong with one repository is reported for that repository; the others arrive.
 */

import pLimit from "p-limit";
import type { RepositoryConfig } from "../config/config.ts";
import { dependencyRanks } from "../config/order.ts";
import { parseRepositoryUrl, repositoryKey } from "../config/url.ts";
import { counted } from "../counted.ts";
import { ConfigError, RepositoryError } from "../errors.ts";
import type { Reporter } from "../events.ts";
import { requireGit } from "../git/version.ts";
import type { LockedRepository } from "../lock.ts";
import type { BulkHeads } from "./bulk-heads.ts";
import type { SourceCache } from "./cache.ts";
import { type Content, collectContent } from "./collect.ts";
import type { FileTree } from "./file-tree.ts";
import { fetchHead } from "./follow.ts";
import { asRepositoryError, type Head, resolveHeads } from "./heads.ts";
import type { Limits } from "./limits.ts";
import { lockedHead, verifyLocked } from "./locked.ts";
import type { Remotes } from "./remote.ts";
import { importRoots } from "./selection.ts";
import type { Source } from "./source.ts";
import { subTree } from "./sub-tree.ts";

export interface SourcesRequest {
  repositories: readonly RepositoryConfig[];
  /** Section `repositories` of the lock; empty without one. */
  lock: Readonly<Record<string, LockedRepository>>;
  /** `locked` moves no repository; the hub's own sources are always read as they are. */
  at: "newest" | "locked";
  /** No network: what the cache holds, at the locked commits. */
  offline: boolean;
  /** The hub's files; its top is the folder of config.yaml. */
  hub: FileTree;
  /** Files of repositories that are read as they are, whatever the lock says, by name. */
  checkouts?: ReadonlyMap<string, FileTree> | undefined;
  /** True when everybody may read the hub; undefined when nobody knows. */
  hubIsPublic: boolean | undefined;
  allowPrivateSources: boolean;
  cache: SourceCache;
  bulk: readonly BulkHeads[];
  remotes: Remotes;
  limits: Limits;
  reporter: Reporter;
}

export interface ResolvedSources {
  /** In the order of config.yaml, without those that failed. */
  sources: Source[];
  /** What is wrong with which repository, in the order of config.yaml. */
  failures: RepositoryError[];
  /** Where each repository stands, those that failed later included; none for the hub. */
  heads: Map<string, Head>;
}

/** Repositories fetched at a time: a fetch is bound by the network, and by index-pack on one core. */
const concurrency = 8;

/**
 * Reads every repository at its newest or locked commit. Fails as a whole only for what is wrong with the hub: a
 * private source in a public one is a `ConfigError`; or with the machine: no git, no room for the cache.
 */
export async function resolveSources(request: SourcesRequest): Promise<ResolvedSources> {
  const { repositories, offline, reporter } = request;
  if (!offline && !repositories.every(isHub)) await requireGit();
  const heads = new Map<string, Head>();
  const failures = new Map<string, RepositoryError>();
  for (const [name, head] of await findHeads(request)) {
    if (head instanceof RepositoryError) failures.set(name, head);
    else heads.set(name, head);
  }
  for (const { warning } of heads.values()) if (warning !== undefined) reporter.warning(warning);
  refusePrivateSources(request, heads);

  const loaded = await loadAll(request, heads);
  const ranks = dependencyRanks(repositories);
  const sources: Source[] = [];
  for (const config of repositories) {
    const content = loaded.get(config.name);
    if (content instanceof RepositoryError) failures.set(config.name, content);
    else if (content !== undefined) sources.push(toSource(config, content, ranks.get(config.name)!));
  }
  const ordered = repositories.flatMap(({ name }) => failures.get(name) ?? []);
  const files = sources.reduce((sum, source) => sum + source.files.length, 0);
  for (const { name, files: none } of sources) {
    if (none.length === 0)
      reporter.warning(`${name}: there is no .proto file below \`proto_dir\`. Is it the right folder?`);
  }
  const all = counted(repositories.length, "repository", "repositories");
  reporter.info(`Read ${counted(files, "proto")} from ${sources.length} of ${all}.`);
  return { sources, failures: ordered, heads };
}

/**
 * One repository at its locked commit: what a run goes on with when its newest cannot be used. A `RepositoryError`
 * when it has no locked commit, or that cannot be had.
 */
export async function loadSourceAt(
  request: SourcesRequest,
  name: string,
  locked: LockedRepository,
): Promise<Source> {
  const config = request.repositories.find((repository) => repository.name === name);
  if (config === undefined) throw new Error(`no repository ${name} in the request`);
  const head = lockedHead(config, locked);
  if (head instanceof RepositoryError) throw head;
  const content = (await loadGroup(request, head, [config])).get(name)!;
  if (content instanceof RepositoryError) throw content;
  verifyLocked(config, locked, content);
  return toSource(config, content, dependencyRanks(request.repositories).get(name)!);
}

async function findHeads(request: SourcesRequest): Promise<Map<string, Head | RepositoryError>> {
  const { lock, at, offline, bulk, remotes, reporter } = request;
  const repositories = request.repositories.filter((config) => localTree(request, config) === undefined);
  if (at === "locked" || offline) {
    if (at === "newest") reporter.info("Offline: repositories are read at their locked commits.");
    return new Map(repositories.map((config) => [config.name, lockedHead(config, lock[config.name])]));
  }
  const ids = new Map(
    Object.entries(lock).flatMap(([name, { id }]) => (id === undefined ? [] : [[name, id]])),
  );
  return resolveHeads({ repositories, ids, bulk, remotes });
}

/** Loads what is at hand and, in dependency order, every repository that has a head. */
async function loadAll(
  request: SourcesRequest,
  heads: ReadonlyMap<string, Head>,
): Promise<Map<string, Content | RepositoryError>> {
  const { repositories, lock, at, offline, reporter } = request;
  const ranks = dependencyRanks(repositories);
  const inOrder = repositories.toSorted((a, b) => ranks.get(a.name)! - ranks.get(b.name)!);
  const remote = inOrder.filter(({ name }) => heads.has(name));
  // Several names for one repository at one commit are one fetch.
  const groups = [...Map.groupBy(remote, ({ name }) => groupKey(heads.get(name)!)).values()];
  const loaded = new Map<string, Content | RepositoryError>();
  const limit = pLimit(concurrency);
  await Promise.all([
    ...groups.map((configs) =>
      limit(async () => {
        const head = heads.get(configs[0]!.name)!;
        for (const [name, content] of await loadGroup(request, head, configs)) loaded.set(name, content);
        reporter.progress("Reading repositories", loaded.size, repositories.length);
      }),
    ),
    ...inOrder.map(async (config) => {
      const tree = localTree(request, config);
      if (tree !== undefined) loaded.set(config.name, await loadLocal(request, config, tree));
    }),
  ]);
  if (at === "newest" && !offline) return loaded;
  for (const config of remote) {
    const content = loaded.get(config.name)!;
    if (content instanceof RepositoryError) continue;
    loaded.set(
      config.name,
      await attempt(config, async () => verifyLocked(config, lock[config.name]!, content)),
    );
  }
  return loaded;
}

/** Loads repositories that share a URL and a commit: from the cache, or all that miss there by one fetch. */
async function loadGroup(
  request: SourcesRequest,
  head: Head,
  configs: readonly RepositoryConfig[],
): Promise<Map<string, Content | RepositoryError>> {
  const { cache, offline, bulk, remotes, limits, reporter } = request;
  const { commit } = head;
  const loaded = new Map<string, Content | RepositoryError>();
  for (const config of configs) {
    const content = await cache.get(config, commit);
    if (content !== undefined) loaded.set(config.name, content);
  }
  const missing = configs.filter(({ name }) => !loaded.has(name));
  if (missing.length === 0) return loaded;
  if (offline) {
    const message = `commit ${commit} is not in the cache. Run once without --offline.`;
    for (const { name } of missing) loaded.set(name, new RepositoryError(name, message));
    return loaded;
  }
  await cache.withWorkFolder(async (folder) => {
    reporter.debug(`${missing[0]!.name}: fetching ${commit}`);
    const repository = missing[0]!.name;
    const fetched = fetchHead({ repository, head, bulk, remotes, limits, reporter }, folder);
    for (const config of missing) {
      const content = await attempt(config, async () => {
        const { files, treeId } = await fetched;
        return collectContent(config, files, treeId, limits);
      });
      if (!(content instanceof RepositoryError)) await cache.put(config, commit, content);
      loaded.set(config.name, content);
    }
  });
  return loaded;
}

/** The files of a repository that is at hand: the hub's own, or a checkout. */
function localTree({ hub, checkouts }: SourcesRequest, config: RepositoryConfig): FileTree | undefined {
  if (isHub(config)) return subTree(hub, parseRepositoryUrl(config.url).url.replace(/^\.\/?/, ""));
  return checkouts?.get(config.name);
}

function loadLocal(
  { limits }: SourcesRequest,
  config: RepositoryConfig,
  tree: FileTree,
): Promise<Content | RepositoryError> {
  return attempt(config, () => collectContent(config, tree, undefined, limits));
}

async function attempt<T>(config: RepositoryConfig, body: () => Promise<T>): Promise<T | RepositoryError> {
  try {
    return await body();
  } catch (error) {
    return asRepositoryError(config.name, error);
  }
}

function refusePrivateSources(request: SourcesRequest, heads: ReadonlyMap<string, Head>): void {
  if (request.hubIsPublic !== true || request.allowPrivateSources) return;
  const problems = [...heads]
    .filter(([, head]) => head.private === true)
    .map(
      ([name, { url }]) =>
        `config.yaml: repositories: ${name}: ${url.url} is private and this hub is public: its protos would be ` +
        "published. Make the hub private, or set `allow_private_sources: true` if that is meant.",
    );
  if (problems.length > 0) throw new ConfigError(problems);
}

function toSource(config: RepositoryConfig, content: Content, rank: number): Source {
  const { name, url, dependencies, importPrefix } = config;
  return { name, url, ...content, rank, dependencies, roots: importRoots(config), importPrefix };
}

function isHub({ url }: RepositoryConfig): boolean {
  return parseRepositoryUrl(url).kind === "hub";
}

function groupKey({ url, commit }: Head): string {
  return `${repositoryKey(url)} ${commit}`;
}
