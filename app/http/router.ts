/** Method and path → route. A dozen fixed paths need no more than a map. */

import type { IncomingMessage, ServerResponse } from "node:http";

/** Answers the request; what it throws is answered by the server. */
export type RouteHandler = (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<void>;

/** `GET /health` → handler. */
export type Routes = Readonly<Record<`${"GET" | "POST"} /${string}`, RouteHandler>>;

export type Match =
  | { handler: RouteHandler; url: URL }
  /** Methods that the path has; none for an unknown path. */
  | { handler: undefined; allowed: string[] };

export function matchRoute(routes: Routes, method = "GET", target = "/"): Match {
  const url = URL.parse(target, "http://localhost");
  if (url === null) return { handler: undefined, allowed: [] };
  const path = url.pathname.length > 1 ? url.pathname.replace(/\/+$/, "") : url.pathname;
  const wanted = method === "HEAD" ? "GET" : method;
  const all = new Map(Object.entries(routes));
  const handler = all.get(`${wanted} ${path}`);
  if (handler !== undefined) return { handler, url };
  return { handler: undefined, allowed: ["GET", "POST"].filter((known) => all.has(`${known} ${path}`)) };
}
