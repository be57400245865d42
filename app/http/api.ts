/** Requests of workflow runs: JSON in, JSON out, with a bearer. */

import type { AppContext } from "../context.ts";
import type { RunHandler } from "../tokens/exchange.ts";
import { type BodyBudget, readBody } from "./body.ts";
import { respond } from "./respond.ts";
import type { RouteHandler } from "./router.ts";

export function apiRoute(
  handler: RunHandler,
  options: { context: () => AppContext; budget: BodyBudget; limit: number },
): RouteHandler {
  return async (request, response) => {
    const { authorization } = request.headers;
    const body = await readBody(request, options.limit, options.budget);
    const {
      status,
      body: answer = {},
      headers = {},
    } = await handler({ authorization, body }, options.context());
    respond(response, { status, body: answer, headers });
  };
}
