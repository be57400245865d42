import { createHash } from "node:crypto";
import type { LanguageConfig, ManagedConfig } from "../config/config.ts";
import type { Lock } from "../lock.ts";
import type { Engine } from "../toolchain/compile.ts";
import { version } from "../version.ts";

/** A program that is not of the toolchain takes part. */
function isOwn({ plugin, protocPath }: LanguageConfig): boolean {
  return plugin !== undefined || protocPath !== undefined;
}

/** To be raised when the same input comes to give other code within one version. */
const formatVersion = 2;

/** Everything that decides what is generated, when no plugin is the hub's own. */
export interface GenerationInput {
  /** Import name → text. */
  files: ReadonlyMap<string, string>;
  targets: readonly string[];
  languages: readonly LanguageConfig[];
  engine: Engine;
  /** With the repository of each target where a rule names one. */
  managed?: readonly [ManagedConfig, ...(string | undefined)[]] | undefined;
  /** Every tool that takes part, as the lock has it. */
  toolchain: Lock["toolchain"];
}

/**
 * Names generated code by what it is generated from: SHA-256, hexadecimal. Undefined with a plugin of the hub's own,
 * or one that is found on PATH: only its author knows what else it reads.
 */
export function generationKey(input: GenerationInput): string | undefined {
  const { files, targets, languages, engine, managed, toolchain } = input;
  if (languages.some(isOwn)) return undefined;
  const parts = [
    formatVersion,
    version,
    engine,
    toolchain,
    languages,
    targets,
    [...files],
    ...(managed ?? []),
  ];
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex");
}
