/** Problems of config.yaml: what, where, and how they read. */

import { closest, distance } from "fastest-levenshtein";

/** Keys and list positions from the top of config.yaml. */
export type ConfigPath = readonly (string | number)[];

export interface Problem {
  /** From 1. */
  line: number;
  /** From 1, in UTF-16 units. */
  column: number;
  /** As `repositories[2].url`; "" for the whole file. */
  path: string;
  /** What is wrong, what was seen, what to do. */
  message: string;
}

/** A problem that is not yet tied to a position in the text. */
export interface Finding {
  path: ConfigPath;
  message: string;
  /** Where to point: at the key itself, for keys that should not be there. Default: at the value. */
  at?: "key" | "value";
  /** The message names the key itself. */
  bare?: boolean;
}

/** `config.yaml:LINE:COL: path: message`. */
export function formatProblem(file: string, { line, column, path, message }: Problem): string {
  return [`${file}:${line}:${column}`, path, message].filter((part) => part !== "").join(": ");
}

/** `repositories[2].url`. A key that is no plain word stands in quotes. */
export function formatPath(path: ConfigPath): string {
  const parts = path.map((part, index) => {
    if (typeof part === "number") return `[${part}]`;
    if (!/^[\w-]{1,80}$/.test(part)) return `[${show(part)}]`;
    return index === 0 ? part : `.${part}`;
  });
  return parts.join("");
}

/** A value as a message shows it: quoted, shortened, control characters as escapes. */
export function show(value: unknown): string {
  const text = JSON.stringify(
    typeof value === "string" && value.length > 80 ? `${value.slice(0, 80)}…` : value,
  );
  return text.replace(/[\x7f-\x9f\u2028-\u202e\u2066-\u2069]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
}

/** `Did you mean "x"?` for the nearest of the known names, or the list of them; "" when there are none. */
export function suggest(seen: string, known: readonly string[], label: string): string {
  if (known.length === 0) return "";
  const nearest = closest(seen.toLowerCase(), [...known]);
  const tolerance = Math.floor(Math.max(seen.length, nearest.length) / 3);
  if (distance(seen.toLowerCase(), nearest.toLowerCase()) <= tolerance)
    return ` Did you mean ${show(nearest)}?`;
  return ` ${label}: ${known.join(", ")}.`;
}
