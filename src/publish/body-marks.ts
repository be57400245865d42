/**
 * What ProtoManager reads back from the body of its own pull request. Marks are HTML comments, which `foreignText` never
 * lets through. Bodies may come back with CRLF.
 */

const statusStart = "<!-- protomanager:status -->";
const statusEnd = "<!-- /protomanager:status -->";
const closedMark = "<!-- protomanager:closed -->";
const box = "<!-- protomanager:overwrite -->";

/** The box that lets ProtoManager replace a person's commits. */
export const overwriteBox = `- [ ] ${box}overwrite my commits`;

/** True when a person ticked the box. */
export function isOverwriteTicked(body: string): boolean {
  return new RegExp(`^\\s*[-*] \\[[xX]\\] ${box}`, "m").test(body);
}

/** The mark that holds the inputs digest. */
export function inputsMark(digest: string): string {
  return `<!-- protomanager:inputs ${digest} -->`;
}

/** The digest in a body; undefined when a person took the mark out. */
export function readInputsMark(body: string): string | undefined {
  return /<!-- protomanager:inputs (sha256:[0-9a-f]{64}) -->/.exec(body)?.[1];
}

/** True when ProtoManager itself closed the pull request. */
export function isClosedByUs(body: string): boolean {
  return body.includes(closedMark);
}

/** The body with another status on top; the rest, which describes what is on the branch, stays. */
export function withStatus(body: string, status: string): string {
  const region = `${statusStart}\n${status === "" ? "" : `\n${status}\n\n`}${statusEnd}`;
  const start = body.indexOf(statusStart);
  const end = body.indexOf(statusEnd);
  if (start < 0 || end < start) return `${region}\n\n${body}`;
  return body.slice(0, start) + region + body.slice(end + statusEnd.length);
}

/** The status of a pull request that is closed because nothing is left to merge. */
export const closedStatus = `${closedMark}\n**Closed:** the base branch has everything that this pull request would bring.`;

/** The status of a pull request whose branch holds commits of a person. */
export function blockedStatus(commits: readonly string[]): string {
  const shown = commits.slice(0, 10).map((commit) => `\`${commit.slice(0, 10)}\``);
  const rest = commits.length > shown.length ? ` and ${commits.length - shown.length} more` : "";
  return (
    `> [!WARNING]\n> This branch holds commits that ProtoManager did not make (${shown.join(", ")}${rest}), so it is ` +
    'left alone. Remove them from the branch, or tick "overwrite my commits" below, and the next run goes on. Changes ' +
    "to generated files belong into the repositories or config.yaml."
  );
}
