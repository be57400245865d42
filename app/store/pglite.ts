import { PGlite, type Transaction, types } from "@electric-sql/pglite";
import { assertOutsideTransaction, insideTransaction } from "./in-transaction.ts";
import type { Sql, SqlValue } from "./sql.ts";
import type { Store } from "./store.ts";

/** Without autovacuum, which PGlite has not, updated and removed rows would stay. A second of work at most. */
const vacuumEveryMs = 6 * 60 * 60 * 1000;

/**
 * PostgreSQL inside this process, in `folder`. One connection: statements and transactions run one after another. It
 * writes without fsync: what was committed survives a killed process, not a power cut. The folder must be this process's
 * alone, see `directory-lock.ts`.
 */
export async function openPglite(folder: string): Promise<Store> {
  const pglite = await PGlite.create({ dataDir: folder, parsers: { [types.INT8]: Number } });
  const vacuum = setInterval(() => void pglite.exec("VACUUM ANALYZE").catch(() => {}), vacuumEveryMs).unref();
  return {
    backend: { kind: "pglite", pglite },
    async query<Row>(text: string, values?: readonly SqlValue[]) {
      assertOutsideTransaction("A statement of the database");
      return run<Row>(pglite, text, values);
    },
    async transaction<T>(body: (sql: Sql) => Promise<T>): Promise<T> {
      assertOutsideTransaction("A transaction");
      const outcome = await pglite.transaction(async (transaction) => ({
        value: await insideTransaction(() =>
          body({ query: (text, values) => run(transaction, text, values) }),
        ),
        // Fails where a statement failed and its error was swallowed: what follows would be rolled back silently.
        check: await transaction.query("SELECT 1"),
      }));
      return outcome.value;
    },
    async close() {
      clearInterval(vacuum);
      await pglite.close();
    },
  };
}

async function run<Row>(
  target: PGlite | Transaction,
  text: string,
  values: readonly SqlValue[] = [],
): Promise<Row[]> {
  if (values.length > 0) return (await target.query<Row>(text, [...values])).rows;
  const results = await target.exec(text);
  return (results.at(-1)?.rows ?? []) as Row[];
}
