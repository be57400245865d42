/** Requests of workflow runs: JSON in, JSON out, with a bearer. */

import type { AppContext } from "../context.ts";
import { type BodyBudget, HttpError, readBody } from "./body.ts";
import { respond } from "./respond.ts";
import type { RouteHandler } from "./router.ts";

export interface ApiRequest {
  /** The header of that name. */
  authorization: string | undefined;
  /** Parsed JSON, of any shape. */
  body: unknown;
}

export interface ApiAnswer {
  status: number;
  /** Sent as JSON. */
  body: unknown;
}

export type ApiHandler = (request: ApiRequest, context: AppContext) => Promise<ApiAnswer>;

export function apiRoute(
  handler: ApiHandler,
  options: { context: () => AppContext; budget: BodyBudget; limit: number },
): RouteHandler {
  return async (request, response) => {
    const { authorization } = request.headers;
    const text = (await readBody(request, options.limit, options.budget)).toString("utf8");
    let body: unknown;
    try {
      body = JSON.parse(text);
    } catch {
      throw new HttpError(400, "The body is no JSON.");
    }
    respond(response, await handler({ authorization, body }, options.context()));
  };
}
