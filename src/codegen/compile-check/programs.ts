/** What a scratch project needs on the machine: found on PATH and asked for its version, or said to be missing. */

import { stripVTControlCharacters } from "node:util";
import { onPath } from "../../on-path.ts";
import { type Environment, versionLine } from "../../process.ts";
import { only } from "../../toolchain/runtimes.ts";
import type { CompileProfile } from "../profiles/profile.ts";

export interface FoundProgram {
  /** Absolute. */
  file: string;
  /** The first line it prints of its version. */
  version: string;
}

export interface Programs {
  /** By the first of its names. */
  found: ReadonlyMap<string, FoundProgram>;
  /** A sentence each. */
  missing: string[];
}

/** @param protocVersion - of the protoc that wrote the code; undefined where it is not known */
export async function findPrograms(
  { needs, steps }: Pick<CompileProfile, "needs" | "steps">,
  protocVersion: string | undefined,
  environment: Environment,
  platform: NodeJS.Platform = process.platform,
): Promise<Programs> {
  const found = new Map<string, FoundProgram>();
  const passed = only(
    steps.flatMap(({ passes }) => passes ?? []),
    environment,
  );
  const missing: string[] = [];
  for (const program of needs) {
    const [name] = program.names as readonly [string, ...string[]];
    if (program.unlessOn === platform) continue;
    const candidates = await Promise.all(program.names.map((one) => onPath(one, environment)));
    const started = await firstThatStarts(candidates.flat(), program.versionArguments, passed);
    if (started !== undefined) {
      const { file, version } = started;
      if (program.matchesProtoc && protocVersion !== undefined && !sameVersion(version, protocVersion)) {
        missing.push(
          `the runtime here is ${version}, and the code is of protoc ${protocVersion}: install that runtime, or name ` +
            "the runtime's protoc by `protoc_path`.",
        );
      } else found.set(name, { file, version: stripVTControlCharacters(version) });
    } else if (candidates.flat().length === 0) {
      missing.push(`${name} is not on PATH: install ${program.install}.`);
    } else {
      const asked = [name, ...program.versionArguments].join(" ");
      missing.push(`\`${asked}\` fails: install ${program.install}.`);
    }
  }
  return { found, missing };
}

/** On Windows `python3` may be an invitation to a shop, with the Python that starts behind it on PATH. */
async function firstThatStarts(
  files: readonly string[],
  versionArguments: readonly string[],
  env: Environment,
): Promise<FoundProgram | undefined> {
  for (const file of files) {
    const version = await versionLine(file, versionArguments, env);
    if (version !== undefined) return { file, version };
  }
  return undefined;
}

/** `36.2` of protoc is `36.2.0` of libprotobuf. */
function sameVersion(a: string, b: string): boolean {
  const bare = (version: string) => version.replace(/(?:\.0)+$/, "");
  return bare(a) === bare(b);
}
