/** Whether a hub needs one more run. Pure. */

import type { RunStatus } from "./run-state.ts";

export type DispatchDecision = { dispatch: true } | { dispatch: false; because: string };

/**
 * A run reads the newest commits when it starts: one that waits brings everything that is known now, one that runs may
 * have read too early. GitHub keeps one run waiting behind the one that runs.
 *
 * @param runs - update runs of the hub and config that have not ended, as GitHub has them now
 */
export function decideDispatch(runs: readonly { run: number | null; status: RunStatus }[]): DispatchDecision {
  const waiting = runs.find(({ status }) => status === "queued");
  if (waiting === undefined) return { dispatch: true };
  return { dispatch: false, because: `run ${waiting.run} has not started yet` };
}

/**
 * Whether a run that an earlier try of the same job started does what the job is for: it was asked for after the push
 * was received. Without a push it is not known.
 */
export function covers(askedAt: number, receivedAt: number | undefined): boolean {
  return receivedAt !== undefined && askedAt >= receivedAt;
}
