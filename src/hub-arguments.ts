/** The commands that make a hub and edit its list of repositories. */

import { type Command, Option } from "commander";
import { type CommonOptions, common, commonOptions, examples, list } from "./argument-options.ts";

export interface InitOptions extends CommonOptions {
  command: "init";
  mode: "merge" | "import" | undefined;
  /** Complete a hub: keep what exists, say what differs. */
  hub: boolean;
  /** Address of the App, whose parts the workflow then has. */
  appUrl: string | undefined;
  /** Organization or user whose repositories are proposed. */
  org: string | undefined;
  archived: boolean;
  forks: boolean;
  /** Propose public repositories for imports that nobody in the organization provides. */
  providers: boolean;
  cacheDir: string | undefined;
}

interface EditOptions extends CommonOptions {
  push: boolean;
  dryRun: boolean;
  cacheDir: string | undefined;
}

export interface RegisterOptions extends EditOptions {
  command: "register";
  repo: string;
  name: string | undefined;
  domain: string | undefined;
  ref: string | undefined;
  protoDir: string | undefined;
  dependencies: string[] | undefined;
}

export interface UnregisterOptions extends EditOptions {
  command: "unregister";
  name: string;
  force: boolean;
}

export type HubOptions = InitOptions | RegisterOptions | UnregisterOptions;

export function addHubCommands(program: Command, found: (invocation: HubOptions) => void): void {
  common(program.command("init"))
    .summary("write a config.yaml to start from")
    .description(
      "Write a config.yaml to start from, a workflow for GitHub Actions and .gitattributes. On a terminal it asks for " +
        "what it needs; without one it takes defaults, and --mode is required. Nothing that exists is overwritten.",
    )
    .addOption(new Option("--mode <mode>", "how global.proto is made").choices(["merge", "import"]))
    .option("--hub", "complete a hub: write what is missing, also the first lock, and say what differs")
    .option(
      "--app-url <url>",
      "address of the App: the workflow gets its tokens from it and checks pull requests",
    )
    .option("--org <name>", "propose the repositories of an organization or user that hold protos")
    .option("--archived", "with --org: archived repositories too")
    .option("--forks", "with --org: forks too")
    .option(
      "--no-providers",
      "with --org: no public repositories (googleapis, …) for imports that nobody else provides",
    )
    .option(
      "--cache-dir <folder>",
      "with --org: where fetched sources are kept (default: the user's cache folder)",
    )
    .addHelpText(
      "after",
      examples(
        "init",
        "init --mode import",
        "init --hub --app-url https://protomanager.example",
        "init --org acme",
      ),
    )
    .action((options) => {
      const {
        mode,
        hub = false,
        appUrl,
        org,
        archived = false,
        forks = false,
        providers,
        cacheDir,
      } = options;
      found({
        ...commonOptions(options),
        command: "init",
        mode,
        hub,
        appUrl,
        org,
        archived,
        forks,
        providers,
        cacheDir,
      });
    });

  editing(program.command("register"))
    .summary("add a repository to config.yaml")
    .description(
      "Add a repository to config.yaml. What is not given is found out from its protos: the folders from which its " +
        "imports resolve, and the repositories that it imports from. The rest of the file stays byte for byte.",
    )
    .requiredOption(
      "--repo <url>",
      "the repository: github.com/owner/name, any URL of git, or a checkout here",
    )
    .option("--name <name>", "its name in config.yaml (default: the last part of the URL)")
    .option("--domain <name>", "group it belongs to")
    .option("--ref <ref>", "branch, tag or commit (default: its default branch)")
    .option("--proto-dir <folder>", "folder that imports start from (default: found out)")
    .option(
      "--dependencies <names>",
      "repositories it imports from, separated by commas (default: found out)",
      list,
    )
    .addHelpText(
      "after",
      examples(
        "register --repo github.com/acme/users --name users --domain accounts",
        "register --repo github.com/acme/users --proto-dir proto --dependencies common --push",
      ),
    )
    .action((options) => {
      const { repo, name, domain, ref, protoDir, dependencies } = options;
      found({
        ...editOptions(options),
        command: "register",
        repo,
        name,
        domain,
        ref,
        protoDir,
        dependencies,
      });
    });

  editing(program.command("unregister"))
    .summary("remove a repository from config.yaml")
    .description("Remove a repository from config.yaml. The rest of the file stays byte for byte.")
    .requiredOption("--name <name>", "its name in config.yaml")
    .option("--force", "take it out of the dependencies of others too")
    .addHelpText("after", examples("unregister --name users", "unregister --name users --force --push"))
    .action((options) => {
      const { name, force = false } = options;
      found({ ...editOptions(options), command: "unregister", name, force });
    });
}

function editing(command: Command): Command {
  return common(command)
    .addOption(new Option("--push", "make a pull request instead of writing here").conflicts(["dryRun"]))
    .option("--dry-run", "write nothing; show what would change")
    .option("--cache-dir <folder>", "where fetched sources are kept (default: the user's cache folder)");
}

function editOptions(options: Partial<EditOptions> & { config: string }): EditOptions {
  const { push = false, dryRun = false, cacheDir } = options;
  return { ...commonOptions(options), push, dryRun, cacheDir };
}
