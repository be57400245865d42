/** Of which repositories the text of a diagnostic may speak. Pure. */

import type { Diagnostic } from "../diagnostics.ts";
import type { CheckFinding } from "./protocol.ts";

/** Texts that quote what stands in the located file, and nothing else. */
const ownTexts: readonly { code: string; message: RegExp }[] = [
  // Syntax errors.
  { code: "PM1001", message: /^/ },
  // What follows a `;` tells what other files declare.
  { code: "PM3001", message: /^"[^"]*" is not defined(?: \(searched from [^;]*\))?$/ },
  // What is refused of a repository's content: paths, sizes, encodings.
  { code: "SOURCE", message: /^/ },
  // A sentence of our own.
  { code: "BEHIND", message: /^/ },
];

/** An import that was not found; the names of all that was searched come after it. */
const notFound = /^(import ".*" was not found) \(searched [^"]*\)$/s;

/**
 * The message, and the names in config.yaml that it involves: `all` unless it is certain that there are no others. A
 * text that the located file alone gives involves its repository; a name that is declared in a file that is not
 * imported, that file's repository too. Where an import was looked for is left out, so that its text is such a one.
 *
 * @param own - names of the pull request's repository
 */
export function involved(
  { code, location, message, related = [] }: Diagnostic,
  own: ReadonlySet<string>,
): Pick<CheckFinding, "message" | "involves"> {
  const repository = location?.repository;
  if (repository === undefined || !own.has(repository)) return { message, involves: "all" };
  if (ownTexts.some((known) => known.code === code && known.message.test(message))) {
    return { message, involves: [repository] };
  }
  if (code === "PM3002") return { message, involves: [repository, ...related] };
  const [, found] = (code === "PM3004" && notFound.exec(message)) || [];
  return found === undefined
    ? { message, involves: "all" }
    : { message: `${found}.`, involves: [repository] };
}
