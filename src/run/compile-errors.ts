/** What compilers say about the assembled files, told of the source that a line comes from. Pure. */

import { importNamesOf } from "../assembly/candidates.ts";
import type { Diagnostic, Location } from "../diagnostics.ts";
import type { Source } from "../sources/source.ts";
import type { CompilerMessage } from "../toolchain/compiler-messages.ts";

/** The banner above what comes from one file; docs/specification.md 3.7. */
const banner = /^\s*\/\/ (\S+): (.+\.proto) \(package .*\)$/;

/** In place of a code of ours, as buf calls what keeps protos from being compiled. */
export const compileCode = "COMPILE";

/**
 * An error for each message, located in the repository and file that it is about: by the banner above the line in a
 * merged file, by the import name of a file that is exported as it is.
 *
 * @param files - texts by import name
 */
export function compileErrors(
  messages: readonly (CompilerMessage & { compiler: string })[],
  files: ReadonlyMap<string, string>,
  sources: readonly Pick<Source, "name" | "roots" | "files">[],
): Diagnostic[] {
  return messages.map(({ compiler, path, line, column, message }) => {
    const where = [compiler, path, line, column].filter((part) => part !== undefined).join(":");
    const location =
      path === undefined ? undefined : (locationOfLine(files.get(path), line) ?? locationOf(path, sources));
    const text = `${where}: ${message}`;
    return { code: compileCode, severity: "error", message: text, ...(location && { location }) };
  });
}

function locationOfLine(text: string | undefined, line: number | undefined): Location | undefined {
  const above = text?.split("\n").slice(0, line ?? 0) ?? [];
  const found = above.findLast((row) => banner.test(row))?.match(banner);
  return found ? { repository: found[1]!, path: found[2]! } : undefined;
}

function locationOf(
  importName: string,
  sources: readonly Pick<Source, "name" | "roots" | "files">[],
): Location | undefined {
  for (const { name, roots, files } of sources) {
    const file = files.find(({ path }) => importNamesOf(path, roots).includes(importName));
    if (file !== undefined) return { repository: name, path: file.path };
  }
  return undefined;
}
