/** `init --org`: from an organization's repositories to a config of those that work, and what the others lack. */

import path from "node:path/posix";
import pLimit from "p-limit";
import type { RepositoryConfig } from "../config/config.ts";
import { parseConfig } from "../config/parse.ts";
import { parseRepositoryUrl } from "../config/url.ts";
import { counted } from "../counted.ts";
import type { Diagnostic } from "../diagnostics.ts";
import { ProtoManagerError } from "../errors.ts";
import { githubClients } from "../github/client.ts";
import { type OwnedRepository, ownerRepositories, protoListing } from "../github/owner-repositories.ts";
import { serverHost } from "../github/urls.ts";
import { attempt } from "../onboarding/attempt.ts";
import { proposedConfig } from "../onboarding/config-text.ts";
import type { Excluded } from "../onboarding/exclude.ts";
import type { RepositoryProtos } from "../onboarding/facts.ts";
import { type Proposal, propose } from "../onboarding/propose.ts";
import { type Provider, providersOf, publicProviders } from "../onboarding/providers.ts";
import { readProtos } from "../onboarding/read-protos.ts";
import { unreadableCode } from "../onboarding/report.ts";
import type { Edges } from "../run/request.ts";
import { folderTree } from "../sources/folder-tree.ts";
import { wellKnownTypes } from "../toolchain/well-known-types.ts";
import type { AssemblyMode } from "./init-files.ts";

export interface OrgRequest {
  /** Login of an organization or user. */
  org: string;
  archived: boolean;
  forks: boolean;
  /** Undefined decides by docs/merge-or-import.md. */
  mode: AssemblyMode | undefined;
  /** Public repositories that may be proposed for imports nobody in the organization provides. */
  providers?: readonly Provider[];
  /** Of the system, and protobuf package of global.proto. */
  system: { name: string; package: string };
}

export interface OrgProposal {
  proposal: Proposal;
  excluded: Excluded;
  /** config.yaml. */
  text: string;
  /** What was left out before anything was read, and listings that are not whole. */
  notes: string[];
}

const concurrency = 8;
/** Providers need others in turn: googleapis its own folders. */
const providerRounds = 3;

/** @throws ProtoManagerError when the account cannot be seen or has no protos */
export async function proposeOrganization(request: OrgRequest, edges: Edges): Promise<OrgProposal> {
  const { org } = request;
  const { reporter } = edges;
  const listed = await listProtos(request, edges);
  const notes = [...listed.notes];
  if (listed.found.length === 0) {
    throw new ProtoManagerError(
      `${org}: no repository with .proto files was found.${notes.map((note) => ` ${note}`).join("")} ` +
        "Private repositories need a token that may read them, in GITHUB_TOKEN or GH_TOKEN.",
    );
  }
  const own = await readAll(
    listed.found.map((one) => repositoryConfig(one, edges)),
    edges,
  );
  const { protos, proposal } = await withProviders(own, request, edges, notes);
  const unreadable = new Map<string, Diagnostic[]>(
    proposal.entries.flatMap(({ name }, index) => {
      const failure = protos[index]!.failure;
      return failure === undefined ? [] : [[name, [unreadableDiagnostic(name, failure)]] as const];
    }),
  );
  const system = { ...request.system, origin: org };
  const { config, problems } = parseConfig(
    proposedConfig(proposal, new Map(), system),
    "config.yaml",
    {},
    {
      allowFile: true,
    },
  );
  if (config === undefined)
    throw new ProtoManagerError(problems.map(({ path: at, message }) => `${at}: ${message}`).join("\n"));
  const excluded = await attempt({
    proposal,
    config: config.globalProto,
    files: new Map(proposal.entries.map(({ name }, index) => [name, protos[index]!.files])),
    wellKnownTypes: wellKnownTypes(),
    unreadable,
    progress: (out) =>
      reporter.progress("Trying the assembly without those that do not fit", out, proposal.entries.length),
  });
  return { proposal, excluded, text: proposedConfig(proposal, excluded.culprits, system), notes };
}

interface Listed {
  repository: OwnedRepository;
  paths: string[];
}

async function listProtos(
  { org, archived, forks }: OrgRequest,
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

interface ReadProtos extends RepositoryProtos {
  /** Why it could not be read. */
  failure: string | undefined;
}

/** Its protos alone are fetched: the folders that hold them. */
function repositoryConfig({ repository, paths }: Listed, { environment }: Edges): RepositoryConfig {
  const { owner, name } = repository;
  const scheme = /^http:\/\//.exec(environment.GITHUB_SERVER_URL ?? "")?.[0] ?? "";
  return entryConfig(
    name,
    `${scheme}${serverHost(environment)}/${owner}/${name}`,
    foldersOf(paths),
    undefined,
  );
}

function entryConfig(
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

async function readAll(configs: readonly RepositoryConfig[], edges: Edges): Promise<ReadProtos[]> {
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

/** The proposal, with public repositories for imports that nobody in the organization provides. */
async function withProviders(
  own: readonly ReadProtos[],
  { mode, providers = publicProviders }: OrgRequest,
  edges: Edges,
  notes: string[],
): Promise<{ protos: ReadProtos[]; proposal: Proposal }> {
  let protos = [...own];
  let proposal = propose(protos, mode);
  const wanted = new Map<string, Set<string>>();
  for (let round = 0; round < providerRounds; round++) {
    const before = JSON.stringify([...wanted.values()].map((globs) => [...globs]));
    for (const { provider, include } of providersOf(proposal.missing.keys(), providers)) {
      wanted.set(provider.name, new Set([...(wanted.get(provider.name) ?? []), ...include]));
    }
    if (JSON.stringify([...wanted.values()].map((globs) => [...globs])) === before) break;
    const added = await readAll(
      providers
        .filter(({ name }) => wanted.has(name))
        .map(({ name, url, protoDir }) => entryConfig(name, url, [protoDir], [...wanted.get(name)!].sort())),
      edges,
    );
    const read = added.filter(({ failure }) => failure === undefined);
    protos = [
      ...own,
      ...read.map((one) => {
        const { protoDir } = providers.find(({ name }) => name === one.name)!;
        return {
          ...one,
          roots: { protoDirs: [protoDir], mount: "" },
          include: [...wanted.get(one.name)!].sort(),
        };
      }),
    ];
    for (const { failure } of added)
      if (failure !== undefined) notes.push(`A public repository could not be read: ${failure}`);
    proposal = propose(protos, mode);
  }
  return { protos, proposal };
}

function unreadableDiagnostic(repository: string, message: string): Diagnostic {
  return { code: unreadableCode, severity: "error", message, location: { repository, path: "" } };
}
