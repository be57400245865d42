/** The inputs `check-*`: which pull request is to be checked. Numbers and a commit id, so nothing of it is ever a name. */

import type { CheckedPull } from "./run/request.ts";

const names = ["check-repository", "check-pull-request", "check-commit"] as const;

/** Fifteen digits are exact as a number, and more than GitHub has given out. */
const number = /^[1-9]\d{0,14}$/;
const commitId = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;

/**
 * Undefined when none is given.
 *
 * @param read - as `core.getInput`
 * @param problems - gets a line for each that is wrong
 */
export function readCheckInputs(
  read: (name: string) => string,
  command: string,
  problems: string[],
): CheckedPull | undefined {
  const [repository = "", pull = "", commit = ""] = names.map((name) => read(name).trim());
  const given = names.filter((name) => read(name).trim() !== "");
  if (given.length === 0) return undefined;
  if (given.length < names.length) {
    problems.push(
      `inputs ${names.map((name) => `\`${name}\``).join(", ")} go together; given: ${given.join(", ")}.`,
    );
    return undefined;
  }
  if (command !== "validate") problems.push("inputs `check-*`: only with `command: validate`.");
  const wrong = (name: string, wanted: string) => problems.push(`input \`${name}\`: expected ${wanted}.`);
  if (!number.test(repository)) wrong("check-repository", "the numeric id of a repository");
  if (!number.test(pull)) wrong("check-pull-request", "the number of a pull request");
  if (!commitId.test(commit)) wrong("check-commit", "a full commit id in lower case");
  return { repository: Number(repository), number: Number(pull), commit };
}
