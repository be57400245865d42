import type { Diagnostic } from "../diagnostics.ts";

/** One mistake can cause thousands of errors; nobody reads more than this many. */
export const MAX_ERRORS = 100;

/** Everything that is no error, the first 100 errors, and how many more there are. */
export function limitErrors(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const isError = ({ severity }: Diagnostic) => severity === "error";
  const hidden = diagnostics.filter(isError).slice(MAX_ERRORS);
  const [first] = hidden;
  if (first === undefined) return [...diagnostics];

  const dropped = new Set(hidden);
  const count = hidden.length === 1 ? "1 more error" : `${hidden.length} more errors`;
  return [
    ...diagnostics.filter((diagnostic) => !dropped.has(diagnostic)),
    { code: first.code, severity: "error", message: `and ${count}` },
  ];
}
