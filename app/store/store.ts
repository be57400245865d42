/** An open database, with what the queue needs of it besides SQL. */

import type pg from "pg";
import type { Statement } from "./pool-store.ts";
import type { Database } from "./sql.ts";

export interface Store extends Database {
  /** The queue opens connections of its own to PostgreSQL, for LISTEN; it shares PGlite's only one. */
  readonly backend: { kind: "postgres"; url: string } | PgliteBackend;
}

export interface PgliteBackend {
  kind: "pglite";
  /** Of the one connection. */
  pool: pg.Pool;
  statement: Statement;
}
