/** The command line: words in, one typed invocation out. Nothing is done here but reading and explaining. */

import { Command, CommanderError, Option } from "commander";

export type RunCommand = "update" | "plan" | "generate" | "validate";

/** Options that every command understands. */
export interface CommonOptions {
  config: string;
  json: boolean;
  verbose: boolean;
}

export interface RunOptions extends CommonOptions {
  command: RunCommand;
  push: boolean;
  check: boolean;
  dryRun: boolean;
  locked: boolean;
  offline: boolean;
  strict: boolean;
  /** `generate --validate`: the checks as well. */
  validate: boolean;
  /** `validate --hub owner/repo[@ref]`: this checkout against the locked rest of that hub. */
  hub: string | undefined;
  cacheDir: string | undefined;
  languages: string[] | undefined;
  packages: string[] | undefined;
}

export interface InitOptions extends CommonOptions {
  command: "init";
  mode: "merge" | "import" | undefined;
}

export interface GraphOptions extends CommonOptions {
  command: "graph";
  format: "text" | "mermaid" | "dot";
}

export type Invocation = RunOptions | InitOptions | GraphOptions;

/** What reading the command line came to: an invocation, or text to print and an exit code. */
export type ParsedArguments = { invocation: Invocation } | { text: string; exitCode: number };

const exitCodes = `
Exit codes:
  0  done
  1  failed, or findings at the severity of checks.fail_on
  2  wrong usage or config
  3  committed outputs are stale (--check), or the lock would change (--locked)
  4  published, but repositories were held back`;

/** @param words - the arguments without the program's own name */
export function parseArguments(words: readonly string[], version: string): ParsedArguments {
  let text = "";
  let invocation: Invocation | undefined;
  const program = buildProgram(version, (parsed) => {
    invocation = parsed;
  });
  for (const command of [program, ...program.commands]) {
    command.exitOverride().configureOutput({ writeOut: collect, writeErr: collect });
  }
  function collect(part: string) {
    text += part;
  }
  try {
    program.parse(words, { from: "user" });
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
    .addHelpText("after", exitCodes);

  common(program.command("init"))
    .summary("write a config.yaml to start from")
    .description("Write a config.yaml to start from. Asks for the mode when run on a terminal.")
    .addOption(new Option("--mode <mode>", "how global.proto is made").choices(["merge", "import"]))
    .action((options) => found({ ...options, command: "init" }));

  writing(running(program.command("update")))
    .summary("newest commits into lock, global.proto and generated code")
    .description(
      "Bring the newest commits of all repositories into protomanager.lock, global.proto and the generated code.",
    )
    .action((options) => found(runOptions("update", options)));

  running(program.command("plan"))
    .summary("show what update would write, add, remove and move")
    .description("Show what update would write, add, remove and move. The same as update --dry-run.")
    .action((options) => found({ ...runOptions("plan", options), dryRun: true }));

  writing(running(program.command("generate")))
    .summary("global.proto and generated code at the locked commits")
    .description("Make global.proto and the generated code again, at the commits in protomanager.lock.")
    .option("--validate", "run the checks as well", false)
    .action((options) => found(runOptions("generate", options)));

  running(program.command("validate"))
    .summary("all checks, nothing written")
    .description("Run all checks at the newest commits and write nothing.")
    .option(
      "--hub <owner/repo[@ref]>",
      "check this checkout against the locked rest of that hub; --config is then a path in the hub",
    )
    .action((options) => found(runOptions("validate", options)));

  common(program.command("graph"))
    .summary("print the repositories and their dependencies")
    .description("Print the repositories and their dependencies.")
    .addOption(
      new Option("--format <format>", "output form").choices(["text", "mermaid", "dot"]).default("text"),
    )
    .action((options) => found({ ...options, command: "graph" }));

  return program;
}

function common(command: Command): Command {
  return command
    .option("--config <path>", "path of config.yaml", "config.yaml")
    .option("--json", "print one JSON document on standard output", false)
    .option("-v, --verbose", "tell more on standard error", false);
}

function running(command: Command): Command {
  return common(command)
    .option("--offline", "use the cache only, no network", false)
    .option("--cache-dir <folder>", "where fetched sources and tools are kept")
    .option("--strict", "treat warnings of the assembly as errors", false)
    .option("--languages <names>", "generate these languages only, separated by commas", list)
    .option(
      "--packages <names>",
      "generate these repositories or proto packages only, separated by commas",
      list,
    );
}

function writing(command: Command): Command {
  return command
    .option("--push", "make or update the pull request instead of writing here", false)
    .option("--check", "write nothing; exit 3 with a diff when the committed outputs differ", false)
    .option("--dry-run", "write nothing; show what would change", false)
    .option("--locked", "fail when protomanager.lock would change", false);
}

function list(value: string): string[] {
  return value
    .split(",")
    .map((item) => item.trim())
    .filter((item) => item !== "");
}

function runOptions(command: RunCommand, options: Partial<RunOptions> & CommonOptions): RunOptions {
  return {
    push: false,
    check: false,
    dryRun: false,
    locked: false,
    offline: false,
    strict: false,
    validate: false,
    hub: undefined,
    cacheDir: undefined,
    languages: undefined,
    packages: undefined,
    ...options,
    command,
  };
}
