/** Tools as text for a terminal. Pure. */

import type { ListedTool, VerifiedTool } from "../commands/toolchain.ts";
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
export function describeVerification(verified: readonly VerifiedTool[], cacheFolder: string): string {
  if (verified.length === 0) {
    return visible(`Nothing was compared: no tool to compare is in ${cacheFolder}.\n`);
  }
  const damaged = verified.filter(({ problems }) => problems.length > 0);
  if (damaged.length === 0) {
    return visible(`${counted(verified.length, "tool")} in ${cacheFolder}: as installed.\n`);
  }
  const lines = damaged.flatMap(({ folder, problems }) => problems.map((problem) => `${folder}: ${problem}`));
  const advice = `Delete ${damaged.length === 1 ? "that folder" : "those folders"} below ${cacheFolder}: the next run fetches anew.`;
  return visible(`${[...lines, advice].join("\n")}\n`);
}
