/** Table of the heads that pull requests had, with GitHub's times: a comment is about the head of its time. */

import type { Sql } from "../store/sql.ts";

export interface PullHead {
  repository: number;
  pull: number;
  /** Commit id. */
  head: string;
  at: Date;
}

export async function rememberHead(sql: Sql, { repository, pull, head, at }: PullHead): Promise<void> {
  await sql.query(
    `insert into protomanager.pull_heads (repository, pull, head, at) values ($1, $2, $3, $4) on conflict do nothing`,
    [repository, pull, head, at],
  );
}

/**
 * The head at a time; undefined when no event told it, or when one second saw two: GitHub's times are whole seconds, so
 * it is not known which of them the comment was about.
 */
export async function headAt(
  sql: Sql,
  repository: number,
  pull: number,
  at: Date,
): Promise<string | undefined> {
  const rows = await sql.query<{ head: string; at: Date }>(
    `select head, at from protomanager.pull_heads
     where repository = $1 and pull = $2 and at <= $3 order by at desc limit 2`,
    [repository, pull, at],
  );
  const [newest, before] = rows;
  if (newest === undefined) return undefined;
  if (before === undefined || before.head === newest.head) return newest.head;
  const second = newest.at.getTime();
  return second === at.getTime() || second === before.at.getTime() ? undefined : newest.head;
}

/** Whether an event has told of this head. */
export async function knowsHead(sql: Sql, repository: number, pull: number, head: string): Promise<boolean> {
  const rows = await sql.query(
    "select 1 from protomanager.pull_heads where repository = $1 and pull = $2 and head = $3 limit 1",
    [repository, pull, head],
  );
  return rows.length > 0;
}

/** Removes heads of before this time that later ones replaced, and returns how many. */
export async function prunePullHeads(sql: Sql, before: Date): Promise<number> {
  const rows = await sql.query(
    `delete from protomanager.pull_heads old where at < $1 and exists (
       select 1 from protomanager.pull_heads newer
       where newer.repository = old.repository and newer.pull = old.pull and newer.at > old.at)
     returning 1`,
    [before],
  );
  return rows.length;
}

export async function forgetPull(sql: Sql, repository: number, pull: number): Promise<void> {
  await sql.query("delete from protomanager.pull_heads where repository = $1 and pull = $2", [
    repository,
    pull,
  ]);
}
