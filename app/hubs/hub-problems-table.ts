/** Table of repositories that hold the workflow and are no hub, or no longer the hub that they were. */

import type { Sql } from "../store/sql.ts";

export interface HubProblem {
  repository: number;
  fullName: string;
  problem: string;
  since: Date;
}

/** Undefined clears it; `since` stays while the text is the same. */
export async function setHubProblem(
  sql: Sql,
  repository: { id: number; owner: string; name: string; installation: number },
  problem: string | undefined,
  now: Date,
): Promise<void> {
  const { id, owner, name, installation } = repository;
  if (problem === undefined) {
    await sql.query("delete from protomanager.hub_problems where repository = $1", [id]);
    return;
  }
  await sql.query(
    `insert into protomanager.hub_problems (repository, installation, full_name, problem, since)
     values ($1, $2, $3, $4, $5)
     on conflict (repository) do update set installation = excluded.installation, full_name = excluded.full_name,
       problem = excluded.problem, since = case when hub_problems.problem = excluded.problem
         then hub_problems.since else excluded.since end`,
    [id, installation, `${owner}/${name}`, problem, now],
  );
}

/** Undefined when all is well with it, or nothing is known of it. */
export async function hubProblemOf(sql: Sql, repository: number): Promise<string | undefined> {
  const rows = await sql.query<{ problem: string }>(
    "select problem from protomanager.hub_problems where repository = $1",
    [repository],
  );
  return rows[0]?.problem;
}

export function hubProblems(sql: Sql, installation: number): Promise<HubProblem[]> {
  return sql.query<HubProblem>(
    `select repository, full_name as "fullName", problem, since from protomanager.hub_problems
     where installation = $1 order by full_name`,
    [installation],
  );
}
