/** A tool that was found: what it is, how it is started, where it came from. */

import type { ToolName } from "./pinned.ts";

export interface Tool {
  name: ToolName;
  /** Of the npm package that is pinned; for a tool that config.yaml names by path, the line its `--version` prints. */
  version: string;
  command: ToolCommand;
  /** `sha512-…`, the integrity of the npm package that was verified, or else `sha256:…` of the executable's bytes. */
  digest: string;
  source: ToolSource;
}

/** Without a shell: the program, and the arguments that come before those of the caller. */
export interface ToolCommand {
  file: string;
  args: readonly string[];
}

/** A path in config.yaml, a folder of PATH, a `node_modules` folder, the tool cache, or the npm registry just now. */
export type ToolSource = "config" | "path" | "project" | "cache" | "registry";
