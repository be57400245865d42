/** What a run came to, as text for a terminal. Pure. */

import { formatDiagnostic } from "../diagnostics.ts";
import { symbolChanges } from "../publish/symbol-changes.ts";
import type { RunResult } from "../run/result.ts";
import { visible } from "./visible.ts";

/** Lines of one list before the rest is only counted. */
const maxLines = 50;

/** @param command - of the CLI; `plan` says what would be done */
export function describeResult(command: string, result: RunResult): string {
  const { report, changes, published, diff } = result;
  const done = diff === undefined;
  const sections = [
    list(
      "Held back",
      report.heldBack.map(
        ({ repository, locked, error }) => `${repository} stays at ${locked.slice(0, 12)}: ${error}`,
      ),
    ),
    list("Repositories", movedRepositories(report.repositories)),
    list(done ? "Files" : "Would change", [
      ...changes.added.map(({ path }) => `+ ${path}`),
      ...changes.changed.map(({ path }) => `~ ${path}`),
      ...changes.removed.map((path) => `- ${path}`),
    ]),
    list("Names that move", movedNames(result)),
    list("Findings", report.findings.map(formatDiagnostic)),
    list(
      "Known findings",
      result.knownFindings.map(({ repository, rule, count }) => `${repository ?? "hub"}: ${rule} ${count}`),
    ),
    command === "plan" || diff === undefined || diff === "" ? "" : `${diff}`,
    published === undefined
      ? ""
      : `Pull request: ${published.operation}${published.url ? ` ${published.url}` : ""}\n`,
    list("", published?.notices ?? []),
    list("", result.reasons),
    outcome(command, result),
  ];
  return visible(sections.filter((section) => section !== "").join("\n"));
}

function movedRepositories(repositories: RunResult["report"]["repositories"]): string[] {
  return repositories
    .filter(({ from, to }) => to !== undefined && from !== to)
    .map(
      ({ name, from, to }) =>
        `${name}: ${from === undefined ? "new" : from.slice(0, 12)} → ${to!.slice(0, 12)}`,
    );
}

function movedNames({ report }: RunResult): string[] {
  const { moved } = symbolChanges(report.previousMap, report.map);
  return moved.map(({ before, after }) => `${before.merged} → ${after.merged} (${after.source})`);
}

function outcome(command: string, { changes, exitCode, diff }: RunResult): string {
  const count = changes.added.length + changes.changed.length + changes.removed.length;
  if (count === 0) return "Everything is up to date.\n";
  if (command === "validate") return exitCode === 0 ? "All checks passed.\n" : "";
  return diff === undefined ? "" : `${count} files would change; nothing was written.\n`;
}

function list(title: string, lines: readonly string[]): string {
  if (lines.length === 0) return "";
  const shown = lines.slice(0, maxLines);
  if (lines.length > maxLines) shown.push(`and ${lines.length - maxLines} more`);
  const indent = title === "" ? "" : "  ";
  return [...(title === "" ? [] : [`${title}:`]), ...shown.map((line) => indent + line), ""].join("\n");
}
