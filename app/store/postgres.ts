import pg from "pg";
import type { Logger } from "../log.ts";
import { asWritten, getTypeParser, storeOn } from "./pool-store.ts";
import type { Store } from "./store.ts";

/**
 * Connections of one instance besides the queue's: a handler holds one only while a statement or a short transaction
 * runs, so ten serve some dozens of workers. Three instances stay below PostgreSQL's default of 100.
 */
const connections = 10;
/** A statement that finds no connection for so long fails, and its job is tried again. */
const connectTimeoutMs = 10_000;
/** PostgreSQL ends a transaction whose instance hangs, so that its locks do not stay. */
const idleInTransactionTimeoutMs = 60_000;

/** Lazy: a server that is away is noticed by the first statement. Prepares nothing, which poolers do not take. */
export function openPostgres(url: string, log: Logger): Store {
  const pool = new pg.Pool({
    connectionString: url,
    application_name: "protomanager",
    max: connections,
    connectionTimeoutMillis: connectTimeoutMs,
    idle_in_transaction_session_timeout: idleInTransactionTimeoutMs,
    keepAlive: true,
    types: { getTypeParser },
  });
  // An idle connection that breaks is replaced by the pool; unheard, its error would end the process.
  pool.on("error", (error) => log.warn({ error: error.message }, "An idle connection to PostgreSQL broke."));
  return { ...storeOn(pool, { kind: "postgres", url }, asWritten), close: () => pool.end() };
}
