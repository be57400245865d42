/** The pull request's text. Pure. */

import { inputsMark, overwriteBox, withStatus } from "./body-marks.ts";
import { foreignName } from "./foreign-text.ts";
import { reportSections } from "./report-sections.ts";
import type { RunReport } from "./run-report.ts";
import { renderSections } from "./sections.ts";

/** Longest body GitHub takes ("body is too long (maximum is 65536 characters)"). */
export const maxBodyLength = 65_536;
/** Longest title GitHub takes, less one: 255 in some interfaces, 256 in others. */
export const maxTitleLength = 255;

/** Left free for the status that a later run may put on top. */
const statusRoom = 2_000;
/** Enough for a reader; the rest is in the files. PM1101 shows the first five paths. */
const amounts = { grpc: 5, other: 100 };

const opening = `This brings the merged protos and the generated code up to date with their repositories. It always shows everything
since the last merge.

`;

const ending = `### Next steps

- Review the declarations and findings above, then merge. Names in the merged file become promises when they are merged.
- Until then each run replaces this branch with the newest state; commits of your own stop it.
- To leave a repository out, or to pin it, change config.yaml.

${overwriteBox}
`;

/** The body, with the digest by which a later run knows what this pull request was made of. */
export function pullRequestBody(
  report: RunReport,
  inputs: string,
  isGitHub: (host: string) => boolean,
): string {
  const end = `${ending}\n${inputsMark(inputs)}\n`;
  const sections = reportSections(report, amounts, isGitHub);
  const room = maxBodyLength - statusRoom - opening.length - end.length;
  return withStatus(`${opening}${renderSections(sections, room)}${end}`, "");
}

/** The configured title, else one made from the report; never longer than GitHub allows. */
export function pullRequestTitle(configured: string | undefined, report: RunReport): string {
  const title = configured ?? updateSubject(report);
  const points = [...title.replace(/\s+/g, " ").trim()];
  return points.length <= maxTitleLength
    ? points.join("")
    : `${points.slice(0, maxTitleLength - 1).join("")}…`;
}

/** `chore(proto): update <system> to …`: what moved, in the words of the hub alone. */
export function updateSubject(report: RunReport): string {
  const system = [report.system, report.version]
    .filter((part) => part !== undefined)
    .map(foreignName)
    .join(" ");
  const moved = report.repositories.filter(({ from, to }) => from !== to);
  const [first] = moved;
  const target =
    first === undefined
      ? "its configuration"
      : moved.length > 1
        ? `the newest commits of ${moved.length} repositories`
        : `${foreignName(first.name)} ${foreignName((first.to ?? "").slice(0, 7) || "without commit")}`;
  return `chore(proto): update ${system} to ${target}`;
}
