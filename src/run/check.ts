/** The checks of a run: what changes since the locked commits, in the sources and in global.proto. */

import { allDone } from "../all-done.ts";
import type { SymbolMap } from "../assembly/assembly.ts";
import { importNamesOf } from "../assembly/candidates.ts";
import { compareMaps } from "../assembly/compare-maps.ts";
import { compareParts } from "../assembly/compare-parts.ts";
import { checkGlobal, checkSources, type ProtoState } from "../checks/check.ts";
import type { CheckResult, Finding } from "../checks/finding.ts";
import type { CheckedFile } from "../checks/workspace.ts";
import type { Config } from "../config/config.ts";
import type { Diagnostic } from "../diagnostics.ts";
import { isProtoManagerError } from "../errors.ts";
import type { OpenHub } from "../hub/open-hub.ts";
import type { Lock } from "../lock.ts";
import type { Source } from "../sources/source.ts";
import { loadSourceAt, type SourcesRequest } from "../sources/sources.ts";
import type { AssembledSources } from "./assemble-newest.ts";
import { assembledProtos, committedProtos } from "./hub-protos.ts";
import { ownLintConfigs } from "./lint-configs.ts";
import type { Edges, RunRequest } from "./request.ts";
import type { Toolbox } from "./tools.ts";

/** What the checks came to. */
export type Checked = CheckResult;

const nothingChecked: Checked = { findings: [], known: [], skipped: [] };

export interface CheckStage {
  config: Config;
  lock: Lock;
  hub: Pick<OpenHub, "files">;
  assembled: AssembledSources;
  previousMap: SymbolMap | undefined;
  sources: SourcesRequest;
  /** Finds the tools, when they are needed. */
  tools: () => Promise<Toolbox>;
  workFolder: string;
}

/**
 * Lint and breaking changes of the repositories that moved; `validate` in a hub checks the others as well, to count
 * what is known in them.
 */
export async function check(
  stage: CheckStage,
  request: Pick<RunRequest, "checks" | "command" | "hub" | "pull">,
  edges: Edges,
): Promise<Checked> {
  const { config, assembled, workFolder } = stage;
  if (!request.checks) return nothingChecked;
  const all = request.command === "validate" && request.hub === undefined && request.pull === undefined;
  if (config.checks.lint === "off" && config.checks.breaking === "off") return nothingChecked;
  const moved = assembled.sources.filter(
    ({ name, digest }) => stage.lock.repositories[name]?.digest !== digest,
  );
  if (moved.length === 0 && !all) return nothingChecked;
  const { buf } = await stage.tools();
  if (buf === undefined) return nothingChecked;
  const common = { config: config.checks, buf, workFolder, signal: edges.signal };
  const before = await lockedSources(stage, edges);
  const checked = new Set((all ? assembled.sources : moved).map(({ name }) => name));
  const state = (sources: readonly Source[]) =>
    checkedState(sources, checked, assembled.assembly.compilation);
  const { configs: lintConfigs, problems } = ownLintConfigs(assembled.sources);
  for (const problem of problems) edges.reporter.warning(problem);
  const [inSources, inGlobal] = await allDone([
    checkSources({
      ...common,
      lintConfigs,
      before: before && state(before),
      after: state(assembled.sources),
    }),
    checkGlobalProto(stage, common),
  ]);
  return {
    findings: [...inSources.findings, ...inGlobal.findings],
    known: [...inSources.known, ...inGlobal.known],
    skipped: [...inSources.skipped, ...inGlobal.skipped],
  };
}

/** Findings and skipped checks as lines of the report. */
export function asDiagnostic(finding: Finding): Diagnostic {
  const { rule: code, severity, repository = "hub", path, line, column } = finding;
  const { message, silence: hint } = finding;
  if (path === undefined) return { code, severity, message, hint };
  const position = { ...(line !== undefined && { line }), ...(column !== undefined && { column }) };
  return { code, severity, message, hint, location: { repository, path, ...position } };
}

/** Every source at its locked commit; undefined on a first run, and where a locked commit cannot be had any more. */
async function lockedSources(stage: CheckStage, { reporter }: Edges): Promise<Source[] | undefined> {
  const { lock, assembled, sources } = stage;
  const known = assembled.sources.filter(({ name }) => lock.repositories[name] !== undefined);
  if (known.length === 0) return undefined;
  try {
    return await Promise.all(
      known.map((source) => {
        const locked = lock.repositories[source.name]!;
        const same = locked.digest === source.digest || locked.commit === undefined;
        return same ? source : loadSourceAt(sources, source.name, locked);
      }),
    );
  } catch (error) {
    if (!isProtoManagerError(error)) throw error;
    reporter.warning(`Nothing to compare with, so findings are only counted: ${error.message}`);
    return undefined;
  }
}

async function checkGlobalProto(
  stage: CheckStage,
  common: Omit<Parameters<typeof checkGlobal>[0], "before" | "after">,
): Promise<CheckResult> {
  const { config, lock, previousMap } = stage;
  const { assembly } = stage.assembled;
  const committed = await committedProtos(stage);
  // The facade declares nothing: its sources are checked.
  if (config.globalProto.mode === "import" || committed.length === 0) return nothingChecked;
  const imports = new Map([...assembly.compilation].filter(([name]) => !assembly.targets.includes(name)));
  const state = (files: readonly CheckedFile[]): ProtoState => ({
    repositories: [{ repository: undefined, files }],
    imports,
  });
  const { map, names } = assembly;
  const results = map &&
    previousMap && {
      before: { map: previousMap, names: lock.names },
      after: { map, names },
    };
  return checkGlobal({
    ...common,
    before: state(committed),
    after: state(assembledProtos(assembly, config.globalProto)),
    maps: results && { before: results.before.map, after: results.after.map },
    nameChanges: results && [
      ...compareMaps(results.before.map, results.after.map),
      ...compareParts(results.before, results.after),
    ],
  });
}

/**
 * The sources with the named repositories to be checked. What these import is what the others have, and what no
 * repository has: externals, and the output itself for self imports.
 */
function checkedState(
  sources: readonly Source[],
  checked: ReadonlySet<string>,
  compilation: ReadonlyMap<string, string>,
): ProtoState {
  const repositories = sources.filter(({ name }) => checked.has(name)).map(checkedProtos);
  const imports = new Map(compilation);
  // The first repository that has a name counts, as everywhere.
  for (const source of sources.toReversed()) {
    if (checked.has(source.name)) continue;
    for (const { importName, text } of checkedProtos(source).files) imports.set(importName, text);
  }
  return { repositories, imports };
}

function checkedProtos({ name, roots, files }: Source): ProtoState["repositories"][number] {
  return {
    repository: name,
    files: files.map(({ path, text }) => ({ importName: importNamesOf(path, roots)[0] ?? path, path, text })),
  };
}
