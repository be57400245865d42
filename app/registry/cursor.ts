/** The text by which the next page is asked for: the sort key of the last item. Pure. */

import { z } from "zod";

/** Types of SQL that lists are sorted by; times are ISO 8601. */
const parts = {
  text: z.string().max(2000),
  integer: z.int32(),
  uuid: z.uuid(),
  timestamptz: z.iso.datetime(),
};

export type SortType = keyof typeof parts;
export type SortKey = (string | number)[];

export class BadCursorError extends Error {
  override readonly name = "BadCursorError";
}

export function writeCursor(key: SortKey): string {
  return Buffer.from(JSON.stringify(key)).toString("base64url");
}

/** @throws BadCursorError - it is none that such a list gave out */
export function readCursor(text: string, types: readonly SortType[]): SortKey {
  const bad = () => new BadCursorError("This is no cursor of this list. Ask for the first page.");
  let values: unknown;
  try {
    values = JSON.parse(Buffer.from(text, "base64url").toString("utf8"));
  } catch {
    throw bad();
  }
  if (!Array.isArray(values) || values.length !== types.length) throw bad();
  return types.map((type, index) => {
    const value = parts[type].safeParse(values[index]);
    if (!value.success) throw bad();
    return value.data;
  });
}
