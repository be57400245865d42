/** An open database, with what the queue needs of it besides SQL. */

import type { PGlite } from "@electric-sql/pglite";
import type { Database } from "./sql.ts";

export interface Store extends Database {
  /** The queue opens connections of its own to PostgreSQL, for LISTEN; it shares PGlite's only one. */
  readonly backend: { kind: "postgres"; url: string } | { kind: "pglite"; pglite: PGlite };
}
