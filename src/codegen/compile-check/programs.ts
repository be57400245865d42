/** What a scratch project needs on the machine: found on PATH and asked for its version, or said to be missing. */

import { stripVTControlCharacters } from "node:util";
import which from "which";
import { type Environment, versionLine } from "../../process.ts";
import type { Program } from "../profiles/profile.ts";

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
  needs: readonly Program[],
  protocVersion: string | undefined,
  environment: Environment,
): Promise<Programs> {
  const found = new Map<string, FoundProgram>();
  const missing: string[] = [];
  for (const program of needs) {
    const [name] = program.names as readonly [string, ...string[]];
    const file = await findFirst(program.names, environment);
    const version = file === undefined ? undefined : await versionLine(file, program.versionArguments);
    if (file === undefined) missing.push(`${name} is not on PATH: install ${program.install}.`);
    else if (version === undefined) {
      const asked = [name, ...program.versionArguments].join(" ");
      missing.push(`\`${asked}\` fails: install ${program.install}.`);
    } else if (program.matchesProtoc && protocVersion !== undefined && !sameVersion(version, protocVersion)) {
      missing.push(
        `the runtime here is ${version}, and the code is of protoc ${protocVersion}: install that runtime, or name ` +
          "the runtime's protoc by `protoc_path`.",
      );
    } else found.set(name, { file, version: stripVTControlCharacters(version) });
  }
  return { found, missing };
}

export async function findFirst(
  names: readonly string[],
  environment: Environment,
): Promise<string | undefined> {
  const path = environment.PATH ?? environment.Path ?? "";
  for (const name of names) {
    const file = await which(name, { path, pathExt: environment.PATHEXT, nothrow: true });
    if (file !== null) return file;
  }
  return undefined;
}

/** `36.2` of protoc is `36.2.0` of libprotobuf. */
function sameVersion(a: string, b: string): boolean {
  const bare = (version: string) => version.replace(/(?:\.0)+$/, "");
  return bare(a) === bare(b);
}
