/** The rules that every workflow we run or print must keep, as a pure function from text to problems. */

import { isMap, isScalar, isSeq, parseDocument, type YAMLMap } from "yaml";

/** Our own action is referred to by its major tag; everything else by commit with the version in a comment. */
const ownAction = /^cdaprod\/protomanager@v\d+$/;
const pinnedAction = /^[\w.-]+\/[\w.-]+(?:\/[\w./-]+)?@[0-9a-f]{40}$/;
const versionComment = /^ v\d+\.\d+\.\d+$/;

/** What is wrong with a workflow, a line each; empty when it keeps the rules. */
export function workflowProblems(text: string): string[] {
  const root = parseDocument(text).contents;
  if (!isMap(root)) return ["not a mapping"];
  const problems: string[] = [];

  const permissions = root.get("permissions");
  if (!isMap(permissions) || permissions.items.length > 0) problems.push("top level: permissions must be {}");
  if (!root.has("concurrency")) problems.push("top level: concurrency is missing");

  const jobs = root.get("jobs");
  if (!isMap(jobs)) return [...problems, "jobs are missing"];
  for (const { key, value } of jobs.items) {
    if (isMap(value))
      problems.push(...jobProblems(value).map((problem) => `jobs.${String(key)}: ${problem}`));
  }
  return problems;
}

function jobProblems(job: YAMLMap): string[] {
  const problems: string[] = [];
  if (!isMap(job.get("permissions"))) problems.push("permissions are missing");
  if (typeof job.get("timeout-minutes") !== "number") problems.push("timeout-minutes is missing");
  const steps = job.get("steps");
  if (!isSeq(steps)) return problems;
  for (const [index, step] of steps.items.entries()) {
    if (isMap(step)) problems.push(...stepProblems(step).map((problem) => `steps[${index}]: ${problem}`));
  }
  return problems;
}

function stepProblems(step: YAMLMap): string[] {
  const problems: string[] = [];
  const run = step.get("run");
  if (typeof run === "string" && run.includes("${{")) problems.push("an expression in run; pass it by env");

  const uses = step.get("uses", true);
  if (!isScalar(uses) || typeof uses.value !== "string") return problems;
  const action = uses.value;
  if (!action.startsWith("./") && !ownAction.test(action)) {
    if (!pinnedAction.test(action)) problems.push(`${action} is not pinned by a commit`);
    if (!versionComment.test(uses.comment ?? "")) problems.push(`${action} has no version in a comment`);
  }
  if (action.startsWith("actions/checkout@") && step.getIn(["with", "persist-credentials"]) !== false) {
    problems.push("checkout without persist-credentials: false");
  }
  return problems;
}

/** The workflows printed in a Markdown text: fenced YAML blocks that have jobs. */
export function printedWorkflows(markdown: string): string[] {
  return [...markdown.matchAll(/^( *)```ya?ml\n(.*?)^\1```/gms)]
    .map((match) => match[2]!)
    .filter((block) => /^jobs:/m.test(block));
}

/** `owner/action → commit` of every pinned action in a workflow. */
export function pinsOf(text: string): [action: string, commit: string][] {
  return [...text.matchAll(/uses: ([\w./-]+)@([0-9a-f]{40})/g)].map((match) => [match[1]!, match[2]!]);
}
