import type { Diagnostic, Location, Severity } from "../diagnostics.ts";
import { inputCodes } from "./codes-input.ts";
import { modeCodes } from "./codes-mode.ts";
import { nameCodes } from "./codes-names.ts";
import { outputCodes } from "./codes-output.ts";
import { verificationCodes } from "./codes-verification.ts";

/** One code and its page of documentation. Texts are Markdown. */
export interface CodeEntry {
  /** `PM` and four digits; a number is never given to another meaning. */
  code: `PM${number}`;
  /** `finding`: the result of a check, whose weight `checks.fail_on` decides. */
  severity: Severity | "finding";
  title: string;
  meaning: string;
  example: string;
  whatToDo: string;
}

/** Every code there is, in order. */
export const codes = [...inputCodes, ...nameCodes, ...outputCodes, ...modeCodes, ...verificationCodes].sort(
  (a, b) => (a.code < b.code ? -1 : 1),
);

export type Code = (typeof codes)[number]["code"];

const severities = new Map<string, CodeEntry["severity"]>(
  codes.map(({ code, severity }) => [code, severity]),
);

/** A diagnostic with the severity of its code; a finding counts as a warning until a check weighs it. */
export function diagnostic(
  code: Code,
  message: string,
  location?: Location,
  related?: readonly string[],
): Diagnostic {
  const severity = severities.get(code)!;
  return {
    code,
    severity: severity === "finding" ? "warning" : severity,
    message,
    ...(location && { location }),
    ...(related && related.length > 0 && { related }),
  };
}
