/** The command line: words in, one typed invocation out. Nothing is done here but reading and explaining. */

import { Command, CommanderError, Option } from "commander";
import { actionAsCommand } from "./action-option.ts";
import { type CommonOptions, common, commonOptions, examples, list } from "./argument-options.ts";
import type { VerifyConfig } from "./config/config.ts";
import { verifiedUnits } from "./config/defaults.ts";
import { addHubCommands, type HubOptions } from "./hub-arguments.ts";
import { addToolchainCommand, type ToolchainOptions } from "./toolchain-arguments.ts";

/** In the order of their help. */
export const commands = [
  "init",
  "register",
  "unregister",
  "update",
  "plan",
  "generate",
  "validate",
  "graph",
  "explain",
  "toolchain",
] as const;

export type RunCommand = "update" | "plan" | "generate" | "validate";

export interface RunOptions extends CommonOptions {
  command: RunCommand;
  push: boolean;
  check: boolean;
  dryRun: boolean;
  locked: boolean;
  offline: boolean;
  strict: boolean;
  /** Undefined is what config.yaml says. */
  verify: VerifyConfig["units"] | undefined;
  /** `generate --validate`: the checks as well, the code compiled, and generated twice. */
  validate: boolean;
  /** `validate --compile` */
  compile: boolean;
  /** `validate --deterministic` */
  deterministic: boolean;
  /** `validate --hub owner/repo[@ref]`: this checkout against the locked rest of that hub. */
  hub: string | undefined;
  cacheDir: string | undefined;
  languages: string[] | undefined;
  packages: string[] | undefined;
}

export interface GraphOptions extends CommonOptions {
  command: "graph";
  format: "text" | "mermaid" | "dot";
}

export interface ExplainOptions extends CommonOptions {
  command: "explain";
  /** As typed. */
  symbol: string;
  offline: boolean;
  cacheDir: string | undefined;
}

export type Invocation = RunOptions | HubOptions | GraphOptions | ExplainOptions | ToolchainOptions;

/** What reading the command line came to: an invocation, or text to print and an exit code. */
export type ParsedArguments = { invocation: Invocation } | { text: string; exitCode: number };

/** Fixed, so that help pages in documents do not depend on a terminal. */
const helpWidth = 100;

const exitCodes = `
Exit codes:
  0  done
  1  failed, and nothing was written; or findings at the severity of checks.fail_on
  2  wrong usage, or problems in config.yaml
  3  committed outputs are stale (--check), or the lock would change (--locked)
  4  done, but repositories were held back at their locked commits`;

const credentials = `
Credentials come from GITHUB_TOKEN or GH_TOKEN, else from git's own helpers and ssh agent.`;

