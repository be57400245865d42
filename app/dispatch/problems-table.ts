/** Table of hubs whose workflow could not be started, and why. */

import type { Sql } from "../store/sql.ts";

/** `since` stays that of the first time the same problem was met. */
export async function recordProblem(sql: Sql, hub: string, problem: string, now: Date): Promise<void> {
  await sql.query(
    `insert into protomanager.dispatch_problems (hub, problem, since) values ($1, $2, $3)
     on conflict (hub) do update set problem = excluded.problem, since = case
       when dispatch_problems.problem = excluded.problem then dispatch_problems.since else excluded.since end`,
    [hub, problem, now],
  );
}

export async function clearProblem(sql: Sql, hub: string): Promise<void> {
  await sql.query("delete from protomanager.dispatch_problems where hub = $1", [hub]);
}

export async function problemOf(sql: Sql, hub: string): Promise<string | undefined> {
  const rows = await sql.query<{ problem: string }>(
    "select problem from protomanager.dispatch_problems where hub = $1",
    [hub],
  );
  return rows[0]?.problem;
}

/** Removes what is older than this time and about hubs that are gone; returns how many. */
export async function pruneProblems(sql: Sql, before: Date): Promise<number> {
  const rows = await sql.query(
    `delete from protomanager.dispatch_problems
     where since < $1 and hub not in (select key from protomanager.hubs) returning 1`,
    [before],
  );
  return rows.length;
}
