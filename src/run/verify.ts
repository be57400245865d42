/** The result beside its sources, compiled each as it is (docs/specification.md 16). */

import { diagnostic } from "../assembly/codes.ts";
import type { Config } from "../config/config.ts";
import { type Diagnostic, formatDiagnostic } from "../diagnostics.ts";
import { ProtoManagerError } from "../errors.ts";
import type { OpenHub } from "../hub/open-hub.ts";
import type { Lock } from "../lock.ts";
import { changedUnits } from "../verification/changed-units.ts";
import { closedSets } from "../verification/closed-sets.ts";
import { type Difference, describeDifference } from "../verification/difference.ts";
import { describeFigures, type VerifiedFigures } from "../verification/figures.ts";
import { verifyMerged } from "../verification/verify-merged.ts";
import type { AssembledSources } from "./assemble-newest.ts";
import { type CompileFiles, engineCompiler } from "./compile.ts";
import { type CompiledSources, compileSources } from "./compile-sources.ts";
import { committedProtos } from "./hub-protos.ts";
import type { Edges, RunRequest } from "./request.ts";
import type { Toolbox } from "./tools.ts";

export interface VerifyStage {
  config: Config;
  lock: Lock;
  hub: Pick<OpenHub, "files">;
  assembled: AssembledSources;
  /** Finds the tools, when they are needed. */
  tools: () => Promise<Toolbox>;
  workFolder: string;
}

export interface Verified {
  /** PM6002, one for each file that could not be compared. */
  notes: Diagnostic[];
  /** Undefined when there was nothing to compare. */
  figures: VerifiedFigures | undefined;
}

/** The result is not what its sources say; nothing was written. */
export class VerificationError extends ProtoManagerError {
  override readonly name = "VerificationError";
  readonly differences: readonly Difference[];

  constructor(differences: readonly Difference[], message: string) {
    super(message);
    this.differences = differences;
  }
}

const nothingVerified: Verified = { notes: [], figures: undefined };
/** Differences that are shown before the count of the rest. */
const maxDifferences = 100;
/** Any number: with one and the same, a difference that was found once is found again. */
const seed = 1;

/**
 * Compares what the request or config.yaml asks for; an exported tree is its sources, so in import mode nothing.
 *
 * @throws VerificationError when anything differs
 */
export async function verify(
  stage: VerifyStage,
  request: Pick<RunRequest, "verify">,
  edges: Pick<Edges, "reporter" | "now" | "signal">,
): Promise<Verified> {
  const { globalProto, verify: asked } = stage.config;
  const units = request.verify ?? asked.units;
  const nothing = !asked.descriptors && asked.roundtrip === 0;
  if (units === "off" || globalProto.mode === "import" || nothing) return nothingVerified;
  const begin = edges.now();
  const wanted = units === "all" ? () => true : await changedNames(stage);
  const { collected, compilation, map, targets } = stage.assembled.assembly;
  const files = collected.filter(({ declares }) => declares.some(wanted));
  if (files.length === 0) return nothingVerified;

  const compile = engineCompiler(stage, await stage.tools(), edges.signal);
  const output = { importPath: globalProto.importPath, files: compilation };
  const sources = await compileSources(closedSets(files, output), compile);
  const descriptorSet =
    stage.assembled.compiled.descriptorSet ?? (await compiledResult(stage.assembled, compile));
  const { differences, compared, roundTrips } = verifyMerged(
    {
      sources: sources.sets,
      merged: { descriptorSet, files: targets },
      map: map!,
      withoutServices: globalProto.services === "omit",
      wanted,
    },
    { descriptors: asked.descriptors, roundTrips: { perType: asked.roundtrip, seed } },
  );
  if (differences.length > 0) throw new VerificationError(differences, describe(differences));
  const figures: VerifiedFigures = {
    units,
    files: files.length,
    filesRefused: sources.refused.length,
    sets: sources.sets.length,
    ...compared,
    roundTrips: roundTrips.messages,
    seconds: (edges.now() - begin) / 1000,
  };
  edges.reporter.info(describeFigures(figures));
  return { notes: sources.refused.map(notCompared), figures };
}

function notCompared({ message, ...location }: CompiledSources["refused"][number]): Diagnostic {
  const text = `not compared with the result, since it does not compile alone: ${message}`;
  return diagnostic("PM6002", text, location);
}

/** Declarations of files of repositories that moved, and those that now have another text in the result. */
async function changedNames(stage: VerifyStage): Promise<(source: string) => boolean> {
  const { lock, assembled } = stage;
  const { collected, compilation, map, targets } = assembled.assembly;
  const committed = await committedProtos(stage);
  const isChanged = changedUnits(
    committed.map(({ text }) => text),
    targets.map((name) => compilation.get(name)!),
  );
  const moved = new Set(
    assembled.sources
      .filter(({ name, digest }) => lock.repositories[name]?.digest !== digest)
      .map(({ name }) => name),
  );
  const names = new Set(map!.symbols.filter(({ merged }) => isChanged(merged)).map(({ source }) => source));
  for (const { repository, declares } of collected) {
    if (moved.has(repository)) for (const name of declares) names.add(name);
  }
  return (source) => names.has(source);
}

/** The result's descriptors when its code was known, and so it was not compiled in this run. */
async function compiledResult({ assembly }: AssembledSources, compile: CompileFiles): Promise<Uint8Array> {
  const { compilation, targets } = assembly;
  const result = await compile(compilation, targets);
  if (!result.ok) throw new ProtoManagerError(`the result does not compile: ${result.messages[0]!.message}`);
  return result.descriptorSet;
}

function describe(differences: readonly Difference[]): string {
  const lines = differences.slice(0, maxDifferences).map((difference) => {
    const { repository, path } = difference;
    const location = path === "" ? undefined : { repository, path };
    return formatDiagnostic(diagnostic("PM6001", describeDifference(difference), location));
  });
  lines.unshift(
    "The result is not what its sources say, so nothing was written. This is a bug in ProtoManager:",
  );
  if (differences.length > maxDifferences)
    lines.push(`and ${differences.length - maxDifferences} more differences`);
  return lines.join("\n");
}
