/** Compares config.yaml with its shape: unknown keys, wrong types, missing values. */

import type { z } from "zod";
import { type ConfigPath, type Finding, show, suggest } from "./problem.ts";
import { descriptionOf, knownKeys } from "./reference.ts";
import { configFileSchema, type Draft } from "./schema.ts";

export interface Shape {
  /** What has the right shape, for the rules, which run whatever else is wrong. */
  draft: Draft;
  findings: Finding[];
}

/** More than anybody reads; bounds the work that a hostile text can cause. */
export const maxFindings = 500;

type Issue = z.core.$ZodIssue;

/** Every deviation from the shape, and what is left without them. */
export function checkShape(value: unknown): Shape {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    const message = `holds ${describe(value)}, expected keys with values. Run \`protomanager init\` to write a first one.`;
    return { draft: {}, findings: [{ path: [], message }] };
  }
  const result = configFileSchema.safeParse(value);
  const issues = result.success ? [] : result.error.issues.flatMap((issue) => flatten(issue));
  const findings = issues.slice(0, maxFindings + 1).flatMap((issue) => explain(issue, value));
  // Of a hostile text with a hundred thousand of them, most are left out, and nothing of it is looked at further.
  if (findings.length > maxFindings) return { draft: {}, findings: findings.slice(0, maxFindings) };
  return { draft: findings.reduce(without, value) as Draft, findings };
}

/** The issues of the one branch of a union that was meant: that of the value's own type, else all together. */
function flatten(issue: Issue, parent: ConfigPath = []): Issue[] {
  const path = [...parent, ...(issue.path as ConfigPath)];
  if (issue.code !== "invalid_union") return [{ ...issue, path: [...path] }];
  const meant = issue.errors.find(
    (branch) => !branch.some(({ code, path: at }) => code === "invalid_type" && at.length === 0),
  );
  if (meant !== undefined) return meant.flatMap((inner) => flatten(inner, path));
  const expected = issue.errors.flatMap((branch) =>
    branch.flatMap((inner) => ("expected" in inner ? [inner.expected] : [])),
  );
  return [{ code: "custom", path: [...path], message: expected.join(" ") }];
}

function explain(issue: Issue, value: unknown): Finding[] {
  const path = issue.path as ConfigPath;
  if (issue.code === "unrecognized_keys") {
    return issue.keys
      .slice(0, maxFindings + 1)
      .map((key) => ({ path: [...path, key], at: "key", message: explainKey(key, path) }));
  }
  return [{ path, message: explainValue(issue, path, valueAt(value, path)) }];
}

function explainValue(issue: Issue, path: ConfigPath, seen: unknown): string {
  switch (issue.code) {
    case "invalid_value":
      return explainChoice(seen, issue.values.map(String));
    case "invalid_type":
      return seen === undefined
        ? `is missing. Add it: ${descriptionOf(path)}`
        : explainType([issue.expected], seen);
    case "custom":
      return explainType(issue.message.split(" "), seen);
    case "too_small": {
      const wrong = issue.origin === "number" ? `${show(seen)} is too small` : "is empty";
      return `${wrong}. Write at least ${issue.minimum}${unit(issue.origin)}.`;
    }
    default:
      return `${issue.message}, saw ${describe(seen)}.`;
  }
}

function explainChoice(seen: unknown, known: readonly string[]): string {
  const wrong = typeof seen === "string" ? show(seen) : describe(seen);
  const suggestion = typeof seen === "string" ? suggest(seen, known, "") : "";
  return `${wrong} is not one of ${known.join(", ")}.${suggestion.startsWith(" Did") ? suggestion : ""}`;
}

/** With a hint where YAML reads `1.0`, `true` or nothing as something other than a text. */
function explainType(expected: readonly string[], seen: unknown): string {
  const names = [...new Set(expected.map(nameOf))].join(" or ");
  const scalar = typeof seen === "number" || typeof seen === "boolean";
  const hint = expected.includes("string") && scalar ? " Put it in quotes." : "";
  return `expected ${names}, saw ${describe(seen)}.${hint}`;
}

function explainKey(key: string, path: ConfigPath): string {
  if (key === "<<") return "YAML merge keys are not read. Write the keys out.";
  return `is not a known key.${suggest(key, knownKeys(path), "Known here")}`;
}

function unit(origin: string): string {
  return origin === "string" ? " character" : origin === "array" ? " entry" : "";
}

function nameOf(expected: string): string {
  const names: Record<string, string> = {
    string: "a text",
    array: "a list",
    object: "keys with values",
    record: "keys with values",
    boolean: "true or false",
    int: "a whole number",
    number: "a number",
  };
  return names[expected] ?? expected;
}

/** A value as "what was seen". */
function describe(value: unknown): string {
  if (value === null || value === undefined) return "nothing";
  if (typeof value === "string") return `the text ${show(value)}`;
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "keys with values";
  return `${typeof value === "boolean" ? "" : "the number "}${String(value)}`;
}

function valueAt(value: unknown, path: ConfigPath): unknown {
  return path.reduce<unknown>(
    (node, part) => (isContainer(node) && Object.hasOwn(node, part) ? node[part] : undefined),
    value,
  );
}

/** A copy in which the value at the finding's path is undefined; list positions are kept. */
function without(value: unknown, { path }: Pick<Finding, "path">): unknown {
  const [head, ...rest] = path;
  if (head === undefined) return undefined;
  if (!isContainer(value) || !Object.hasOwn(value, head)) return value;
  const inner = without(value[head], { path: rest });
  if (Array.isArray(value)) return value.with(Number(head), inner);
  const others = Object.entries(value).filter(([key]) => key !== head);
  return Object.fromEntries(inner === undefined ? others : [...others, [String(head), inner]]);
}

function isContainer(value: unknown): value is Record<string | number, unknown> {
  return typeof value === "object" && value !== null;
}
