/** The commit's message: our own words, names and ids only. Pure. */

import { updateSubject } from "./body.ts";
import { foreignName } from "./foreign-text.ts";
import type { RunReport } from "./run-report.ts";
import { inputsTrailer } from "./trailer.ts";

/** More repositories than this are counted, not listed. */
const maxListed = 50;

/** Subject, what moved from which commit to which, and the trailer; subjects of the services are never repeated. */
export function commitMessage(report: RunReport, inputs: string): string {
  const moved = report.repositories.filter(({ from, to }) => from !== to);
  const lines = moved
    .slice(0, maxListed)
    .map(
      ({ name, from, to }) =>
        `- ${foreignName(name)}: ${short(from) ?? "new"} to ${short(to) ?? "no commit"}`,
    );
  if (moved.length > maxListed) lines.push(`- and ${moved.length - maxListed} more`);
  return [updateSubject(report), lines.join("\n"), inputsTrailer(inputs)]
    .filter((paragraph) => paragraph !== "")
    .join("\n\n");
}

function short(commit: string | undefined): string | undefined {
  return commit === undefined ? undefined : foreignName(commit.slice(0, 12));
}
