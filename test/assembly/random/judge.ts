/** What became of a random system, and whether that can be explained. */

import { assemble } from "../../../src/assembly/assemble.ts";
import type { Assembly, AssemblyInput } from "../../../src/assembly/assembly.ts";
import { codes } from "../../../src/assembly/codes.ts";
import { collectedFiles } from "../../../src/assembly/collected-files.ts";
import { declare } from "../../../src/assembly/link.ts";
import { type Diagnostic, formatDiagnostic } from "../../../src/diagnostics.ts";
import { type CompiledSources, compileSources } from "../../../src/run/compile-sources.ts";
import type { CompileResult } from "../../../src/toolchain/compile.ts";
import { type ClosedSet, closedSets } from "../../../src/verification/closed-sets.ts";
import { describeDifference } from "../../../src/verification/difference.ts";
import { verifyMerged } from "../../../src/verification/verify-merged.ts";
import { system } from "../support.ts";
import { explainError } from "./explanations.ts";
import { ABORTED, compileQuickly } from "./protoc.ts";
import type { RandomSystem } from "./random-system.ts";

export interface Verdict {
  /** `verified`, `refused: PM2002`, … */
  outcome: string;
  /** What nothing explains; empty when all is well. */
  unexplained: string[];
  /** Elements compared and messages carried over and back. */
  compared: number;
  roundTrips: number;
}

export async function judge(random: RandomSystem): Promise<Verdict> {
  const input = system(random.repositories, random.options);
  let assembly: Assembly;
  try {
    assembly = assemble(input);
  } catch (error) {
    return verdict("crashed", [(error as Error).stack ?? String(error)]);
  }
  const unstable = [...instabilities(input, assembly), ...unknownCodes(assembly.diagnostics)];
  const { outcome, unexplained, ...figures } = await judgeAssembly(random, input, assembly);
  return { outcome, unexplained: [...unstable, ...unexplained], ...figures };
}

function verdict(outcome: string, unexplained: string[] = [], compared = 0, roundTrips = 0): Verdict {
  return { outcome, unexplained, compared, roundTrips };
}

/** The order in which sources and their files come, and the lock of the same names, change nothing. */
function instabilities(input: AssemblyInput, { files, diagnostics, names }: Assembly): string[] {
  const shuffled = {
    ...input,
    sources: input.sources.map((one) => ({ ...one, files: one.files.toReversed() })).toReversed(),
  };
  const found: string[] = [];
  const other = assemble(shuffled);
  if (textOf(files) !== textOf(other.files)) found.push("other bytes for shuffled input");
  if (sorted(diagnostics) !== sorted(other.diagnostics)) found.push("other diagnostics for shuffled input");
  if (names !== undefined && textOf(files) !== textOf(assemble({ ...shuffled, names }).files)) {
    found.push("other bytes with the lock");
  }
  return found;
}

function textOf(files: Assembly["files"]): string {
  return files.map(({ path, content }) => `${path}\n${Buffer.from(content).toString("latin1")}`).join("\n");
}

function sorted(diagnostics: readonly Diagnostic[]): string {
  return diagnostics.map(formatDiagnostic).sort().join("\n");
}

const known = new Set<string>(codes.map(({ code }) => code));

function unknownCodes(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics
    .filter(({ code }) => !known.has(code))
    .map((one) => `unknown code: ${formatDiagnostic(one)}`);
}

async function judgeAssembly(
  random: RandomSystem,
  input: AssemblyInput,
  assembly: Assembly,
): Promise<Verdict> {
  const errors = assembly.diagnostics.filter(({ severity }) => severity === "error");
  const output = { importPath: input.config.importPath, files: assembly.compilation };
  const sources = await compileSources(closedSets(collectedFiles(declare(input)), output), compileQuickly);
  if (errors.length > 0) {
    const unexplained = errors.flatMap((one) => explainError(one, random, sources) ?? []);
    return verdict(`refused: ${[...new Set(errors.map(({ code }) => code))].sort().join(" ")}`, unexplained);
  }
  const result = await compileQuickly(assembly.compilation, assembly.targets);
  if (!result.ok) {
    // Compilers check what the assembly does not: with a source that they refuse, the result is theirs to refuse.
    const { message } = result.messages[0]!;
    if (sources.refused.length > 0) return verdict("refused: sources that protoc refuses");
    return verdict("result refused", [`protoc refuses the result alone: ${message}`]);
  }
  const refused = unexplainedRefusals(assembly, sources);
  if (input.config.mode === "import") return verdict("facade", refused);
  return verifyResult(assembly, sources, result.descriptorSet, refused, input.config.services === "omit");
}

/** A result of sources that do not compile must say why it can be. */
function unexplainedRefusals({ diagnostics, collected }: Assembly, { refused }: CompiledSources): string[] {
  const has = (code: string) => diagnostics.some((one) => one.code === code);
  const importsOutput = collected.some(({ imports }) => imports.some(({ file }) => file === undefined));
  if (has("PM1306") || has("PM3003") || importsOutput) return [];
  const judged = refused.filter(
    ({ message }) => !message.startsWith(ABORTED) && !(has("PM2102") && COPIES.test(message)),
  );
  return judged.map(
    ({ repository, path, message }) => `protoc refuses ${repository}:${path} alone: ${message}`,
  );
}

/** A file that imports two copies of a declaration. */
const COPIES = /already defined|was not found or had errors/;

function verifyResult(
  assembly: Assembly,
  { sets, refused }: CompiledSources,
  descriptorSet: Uint8Array,
  unexplained: readonly string[],
  withoutServices: boolean,
): Verdict {
  try {
    const { differences, compared, roundTrips } = verifyMerged(
      {
        sources: sets,
        merged: { descriptorSet, files: assembly.targets },
        map: assembly.map!,
        withoutServices,
      },
      { descriptors: true, roundTrips: { perType: 1, seed: 1 } },
    );
    const lines = [...unexplained, ...differences.map(describeDifference)];
    const count = Object.values(compared).reduce((sum, one) => sum + one, 0);
    return verdict(refused.length === 0 ? "verified" : "verified in part", lines, count, roundTrips.messages);
  } catch (error) {
    return verdict("verification crashed", [(error as Error).stack ?? String(error)]);
  }
}

export type { ClosedSet, CompileResult };
