import type { WorkflowRun } from "../workflow-runs.ts";

/** The filters of lists of runs: `event`, `branch`, `status` (or a conclusion), `head_sha`, `created`, `actor`. */
export function filterRuns(
  runs: readonly WorkflowRun[],
  query: Readonly<Record<string, string>>,
): WorkflowRun[] {
  const { event, branch, status, head_sha: sha, created, actor } = query;
  return runs.filter(
    (run) =>
      (event === undefined || run.event === event) &&
      (branch === undefined || run.branch === branch) &&
      (status === undefined || run.status === status || run.conclusion === status) &&
      (sha === undefined || run.sha === sha) &&
      (actor === undefined || run.actor.login === actor) &&
      (created === undefined || isWithin(run.createdAt, created)),
  );
}

/** A range as GitHub's search has it: `>=2026-01-01`, `<2026-01-01T10:00:00Z`, `2026-01-01..2026-02-01`, one day. */
function isWithin(time: Date, range: string): boolean {
  const [from, to] = range.split("..");
  if (to !== undefined) {
    return (from === "*" || time >= new Date(from!)) && (to === "*" || time <= new Date(to));
  }
  const [, operator, text] = /^(>=|<=|>|<|)(.*)$/.exec(range)!;
  const bound = new Date(text!);
  switch (operator) {
    case ">=":
      return time >= bound;
    case "<=":
      return time <= bound;
    case ">":
      return time > bound;
    case "<":
      return time < bound;
    default:
      return time.toISOString().startsWith(text!);
  }
}
