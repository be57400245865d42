/** What is to be said about files under several names and about external files (docs/specification.md 3.5, 3.6, 15). */

import type { Diagnostic } from "../diagnostics.ts";
import type { FileAst, Span } from "./ast.ts";
import { type Candidate, type Candidates, compareText, INCLUDES, TOOLCHAIN } from "./candidates.ts";
import { diagnostic } from "./codes.ts";
import type { LinkedFile } from "./linked.ts";
import type { ImportUses } from "./load.ts";
import { parseProto } from "./parser.ts";
import { ProtoSyntaxError } from "./syntax-error.ts";

/**
 * Notes on files that are imported under several names: PM1307 for collected ones, PM1309 for external ones. Puts the
 * name that an external file keeps in the result first: the one that most collected files import it by.
 */
export function externalNameNotes(
  collected: readonly LinkedFile[],
  externals: readonly LinkedFile[],
  uses: ImportUses,
): Diagnostic[] {
  const notes: Diagnostic[] = [];
  for (const file of collected) {
    const names = [...(uses.get(file)?.keys() ?? [])].sort(compareText);
    if (names.length < 2) continue;
    notes.push(note("PM1307", file, `imported as ${quoteAll(names)}; it is merged once`));
  }
  for (const file of externals) {
    const used = [...(uses.get(file) ?? [])].sort(([a, m], [b, n]) => n - m || compareText(a, b));
    const names = used.map(([name]) => name);
    file.importNames = [...new Set([...names, ...file.importNames])];
    // Names that only other externals use are no choice of the collected files.
    const chosen = used.filter(([, count]) => count > 0).map(([name]) => name);
    if (chosen.length < 2) continue;
    notes.push(note("PM1309", file, `imported as ${quoteAll(chosen)}; the result imports "${chosen[0]}"`));
  }
  return notes;
}

function note(code: "PM1307" | "PM1309", { repository, path }: LinkedFile, message: string): Diagnostic {
  return diagnostic(code, message, { repository, path });
}

function quoteAll(names: readonly string[]): string {
  return names.map((name) => `"${name}"`).join(" and as ");
}

const LISTED = 3;

/** PM1311, one for each repository that has external files which no import reaches. */
export function unusedExternalNotes(
  candidates: Candidates,
  imported: ReadonlyMap<string, Candidate>,
): Diagnostic[] {
  const notes: Diagnostic[] = [];
  for (const [repository, names] of candidates.byRepository) {
    const files = [...new Set(names.values())];
    const unused = files
      .filter((file) => file.external && !file.importNames.some((name) => imported.has(name)))
      .map((file) => file.importNames[0]!)
      .sort(compareText);
    if (unused.length === 0) continue;

    const count = unused.length === 1 ? "1 file" : `${unused.length} files`;
    const are = unused.length === 1 ? "is" : "are";
    const first = unused.slice(0, LISTED).join(", ") + (unused.length > LISTED ? ", …" : "");
    const only = files.every((file) => file.external)
      ? `; all files of ${repository} are external, so it is only a source of imports`
      : "";
    notes.push(
      diagnostic("PM1311", `${count} of ${repository} ${are} external and not imported: ${first}${only}`),
    );
  }
  return notes;
}

/** The file of each repository that provides an external path, in the repositories' order. */
export function externalCopies(path: string, { byRepository }: Candidates): Candidate[] {
  return [...byRepository]
    .filter(([repository]) => repository !== INCLUDES && repository !== TOOLCHAIN)
    .flatMap(([, names]) => names.get(path) ?? [])
    .filter(({ collected }) => !collected);
}

/** True when a text differs from a file in white space and comments at most; false when it cannot be read. */
export function sameTokens(text: string, file: FileAst): boolean {
  const other = tokensOf(text);
  if (other?.tokens.length !== file.tokens.length) return false;
  const others = other.tokens[Symbol.iterator]();
  return others.every((token, index) => textOf(other, token) === textOf(file, file.tokens.at(index)!));
}

function textOf({ text }: FileAst, { start, end }: Span): string {
  return text.slice(start, end);
}

/** Nobody may import a copy, so that it need not be without mistakes. */
function tokensOf(text: string): FileAst | undefined {
  try {
    return parseProto(text, "");
  } catch (error) {
    if (error instanceof ProtoSyntaxError) return undefined;
    throw error;
  }
}
