// Compiles and verifies the assembly of one corpus, in a process of its own: node verification-process.ts NAME [COUNT].
// Prints one line of JSON, a VerificationFigures.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { assemble } from "../../../../src/assembly/assemble.ts";
import type { Assembly } from "../../../../src/assembly/assembly.ts";
import { compileSources } from "../../../../src/run/compile-sources.ts";
import { type CompileRequest, compileProtos } from "../../../../src/toolchain/compile.ts";
import { closedSets } from "../../../../src/verification/closed-sets.ts";
import type { Compared } from "../../../../src/verification/compare.ts";
import { describeDifference } from "../../../../src/verification/difference.ts";
import { verifyMerged } from "../../../../src/verification/verify-merged.ts";
import { projectTool } from "../../../toolchain/tools.ts";
import { type CorpusName, readCorpus, reversed } from "./corpora.ts";

export interface VerificationFigures {
  files: number;
  messages: number;
  /** Declarations that are not at their plain name. */
  moved: number;
  syntax: string;
  /** What buf or protoc have against the result; empty when both accept it. */
  refused: string[];
  sameReversed: boolean;
  /** Sets of sources, and files that no compiler takes. */
  sets: number;
  filesRefused: number;
  compared: Compared;
  /** The first of them. */
  differences: string[];
  differenceCount: number;
  roundTrips: number;
  /** Compiling the result with both, compiling the sources with one, comparing. */
  seconds: { result: number; sources: number; comparison: number };
  peakMegabytes: number;
}

const perType = 2;
const shown = 20;

async function verifyCorpus(name: CorpusName, count: number | undefined): Promise<VerificationFigures> {
  const input = await readCorpus(name, count);
  const assembly = assemble(input);
  const { importPath } = input.config;
  const sameReversed = sameOutputs(assembly, assemble(reversed(input)));
  const tools = { buf: await projectTool("buf"), protoc: await projectTool("protoc") };
  const workFolder = await mkdtemp(path.join(tmpdir(), "corpus-"));
  const compile = (request: Pick<CompileRequest, "files" | "targets" | "tools">) =>
    compileProtos({ ...request, engine: "buf", workFolder });
  try {
    const [result, resultSeconds] = await timed(() =>
      compile({ files: assembly.compilation, targets: assembly.targets, tools }),
    );
    const sets = closedSets(assembly.collected, { importPath, files: assembly.compilation });
    const [sources, sourceSeconds] = await timed(() =>
      compileSources(sets, (files, targets) => compile({ files, targets, tools: { buf: tools.buf } })),
    );
    const refused = result.ok
      ? []
      : result.messages.map(({ compiler, message }) => `${compiler}: ${message}`);
    const [report, comparison] = await timed(async () =>
      verifyMerged(
        {
          sources: sources.sets,
          merged: result.ok
            ? { descriptorSet: result.descriptorSet, files: assembly.targets }
            : { descriptorSet: new Uint8Array(), files: [] },
          map: assembly.map!,
          withoutServices: false,
        },
        { descriptors: true, roundTrips: { perType, seed: 1 } },
      ),
    );
    return {
      files: assembly.statistics.files,
      messages: assembly.statistics.messages,
      moved: assembly.statistics.moved,
      syntax: /^(?:syntax|edition) = "(.*)";$/m.exec(assembly.compilation.get(importPath)!)![1]!,
      refused,
      sameReversed,
      sets: sources.sets.length,
      filesRefused: sources.refused.length,
      compared: report.compared,
      differences: report.differences.slice(0, shown).map(describeDifference),
      differenceCount: report.differences.length,
      roundTrips: report.roundTrips.messages,
      seconds: { result: resultSeconds, sources: sourceSeconds, comparison },
      peakMegabytes: process.resourceUsage().maxRSS / 1024,
    };
  } finally {
    await rm(workFolder, { recursive: true });
  }
}

function sameOutputs(a: Assembly, b: Assembly): boolean {
  if (a.files.length !== b.files.length || JSON.stringify(a.names) !== JSON.stringify(b.names)) return false;
  return a.files.every(
    ({ path, content }, index) =>
      path === b.files[index]!.path && Buffer.compare(content, b.files[index]!.content) === 0,
  );
}

async function timed<T>(action: () => Promise<T>): Promise<[T, number]> {
  const begin = performance.now();
  const value = await action();
  return [value, (performance.now() - begin) / 1000];
}

if (import.meta.main) {
  const [name, count] = process.argv.slice(2) as [CorpusName, string | undefined];
  console.log(JSON.stringify(await verifyCorpus(name, count === undefined ? undefined : Number(count))));
}
