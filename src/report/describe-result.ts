/** What a run came to, as text for a terminal or a log. Pure. */

import { counted } from "../counted.ts";
import { type Diagnostic, formatDiagnostic } from "../diagnostics.ts";
import type { PublishResult } from "../publish/result.ts";
import { symbolChanges } from "../publish/symbol-changes.ts";
import type { RunResult } from "../run/result.ts";
import { visible } from "./visible.ts";

/** Lines of one list before the rest is only counted. */
const maxLines = 50;
/** Characters of one line of a diff: generated code holds whole descriptors in one string. */
const maxDiffColumns = 160;

/** What the reader acts upon comes last, next to the prompt: the diff first, the reasons of the exit code at the end. */
export function describeResult(command: string, result: RunResult): string {
  const { report, published, reasons } = result;
  const sections = [
    shownDiff(result),
    list("Repositories", movedRepositories(report.repositories)),
    list(result.diff === undefined ? "Files" : "Would change", changedFiles(result)),
    list("Names that move", movedNames(result)),
    list("Notes", notes(result.diagnostics)),
    list(
      "Known findings",
      result.knownFindings.map(({ repository, rule, count }) => `${repository ?? "hub"}: ${rule} ${count}`),
    ),
    list("Findings", report.findings.map(formatDiagnostic), hints(report.findings)),
    list(
      "Held back",
      report.heldBack.map(
        ({ repository, locked, error }) => `${repository} stays at ${short(locked)}: ${error}`,
      ),
    ),
    list("", [...publication(published), ...reasons, ...outcome(command, result)]),
  ];
  return visible(sections.filter((section) => section !== "").join("\n"));
}

function shownDiff({ diff, asked }: RunResult): string {
  if (asked !== "check" || diff === undefined || diff === "") return "";
  const lines = diff.trimEnd().split("\n");
  const cut = lines.map((line) =>
    line.length > maxDiffColumns ? `${line.slice(0, maxDiffColumns)}…` : line,
  );
  return `${cut.join("\n")}\n`;
}

function movedRepositories(repositories: RunResult["report"]["repositories"]): string[] {
  return repositories
    .filter(({ from, to }) => to !== undefined && from !== to)
    .map(({ name, from, to }) => `${name}: ${from === undefined ? "new" : short(from)} → ${short(to!)}`);
}

function changedFiles({ changes }: RunResult): string[] {
  return [
    ...changes.added.map(({ path }) => `+ ${path}`),
    ...changes.changed.map(({ path }) => `~ ${path}`),
    ...changes.removed.map((path) => `- ${path}`),
  ];
}

function movedNames({ report }: RunResult): string[] {
  const { moved } = symbolChanges(report.previousMap, report.map);
  return moved.map(({ before, after }) => `${before.merged} → ${after.merged} (${after.source})`);
}

/** One line a code: the first note, and how many more there are. Moved gRPC paths, which clients meet, come first. */
function notes(diagnostics: readonly Diagnostic[]): string[] {
  const byCode = Map.groupBy(
    diagnostics.filter(({ severity }) => severity === "note"),
    ({ code }) => code,
  );
  const rank = (code: string) => (code === "PM1101" ? "" : code);
  return [...byCode]
    .sort(([a], [b]) => (rank(a) < rank(b) ? -1 : 1))
    .map(([, [first, ...rest]]) => {
      const more = rest.length === 0 ? "" : ` (and ${rest.length} more, see --json)`;
      return `${formatDiagnostic(first!)}${more}`;
    });
}

/** What to do about findings, once for all that share it. */
function hints(findings: readonly Diagnostic[]): string[] {
  const codes = new Map<string, Set<string>>();
  for (const { code, hint } of findings) {
    if (hint !== undefined) codes.set(hint, (codes.get(hint) ?? new Set()).add(code));
  }
  return [...codes].map(([hint, those]) => `${[...those].join(", ")}: ${hint}`);
}

function publication(published: PublishResult | undefined): string[] {
  if (published === undefined) return [];
  const { operation, url, commit, notices } = published;
  if (url !== undefined) return [`Pull request ${operation}: ${url}`, ...notices];
  return commit === undefined ? [...notices] : [`Branch ${operation} at ${short(commit)}.`, ...notices];
}

function outcome(command: string, { changes, exitCode, diff, published }: RunResult): string[] {
  if (published !== undefined) return [];
  if (command === "validate") return exitCode === 0 ? ["All checks passed."] : [];
  const count = changes.added.length + changes.changed.length + changes.removed.length;
  if (count === 0) return ["Everything is up to date."];
  if (diff === undefined) return [`${counted(count, "file")} changed.`];
  return [`${counted(count, "file")} would change; nothing was written.`];
}

function list(title: string, lines: readonly string[], after: readonly string[] = []): string {
  if (lines.length === 0) return "";
  const shown = lines.slice(0, maxLines);
  if (lines.length > maxLines) shown.push(`and ${lines.length - maxLines} more`);
  if (title === "") return `${shown.join("\n")}\n`;
  return `${[`${title}:`, ...[...shown, ...after].map((line) => `  ${line}`)].join("\n")}\n`;
}

function short(commit: string): string {
  return commit.slice(0, 12);
}
