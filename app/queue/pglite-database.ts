import type pg from "pg";
import type { Db } from "pg-boss";
import type { SqlValue } from "../store/sql.ts";
import type { PgliteBackend } from "../store/store.ts";

/** Lets pg-boss use PGlite's only connection in turn with the store; its own adapter would not wait for transactions. */
export function pgliteDatabase({ pool, statement }: PgliteBackend): Db {
  return {
    async executeSql(text, values = []) {
      const client = await pool.connect();
      try {
        const result = await client.query(statement(text, values as SqlValue[]));
        // Several statements in one text, of which one in the middle may have the rows.
        return { rows: [result].flat().flatMap(({ rows }) => rows) };
      } catch (error) {
        // The text may have begun a transaction.
        await client.query("ROLLBACK");
        throw error;
      } finally {
        client.release();
      }
    },
    async listen(channel, onNotification, onReconnect) {
      const client = await pool.connect();
      const onMessage = (message: pg.Notification) => {
        if (message.channel === channel) onNotification(message.payload ?? "");
      };
      client.on("notification", onMessage);
      await client.query(`LISTEN ${client.escapeIdentifier(channel)}`).finally(() => client.release());
      onReconnect();
      return {
        async close() {
          client.off("notification", onMessage);
          await pool.query(`UNLISTEN ${client.escapeIdentifier(channel)}`);
        },
      };
    },
  };
}
