/** The Action as `register` and `unregister`: a pull request that changes one entry of config.yaml, and its outputs. */

import * as core from "@actions/core";
import { editHub } from "./commands/edit-hub.ts";
import type { Inputs } from "./inputs.ts";
import { foreignName } from "./publish/foreign-text.ts";
import { pullRequestOptions } from "./pull-request-inputs.ts";
import { actionReporter } from "./report/action-reporter.ts";
import { describeEdit } from "./report/describe-edit.ts";
import type { Edges } from "./run/request.ts";

export async function editAction(
  inputs: Inputs,
  edit: NonNullable<Inputs["edit"]>,
  edges: Edges,
): Promise<void> {
  const outcome = inputs.dryRun ? "show" : "publish";
  const { config } = inputs;
  const result = await editHub({ edit, config, outcome, pullRequest: pullRequestOptions(inputs) }, edges);
  const { published, name, command } = result;
  core.setOutput("changed", "true");
  core.setOutput("pull-request-operation", published?.operation ?? "none");
  core.setOutput("pull-request-number", published?.number ?? "");
  core.setOutput("pull-request-url", published?.url ?? "");
  core.setOutput("commit-sha", published?.commit ?? "");
  actionReporter().info(describeEdit(result, outcome));
  const where = published?.url === undefined ? "" : `: ${published.url}`;
  await core.summary.addRaw(`\`${command}\` ${foreignName(name)}${where}`, true).write({ overwrite: true });
}
