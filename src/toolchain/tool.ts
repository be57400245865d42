/** A tool that was found: what it is, how it is started, where it came from. */

import type { ToolName } from "./pinned.ts";

export interface Tool {
  name: ToolName;
  /** Of the pinned table. */
  version: string;
  command: ToolCommand;
  /** What was verified: the pinned checksum of the package that names the tool; or else `sha256:…` of the executable. */
  digest: string;
  source: ToolSource;
}

/** Without a shell: the program, and the arguments that come before those of the caller. */
export interface ToolCommand {
  file: string;
  args: readonly string[];
}

/** A folder of PATH, a `node_modules` folder, the tool cache, or its registry just now. */
export type ToolSource = "path" | "project" | "cache" | "registry";
