import { interpolate } from "./runner/expressions.ts";
import type { WorkflowRun } from "./workflow-runs.ts";

/** The title of a run: the workflow's `run-name`, else its name. */
export function runTitle(
  run: Pick<WorkflowRun, "workflow" | "inputs" | "actor" | "event" | "branch" | "sha">,
): string {
  const { workflow, inputs, actor, event, branch, sha } = run;
  const { "run-name": name } = (workflow.content ?? {}) as { "run-name"?: string };
  if (name === undefined) return workflow.name;
  const github = { actor: actor.login, event_name: event, ref_name: branch, sha };
  return interpolate(name, { inputs, github, vars: {} }).trim() || workflow.name;
}
