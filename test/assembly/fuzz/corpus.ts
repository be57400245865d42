/** Real protos to damage. */

import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { wellKnownTypes } from "../../../src/toolchain/well-known-types.ts";
import { proto2System, proto3System } from "../systems.ts";

/** Those that every checkout has: protobuf's own, and systems that use all of a syntax. */
export function smallCorpus(): string[] {
  const systems = [proto2System, proto3System].flatMap((system) => Object.values(system));
  return [...wellKnownTypes().values(), ...systems.flatMap((files) => Object.values(files))];
}

/** With every `step`th proto below a folder, in order of path. */
export async function largeCorpus(folder: string, step: number): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true });
  const protos = entries.filter((name) => name.endsWith(".proto")).sort();
  const chosen = protos.filter((_, index) => index % step === 0);
  const texts = await Promise.all(chosen.map((name) => readFile(path.join(folder, name), "utf8")));
  return [...smallCorpus(), ...texts];
}
