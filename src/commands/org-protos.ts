/** The protos of an organization's repositories: which hold any, and what they say. */

import path from "node:path/posix";
import pLimit from "p-limit";
import type { RepositoryConfig } from "../config/config.ts";
import { parseRepositoryUrl } from "../config/url.ts";
import { counted } from "../counted.ts";
import { ProtoManagerError } from "../errors.ts";
import { githubClients } from "../github/client.ts";
import { type OwnedRepository, ownerRepositories, protoListing } from "../github/owner-repositories.ts";
import { serverHost } from "../github/urls.ts";
import type { RepositoryProtos } from "../onboarding/facts.ts";
import { readProtos } from "../onboarding/read-protos.ts";
import type { Edges } from "../run/request.ts";
import { folderTree } from "../sources/folder-tree.ts";

const concurrency = 8;

export interface Listed {
  repository: OwnedRepository;
  paths: string[];
}

/** Repositories that hold protos, and sentences about those that were left out. */
export async function listProtos(
  { org, archived, forks }: { org: string; archived: boolean; forks: boolean },
  edges: Edges,
): Promise<{ found: Listed[]; notes: string[] }> {
  const { tokens, reporter, environment } = edges;
  const client = githubClients({ tokens, reporter, environment })(serverHost(environment), org, "read");
  const all = await ownerRepositories(client, org);
  if (all === undefined) {
    throw new ProtoManagerError(
      `${org}: there is no such organization or user, or the token may not see it. Give a token in GITHUB_TOKEN or GH_TOKEN.`,
    );
  }
  const wanted = all.filter((one) => (archived || !one.archived) && (forks || !one.fork));
  const limit = pLimit(concurrency);
  let done = 0;
  const listings = await Promise.all(
    wanted.map((repository) =>
      limit(async () => {
        const listing =
          repository.commit === undefined
            ? { paths: [], truncated: false }
            : await protoListing(client, repository, repository.commit);
        reporter.progress("Looking for protos", ++done, wanted.length);
        return { repository, ...listing };
      }),
    ),
  );
  const left = all.length - wanted.length;
  const notes =
    left === 0
      ? []
      : [`${counted(left, "archived or forked repository", "archived or forked repositories")} left out.`];
  const cut = listings.filter(({ truncated }) => truncated).map(({ repository }) => repository.name);
  if (cut.length > 0)
    notes.push(`Too many files for one listing, so protos may be missing: ${cut.join(", ")}.`);
  const found = listings.filter(({ paths }) => paths.length > 0);
  reporter.info(
    `${counted(found.length, "repository", "repositories")} of ${all.length} in ${org} hold protos.`,
  );
  return { found, notes };
}

export interface ReadProtos extends RepositoryProtos {
  /** Why it could not be read. */
  failure: string | undefined;
}

/** Its protos alone are fetched: the folders that hold them. */
export function repositoryConfig({ repository, paths }: Listed, { environment }: Edges): RepositoryConfig {
  const { owner, name } = repository;
  const scheme = /^http:\/\//.exec(environment.GITHUB_SERVER_URL ?? "")?.[0] ?? "";
  return entryConfig(
    name,
    `${scheme}${serverHost(environment)}/${owner}/${name}`,
    foldersOf(paths),
    undefined,
  );
}

export function entryConfig(
  name: string,
  url: string,
  protoDirs: string[],
  include: string[] | undefined,
): RepositoryConfig {
  return {
    name,
    url,
    ref: undefined,
    protoDirs,
    mount: "",
    importPrefix: "",
    dependencies: [],
    domain: undefined,
    include: include ?? ["**/*.proto"],
    exclude: [],
  };
}

/** Folders without those that lie in another of them. */
function foldersOf(paths: readonly string[]): string[] {
  const folders = [...new Set(paths.map((file) => path.dirname(file)))].sort();
  if (folders.includes(".")) return ["."];
  return folders.filter((folder) => !folders.some((other) => folder.startsWith(`${other}/`)));
}

export async function readAll(configs: readonly RepositoryConfig[], edges: Edges): Promise<ReadProtos[]> {
  const folder = edges.currentDirectory;
  const taken = configs.map((one) => ({ ...one, url: parseRepositoryUrl(one.url).url }));
  const { sources, failures } = await readProtos(taken, { tree: folderTree(folder), folder }, edges);
  const files = new Map(sources.map((source) => [source.name, source.files]));
  const reasons = new Map(failures.map(({ repository, message }) => [repository, message]));
  return configs.map(({ name, url, protoDirs }) => {
    const failure = files.has(name) ? undefined : (reasons.get(name) ?? "could not be read");
    const unknown = failure !== undefined && { roots: { protoDirs, mount: "" } };
    return { name, url, files: files.get(name) ?? [], failure, ...unknown };
  });
}
