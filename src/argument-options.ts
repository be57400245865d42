/** What the commands of the command line have in common. */

import type { Command } from "commander";

/** Options that every command understands. */
export interface CommonOptions {
  config: string;
  json: boolean;
  verbose: boolean;
}

export function examples(...lines: string[]): string {
  return ["", "Examples:", ...lines.map((line) => `  $ protomanager ${line}`)].join("\n");
}

export function common(command: Command): Command {
  return command
    .option("--config <path>", "path of config.yaml; its folder is the hub", "config.yaml")
    .option("--json", "print one JSON document on standard output")
    .option("-v, --verbose", "tell more on standard error");
}

export function list(value: string): string[] {
  return value
    .split(",")
    .map((item) => item.trim())
    .filter((item) => item !== "");
}

export function commonOptions({
  config,
  json,
  verbose,
}: Partial<CommonOptions> & { config: string }): CommonOptions {
  return { config, json: json ?? false, verbose: verbose ?? false };
}
