/** How far a workflow run is, and what one more report of it means. Pure. */

/** `requested`: GitHub has not answered the dispatch; `accepted`: it said yes without naming the run. */
export type RunStatus = "requested" | "accepted" | "queued" | "in_progress" | "completed";

export interface RunState {
  status: RunStatus;
  /** As GitHub has it: `success`, `failure`, `cancelled`, …; `lost` when GitHub no longer knows the run. */
  conclusion: string | null;
  /** Start of the newest attempt, milliseconds since 1970; undefined until GitHub told it. */
  startedAt: number | undefined;
}

const rank: Record<RunStatus, number> = {
  requested: 0,
  accepted: 1,
  queued: 2,
  in_progress: 3,
  completed: 4,
};

/** Conclusion of a run that GitHub does not know (any more). */
export const lost = "lost";

/**
 * The statuses of GitHub in the three that matter: whatever has not started is queued.
 * https://docs.github.com/en/rest/actions/workflow-runs#list-workflow-runs-for-a-repository
 */
export function statusOf(githubStatus: string | null): RunStatus {
  if (githubStatus === "completed" || githubStatus === "in_progress") return githubStatus;
  return "queued";
}

/**
 * The state after a report, or undefined when the report is old or known: reports arrive twice and in any order. A
 * re-run begins again with a later start, under the same id.
 */
export function advance(known: RunState, report: RunState): RunState | undefined {
  const { startedAt = known.startedAt } = report;
  const next: RunState = { status: report.status, conclusion: report.conclusion, startedAt };
  if (known.startedAt !== undefined && startedAt !== known.startedAt) {
    return startedAt! > known.startedAt ? next : undefined;
  }
  const further = rank[report.status] - rank[known.status];
  const news = further > 0 || (further === 0 && startedAt !== known.startedAt);
  return news ? next : undefined;
}
