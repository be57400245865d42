/** Which webhook deliveries have been taken, so that a redelivered or replayed one does nothing. */

import type { Sql } from "./sql.ts";

export interface Delivery {
  /** `X-GitHub-Delivery`, a UUID. */
  id: string;
  /** `X-GitHub-Event`. */
  event: string;
  action: string | null;
  /** `owner/name`. */
  repository: string | null;
  installation: number | null;
  receivedAt: Date;
  /** Of one that needs no job: a few words on why, for people who look into the table. */
  ignored?: { why: string; at: Date };
}

/** False when the delivery is known already. Of two at the same time, one waits for the other's transaction. */
export async function recordDelivery(sql: Sql, delivery: Delivery): Promise<boolean> {
  return (await recordDeliveries(sql, [delivery])).size === 1;
}

/** Those of the ids, in lower case, that were not known. Many cost as much as one. */
export async function recordDeliveries(sql: Sql, deliveries: readonly Delivery[]): Promise<Set<string>> {
  const values = deliveries.map(({ ignored, ...delivery }) => {
    return { ...delivery, handled_at: ignored?.at, outcome: ignored?.why };
  });
  // In order: two transactions that hold some of the same would wait for each other.
  const rows = await sql.query<{ id: string }>(
    `INSERT INTO protomanager.deliveries (id, event, action, repository, installation, received_at, handled_at, outcome)
     SELECT d.id, d.event, d.action, d.repository, d.installation, d."receivedAt", d.handled_at, d.outcome
     FROM jsonb_to_recordset($1::jsonb) AS d (id uuid, event text, action text, repository text, installation bigint,
       "receivedAt" timestamptz, handled_at timestamptz, outcome text)
     ORDER BY d.id
     ON CONFLICT DO NOTHING RETURNING id::text`,
    [JSON.stringify(values)],
  );
  return new Set(rows.map(({ id }) => id));
}

/** `outcome`: a few words on what came of it, for people who look into the table. */
export async function finishDelivery(sql: Sql, id: string, outcome: string, at: Date): Promise<void> {
  await sql.query("UPDATE protomanager.deliveries SET handled_at = $2, outcome = $3 WHERE id = $1", [
    id,
    at,
    outcome,
  ]);
}

/** Removes deliveries received before then and returns how many. GitHub redelivers for three days only. */
export async function pruneDeliveries(sql: Sql, before: Date): Promise<number> {
  const rows = await sql.query("DELETE FROM protomanager.deliveries WHERE received_at < $1 RETURNING 1", [
    before,
  ]);
  return rows.length;
}

/** Those of the ids that are known. */
export async function takenDeliveries(sql: Sql, ids: readonly string[]): Promise<Set<string>> {
  const rows = await sql.query<{ id: string }>(
    "SELECT id::text FROM protomanager.deliveries WHERE id = ANY($1::uuid[])",
    [ids],
  );
  return new Set(rows.map(({ id }) => id));
}
