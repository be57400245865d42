/** What a check found, as Markdown for readers of the hub. Pure. */

import { foreignText } from "../publish/foreign-text.ts";
import { renderSections, type Section } from "../publish/sections.ts";
import { maxSummaryBytes } from "../publish/summary.ts";
import type { CheckFinding, CheckReport } from "./protocol.ts";

/** Code points of one finding's message. */
const maxMessage = 1000;

/** At most `maxSummaryBytes`. */
export function checkSummary(report: CheckReport): string {
  const { repository, pull, commit, outcome, findings, more, broken } = report;
  const result =
    outcome === "assembled"
      ? "The system assembles and compiles with it."
      : "**The system does not assemble with it.**";
  const head = [
    `## ProtoManager: pull request ${pull} of repository ${repository}`,
    "",
    `Commit \`${commit}\`, against the locked commits of all others. ${result}`,
    "",
    "",
  ].join("\n");
  const sections: Section[] = [
    {
      title: "Other repositories that no longer assemble",
      intro: [],
      items: broken.map((name) => `- ${foreignText(name)}`),
      most: Number.POSITIVE_INFINITY,
      noun: "repositories",
      importance: 2,
    },
    {
      title: "Findings",
      intro: more > 0 ? [`${more} more did not fit into the report.`, ""] : [],
      items: findings.map(findingItem),
      most: Number.POSITIVE_INFINITY,
      noun: "findings",
      importance: 1,
    },
  ];
  return head + renderSections(sections, maxSummaryBytes - Buffer.byteLength(head), Buffer.byteLength);
}

/** One line of a list: severity, rule, place and message. */
export function findingItem({
  severity,
  rule,
  repository = "hub",
  path,
  line,
  message,
}: CheckFinding): string {
  const place = [repository, path, path === undefined ? undefined : line].filter(
    (part) => part !== undefined,
  );
  const text = foreignText(message, { limit: maxMessage });
  return `- ${severity}: ${foreignText(rule)} ${foreignText(place.join(":"), { limit: 500 })}: ${text}`;
}
