/** Files that a run wants to have, or finds, in the hub: the plain data that passes between the stages. */

export interface OutputFile {
  /** Relative to the folder of config.yaml, with `/`. */
  path: string;
  content: Uint8Array;
}

/** The difference between what the hub holds and what a run wants, paths relative to the folder of config.yaml. */
export interface ChangeSet {
  added: OutputFile[];
  changed: OutputFile[];
  /** Paths of files that an earlier run wrote (by its manifest) and this one does not. */
  removed: string[];
  /** Every path of this run's outputs, changed or not. */
  wanted: OutputFile[];
}

export function isEmpty(changes: ChangeSet): boolean {
  return changes.added.length + changes.changed.length + changes.removed.length === 0;
}

/**
 * Why no output may have this path, as the end of a sentence that begins with it; undefined when one may. It holds for
 * every path that is written, removed or read as an output, wherever it comes from: a plugin, or a file of the hub.
 */
export function outputPathProblem(path: string): string | undefined {
  const parts = path.split("/");
  if (parts.some((part) => part === "" || part === "." || part === "..")) {
    return "it lies outside the output folder.";
  }
  // A colon begins a drive or a stream on Windows, and macOS does not see what shows nothing: both may spell .git.
  if (/[:\\\p{Cc}\p{Default_Ignorable_Code_Point}]/u.test(path)) {
    return "its name holds a colon, a backslash or a character that does not show.";
  }
  if (parts.some((part) => actedUpon.test(part))) return "nothing may be generated into .git or .github.";
  return undefined;
}

/** `.git` and `.github` as any disk spells them: without case; on Windows also shortened, or with dots or blanks behind. */
const actedUpon = /^(?:\.git(?:hub)?|git~\d+)[. ]*$/i;
