/** Both stores; in CI, and wherever it is asked for, PostgreSQL must be there. */

import { findPostgres } from "../../../app/support/postgres-server.ts";

export async function installedStores(): Promise<("pglite" | "postgres")[]> {
  if ((await findPostgres()) !== undefined) return ["pglite", "postgres"];
  throw new Error("PostgreSQL is not installed. On Debian: apt-get install postgresql");
}
