/** Tools as text for a terminal. Pure. */

import type { ListedTool, Verification } from "../commands/toolchain.ts";
import { counted } from "../counted.ts";
import { sourceNames } from "../toolchain/source-names.ts";
import { visible } from "./visible.ts";

/** Enough of a digest to compare by eye. */
const digestCharacters = 23;

/** A line for each tool, in columns. */
export function describeTools(tools: readonly ListedTool[]): string {
  const rows = tools.map(({ name, version, kind, source, path, digest, problem }) => [
    name,
    version,
    sourceNames[kind],
    source === null ? "-" : source === "registry" ? "fetched" : source,
    digest === null ? "-" : digest.slice(0, digestCharacters),
    path ?? problem ?? "not here; `toolchain install` fetches it",
  ]);
  const table = [["TOOL", "VERSION", "FROM", "FOUND", "DIGEST", "PATH"], ...rows];
  const widths = table[0]!.map((_, column) => Math.max(...table.map((row) => row[column]!.length)));
  const lines = table.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join("  ")
      .trimEnd(),
  );
  return visible(`${lines.join("\n")}\n`);
}

/** @param cacheFolder - that was looked into */
export function describeVerification({ verified, absent }: Verification, cacheFolder: string): string {
  const damaged = verified.filter(({ problems }) => problems.length > 0);
  const lines = damaged.flatMap(({ folder, problems }) => problems.map((problem) => `${folder}: ${problem}`));
  if (damaged.length > 0) {
    const what = damaged.length === 1 ? "that folder" : "those folders";
    lines.push(`Delete ${what} below ${cacheFolder}: the next run fetches anew.`);
  } else if (verified.length > 0) {
    lines.push(`${counted(verified.length, "tool")} in ${cacheFolder}: as installed.`);
  } else if (absent.length === 0) {
    lines.push(`Nothing was compared: no tool is in ${cacheFolder}.`);
  }
  for (const name of absent) {
    lines.push(`${name}: not in ${cacheFolder}; \`protomanager toolchain install ${name}\` fetches it.`);
  }
  return visible(`${lines.join("\n")}\n`);
}
