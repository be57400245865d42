/** `init --org`: from an organization's repositories to a config of those that work, and what the others lack. */

import type { Config } from "../config/config.ts";
import { parseConfig } from "../config/parse.ts";
import type { Diagnostic } from "../diagnostics.ts";
import { isProtoManagerError, ProtoManagerError } from "../errors.ts";
import { type Attempt, attempt } from "../onboarding/attempt.ts";
import { proposedConfig } from "../onboarding/config-text.ts";
import type { Excluded } from "../onboarding/exclude.ts";
import { type Proposal, propose } from "../onboarding/propose.ts";
import { type Provider, providersOf, publicProviders } from "../onboarding/providers.ts";
import { unreadableCode } from "../onboarding/report.ts";
import { compiler } from "../run/compile.ts";
import type { Edges } from "../run/request.ts";
import { toolFinder } from "../run/tools.ts";
import { openCache } from "../sources/cache.ts";
import { wellKnownTypes } from "../toolchain/well-known-types.ts";
import type { AssemblyMode } from "./init-files.ts";
import { entryConfig, listProtos, type ReadProtos, readAll, repositoryConfig } from "./org-protos.ts";

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
  const cache = openCache(edges.cacheFolder, edges.now);
  const excluded = await cache.withWorkFolder((workFolder) =>
    attempt({
      proposal,
      config: config.globalProto,
      files: new Map(proposal.entries.map(({ name }, index) => [name, protos[index]!.files])),
      wellKnownTypes: wellKnownTypes(),
      unreadable,
      compile: compileWhereToolsAre(config, workFolder, edges, notes),
      progress: (out) =>
        reporter.progress("Leaving out what does not assemble", out, proposal.entries.length),
    }),
  );
  return { proposal, excluded, text: proposedConfig(proposal, excluded.culprits, system), notes };
}

/** As a run compiles. Without its tools the assembly alone has to do, which is noted once. */
function compileWhereToolsAre(
  config: Config,
  workFolder: string,
  edges: Edges,
  notes: string[],
): Attempt["compile"] {
  const tools = toolFinder(config, [], edges.currentDirectory, false, edges);
  const compile = compiler({ config, languages: [], tools, workFolder }, edges);
  let missing = false;
  return async (assembly, sources) => {
    if (missing) return [];
    try {
      await tools();
    } catch (error) {
      if (!isProtoManagerError(error)) throw error;
      missing = true;
      notes.push(`Nothing was compiled, so what only a compiler finds is not known: ${error.message}`);
      return [];
    }
    return (await compile(assembly, sources)).errors;
  };
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
