/** What a proposal leaves to people, grouped by cause, with the lines of config.yaml that cure it. Pure. */

import { codes } from "../assembly/codes.ts";
import { counted } from "../counted.ts";
import { type Diagnostic, formatDiagnostic } from "../diagnostics.ts";
import type { Excluded } from "./exclude.ts";
import type { Proposal } from "./propose.ts";
import { providersOf, publicProviders } from "./providers.ts";

export interface Cause {
  /** `PM3004`; "unreadable" for repositories that could not be read. */
  code: string;
  title: string;
  repositories: { name: string; errors: readonly Diagnostic[] }[];
  /** Text for the reader and lines of config.yaml. */
  cure: string[];
}

export const unreadableCode = "unreadable";
const maxShown = 3;

/** The most frequent first. */
export function causesOf({ culprits }: Pick<Excluded, "culprits">): Cause[] {
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
      cure: cureOf(code, repositories),
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
    ...causesOf(excluded).map(describeGroup),
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
  return codes.find((entry) => entry.code === code)?.title ?? "does not assemble";
}

function cureOf(code: string, repositories: Cause["repositories"]): string[] {
  const errors = repositories.flatMap((one) => one.errors);
  switch (code) {
    case "PM1001":
    case "PM2502":
      return [
        "Cure: correct the file, or leave it out in the entry of its repository:",
        ...excludeLines(errors),
      ];
    case "PM3004":
      return importCure(errors);
    case "PM2001":
    case "PM2002":
    case "PM5001":
      return [
        "Cure: one repository owns it; leave the copy out in the entry of the other:",
        ...excludeLines(errors),
      ];
    case "PM2201":
    case "PM2207":
      return [
        "Cure: let colliding names move into a message named after their package:",
        "global_proto:",
        "  collisions: nest",
      ];
    case "PM2401":
    case "PM2403":
    case "PM2407":
      return [
        "Cure: keep each source in its own syntax:",
        "global_proto:",
        "  mode: import",
        "  syntax: auto",
      ];
    case "PM5002":
    case "PM5004":
    case "PM5005":
      return [
        "Cure: only merge takes sources that import global.proto or each other in a circle:",
        "global_proto:",
        "  mode: merge",
      ];
    case unreadableCode:
      return ["Cure: give a token that may read it (GITHUB_TOKEN), or correct what the message names."];
    default: {
      const entry = codes.find((one) => one.code === code);
      return [`Cure: ${entry?.whatToDo ?? "correct what the message names."}`];
    }
  }
}

function excludeLines(errors: readonly Diagnostic[]): string[] {
  const files = new Map<string, Set<string>>();
  for (const { location } of errors) {
    if (location === undefined) continue;
    files.set(location.repository, (files.get(location.repository) ?? new Set()).add(location.path));
  }
  return [...files]
    .slice(0, maxShown)
    .flatMap(([name, paths]) => [
      `- name: ${name}`,
      `  exclude: [${[...paths].slice(0, maxShown).map(glob).join(", ")}]`,
    ]);
}

/** Globs are relative to `proto_dir`, whichever that is. */
function glob(path: string): string {
  return JSON.stringify(`**/${path.split("/").at(-1)}`);
}

const notFound = /^import "(.+?)" was not found/;

function importCure(errors: readonly Diagnostic[]): string[] {
  const paths = [...new Set(errors.flatMap(({ message }) => notFound.exec(message)?.[1] ?? []))];
  const public_ = providersOf(paths, publicProviders);
  const lines = public_.flatMap(({ provider, include }) => [
    `- name: ${provider.name}`,
    `  url: ${provider.url}`,
    `  proto_dir: ${provider.protoDir}`,
    `  include: [${include.map((text) => JSON.stringify(text)).join(", ")}]`,
  ]);
  const others = paths.filter((path) => !public_.some(({ provider }) => provider.provides.test(path)));
  const cure =
    lines.length > 0 ? ["Cure: add the public repository that has it to `repositories`:", ...lines] : [];
  if (others.length === 0) return cure;
  return [
    ...cure,
    `Cure: nobody has ${others.slice(0, maxShown).join(", ")}${others.length > maxShown ? ` and ${others.length - maxShown} more` : ""}. ` +
      "Add the repository that does, or put the files into a folder of the hub:",
    "global_proto:",
    "  includes: [third_party]",
  ];
}
