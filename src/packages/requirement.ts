/** The libraries that generated code runs on. */

export interface Requirement {
  /** In the registry of the language. */
  name: string;
  /** Goes with the generator that is pinned in `src/toolchain/tools.json`. */
  version: string;
  /** Stands in every file of generated code that needs it. */
  mark: RegExp;
}

/** Those that the code needs, in their order. */
export function neededBy<T extends Requirement>(code: Iterable<Uint8Array>, requirements: readonly T[]): T[] {
  const missing = new Set(requirements);
  for (const content of code) {
    if (missing.size === 0) break;
    const text = Buffer.from(content).toString("latin1");
    for (const requirement of missing) if (requirement.mark.test(text)) missing.delete(requirement);
  }
  return requirements.filter((requirement) => !missing.has(requirement));
}
