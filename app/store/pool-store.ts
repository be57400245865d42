/** A store on a pool of `pg`, to whichever PostgreSQL it leads. */

import pg from "pg";
import { assertOutsideTransaction, insideTransaction } from "./in-transaction.ts";
import type { Sql, SqlValue } from "./sql.ts";
import type { Store } from "./store.ts";

/** How a statement is sent; `asWritten` unless it is to be prepared. */
export type Statement = (text: string, values: readonly SqlValue[]) => pg.QueryConfig;

export const asWritten: Statement = (text, values) => ({ text, values: [...values] });

/** Of a session that lasts: a statement that was sent before is neither parsed nor planned again. */
export function prepared(): Statement {
  const names = new Map<string, string>();
  return (text, values) => {
    // Several statements in one text cannot be prepared; they have no values.
    if (values.length === 0 && text.includes(";")) return { text };
    const name = names.get(text) ?? `protomanager_${names.size}`;
    names.set(text, name);
    return { name, text, values: [...values] };
  };
}

export function storeOn(
  pool: pg.Pool,
  backend: Store["backend"],
  statement: Statement,
): Omit<Store, "close"> {
  return {
    backend,
    async query<Row>(text: string, values: readonly SqlValue[] = []) {
      assertOutsideTransaction("A statement of the database");
      return rowsOf<Row>(await pool.query(statement(text, values)));
    },
    transaction(body) {
      assertOutsideTransaction("A transaction");
      return transaction(pool, statement, body);
    },
  };
}

async function transaction<T>(
  pool: pg.Pool,
  statement: Statement,
  body: (sql: Sql) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  // The pool hears errors of idle connections only.
  const broken: Error[] = [];
  const onError = (error: Error) => void broken.push(error);
  client.on("error", onError);
  const sql: Sql = {
    async query<Row>(text: string, values: readonly SqlValue[] = []) {
      return rowsOf<Row>(await client.query(statement(text, values)));
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

/** Of several statements in one text, the rows of the last. */
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
export function getTypeParser(oid: number, format?: "text" | "binary") {
  if (oid === bigint) return Number;
  if (oid === bigintArray)
    return (text: string) => parseArray(text).map((item) => (item === null ? null : Number(item)));
  return pg.types.getTypeParser(oid, format as "text");
}
