/** What a run did otherwise than asked, as diagnostics: its outputs are good, and the reader should know. */

import { diagnostic } from "../assembly/codes.ts";
import type { SkippedCheck } from "../checks/finding.ts";
import type { Diagnostic } from "../diagnostics.ts";
import type { HeldRepository } from "./assemble-newest.ts";

/** PM1402. */
export function heldBackWarning({ repository, locked, error }: Omit<HeldRepository, "head">): Diagnostic {
  return diagnostic("PM1402", `${repository} stays at ${locked.slice(0, 12)}: ${error}`);
}

/** PM1404 for each check that a message set kept buf from. */
export function messageSetNotes(skipped: readonly SkippedCheck[]): Diagnostic[] {
  return skipped
    .filter(({ code }) => code === "PM1404")
    .map(({ check, repository = "the result", reason }) =>
      diagnostic("PM1404", `buf ${check} of ${repository} was skipped: ${reason}`),
    );
}
