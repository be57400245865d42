/** What a stage has to say about its input, as data. How it is shown is decided by the entries. */

/** `error` stops the run, `warning` becomes an error with `--strict`, `note` informs, `finding` is a check's result. */
export type Severity = "error" | "warning" | "note";

export interface Location {
  /** Name of the repository in config.yaml. */
  repository: string;
  /** Path in the repository, from its top, with `/`. */
  path: string;
  /** From 1. */
  line?: number;
  /** From 1, in UTF-16 units. */
  column?: number;
}

export interface Diagnostic {
  /** `PM` and four digits, see `assembly/codes.ts`. */
  code: string;
  severity: Severity;
  message: string;
  location?: Location;
  /** Repositories other than the location's that share the fault, as the other side of a collision. */
  related?: readonly string[];
  /** What to do, where it is the same for many of a kind: lists tell it once. */
  hint?: string;
}

/** `repo:path:line:col`, as far as it is known. */
export function formatLocation(location: Location): string {
  const { repository, path, line, column } = location;
  return [repository, path, line, column].filter((part) => part !== undefined).join(":");
}

/** `CODE repo:path:line:col: message`. */
export function formatDiagnostic(diagnostic: Diagnostic): string {
  const { code, location, message } = diagnostic;
  return location === undefined ? `${code} ${message}` : `${code} ${formatLocation(location)}: ${message}`;
}
