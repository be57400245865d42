/** Sources compiled as they are, before anything was merged: what the result is compared with. */

import type { ClosedSet } from "../verification/closed-sets.ts";
import type { SourceFile, SourceSet } from "../verification/sets.ts";
import type { CompileFiles } from "./compile.ts";

export interface CompiledSources {
  sets: SourceSet[];
  /** Files that no compiler takes alone: those that import in a circle, or use what only the assembly gives them. */
  refused: (SourceFile & { message: string })[];
}

/** Runs of the compiler after which the files that are left are given up. */
const maxRuns = 60;

/**
 * Compiles every set; one that is refused is cut in halves, so that a file which cannot be compiled leaves the others
 * comparable.
 */
export async function compileSources(
  sets: readonly Pick<ClosedSet, "files" | "targets">[],
  compile: CompileFiles,
): Promise<CompiledSources> {
  const compiled: CompiledSources = { sets: [], refused: [] };
  const open = sets.map(({ files, targets }) => ({ files, targets: [...targets] }));
  for (let runs = 0; open.length > 0; runs++) {
    const { files, targets } = open.shift()!;
    const result = await compile(
      files,
      targets.map(([name]) => name),
    );
    if (result.ok) {
      compiled.sets.push({ descriptorSet: result.descriptorSet, files: new Map(targets) });
    } else if (targets.length > 1 && runs < maxRuns) {
      const half = targets.length >> 1;
      open.push({ files, targets: targets.slice(0, half) }, { files, targets: targets.slice(half) });
    } else {
      const { message } = result.messages[0]!;
      compiled.refused.push(...targets.map(([, file]) => ({ ...file, message })));
    }
  }
  return compiled;
}
