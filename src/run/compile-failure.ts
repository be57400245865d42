/** What compilers say about the assembled files, told with the source that a line comes from. Pure. */

import type { CompilerMessage } from "../toolchain/compiler-messages.ts";

/** The banner above what comes from one file; docs/specification.md 3.7. */
const banner = /^\s*\/\/ (\S+): (.+\.proto) \(package .*\)$/;

/**
 * A line for each message: `compiler:file:line:column: text`, and the repository and file that the line is of, where
 * a banner above it says so.
 *
 * @param files - texts by import name
 */
export function describeCompileFailure(
  messages: readonly (CompilerMessage & { compiler: string })[],
  files: ReadonlyMap<string, string>,
): string[] {
  return messages.map(({ compiler, path, line, column, message }) => {
    const where = [compiler, path, line, column].filter((part) => part !== undefined).join(":");
    const source = path === undefined || line === undefined ? undefined : sourceAt(files.get(path), line);
    return `${where}: ${message}${source === undefined ? "" : ` (from ${source})`}`;
  });
}

function sourceAt(text: string | undefined, line: number): string | undefined {
  const above = text?.split("\n").slice(0, line) ?? [];
  const found = above.findLast((row) => banner.test(row))?.match(banner);
  return found ? `${found[1]}:${found[2]}` : undefined;
}
