/** The one way to the database, the same for PostgreSQL and PGlite. */

/** Values as `pg` takes them: text, numbers, booleans, dates, null, JSON as text. */
export type SqlValue = string | number | boolean | Date | null | readonly string[] | readonly number[];

export interface Sql {
  /**
   * Rows of one statement with `$1`-style parameters, or, without values, of the last of several. bigint columns
   * come back as numbers, timestamps as Date, jsonb parsed.
   */
  query<Row = Record<string, unknown>>(text: string, values?: readonly SqlValue[]): Promise<Row[]>;
}

export interface Database extends Sql {
  /** All or nothing; a failure of `body` rolls back and is thrown. */
  transaction<T>(body: (sql: Sql) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}
