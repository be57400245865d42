/** As many of the test protos in one result as there can be: some are copies of each other that went different ways. */

import { formatDiagnostic } from "../../../../src/diagnostics.ts";
import { type Outcome, outcomeOf } from "./outcome.ts";
import { closureOf, type Protos } from "./read-protos.ts";

export interface Together extends Outcome {
  files: Protos;
  /** File → why it is not among them. */
  leftOut: Map<string, string>;
}

/** Leaves out the files that errors name, and those that import them, until there are none. */
export async function togetherOutcome(names: readonly string[], protos: Protos): Promise<Together> {
  const leftOut = new Map<string, string>();
  for (;;) {
    const files = closures(names, protos, leftOut);
    const outcome = await outcomeOf(files, "auto");
    const before = leftOut.size;
    for (const error of outcome.errors) {
      const path = error.location?.path;
      if (path !== undefined && !leftOut.has(path)) leftOut.set(path, formatDiagnostic(error));
    }
    if (leftOut.size === before) return { ...outcome, files, leftOut };
  }
}

function closures(
  names: readonly string[],
  protos: Protos,
  leftOut: ReadonlyMap<string, string>,
): Map<string, string> {
  const files = new Map<string, string>();
  for (const name of names) {
    const closure = closureOf(name, protos);
    if ([...closure.keys()].some((file) => leftOut.has(file))) continue;
    for (const [file, text] of closure) files.set(file, text);
  }
  return files;
}
