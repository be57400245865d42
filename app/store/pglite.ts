import { PGlite } from "@electric-sql/pglite";
import pg from "pg";
import { PgliteStream } from "./pglite-stream.ts";
import { getTypeParser, prepared, storeOn } from "./pool-store.ts";
import type { Store } from "./store.ts";

/** Without autovacuum, which PGlite has not, updated and removed rows would stay. A second of work at most. */
const vacuumEveryMs = 6 * 60 * 60 * 1000;

/**
 * PostgreSQL inside this process, in `folder`. One connection: statements and transactions run one after another. It
 * writes without fsync: what was committed survives a killed process, not a power cut. The folder must be this process's
 * alone, see `directory-lock.ts`.
 */
export async function openPglite(folder: string): Promise<Store> {
  const pglite = await PGlite.create({ dataDir: folder });
  const pool = new pg.Pool({
    stream: () => new PgliteStream(pglite),
    user: "postgres",
    database: "postgres",
    max: 1,
    idleTimeoutMillis: 0,
    types: { getTypeParser },
  } as pg.PoolConfig);
  const vacuum = setInterval(() => void pool.query("VACUUM ANALYZE").catch(() => {}), vacuumEveryMs).unref();
  const statement = prepared();
  return {
    ...storeOn(pool, { kind: "pglite", pool, statement }, statement),
    async close() {
      clearInterval(vacuum);
      await pool.end();
      await pglite.close();
    },
  };
}
