import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Environment } from "../../../../src/process.ts";

/** One call of the product, and what happens to it there. */
export interface Strike {
  signal: "SIGKILL" | "SIGINT";
  /** `during`: a child has been started and runs. */
  when: "before" | "during" | "after";
  /** A function of `node:fs/promises` that writes, or `spawn`. */
  call?: "mkdir" | "mkdtemp" | "writeFile" | "rename" | "rm" | "spawn";
  /** A regular expression that the path, or the command line, matches; the first such call is struck. */
  target?: string;
  /** Instead of `call` and `target`: the how manieth write of the run, from 1. */
  write?: number;
}

/** What makes the bundle strike itself, and count its writes into a file when it ends by itself. */
export function strikeEnvironment(strike: Strike | undefined, countFile?: string): Environment {
  const preload = pathToFileURL(path.join(import.meta.dirname, "strike.ts"));
  return {
    NODE_OPTIONS: `--import=${preload}`,
    PROOF_STRIKE: strike && JSON.stringify(strike),
    PROOF_WRITES: countFile,
  };
}
