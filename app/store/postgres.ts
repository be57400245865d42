import pg from "pg";
import type { Logger } from "../log.ts";
import { assertOutsideTransaction, insideTransaction } from "./in-transaction.ts";
import type { Sql, SqlValue } from "./sql.ts";
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

/** Lazy: a server that is away is noticed by the first statement. */
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
  return {
    backend: { kind: "postgres", url },
    async query<Row>(text: string, values: readonly SqlValue[] = []) {
      assertOutsideTransaction("A statement of the database");
      return rowsOf<Row>(await pool.query(text, [...values]));
    },
    transaction(body) {
      assertOutsideTransaction("A transaction");
      return transaction(pool, body);
    },
    close: () => pool.end(),
  };
}

async function transaction<T>(pool: pg.Pool, body: (sql: Sql) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  // The pool hears errors of idle connections only.
  const broken: Error[] = [];
  const onError = (error: Error) => void broken.push(error);
  client.on("error", onError);
  const sql: Sql = {
    async query<Row>(text: string, values: readonly SqlValue[] = []) {
      return rowsOf<Row>(await client.query(text, [...values]));
    },
  };
  try {
    await client.query("BEGIN");
    const result = await insideTransaction(() => body(sql));
    const { command } = await client.query("COMMIT");
    if (command !== "COMMIT")
      throw new Error("A statement of the transaction failed and its error was swallowed.");
    return result;
  } catch (error) {
    await client.query("ROLLBACK").catch((failure: Error) => broken.push(failure));
    throw error;
  } finally {
    client.off("error", onError);
    client.release(broken[0]);
  }
}

/** Of several statements in one text, the rows of the last, as PGlite gives them. */
function rowsOf<Row>(result: pg.QueryResult | pg.QueryResult[]): Row[] {
  const last = Array.isArray(result) ? result.at(-1) : result;
  return (last?.rows ?? []) as Row[];
}

const bigint = pg.types.builtins.INT8;
/** `pg_type.oid` of bigint[]. */
const bigintArray = 1016;
const parseArray: (text: string) => (string | null)[] = pg.types.getTypeParser(
  bigintArray as Parameters<typeof pg.types.getTypeParser>[0],
);

/** bigint as a number: ids of GitHub and counts stay below 2^53. */
function getTypeParser(oid: number, format?: "text" | "binary") {
  if (oid === bigint) return Number;
  if (oid === bigintArray)
    return (text: string) => parseArray(text).map((item) => (item === null ? null : Number(item)));
  return pg.types.getTypeParser(oid, format as "text");
}
