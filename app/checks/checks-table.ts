/** Table of checks: which check run stands for which commit of which pull request, and what its run has reported. */

import type { CheckReport } from "../../src/companion/protocol.ts";
import type { CheckJob } from "../queue/jobs.ts";
import type { Sql } from "../store/sql.ts";
import { checkKey } from "./check-key.ts";

export interface Check extends CheckJob {
  key: string;
  /** Of the service. */
  installation: number;
  checkName: string;
  /** GitHub's id; null until it is made. */
  checkRun: number | null;
  openedAt: Date;
  report: CheckReport | null;
  /** A newer commit is checked instead. */
  superseded: boolean;
  concludedAt: Date | null;
}

export type NewCheck = CheckJob & Pick<Check, "installation" | "checkName">;

interface Row extends Omit<Check, "repository" | "report"> {
  report: string | null;
  repository: number;
  owner: string;
  name: string;
}

const columns = `key, hub, installation, repository, owner, name, pull, head, check_name as "checkName",
  check_run as "checkRun", opened_at as "openedAt", report, superseded, concluded_at as "concludedAt"`;

/**
 * The check of a commit, made when there is none. One that has ended begins anew with `again`: with another check run,
 * and without its report.
 */
export async function openCheck(
  sql: Sql,
  check: NewCheck,
  { again, now }: { again: boolean; now: Date },
): Promise<Check> {
  const { hub, installation, repository, pull, head, checkName } = check;
  const key = checkKey(check);
  await sql.query(
    `insert into protomanager.checks
       (key, hub, installation, repository, owner, name, pull, head, check_name, opened_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (key) do nothing`,
    [key, hub, installation, repository.id, repository.owner, repository.name, pull, head, checkName, now],
  );
  if (again) {
    await sql.query(
      `update protomanager.checks set check_run = null, check_name = $2, opened_at = $3, report = null,
         superseded = false, concluded_at = null
       where key = $1 and concluded_at is not null`,
      [key, checkName, now],
    );
  }
  return (await checkByKey(sql, key))!;
}

export async function checkByKey(sql: Sql, key: string): Promise<Check | undefined> {
  const rows = await sql.query<Row>(`select ${columns} from protomanager.checks where key = $1`, [key]);
  return rows.map(toCheck)[0];
}

export async function checksOfCommit(sql: Sql, repository: number, head: string): Promise<Check[]> {
  const rows = await sql.query<Row>(
    `select ${columns} from protomanager.checks where repository = $1 and head = $2 order by key`,
    [repository, head],
  );
  return rows.map(toCheck);
}

export async function nameCheckRun(sql: Sql, key: string, checkRun: number): Promise<void> {
  await sql.query("update protomanager.checks set check_run = $2 where key = $1", [key, checkRun]);
}

/** Marks the open checks of other commits of the pull request, and returns their keys. */
export async function supersede(sql: Sql, { hub, repository, pull, head }: CheckJob): Promise<string[]> {
  const rows = await sql.query<{ key: string }>(
    `update protomanager.checks set superseded = true
     where hub = $1 and repository = $2 and pull = $3 and head <> $4 and concluded_at is null returning key`,
    [hub, repository.id, pull, head],
  );
  return rows.map(({ key }) => key);
}

export async function storeReport(sql: Sql, key: string, report: CheckReport): Promise<void> {
  await sql.query("update protomanager.checks set report = $2 where key = $1 and concluded_at is null", [
    key,
    JSON.stringify(report),
  ]);
}

/** The report is no longer of use then. */
export async function markConcluded(sql: Sql, key: string, now: Date): Promise<void> {
  await sql.query("update protomanager.checks set concluded_at = $2, report = null where key = $1", [
    key,
    now,
  ]);
}

/** Checks that have not ended and were opened before this time, oldest first. */
export async function openChecks(sql: Sql, before: Date): Promise<Check[]> {
  const rows = await sql.query<Row>(
    `select ${columns} from protomanager.checks where concluded_at is null and opened_at < $1 order by opened_at`,
    [before],
  );
  return rows.map(toCheck);
}

/** Removes checks that ended before this time and returns how many. */
export async function pruneChecks(sql: Sql, before: Date): Promise<number> {
  const rows = await sql.query("delete from protomanager.checks where concluded_at < $1 returning 1", [
    before,
  ]);
  return rows.length;
}

function toCheck({ repository: id, owner, name, report, ...row }: Row): Check {
  return {
    ...row,
    repository: { id, owner, name },
    report: report === null ? null : (JSON.parse(report) as CheckReport),
  };
}
