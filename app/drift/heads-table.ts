/** Tables of heads that a hub's lock does not hold, and of how often the hub was started for them. */

import type { Sql } from "../store/sql.ts";

export interface HeadRow {
  service: string;
  head: string;
  firstSeen: Date;
  /** Date of the first commit that was seen to be missing, with which the service began to differ. */
  since: Date;
  settled: boolean;
}

export interface Attempts {
  /** Which heads they were for. */
  heads: string;
  attempts: number;
  nextAt: Date;
}

export function headsOf(sql: Sql, hub: string): Promise<HeadRow[]> {
  return sql.query<HeadRow>(
    `select service, head, first_seen as "firstSeen", since, settled_at is not null as settled
     from protomanager.heads where hub = $1`,
    [hub],
  );
}

/** These heads and no others differ from the hub's lock. What is known of a head that is still the same stays. */
export async function putHeads(sql: Sql, hub: string, rows: readonly HeadRow[]): Promise<void> {
  const services = rows.map(({ service }) => service);
  await sql.query("delete from protomanager.heads where hub = $1 and service <> all($2::text[])", [
    hub,
    services,
  ]);
  await sql.query(
    `insert into protomanager.heads (hub, service, head, first_seen, since)
     select $1, r.service, r.head, r."firstSeen", r.since
     from jsonb_to_recordset($2::jsonb) as r (service text, head text, "firstSeen" timestamptz, since timestamptz)
     on conflict (hub, service) do update set head = excluded.head, first_seen = excluded.first_seen,
       since = excluded.since, settled_at = null where heads.head <> excluded.head`,
    [hub, JSON.stringify(rows)],
  );
}

export async function attemptsOf(sql: Sql, hub: string): Promise<Attempts | undefined> {
  const rows = await sql.query<Attempts>(
    `select heads, attempts, next_at as "nextAt" from protomanager.drift_attempts where hub = $1`,
    [hub],
  );
  return rows[0];
}

/** The next look at the hub that finds it behind starts it. */
export async function forgetAttempts(sql: Sql, hub: string): Promise<void> {
  await sql.query("delete from protomanager.drift_attempts where hub = $1", [hub]);
}

export async function putAttempts(
  sql: Sql,
  hub: string,
  { heads, attempts, nextAt }: Attempts,
): Promise<void> {
  await sql.query(
    `insert into protomanager.drift_attempts (hub, heads, attempts, next_at) values ($1, $2, $3, $4)
     on conflict (hub) do update set heads = excluded.heads, attempts = excluded.attempts, next_at = excluded.next_at`,
    [hub, heads, attempts, nextAt],
  );
}
