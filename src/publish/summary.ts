/** The job summary. Pure. */

import { describeFigures } from "../verification/figures.ts";
import { foreignText } from "./foreign-text.ts";
import { reportSections } from "./report-sections.ts";
import type { PublishResult } from "./result.ts";
import type { RunReport } from "./run-report.ts";
import { renderSections } from "./sections.ts";

/** https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#step-isolation-and-limits */
export const maxSummaryBytes = 1024 * 1024;

/** The full table of gRPC paths belongs here. */
const amounts = { grpc: Number.POSITIVE_INFINITY, other: 1000 };

/** Markdown of at most `maxSummaryBytes`; `result` is undefined when nothing was to be published. */
export function jobSummary(
  report: RunReport,
  result: PublishResult | undefined,
  isGitHub: (host: string) => boolean,
): string {
  const head = [
    `## ProtoManager: ${foreignText(report.system)}`,
    "",
    ...outcome(result),
    ...verified(report),
    "",
  ].join("\n");
  const room = maxSummaryBytes - Buffer.byteLength(head);
  return `${head}\n${renderSections(reportSections(report, amounts, isGitHub), room - 1, Buffer.byteLength)}`;
}

/** Here and not in the pull request, whose text does not change with the time that a run takes. */
function verified({ verification }: RunReport): string[] {
  return verification === undefined ? [] : ["", describeFigures(verification)];
}

function outcome(result: PublishResult | undefined): string[] {
  if (result === undefined) return [];
  const link = result.url === undefined ? "" : ` ([#${result.number}](${result.url}))`;
  return [
    `**Pull request: ${result.operation}**${link}`,
    "",
    ...result.notices.map((notice) => `- ${notice}`),
  ];
}
