/** Parts that payloads share. Whatever GitHub leaves out or adds, a payload either has what an event needs or is none. */

import { z } from "zod";
import type { AppEvent } from "./event.ts";

/** A payload → what is of interest in it. */
export type EventReader = (payload: unknown) => AppEvent | undefined;

export const id = z.number().int().positive();
/** 40 digits, or 64 in repositories with SHA-256. */
export const commitId = z.string().regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/);
/** Foreign text that a JSON column of PostgreSQL can hold: no NUL, no half of a surrogate pair. */
export const foreignText = z
  .string()
  .max(1000)
  .refine((text) => text.isWellFormed() && !text.includes("\0"));
/** Of a person, an organization, or an App's bot; managed users have an underscore. */
export const login = z.string().regex(/^[\w-]{1,100}(?:\[bot\])?$/);
export const time = z.iso.datetime({ offset: true }).transform((text) => Date.parse(text));

const repositoryName = z.string().regex(/^[\w.-]{1,100}$/);

export const installation = z.object({ id }).transform((found) => found.id);

export const repository = z
  .object({ id, name: repositoryName, owner: z.object({ login }) })
  .transform((found) => ({ id: found.id, owner: found.owner.login, name: found.name }));

/** As lists of an installation's repositories have them. */
export const listedRepository = z
  .object({ id, full_name: z.templateLiteral([login, "/", repositoryName]) })
  .transform((found) => {
    const [owner, name] = found.full_name.split("/") as [string, string];
    return { id: found.id, owner, name };
  });

/** An event out of the payloads that fit a schema. */
export function reader<Output>(
  schema: z.ZodType<Output>,
  read: (payload: Output) => AppEvent | undefined,
): EventReader {
  return (payload) => {
    const { data, success } = schema.safeParse(payload);
    return success ? read(data) : undefined;
  };
}
