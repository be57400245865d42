/** Verifies an assembly of inline protos as a run does, with real compilers. */

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Assembly } from "../../src/assembly/assembly.ts";
import { type CompiledSources, compileSources } from "../../src/run/compile-sources.ts";
import { compileProtos, type Engine } from "../../src/toolchain/compile.ts";
import { closedSets } from "../../src/verification/closed-sets.ts";
import { describeDifference } from "../../src/verification/difference.ts";
import type { SourceSet } from "../../src/verification/sets.ts";
import { type VerifyReport, verifyMerged } from "../../src/verification/verify-merged.ts";
import { projectTool } from "../toolchain/tools.ts";

export interface CompiledAssembly extends CompiledSources {
  assembly: Assembly;
  engine: Engine;
}

export const importPath = "global.proto";

/** Compiles the sources of an assembly in closed sets. */
export async function compiledSources(
  assembly: Assembly,
  engine: Engine = "protoc",
): Promise<CompiledAssembly> {
  const output = { importPath, files: assembly.compilation };
  const sets = closedSets(assembly.collected, output);
  const compiled = await compileSources(sets, (files, targets) => compile(files, targets, engine));
  return { ...compiled, assembly, engine };
}

/** Compares an output with its sources; `text` stands for the assembly's own. */
export async function verified(
  { assembly, engine, sets }: CompiledAssembly & { sets: SourceSet[] },
  text = assembly.compilation.get(importPath)!,
): Promise<VerifyReport & { lines: string[] }> {
  const files = new Map(assembly.compilation).set(importPath, text);
  const result = await compile(files, [importPath], engine);
  if (!result.ok) throw new Error(result.messages.map(({ message }) => message).join("\n"));
  const merged = { descriptorSet: result.descriptorSet, files: assembly.targets };
  const depth = { descriptors: true, roundTrips: { perType: 3, seed: 1 } };
  const report = verifyMerged({ sources: sets, merged, map: assembly.map!, withoutServices: false }, depth);
  return { ...report, lines: report.differences.map(describeDifference) };
}

async function compile(files: ReadonlyMap<string, string>, targets: readonly string[], engine: Engine) {
  const workFolder = await mkdtemp(join(tmpdir(), "verified-"));
  try {
    const tools = { [engine]: await projectTool(engine) };
    return await compileProtos({ files, targets, engine, tools, workFolder });
  } finally {
    await rm(workFolder, { recursive: true });
  }
}
