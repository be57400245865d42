/** Verifies deliberate wrong outputs. */

import type { Difference } from "../../src/verification/difference.ts";
import { assembled } from "../assembly/assembled.ts";
import type { Repositories } from "../assembly/support.ts";
import type { Mutation } from "./mutations.ts";
import { compiledSources, importPath, verified } from "./verified.ts";

export interface Caught {
  mutation: Mutation;
  /** Empty where it was let pass. */
  differences: Difference[];
  lines: string[];
  /** One of the differences is the one that was made. */
  named: boolean;
}

/** @throws Error when the unchanged output is refused, or an edit does not apply: it would show nothing. */
export async function verifyMutations(
  repositories: Repositories,
  mutations: readonly Mutation[],
): Promise<Caught[]> {
  const { assembly, text, problems } = assembled(repositories);
  if (text === "") throw new Error(problems.join("\n"));
  const sources = await compiledSources(assembly);
  const { lines } = await verified(sources);
  if (lines.length > 0) throw new Error(`the right output is refused:\n${lines.join("\n")}`);
  const caught: Caught[] = [];
  for (const mutation of mutations) {
    const parts = text.split(mutation.from);
    if (parts.length !== 2) {
      throw new Error(`${mutation.name}: "${mutation.from}" is in ${importPath} ${parts.length - 1} times`);
    }
    const report = await verified(sources, parts.join(mutation.to));
    const named = report.differences.some(
      ({ source, what }) => source === mutation.element && what === mutation.what,
    );
    caught.push({ mutation, differences: report.differences, lines: report.lines, named });
  }
  return caught;
}
