/** Table of the reconciler's sweeps. */

import type { Sql } from "../store/sql.ts";

export interface Sweep {
  startedAt: Date;
  /** GitHub's deliveries before this time have been seen to. */
  deliveriesSince: Date;
}

export async function lastSweep(sql: Sql): Promise<Sweep | undefined> {
  const rows = await sql.query<Sweep>(
    `select started_at as "startedAt", deliveries_since as "deliveriesSince" from protomanager.sweeps`,
  );
  return rows[0];
}

export async function putSweep(sql: Sql, { startedAt, deliveriesSince }: Sweep): Promise<void> {
  await sql.query(
    `insert into protomanager.sweeps (started_at, deliveries_since) values ($1, $2)
     on conflict (one) do update set started_at = excluded.started_at, deliveries_since = excluded.deliveries_since`,
    [startedAt, deliveriesSince],
  );
}
