/** What checks find: never an error of the run, always something a reader can act upon or silence. */

import type { FailOn } from "../config/config.ts";

export interface Finding {
  /** buf's rule name; `PM` and four digits, or `SERVICE_PATH`, for our own. */
  rule: string;
  severity: "error" | "warning";
  /** Name in config.yaml; undefined for the hub's own outputs. */
  repository: string | undefined;
  /** From the repository's top, with `/`; undefined where there is no file any more. */
  path: string | undefined;
  /** From 1. */
  line: number | undefined;
  column: number | undefined;
  /** Holds names of the protos, which are foreign text. */
  message: string;
  /** How to silence it, as an instruction. */
  silence: string;
}

/** Findings of one rule in one repository that a change did not bring. */
export interface KnownFindings {
  rule: string;
  repository: string | undefined;
  count: number;
}

/** A check that could not be made, and why. */
export interface SkippedCheck {
  check: "lint" | "breaking";
  /** Undefined for the hub's own outputs. */
  repository: string | undefined;
  /** PM1404 for a message set; undefined for anything else. */
  code: "PM1404" | undefined;
  /** May hold text of buf about the protos, which is foreign. */
  reason: string;
}

export interface CheckResult {
  /** What the change brings, in the order repository, path, line. */
  findings: Finding[];
  /** What was there before, in the order repository, rule. */
  known: KnownFindings[];
  skipped: SkippedCheck[];
}

/**
 * Splits the findings of now into those a change brings and those known from before. Lines do not count: a line above
 * makes no finding new. Without a before, as on a first run, everything is known.
 */
export function newFindings(
  before: readonly Finding[] | undefined,
  after: readonly Finding[],
): { findings: Finding[]; known: KnownFindings[] } {
  const open = new Map<string, number>();
  for (const finding of before ?? []) open.set(identity(finding), (open.get(identity(finding)) ?? 0) + 1);
  const findings: Finding[] = [];
  const known = new Map<string, KnownFindings>();
  for (const finding of after) {
    const left = open.get(identity(finding)) ?? 0;
    if (before !== undefined && left === 0) {
      findings.push(finding);
      continue;
    }
    open.set(identity(finding), left - 1);
    const { rule, repository } = finding;
    const key = JSON.stringify([repository, rule]);
    known.set(key, { rule, repository, count: (known.get(key)?.count ?? 0) + 1 });
  }
  return {
    findings: findings.sort(compareFindings),
    known: [...known.values()].sort(
      (a, b) => compare(a.repository ?? "", b.repository ?? "") || compare(a.rule, b.rule),
    ),
  };
}

/** Whether findings turn the run red. */
export function failsRun(findings: readonly Finding[], failOn: FailOn): boolean {
  if (failOn === "never") return false;
  return findings.some(({ severity }) => severity === "error" || failOn === "warning");
}

function identity({ rule, repository, path, message }: Finding): string {
  return JSON.stringify([rule, repository, path, message]);
}

/** The order repository, path, line, column, rule. */
export function compareFindings(a: Finding, b: Finding): number {
  return (
    compare(a.repository ?? "", b.repository ?? "") ||
    compare(a.path ?? "", b.path ?? "") ||
    (a.line ?? 0) - (b.line ?? 0) ||
    (a.column ?? 0) - (b.column ?? 0) ||
    compare(a.rule, b.rule)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