/** @param words - the arguments without the program's own name */
export function parseArguments(words: readonly string[], version: string): ParsedArguments {
  let text = "";
  let invocation: Invocation | undefined;
  const program = buildProgram(version, (parsed) => {
    invocation = parsed;
  });
  const width = () => helpWidth;
  for (const command of [program, ...program.commands]) {
    command.exitOverride().configureOutput({
      writeOut: collect,
      writeErr: collect,
      getOutHelpWidth: width,
      getErrHelpWidth: width,
    });
  }
  function collect(part: string) {
    text += part;
  }
  try {
    program.parse(actionAsCommand(words), { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return { text, exitCode: error.exitCode === 0 ? 0 : 2 };
  }
  return invocation === undefined ? { text: program.helpInformation(), exitCode: 2 } : { invocation };
}

function buildProgram(version: string, found: (invocation: Invocation) => void): Command {
  const program = new Command("protomanager")
    .description(
      "Keeps the Protocol Buffers of many repositories in one reviewed, generated, compatible place.",
    )
    .version(version)
    .showHelpAfterError("Run with --help to see what there is.")
    .enablePositionalOptions()
    .option("--action <command>", "the command, for those who write it as an option")
    .addHelpText("after", `${exitCodes}\n${credentials}`);

  addHubCommands(program, found);

  writing(running(program.command("update")))
    .summary("newest commits into lock, global.proto and generated code")
    .description(
      "Bring the newest commits of all repositories into protomanager.lock, global.proto and the generated code. A " +
        "repository whose newest commit does not fit is held back at its locked one.",
    )
    .addHelpText("after", examples("update", "update --push", "update --locked --offline"))
    .action((options) => found(runOptions("update", options)));

  running(program.command("plan"))
    .summary("show what update would write, add, remove and move")
    .description("Show what update would write, add, remove and move. The same as update --dry-run.")
    .addHelpText("after", examples("plan", "plan --json"))
    .action((options) => found({ ...runOptions("plan", options), dryRun: true }));

  writing(running(program.command("generate")))
    .summary("global.proto and generated code at the locked commits")
    .description("Make global.proto and the generated code again, at the commits in protomanager.lock.")
    .option("--validate", "run the checks, generate twice and compare, and compile the generated code")
    .addHelpText("after", examples("generate", "generate --languages go,python", "generate --check"))
    .action((options) => found(runOptions("generate", options)));

  running(program.command("validate"))
    .summary("all checks, nothing written")
    .description("Run all checks at the newest commits and write nothing.")
    .option("--compile", "compile the generated code, in a scratch project for each language")
    .option("--deterministic", "generate twice, and fail when the bytes differ")
    .option("--hub <owner/repo[@ref]>", "check this checkout against the locked rest of that hub")
    .addHelpText("after", examples("validate", "validate --compile", "validate --hub acme/protos"))
    .action((options) => found(runOptions("validate", options)));

  common(program.command("graph"))
    .summary("print the repositories and their dependencies")
    .description(
      "Print the repositories and their dependencies, in the order of assembly. Nothing is fetched.",
    )
    .addOption(
      new Option("--format <format>", "output form").choices(["text", "mermaid", "dot"]).default("text"),
    )
    .addHelpText("after", examples("graph", "graph --format mermaid", "graph --format dot | dot -Tsvg"))
    .action((options) => found({ ...commonOptions(options), format: options.format, command: "graph" }));

  common(program.command("explain <symbol>"))
    .summary("what a name became in global.proto, why, and who refers to it")
    .description(
      "Tell where a declaration comes from, its name in the source and in global.proto, why it has that name, and who " +
        "refers to it, at the locked commits. The symbol is a full name of the source or of global.proto, or the end " +
        "of one where only one declaration has it. Nothing is written.",
    )
    .option("--offline", "no network: locked commits, from the cache")
    .option("--cache-dir <folder>", "where fetched sources are kept (default: the user's cache folder)")
    .addHelpText(
      "after",
      examples("explain users.v1.User", "explain acme.v1.UsersV1.User", "explain User --offline --json"),
    )
    .action((symbol, options) => {
      const { offline = false, cacheDir } = options;
      found({ ...commonOptions(options), command: "explain", symbol, offline, cacheDir });
    });

  addToolchainCommand(program, found);

  return program;
}

function running(command: Command): Command {
  return common(command)
    .option("--offline", "use the cache only, no network")
    .option(
      "--cache-dir <folder>",
      "where fetched sources and tools are kept (default: the user's cache folder)",
    )
    .option("--strict", "treat warnings of the assembly as errors")
    .addOption(
      new Option(
        "--verify [units]",
        "compare the result with its sources (default: as in config.yaml, changed)",
      )
        .choices(verifiedUnits)
        .preset("all"),
    )
    .option(
      "--languages <names>",
      "generate these languages only, separated by commas (default: all in config.yaml)",
      list,
    )
    .option(
      "--packages <names>",
      "generate code for these repositories or proto packages, and what they import, only; separated by commas (default: all)",
      list,
    )
    .addHelpText("after", exitCodes);
}

function writing(command: Command): Command {
  return command
    .addOption(
      new Option("--push", "make or update the pull request instead of writing here").conflicts([
        "check",
        "dryRun",
      ]),
    )
    .option("--check", "write nothing; exit 3 with a diff when the committed outputs differ")
    .option("--dry-run", "write nothing; show what would change")
    .option("--locked", "fail with 3 when protomanager.lock would change");
}

function runOptions(
  command: RunCommand,
  options: Partial<RunOptions> & Pick<CommonOptions, "config">,
): RunOptions {
  return {
    push: false,
    check: false,
    dryRun: false,
    locked: false,
    offline: false,
    strict: false,
    verify: undefined,
    validate: false,
    compile: false,
    deterministic: false,
    hub: undefined,
    cacheDir: undefined,
    languages: undefined,
    packages: undefined,
    ...options,
    ...commonOptions(options),
    command,
  };
}
