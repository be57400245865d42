/** The trailer by which ProtoManager knows its own commits, and the digest it carries. */

import { createHash } from "node:crypto";

const trailer = "ProtoManager-Inputs";
const trailerLine = /^ProtoManager-Inputs: (sha256:[0-9a-f]{64})$/;

/** What decides the outputs of a run. */
export interface Inputs {
  /** Text of config.yaml on the base branch. */
  config: string;
  /** Text of protomanager.lock on the base branch; undefined when there is none. */
  lock: string | undefined;
  /** Commit of each repository, by name. */
  commits: ReadonlyMap<string, string | undefined>;
  /** Versions of the tools, by name. */
  toolchain: ReadonlyMap<string, string>;
}

/** `sha256:…` over the inputs; the order in which commits and tools are listed does not matter. */
export function inputsDigest(inputs: Inputs): string {
  const canonical = JSON.stringify([
    inputs.config,
    inputs.lock ?? null,
    sorted(inputs.commits),
    sorted(inputs.toolchain),
  ]);
  return `sha256:${createHash("sha256").update(canonical).digest("hex")}`;
}

/** The line that ends a commit message of ours. */
export function inputsTrailer(digest: string): string {
  return `${trailer}: ${digest}`;
}

/** The digest in a commit message's trailers: its last paragraph (git-interpret-trailers(1)). */
export function readInputsTrailer(message: string): string | undefined {
  const paragraph =
    message
      .replaceAll("\r\n", "\n")
      .trimEnd()
      .split(/\n\s*\n/)
      .at(-1) ?? "";
  for (const line of paragraph.split("\n")) {
    const digest = trailerLine.exec(line.trim())?.[1];
    if (digest !== undefined) return digest;
  }
  return undefined;
}

function sorted(map: ReadonlyMap<string, string | undefined>): [string, string | null][] {
  return [...map]
    .map(([name, value]): [string, string | null] => [name, value ?? null])
    .sort(([a], [b]) => (a < b ? -1 : 1));
}
