/** Table of the workflow runs that the App asked for. */

import type { Sql } from "../store/sql.ts";
import { advance, lost, type RunState, type RunStatus } from "./run-state.ts";

export interface Run extends RunState {
  /** Goes to the workflow as `dispatch-id`, and comes back in the run's title. */
  correlation: string;
  hub: string;
  kind: "update" | "check";
  /** Of which check; null for an update. */
  checkKey: string | null;
  /** GitHub's id; null until it is known. */
  run: number | null;
  reason: string;
  requestedAt: Date;
  completedAt: Date | null;
}

export type NewRun = Pick<Run, "correlation" | "hub" | "kind" | "checkKey" | "reason" | "requestedAt">;

const columns = `correlation, hub, kind, check_key as "checkKey", run, status, conclusion, reason,
  requested_at as "requestedAt", started_at as "startedAt", completed_at as "completedAt"`;

/** Makes the row of a request; false when one for the same hub or check is still open. */
export async function insertRequest(sql: Sql, run: NewRun): Promise<boolean> {
  const rows = await sql.query(
    `insert into protomanager.runs (correlation, hub, kind, check_key, status, reason, requested_at)
     values ($1, $2, $3, $4, 'requested', $5, $6)
     on conflict (hub, coalesce(check_key, '')) where status in ('requested', 'accepted') do nothing
     returning correlation`,
    [run.correlation, run.hub, run.kind, run.checkKey, run.reason, run.requestedAt],
  );
  return rows.length === 1;
}

/** The request of a hub, or of a check, of which it is not known what GitHub made of it. */
export async function openRequest(sql: Sql, hub: string, checkKey: string | null): Promise<Run | undefined> {
  const rows = await sql.query<Row>(
    `select ${columns} from protomanager.runs
     where hub = $1 and coalesce(check_key, '') = coalesce($2, '') and status in ('requested', 'accepted')`,
    [hub, checkKey],
  );
  return rows.map(toRun)[0];
}

/** GitHub said yes without naming the run. */
export async function markAccepted(sql: Sql, correlation: string): Promise<void> {
  await sql.query(
    "update protomanager.runs set status = 'accepted' where correlation = $1 and status = 'requested'",
    [correlation],
  );
}

/** GitHub named the run. */
export async function nameRun(sql: Sql, correlation: string, run: number): Promise<void> {
  await sql.query(
    `update protomanager.runs set run = $2, status = 'queued'
     where correlation = $1 and status in ('requested', 'accepted')`,
    [correlation, run],
  );
}

/** GitHub refused, or there was nothing to be found: it was never a run. */
export async function deleteRequest(sql: Sql, correlation: string): Promise<void> {
  await sql.query("delete from protomanager.runs where correlation = $1 and run is null", [correlation]);
}

export async function runById(sql: Sql, run: number): Promise<Run | undefined> {
  const rows = await sql.query<Row>(`select ${columns} from protomanager.runs where run = $1`, [run]);
  return rows.map(toRun)[0];
}

/** The run of a check that GitHub has named last, of those that were asked for since. */
export async function newestRunOfCheck(sql: Sql, checkKey: string, since: Date): Promise<Run | undefined> {
  const rows = await sql.query<Row>(
    `select ${columns} from protomanager.runs
     where check_key = $1 and run is not null and requested_at >= $2 order by requested_at desc limit 1`,
    [checkKey, since],
  );
  return rows.map(toRun)[0];
}

/** Update runs of a hub that GitHub has named and that have not ended, oldest first. */
export async function unfinishedUpdates(sql: Sql, hub: string): Promise<Run[]> {
  const rows = await sql.query<Row>(
    `select ${columns} from protomanager.runs
     where hub = $1 and kind = 'update' and status in ('queued', 'in_progress') order by requested_at`,
    [hub],
  );
  return rows.map(toRun);
}

/** Runs of every hub that were asked for before this time and have not ended, oldest first. */
export async function unfinishedRuns(sql: Sql, olderThan: Date): Promise<Run[]> {
  const rows = await sql.query<Row>(
    `select ${columns} from protomanager.runs
     where run is not null and status in ('queued', 'in_progress') and requested_at < $1 order by requested_at`,
    [olderThan],
  );
  return rows.map(toRun);
}

/**
 * Takes in a report about a run and returns the row as it is then; undefined when the report is old, known, or of a run
 * that is not ours. In a transaction: of two that report the same at the same time, one gets the row.
 */
export async function report(sql: Sql, run: number, seen: RunState, now: Date): Promise<Run | undefined> {
  const rows = await sql.query<Row>(`select ${columns} from protomanager.runs where run = $1 for update`, [
    run,
  ]);
  const known = rows.map(toRun)[0];
  const next = known && advance(known, seen);
  if (!known || !next) return undefined;
  const completedAt = next.status === "completed" ? now : null;
  const startedAt = next.startedAt === undefined ? null : new Date(next.startedAt);
  await sql.query(
    `update protomanager.runs set status = $2, conclusion = $3, started_at = $4, completed_at = $5 where run = $1`,
    [run, next.status, next.conclusion, startedAt, completedAt],
  );
  return { ...known, ...next, completedAt };
}

export function lostState(run: Run): RunState {
  return { status: "completed", conclusion: lost, startedAt: run.startedAt };
}

/** Removes runs that ended before this time, and requests of before it that came to nothing; returns how many. */
export async function pruneRuns(sql: Sql, before: Date): Promise<number> {
  const rows = await sql.query(
    `delete from protomanager.runs
     where completed_at < $1 or (run is null and requested_at < $1) returning 1`,
    [before],
  );
  return rows.length;
}

interface Row extends Omit<Run, "startedAt" | "status"> {
  status: RunStatus;
  startedAt: Date | null;
}

function toRun(row: Row): Run {
  return { ...row, startedAt: row.startedAt?.getTime() };
}
