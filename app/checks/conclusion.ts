/** A report, or its absence, as the end of a check run: limits, escaping, and what may be said to whom. Pure. */

import { findingItem } from "../../src/companion/check-summary.ts";
import type { CheckReport } from "../../src/companion/protocol.ts";
import { counted } from "../../src/counted.ts";
import { foreignText } from "../../src/publish/foreign-text.ts";
import { renderSections, type Section } from "../../src/publish/sections.ts";
import { annotate } from "./annotations.ts";
import type { ChangedLines } from "./changed-lines.ts";
import type { CheckOutput, Completion } from "./check-runs.ts";
import { type Audience, type ShownReport, shownReport } from "./shown-report.ts";

/** https://docs.github.com/rest/checks/runs: characters; counted here in bytes, of which there are never fewer. */
const maxSummary = 65_535;
const maxTitle = 255;

export interface ReportFacts {
  report: CheckReport;
  audience: Audience;
  changed: ChangedLines;
  /** Page of the run; undefined where its address may not be told. */
  runUrl: string | undefined;
}

export function concludeReport({ report, audience, changed, runUrl }: ReportFacts): Completion {
  const shown = shownReport(report, audience);
  const { annotations, rest } = annotate(shown.findings, audience.own, changed);
  const errors = report.findings.filter(({ severity }) => severity === "error").length;
  const failed = report.outcome === "not-assembled" || errors > 0;
  const sections: Section[] = [
    list("Other repositories that no longer assemble", "repositories", brokenItems(shown), 2),
    list(annotations.length > 0 ? "Further findings" : "Findings", "findings", rest.map(findingItem), 1),
  ];
  const head = `${sentences(report, shown, annotations.length, runUrl).join("\n\n")}\n\n`;
  const room = maxSummary - Buffer.byteLength(head);
  return {
    conclusion: failed ? "failure" : "success",
    output: {
      title: titleOf(report, errors),
      summary: head + renderSections(sections, room, Buffer.byteLength),
    },
    annotations,
    detailsUrl: runUrl,
  };
}

function titleOf({ outcome, findings }: CheckReport, errors: number): string {
  if (outcome === "not-assembled") return "The system no longer assembles with this change";
  const warnings = findings.length - errors;
  if (findings.length === 0) return "The system assembles, and nothing breaks";
  const counts = [errors > 0 && counted(errors, "error"), warnings > 0 && counted(warnings, "warning")];
  return `The system assembles: ${counts.filter((count) => count !== false).join(" and ")}`;
}

function sentences(
  report: CheckReport,
  { hidden }: ShownReport,
  annotated: number,
  runUrl: string | undefined,
): string[] {
  const against = `Commit \`${report.commit}\` was put in the place of what the hub has locked; all other repositories are as locked.`;
  const result =
    report.outcome === "assembled"
      ? "The system assembles and compiles with it."
      : "**The system does not assemble with it.**";
  const inRun = runUrl === undefined ? "the hub's run" : `[the hub's run](${runUrl})`;
  return [
    `${result} ${against}`,
    ...(annotated > 0 ? [`Findings at the changed lines: ${annotated}.`] : []),
    ...(hidden > 0
      ? [
          `${counted(hidden, "finding")} more: not shown here, since not everybody who can read this pull request may read ` +
            `all that they speak of, or for want of room. The summary of ${inRun} has them.`,
        ]
      : []),
  ];
}

function brokenItems({ broken, hiddenBroken }: ShownReport): string[] {
  const counts = Object.entries(hiddenBroken).map(
    ([visibility, count]) => `- ${counted(count, `${visibility} repository`, `${visibility} repositories`)}`,
  );
  return [...broken.map((name) => `- ${foreignText(name)}`), ...counts];
}

function list(title: string, noun: string, items: string[], importance: number): Section {
  return { title, intro: [], items, most: Number.POSITIVE_INFINITY, noun, importance };
}

/** Why there is no report. */
export type NoReport =
  | { kind: "superseded" }
  /** The run ended; its conclusion as GitHub has it. */
  | { kind: "ended"; conclusion: string | null }
  /** It could not be started; `problem` speaks of the hub. */
  | { kind: "not-started"; problem: string }
  /** No run was started in time. */
  | { kind: "late" }
  | { kind: "gone" };

/** Never a failure of the pull request: what nobody could find out is neutral, and a required check does not hang. */
export function concludeWithout(why: NoReport, runUrl: string | undefined, mayNameHub: boolean): Completion {
  return {
    conclusion: "neutral",
    output: withoutReport(why, runUrl, mayNameHub),
    annotations: [],
    detailsUrl: runUrl,
  };
}

function withoutReport(why: NoReport, runUrl: string | undefined, mayNameHub: boolean): CheckOutput {
  const see = runUrl === undefined ? "" : ` See [the run](${runUrl}).`;
  switch (why.kind) {
    case "superseded":
      return output(
        "A newer commit is checked instead",
        "The pull request has a newer commit, which has a check of its own.",
      );
    case "gone":
      return output(
        "Not checked",
        "The hub that lists this repository is gone, or may no longer speak for it.",
      );
    case "late":
      return output(
        "Not checked: no run was started in time",
        'No run was started in the hub for this commit. The button "Check again" asks once more.',
      );
    case "not-started":
      return output(
        "Not checked: the hub's workflow could not be started",
        mayNameHub
          ? `GitHub did not start the workflow of the hub: ${foreignText(why.problem, { limit: 1000 })}`
          : "GitHub did not start the workflow of the hub; its log at the App says why.",
      );
    case "ended":
      return output(
        why.conclusion === "cancelled"
          ? "Not checked: the run was cancelled"
          : "Not checked: the run ended without a result",
        `The run in the hub ended (${foreignText(why.conclusion ?? "unknown")}) and reported nothing, so nothing is known ` +
          `about this commit.${see} The button "Check again" starts another.`,
      );
  }
}

/** Texts of our own, and what is foreign in them escaped. */
export function output(title: string, summary: string): CheckOutput {
  return { title: title.slice(0, maxTitle), summary };
}
