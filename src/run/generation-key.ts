import { createHash } from "node:crypto";
import type { LanguageConfig } from "../config/config.ts";
import type { Lock } from "../lock.ts";
import type { Engine } from "../toolchain/compile.ts";
import { version } from "../version.ts";

/** To be raised when the same input comes to give other code within one version. */
const formatVersion = 1;

/** Everything that decides what is generated, when no plugin is the hub's own. */
export interface GenerationInput {
  /** Import name → text. */
  files: ReadonlyMap<string, string>;
  targets: readonly string[];
  languages: readonly LanguageConfig[];
  engine: Engine;
  /** Every tool that takes part, as the lock has it. */
  toolchain: Lock["toolchain"];
}

/**
 * Names generated code by what it is generated from: SHA-256, hexadecimal. Undefined with a plugin of the hub's own,
 * or one that is found on PATH: only its author knows what else it reads.
 */
export function generationKey(input: GenerationInput): string | undefined {
  const { files, targets, languages, engine, toolchain } = input;
  if (languages.some(({ plugin }) => plugin !== undefined)) return undefined;
  const parts = [formatVersion, version, engine, toolchain, languages, targets, [...files]];
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex");
}
