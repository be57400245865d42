/** The Action's entry: inputs to one run, its outcome to outputs, summary and annotations; the only `setFailed`. */

import { writeFile } from "node:fs/promises";
import path from "node:path";
import * as core from "@actions/core";
import { actionEdges, reportPost } from "./action-edges.ts";
import { cancelOnSignals } from "./cancel.ts";
import { checkAction } from "./check-action.ts";
import { editAction } from "./edit-action.ts";
import { describeFailure } from "./errors.ts";
import { isGitHubHost } from "./github/urls.ts";
import { type Inputs, readInputs } from "./inputs.ts";
import { jobSummary } from "./publish/summary.ts";
import { pullRequestOptions } from "./pull-request-inputs.ts";
import { actionReporter, annotate } from "./report/action-reporter.ts";
import { describeResult } from "./report/describe-result.ts";
import { visible } from "./report/visible.ts";
import type { RunRequest } from "./run/request.ts";
import { type RunResult, toDocument } from "./run/result.ts";
import { run } from "./run.ts";

/** Runs the Action once, in the environment that the runner gives. */
export async function main(): Promise<void> {
  using cancel = cancelOnSignals();
  try {
    const inputs = readInputs((name) => core.getInput(name));
    const { config, check, edit } = inputs;
    const edges = await actionEdges(inputs, cancel.signal);
    if (check !== undefined) {
      const post = reportPost(inputs.appUrl, cancel.signal);
      await checkAction({ config, pull: check, post }, edges);
      return;
    }
    if (edit !== undefined) {
      await editAction(inputs, edit, edges);
      return;
    }
    const result = await run(runRequest(inputs), edges);
    await tell(inputs, result);
  } catch (error) {
    core.setFailed(visible(describeFailure(error)));
  }
}

function runRequest(inputs: Inputs): RunRequest {
  const { command, config, locked, dryRun, languages, packages } = inputs;
  const writes = (command === "update" || command === "generate") && !dryRun;
  return {
    command,
    config,
    outcome: writes ? "publish" : "show",
    at: command === "generate" ? "locked" : "newest",
    checks: true,
    locked,
    offline: false,
    strict: false,
    languages,
    packages,
    pullRequest: pullRequestOptions(inputs),
  };
}

async function tell(inputs: Inputs, result: RunResult): Promise<void> {
  const { report, published } = result;
  const document = toDocument(inputs.command, result);
  const file = path.join(process.env.RUNNER_TEMP ?? process.cwd(), "protomanager-report.json");
  await writeFile(file, `${JSON.stringify(document, null, 2)}\n`);

  core.setOutput("changed", String((document as { changed: boolean }).changed));
  core.setOutput("pull-request-operation", published?.operation ?? "none");
  core.setOutput("pull-request-number", published?.number ?? "");
  core.setOutput("pull-request-url", published?.url ?? "");
  core.setOutput("commit-sha", published?.commit ?? "");
  core.setOutput("held-back", JSON.stringify(report.heldBack.map(({ repository }) => repository)));
  core.setOutput("report", file);

  actionReporter().info(describeResult(inputs.command, result));
  annotate(result);
  const summary = jobSummary(report, published, (host) => isGitHubHost(host, process.env));
  await core.summary.addRaw(summary, true).write({ overwrite: true });
  if (result.exitCode !== 0) core.setFailed(visible(result.reasons.join("\n")));
  if (result.exitCode !== 0) process.exitCode = result.exitCode;
}
