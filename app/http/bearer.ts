import { createHash, timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { HttpError } from "./body.ts";

/** @throws HttpError - 401, unless the request brings this token. `variable`: where the operator set it */
export function requireBearer({ headers }: IncomingMessage, token: string, variable: string): void {
  if (same(headers.authorization ?? "", `Bearer ${token}`)) return;
  throw new HttpError(401, `This needs ${variable} as a bearer.`);
}

/** In the same time, whatever the two have in common. */
export function same(one: string, other: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(one), digest(other));
}
