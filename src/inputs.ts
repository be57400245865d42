/** The inputs of action.yml, read once into one typed value. */

import { readCheckInputs } from "./check-inputs.ts";
import { ConfigError } from "./errors.ts";
import type { CheckedPull } from "./run/request.ts";

const commands = ["update", "plan", "validate", "generate"] as const;
const later = ["register", "unregister"];

export interface Inputs {
  command: (typeof commands)[number];
  config: string;
  token: string | undefined;
  app: { clientId: string; privateKey: string } | undefined;
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
  if (later.includes(command)) {
    problems.push(
      `input \`command\`: ${command} is not in this version. Edit the list \`repositories\` in config.yaml instead.`,
    );
  } else if (!isCommand(command)) {
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

  const inputs: Inputs = {
    command: isCommand(command) ? command : "update",
    config: optional("config") ?? "config.yaml",
    token: optional("token"),
    app: clientId !== undefined && privateKey !== undefined ? { clientId, privateKey } : undefined,
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

function isCommand(text: string): text is Inputs["command"] {
  return (commands as readonly string[]).includes(text);
}
