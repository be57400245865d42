/** The lines of config.yaml that cure what does not assemble, by cause. Pure. */

import { codes } from "../assembly/codes.ts";
import type { Diagnostic } from "../diagnostics.ts";
import { providersOf, publicProviders } from "./providers.ts";
import { type Cause, maxShown, unreadableCode } from "./report.ts";

/**
 * @param needed - repositories that are out themselves, by those that import from them
 */
export function cureOf(
  code: string,
  repositories: Cause["repositories"],
  needed: ReadonlyMap<string, readonly string[]>,
): string[] {
  const errors = repositories.flatMap((one) => one.errors);
  switch (code) {
    case "PM1001":
    case "PM2502":
      return [
        "Cure: correct the file, or leave it out in the entry of its repository:",
        ...excludeLines(errors),
      ];
    case "PM3004":
      return importCure(repositories, needed);
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
      return ["Cure: let the sources decide the syntax:", "global_proto:", "  syntax: auto"];
    case "PM2407":
      return ["Cure: keep each source in its own syntax:", "global_proto:", "  mode: import"];
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

function importCure(
  repositories: Cause["repositories"],
  needed: ReadonlyMap<string, readonly string[]>,
): string[] {
  const waiting = repositories.filter(({ name }) => (needed.get(name) ?? []).length > 0);
  const waits = waiting.map(
    ({ name }) => `Cure: ${name} comes back with ${needed.get(name)!.join(" and ")}, which it imports.`,
  );
  const errors = repositories.filter((one) => !waiting.includes(one)).flatMap((one) => one.errors);
  const paths = [...new Set(errors.flatMap(({ message }) => notFound.exec(message)?.[1] ?? []))];
  const public_ = providersOf(paths, publicProviders);
  const lines = public_.flatMap(({ provider, include }) => [
    `- name: ${provider.name}`,
    `  url: ${provider.url}`,
    `  proto_dir: ${provider.protoDir}`,
    `  include: [${include.map((text) => JSON.stringify(text)).join(", ")}]`,
  ]);
  const others = paths.filter((path) => !public_.some(({ provider }) => provider.provides.test(path)));
  const added =
    lines.length > 0 ? ["Cure: add the public repository that has it to `repositories`:", ...lines] : [];
  const cure = [...waits, ...added];
  if (others.length === 0) return cure;
  return [
    ...cure,
    `Cure: nobody has ${others.slice(0, maxShown).join(", ")}${others.length > maxShown ? ` and ${others.length - maxShown} more` : ""}. ` +
      "Add the repository that does, or put the files into a folder of the hub:",
    "global_proto:",
    "  includes: [third_party]",
  ];
}
