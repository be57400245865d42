/** Tells a run's story in the log of GitHub Actions: a group per stage, annotations, foreign text never a command. */

import { randomUUID } from "node:crypto";
import * as core from "@actions/core";
import { type Diagnostic, formatDiagnostic } from "../diagnostics.ts";
import type { Reporter } from "../events.ts";
import type { RunResult } from "../run/result.ts";
import { visible } from "./visible.ts";

export function actionReporter(): Reporter {
  return {
    stage: (_name, title, body) => core.group(title, body),
    info: (message) => printUncommanded(message),
    warning: (message) => core.warning(visible(message), { title: "ProtoManager" }),
    debug: (message) => core.debug(visible(message)),
    progress() {},
    foreign: (tool, text) => {
      for (const row of visible(text).trimEnd().split("\n")) printUncommanded(`${tool}: ${row}`);
    },
  };
}

/** A line that begins with `::` would be read as a workflow command; between these marks none is. */
function printUncommanded(text: string): void {
  const shown = visible(text);
  if (!shown.includes("::") && !shown.includes("##[")) {
    core.info(shown);
    return;
  }
  const mark = randomUUID();
  core.info(`::stop-commands::${mark}`);
  core.info(shown);
  core.info(`::${mark}::`);
}

/** GitHub shows ten annotations of each kind for a step and drops the others. */
const maxAnnotations = 10;

/** Held-back repositories and findings as annotations. Their files lie in other repositories: no line is marked. */
export function annotate({ report }: Pick<RunResult, "report">): void {
  const title = "ProtoManager";
  for (const { repository, error } of report.heldBack.slice(0, maxAnnotations)) {
    core.error(visible(`${repository} is held back: ${error}`), { title });
  }
  const left = maxAnnotations - Math.min(report.heldBack.length, maxAnnotations);
  const errors = report.findings.filter(({ severity }) => severity === "error");
  const warnings = report.findings.filter(({ severity }) => severity === "warning");
  for (const finding of errors.slice(0, left)) core.error(annotation(finding), { title });
  for (const finding of warnings.slice(0, maxAnnotations)) core.warning(annotation(finding), { title });
}

function annotation(finding: Diagnostic): string {
  return visible([formatDiagnostic(finding), finding.hint].join(" ").trim());
}
