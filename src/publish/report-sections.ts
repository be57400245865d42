/** The sections of a run's report, for the pull request and for the job summary. Pure. */

import type { MappedSymbol } from "../assembly/assembly.ts";
import { type Diagnostic, formatLocation } from "../diagnostics.ts";
import { foreignText } from "./foreign-text.ts";
import { compareLink } from "./links.ts";
import type { RunReport } from "./run-report.ts";
import type { Section } from "./sections.ts";
import { type SymbolChanges, symbolChanges } from "./symbol-changes.ts";

/** How many items a section shows where it is read by people first. */
export interface Amounts {
  grpc: number;
  other: number;
}

/** What is held back comes first: it is what the reader has to act upon. */
export function reportSections(
  report: RunReport,
  amounts: Amounts,
  isGitHub: (host: string) => boolean,
): Section[] {
  const changes = symbolChanges(report.previousMap, report.map);
  const section = (title: string, noun: string, importance: number, items: string[]): Section => ({
    title,
    noun,
    importance,
    items,
    intro: [],
    most: amounts.other,
  });
  return [
    heldBack(report, amounts),
    declarations(changes, amounts),
    grpcNotice(changes.grpc, amounts),
    repositories(report, amounts, isGitHub),
    section("Findings", "findings", 3, report.findings.map(finding)),
    section("Files", "files", 1, [
      ...report.files.added.map((path) => `- added ${foreignText(path)}`),
      ...report.files.changed.map((path) => `- changed ${foreignText(path)}`),
      ...report.files.removed.map((path) => `- removed ${foreignText(path)}`),
    ]),
  ];
}

function heldBack({ heldBack }: RunReport, amounts: Amounts): Section {
  const items = heldBack.map(({ repository, locked, head, error }) => {
    const refused =
      head === undefined ? "its newest commit could not be read" : `${short(head)} has an error`;
    const message = foreignText(error, { limit: 600 });
    return `- **${foreignText(repository)}** stays at ${short(locked)}, ${refused}: ${message}`;
  });
  const intro =
    items.length === 0
      ? []
      : [
          "These repositories were kept at their locked commit. They follow by themselves once they are mended.",
          "",
        ];
  return { title: "⚠️ Held back", noun: "repositories", importance: 6, items, intro, most: amounts.other };
}

/** What breaks comes first. */
function declarations({ added, removed, moved, changed }: SymbolChanges, amounts: Amounts): Section {
  const items = [
    ...removed.map((symbol) => `- **removed** ${describe(symbol)}`),
    ...moved.map(
      ({ before, after }) => `- **moved** ${describe(after)}, before ${foreignText(before.merged)}`,
    ),
    ...added.map((symbol) => `- added ${describe(symbol)}`),
    ...changed.map((symbol) => `- changed ${describe(symbol)}`),
  ];
  const counts = { removed, moved, added, changed };
  const intro = Object.entries(counts)
    .filter(([, symbols]) => symbols.length > 0)
    .map(([what, symbols]) => `${symbols.length} ${what}`)
    .join(", ");
  return {
    title: "Declarations",
    noun: "declarations",
    importance: 4,
    items,
    intro: items.length === 0 ? [] : [`${intro}.`, ""],
    most: amounts.other,
  };
}

function grpcNotice(
  moves: readonly { from: string; to: string; isNew: boolean }[],
  amounts: Amounts,
): Section {
  // What this change brings is more to the reader than what has long been so.
  const ordered = [...moves].sort((a, b) => Number(b.isNew) - Number(a.isNew));
  const items = ordered.map(
    ({ from, to, isNew }) =>
      `| ${foreignText(from, { table: true })} | ${foreignText(to, { table: true })} | ${isNew ? "new" : ""} |`,
  );
  const count = moves.length === 1 ? "1 gRPC method has" : `${moves.length} gRPC methods have`;
  const intro = [
    `${count} another path in the merged file (PM1101): a client generated from it calls the new path, and a server`,
    "built from the source answers only the old one. Serve both, or use `mode: import`.",
    "",
    "| in the source | in the merged file | |",
    "| --- | --- | --- |",
  ];
  return {
    title: "gRPC paths",
    noun: "paths (all of them are in the name map)",
    importance: 5,
    items,
    intro: items.length === 0 ? [] : intro,
    most: amounts.grpc,
  };
}

function repositories(report: RunReport, amounts: Amounts, isGitHub: (host: string) => boolean): Section {
  const moved = report.repositories.filter(({ from, to }) => from !== to);
  const items = moved.map(({ name, url, from, to }) => {
    const link = to === undefined ? undefined : compareLink(url, from, to, isGitHub);
    const range = `${from === undefined ? "new" : short(from)} → ${to === undefined ? "not under git" : short(to)}`;
    return `| ${foreignText(name, { table: true })} | ${link === undefined ? range : `[${range}](${link})`} |`;
  });
  const still = report.repositories.length - moved.length;
  const unmoved =
    still === 0 ? [] : [`${still} of ${report.repositories.length} repositories have not moved.`, ""];
  const head = items.length === 0 ? [] : ["| repository | commits |", "| --- | --- |"];
  return {
    title: "Repositories",
    noun: "repositories",
    importance: 5,
    items,
    intro: [...unmoved, ...head],
    most: amounts.other,
  };
}

function describe({ kind, merged, source, repo }: MappedSymbol): string {
  const origin = merged === source ? "" : ` (${foreignText(source)})`;
  return `${kind} ${foreignText(merged)}${origin} of ${foreignText(repo)}`;
}

function finding({ code, severity, message, hint, location }: Diagnostic): string {
  const text = hint === undefined ? message : `${message} ${hint}`;
  const where = location === undefined ? "" : ` ${foreignText(formatLocation(location))}`;
  const mark = severity === "error" ? "**error** " : severity === "warning" ? "warning " : "";
  return `- ${mark}${foreignText(code)}${where}: ${foreignText(text, { limit: 400 })}`;
}

function short(commit: string): string {
  return foreignText(commit.slice(0, 7));
}
