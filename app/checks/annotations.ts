/** Findings as annotations of a check run, where the pull request's own lines bear them. Pure. */

import type { CheckFinding } from "../../src/companion/protocol.ts";
import { visible } from "../../src/report/visible.ts";
import type { ChangedLines } from "./changed-lines.ts";

/** As GitHub takes it. */
export interface Annotation {
  path: string;
  start_line: number;
  end_line: number;
  annotation_level: "failure" | "warning";
  title: string;
  /** Shown as plain text. */
  message: string;
}

/** So many requests of fifty are paced over seconds; beyond, readers have the summary. */
const maxAnnotations = 200;
/** https://docs.github.com/rest/checks/runs: 255 characters; a rule's name has a hundred. */
const maxTitle = 255;

/**
 * @param own - names in config.yaml of the pull request's repository
 * @returns the annotations, and the findings that have none
 */
export function annotate(
  findings: readonly CheckFinding[],
  own: ReadonlySet<string>,
  changed: ChangedLines,
): { annotations: Annotation[]; rest: CheckFinding[] } {
  const annotations: Annotation[] = [];
  const rest: CheckFinding[] = [];
  for (const finding of findings) {
    const place = annotations.length < maxAnnotations ? placeOf(finding, own, changed) : undefined;
    if (place === undefined) {
      rest.push(finding);
      continue;
    }
    annotations.push({
      ...place,
      annotation_level: finding.severity === "error" ? "failure" : "warning",
      title: visible(finding.rule).slice(0, maxTitle),
      message: messageAt(finding, place.start_line),
    });
  }
  return { annotations, rest };
}

function placeOf(
  { repository, path, line }: CheckFinding,
  own: ReadonlySet<string>,
  changed: ChangedLines,
): Pick<Annotation, "path" | "start_line" | "end_line"> | undefined {
  if (repository === undefined || path === undefined || !own.has(repository)) return undefined;
  if (!path.endsWith(".proto") || !changed.has(path)) return undefined;
  const lines = changed.get(path);
  // GitHub does not say which lines changed, so the file's first stands for it.
  if (lines === undefined) return { path, start_line: 1, end_line: 1 };
  return line !== undefined && lines.has(line) ? { path, start_line: line, end_line: line } : undefined;
}

function messageAt({ line, message }: CheckFinding, shown: number): string {
  const text = visible(message);
  return line === undefined || line === shown ? text : `Line ${line}: ${text}`;
}
