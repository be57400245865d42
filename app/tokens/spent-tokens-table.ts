/** Table of the identity tokens that were used: each is good for one request. */

import type { Sql } from "../store/sql.ts";

/** False when the token was used before. Of two at the same time, one waits for the other's transaction. */
export async function spend(sql: Sql, jti: string, expiresAt: Date): Promise<boolean> {
  const rows = await sql.query(
    "insert into protomanager.spent_tokens (jti, expires_at) values ($1, $2) on conflict do nothing returning 1",
    [jti, expiresAt],
  );
  return rows.length === 1;
}

/** Forgets tokens that nobody would have believed any more then, and returns how many. */
export async function pruneSpentTokens(sql: Sql, before: Date): Promise<number> {
  const rows = await sql.query("delete from protomanager.spent_tokens where expires_at < $1 returning 1", [
    before,
  ]);
  return rows.length;
}
