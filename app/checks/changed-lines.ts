/** Lines that a pull request changed, from what GitHub shows of its difference. Pure. */

export interface ChangedFile {
  /** Path of now, from the repository's top. */
  path: string;
  /** Hunks as GitHub gives them; undefined where the difference is too large to be given. */
  patch: string | undefined;
}

/** Lines of now by path; undefined for a file whose lines GitHub does not tell. */
export type ChangedLines = ReadonlyMap<string, ReadonlySet<number> | undefined>;

export function changedLines(files: readonly ChangedFile[]): ChangedLines {
  return new Map(files.map(({ path, patch }) => [path, patch === undefined ? undefined : addedLines(patch)]));
}

/** `@@ -1,3 +10,4 @@`: from line 10 of now. */
const hunkHeader = /^@@ -\d+(?:,\d+)? \+(\d+)(?:,\d+)? @@/;

function addedLines(patch: string): Set<number> {
  const lines = new Set<number>();
  let line = 0;
  for (const row of patch.split("\n")) {
    const header = hunkHeader.exec(row);
    if (header !== null) line = Number(header[1]);
    else if (row.startsWith("+")) lines.add(line++);
    // What was removed, and the note about a missing newline, are no lines of now.
    else if (!row.startsWith("-") && !row.startsWith("\\")) line++;
  }
  return lines;
}
