/** One page of a query, by key and not by offset: rows that come and go meanwhile move nothing. */

import type { Sql, SqlValue } from "../store/sql.ts";
import { readCursor, type SortKey, type SortType, writeCursor } from "./cursor.ts";
import type { Page, PageQuery } from "./registry.ts";

const defaultSize = 50;
const largestSize = 500;

export interface ListQuery<Row, Item> {
  /** `select … from …`, without `where`. */
  select: string;
  /** Conditions by their SQL, with `?` for the value; those whose value is undefined are left out. */
  where: Readonly<Record<string, SqlValue | undefined>>;
  /** Expressions that together are unique, with the type of each. */
  sort: { by: readonly (readonly [string, SortType])[]; newestFirst?: boolean };
  /** Values of `sort.by` in a row. */
  keyOf: (row: Row) => SortKey;
  toItem: (row: Row) => Item;
}

/** @throws BadCursorError */
export async function listPage<Row, Item>(
  sql: Sql,
  { size = defaultSize, after }: PageQuery,
  query: ListQuery<Row, Item>,
): Promise<Page<Item>> {
  const { newestFirst = false } = query.sort;
  const expressions = query.sort.by.map(([expression]) => expression);
  const types = query.sort.by.map(([, type]) => type);
  const limit = Math.min(Math.max(Math.trunc(size) || defaultSize, 1), largestSize);
  const values: SqlValue[] = [];
  const parameter = (value: SqlValue) => `$${values.push(value)}`;
  const conditions = Object.entries(query.where).flatMap(([condition, value]) =>
    value === undefined ? [] : [condition.replace("?", () => parameter(value))],
  );
  if (after !== undefined) {
    const key = readCursor(after, types).map((value, index) => `${parameter(value)}::${types[index]}`);
    conditions.push(`(${expressions.join(", ")}) ${newestFirst ? "<" : ">"} (${key.join(", ")})`);
  }
  const where = conditions.length > 0 ? `where ${conditions.join(" and ")}` : "";
  const order = expressions.map((expression) => `${expression} ${newestFirst ? "desc" : "asc"}`).join(", ");
  const text = `${query.select} ${where} order by ${order} limit ${limit + 1}`;
  const rows = await sql.query<Row>(text, values);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const next = rows.length > limit && last !== undefined ? writeCursor(query.keyOf(last)) : undefined;
  return { items: shown.map(query.toItem), next };
}

type WithoutNulls<Row> = {
  [Key in keyof Row]: null extends Row[Key] ? NonNullable<Row[Key]> | undefined : Row[Key];
};

/** Rows have null where items have undefined. */
export function withoutNulls<Row extends object>(row: Row): WithoutNulls<Row> {
  const entries = Object.entries(row).map(([key, value]) => [key, value ?? undefined]);
  return Object.fromEntries(entries) as WithoutNulls<Row>;
}
