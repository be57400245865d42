/** The inputs of action.yml, read once into one typed value. */

import { readCheckInputs } from "./check-inputs.ts";
import type { Registration, Unregistration } from "./commands/edit-hub.ts";
import { readAppUrl } from "./companion/app-url.ts";
import { ConfigError } from "./errors.ts";
import type { CheckedPull } from "./run/request.ts";

const commands = ["update", "plan", "validate", "generate", "register", "unregister"] as const;

export interface Inputs {
  command: Exclude<(typeof commands)[number], "register" | "unregister">;
  /** What `register` and `unregister` are to do, instead of a run. */
  edit: Registration | Unregistration | undefined;
  config: string;
  token: string | undefined;
  app: { clientId: string; privateKey: string } | undefined;
  /** As `readAppUrl` gives it. */
  appUrl: string | undefined;
  sourceTokens: string[];
  base: string | undefined;
  branch: string | undefined;
  title: string | undefined;
  labels: string[];
  reviewers: string[];
  teamReviewers: string[];
  draft: boolean;
  languages: string[] | undefined;
  packages: string[] | undefined;
  locked: boolean;
  dryRun: boolean;
  cache: boolean;
  /** The pull request that `validate` is to check, alone. */
  check: CheckedPull | undefined;
}

/**
 * @param read - the text of an input, "" when it is not set; as `core.getInput`
 * @throws ConfigError with every problem at once
 */
export function readInputs(read: (name: string) => string): Inputs {
  const problems: string[] = [];
  const optional = (name: string) => read(name).trim() || undefined;
  const list = (name: string) =>
    read(name)
      .split(/[,\n]/)
      .map((item) => item.trim())
      .filter((item) => item !== "");
  const optionalList = (name: string) => (optional(name) === undefined ? undefined : list(name));
  const boolean = (name: string) => {
    const value = read(name).trim().toLowerCase();
    if (value !== "" && value !== "true" && value !== "false") {
      problems.push(`input \`${name}\`: expected true or false, got "${value}".`);
    }
    return value === "true";
  };

  const command = optional("command") ?? "update";
  if (!isCommand(command)) {
    problems.push(`input \`command\`: expected one of ${commands.join(", ")}, got "${command}".`);
  }

  const clientId = optional("app-client-id");
  const privateKey = optional("app-private-key");
  if ((clientId === undefined) !== (privateKey === undefined)) {
    const missing = clientId === undefined ? "app-client-id" : "app-private-key";
    problems.push(
      `input \`${missing}\` is empty, and \`app-client-id\` and \`app-private-key\` go together. ` +
        "If it comes from a secret or a variable, check that this workflow can read it.",
    );
  }

  const address = (name: string) => {
    const text = optional(name);
    try {
      return text === undefined ? undefined : readAppUrl(text, `input \`${name}\``);
    } catch (error) {
      if (!(error instanceof ConfigError)) throw error;
      problems.push(...error.problems);
      return undefined;
    }
  };

  const inputs: Inputs = {
    command: isRun(command) ? command : "update",
    edit: readEdit(command, optional, optionalList, problems),
    config: optional("config") ?? "config.yaml",
    token: optional("token"),
    app: clientId !== undefined && privateKey !== undefined ? { clientId, privateKey } : undefined,
    appUrl: address("app-url"),
    sourceTokens: read("source-tokens")
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line !== ""),
    base: optional("base"),
    branch: optional("branch"),
    title: optional("title"),
    labels: list("labels"),
    reviewers: list("reviewers"),
    teamReviewers: list("team-reviewers"),
    draft: boolean("draft"),
    languages: optionalList("languages"),
    packages: optionalList("packages"),
    locked: boolean("locked"),
    dryRun: boolean("dry-run"),
    cache: boolean("cache"),
    check: readCheckInputs(read, command, problems),
  };
  if (problems.length > 0) throw new ConfigError(problems);
  return inputs;
}

function isCommand(text: string): boolean {
  return (commands as readonly string[]).includes(text);
}

function isRun(command: string): command is Inputs["command"] {
  return isCommand(command) && command !== "register" && command !== "unregister";
}

function readEdit(
  command: string,
  optional: (name: string) => string | undefined,
  list: (name: string) => string[] | undefined,
  problems: string[],
): Inputs["edit"] {
  const needed = { register: "repository", unregister: "name" }[command];
  if (needed === undefined) return undefined;
  const value = optional(needed);
  if (value === undefined) {
    problems.push(`input \`${needed}\`: is empty, and \`command: ${command}\` needs it.`);
    return undefined;
  }
  if (command === "unregister") return { kind: "unregister", name: value, force: false };
  return {
    kind: "register",
    repository: value,
    name: optional("name"),
    domain: optional("domain"),
    ref: undefined,
    protoDir: optional("proto-dir"),
    dependencies: list("dependencies"),
  };
}
