/** What a proposal leaves to people, grouped by cause, with the lines of config.yaml that cure it. Pure. */

import { codes } from "../assembly/codes.ts";
import { counted } from "../counted.ts";
import { type Diagnostic, formatDiagnostic } from "../diagnostics.ts";
import { compileCode } from "../run/compile-errors.ts";
import { cureOf } from "./cures.ts";
import type { Excluded } from "./exclude.ts";
import type { Proposal } from "./propose.ts";

export interface Cause {
  /** `PM3004`; "unreadable" for repositories that could not be read. */
  code: string;
  title: string;
  repositories: { name: string; errors: readonly Diagnostic[] }[];
  /** Text for the reader and lines of config.yaml. */
  cure: string[];
}

export const unreadableCode = "unreadable";
/** Of many of a kind. */
export const maxShown = 3;

/** The most frequent first. */
export function causesOf(
  { culprits }: Pick<Excluded, "culprits">,
  { entries }: Pick<Proposal, "entries">,
): Cause[] {
  // What one that is out would provide is missing for those that need it.
  const needed = new Map(
    entries.map(({ name, dependencies }) => [name, dependencies.filter((other) => culprits.has(other))]),
  );
  const groups = new Map<string, Cause["repositories"]>();
  for (const [name, errors] of culprits) {
    const code = errors[0]?.code ?? unreadableCode;
    groups.set(code, [...(groups.get(code) ?? []), { name, errors }]);
  }
  return [...groups]
    .map(([code, repositories]) => ({
      code,
      title: titleOf(code),
      repositories,
      cure: cureOf(code, repositories, needed),
    }))
    .toSorted((a, b) => b.repositories.length - a.repositories.length || (a.code < b.code ? -1 : 1));
}

/** For a terminal. */
export function describeProposal(proposal: Proposal, excluded: Excluded): string {
  const { entries, mode, modeReason, cut, missing } = proposal;
  const works = entries.length - excluded.culprits.size;
  const sections = [
    `${works} of ${counted(entries.length, "repository", "repositories")} can be taken in; mode: ${mode}, since ${modeReason}.`,
    ...cut.map(
      ({ from, to, cycle }) =>
        `Dependency of ${from} on ${to} is left out, since the repositories import each other in a circle: ${cycle.join(" → ")}. ` +
        "Its imports are found all the same, with a warning (PM1102).",
    ),
    ...causesOf(excluded, proposal).map(describeGroup),
  ];
  const open = [...missing].filter(([, importers]) => importers.some((name) => !excluded.culprits.has(name)));
  if (open.length > 0) sections.push(`Not provided by anybody: ${open.map(([path]) => path).join(", ")}.`);
  if (excluded.remaining.length > 0) {
    const lines = excluded.remaining.slice(0, 10).map(formatDiagnostic);
    sections.push(`Errors that leaving repositories out does not cure:\n${indent(lines)}`);
  }
  return `${sections.join("\n\n")}\n`;
}

function describeGroup({ code, title, repositories, cure }: Cause): string {
  const names = repositories.map(({ name }) => name).join(", ");
  const head = `${code === unreadableCode ? title : `${code} ${title}`}: ${counted(repositories.length, "repository", "repositories")} (${names})`;
  const errors = repositories.flatMap((one) => one.errors.slice(0, 1)).map(formatDiagnostic);
  const more = errors.length > maxShown ? [`and ${errors.length - maxShown} more`] : [];
  return `${head}\n${indent([...errors.slice(0, maxShown), ...more])}\n${indent(cure)}`;
}

function indent(lines: readonly string[]): string {
  return lines
    .flatMap((line) => line.split("\n"))
    .map((line) => `  ${line}`)
    .join("\n");
}

function titleOf(code: string): string {
  if (code === unreadableCode) return "could not be read";
  if (code === compileCode) return "does not compile";
  return codes.find((entry) => entry.code === code)?.title ?? "does not assemble";
}
