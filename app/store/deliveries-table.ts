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
}

/** False when the delivery is known already. Of two at the same time, one waits for the other's transaction. */
export async function recordDelivery(sql: Sql, delivery: Delivery): Promise<boolean> {
  const { id, event, action, repository, installation, receivedAt } = delivery;
  const rows = await sql.query(
    `INSERT INTO protomanager.deliveries (id, event, action, repository, installation, received_at)
     VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING RETURNING id`,
    [id, event, action, repository, installation, receivedAt],
  );
  return rows.length === 1;
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
