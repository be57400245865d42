/** The command `toolchain`. */

import { Argument, type Command } from "commander";
import { type CommonOptions, common, commonOptions, examples } from "./argument-options.ts";
import { type ToolName, toolNames } from "./toolchain/tool-names.ts";

const tasks = ["list", "install", "verify"] as const;

export interface ToolchainOptions extends CommonOptions {
  command: "toolchain";
  task: (typeof tasks)[number];
  /** Undefined where none is named. */
  tools: readonly ToolName[] | undefined;
  cacheDir: string | undefined;
}

const environment = `
Each source's own settings are honoured: npm's, Go's (GOPROXY), pip's (PIP_INDEX_URL), cargo's.
PROTOMANAGER_MIRROR is one address for all of them: below it lie npm/, go/, pypi/simple/, maven/
and crates/.`;

export function addToolchainCommand(program: Command, found: (invocation: ToolchainOptions) => void): void {
  common(program.command("toolchain"))
    .summary("the pinned compilers and plugins: list, install, verify")
    .description(
      "The compilers and plugins of this version, each at one pinned version. `list` tells where each is on this " +
        "machine and fetches nothing. `install` fetches those that config.yaml needs, or the named ones, so that later " +
        "runs work with --offline. `verify` compares what is in the cache with what was installed, and ends with 1 " +
        "where a file differs, or a named tool is not there.",
    )
    .addArgument(new Argument("<task>", "what to do").choices(tasks))
    .addArgument(new Argument("[tools...]", "these tools only").choices(toolNames))
    .option("--all", "install: every tool of the table")
    .option("--cache-dir <folder>", "where fetched tools are kept (default: the user's cache folder)")
    .addHelpText("after", environment)
    .addHelpText(
      "after",
      examples(
        "toolchain list",
        "toolchain install",
        "toolchain install protoc-gen-go protoc-gen-go-grpc",
        "toolchain verify",
      ),
    )
    .action((task, names: ToolName[], options, command: Command) => {
      if (options.all && (task !== "install" || names.length > 0)) {
        command.error("error: --all is for `toolchain install` without names");
      }
      const tools = options.all ? toolNames : names.length > 0 ? names : undefined;
      found({ ...commonOptions(options), command: "toolchain", task, tools, cacheDir: options.cacheDir });
    });
}
