/** `${NAME}` in the text values of config.yaml. */

import { type ConfigPath, type Finding, show } from "./problem.ts";

export type Environment = Readonly<Record<string, string | undefined>>;

/** The only variables that are read, so that a config cannot carry a secret of its surroundings into a file. */
export const expandedNames = /^PROTOMANAGER_[A-Z0-9_]+$/;

const reference = /\$\$|\$\{([^}]*)(\}?)/g;

/**
 * Replaces `${PROTOMANAGER_…}` by the variable and `$$` by `$` in every text value, never in keys. What cannot be
 * replaced is a finding and stays as written.
 */
export function expand(value: unknown, environment: Environment): { value: unknown; findings: Finding[] } {
  const findings: Finding[] = [];
  const visit = (part: unknown, path: ConfigPath): unknown => {
    if (typeof part === "string") {
      const { text, problems } = expandText(part, environment);
      findings.push(...problems.map((message) => ({ path, message })));
      return text;
    }
    if (Array.isArray(part)) return part.map((item, index) => visit(item, [...path, index]));
    if (typeof part === "object" && part !== null) {
      return Object.fromEntries(
        Object.entries(part).map(([key, item]) => [key, visit(item, [...path, key])]),
      );
    }
    return part;
  };
  return { value: visit(value, []), findings };
}

function expandText(text: string, environment: Environment): { text: string; problems: string[] } {
  const problems: string[] = [];
  const expanded = text.replace(
    reference,
    (written: string, name: string | undefined, end: string | undefined) => {
      if (name === undefined) return "$";
      const value = environment[name];
      if (end === "")
        problems.push(`${show(written)} has no closing brace. Write \${NAME}, or $$ for a dollar sign.`);
      else if (!expandedNames.test(name)) {
        problems.push(
          `\${${name}} is not expanded: only names that start with PROTOMANAGER_ are. Write $$ for a dollar sign.`,
        );
      } else if (value === undefined)
        problems.push(`\${${name}} is not set in the environment. Set it or write the value.`);
      else return value;
      return written;
    },
  );
  return { text: expanded, problems };
}
