/** The libraries that generated code runs on. */

import type { RuntimePackage } from "../profiles/profile.ts";
import type { GeneratedCode } from "./package-kind.ts";

export interface Requirement {
  /** In the registry of the language. */
  name: string;
  /** Of a library that is not among the profile's runtime. */
  version?: string;
  /** Stands in every file of generated code that needs it. */
  mark: RegExp;
}

/** Those that the code needs, in their order, at the versions of the profile: of a part of it, all that the rest may. */
export function neededBy<T extends Requirement>(
  { files, runtime, generators, partial }: GeneratedCode,
  requirements: readonly T[],
): (T & { version: string })[] {
  const missing = new Set(requirements.filter((one) => !(partial && mayBeNeeded(one, runtime, generators))));
  for (const content of files.values()) {
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

function mayBeNeeded(
  { name }: Requirement,
  runtime: readonly RuntimePackage[],
  generators: readonly string[],
): boolean {
  const found = runtime.find((one) => one.name === name);
  if (found === undefined) return false;
  return found.generators?.some((generator) => generators.includes(generator)) ?? true;
}

function versionIn(runtime: readonly RuntimePackage[], { name }: Requirement): string {
  const found = runtime.find((one) => one.name === name);
  if (found === undefined) throw new Error(`${name} is not in the runtime of its profile`);
  return found.version;
}
