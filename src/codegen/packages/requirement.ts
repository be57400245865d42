/** The libraries that generated code runs on. */

import type { RuntimePackage } from "../profiles/profile.ts";

export interface Requirement {
  /** In the registry of the language. */
  name: string;
  /** Of a library that is not among the profile's runtime. */
  version?: string;
  /** Stands in every file of generated code that needs it. */
  mark: RegExp;
}

/** Those that the code needs, in their order, at the versions of the profile. */
export function neededBy<T extends Requirement>(
  code: Iterable<Uint8Array>,
  requirements: readonly T[],
  runtime: readonly RuntimePackage[],
): (T & { version: string })[] {
  const missing = new Set(requirements);
  for (const content of code) {
    if (missing.size === 0) break;
    const text = Buffer.from(content).toString("latin1");
    for (const requirement of missing) if (requirement.mark.test(text)) missing.delete(requirement);
  }
  return requirements
    .filter((requirement) => !missing.has(requirement))
    .map((requirement) => ({
      ...requirement,
      version: requirement.version ?? versionIn(runtime, requirement),
    }));
}

function versionIn(runtime: readonly RuntimePackage[], { name }: Requirement): string {
  const found = runtime.find((one) => one.name === name);
  if (found === undefined) throw new Error(`${name} is not in the runtime of its profile`);
  return found.version;
}
