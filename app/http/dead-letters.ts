/** Jobs that failed for good: listed, and tried again, for who has `ADMIN_TOKEN` as a bearer. */

import { z } from "zod";
import type { Queues } from "../queue/queues.ts";
import type { ServerSettings } from "../settings/server-settings.ts";
import { requireBearer } from "./bearer.ts";
import { type BodyBudget, HttpError, readBody } from "./body.ts";
import { respond } from "./respond.ts";
import type { RouteHandler, Routes } from "./router.ts";

export interface DeadLetterOptions {
  queues: () => Pick<Queues, "deadLetters" | "retry">;
  settings: () => Pick<ServerSettings, "adminToken">;
  budget: BodyBudget;
}

const listed = 100;
const maxBytes = 4096;
const retryRequest = z.strictObject({ id: z.uuid() });

/** `GET /dead-letters` and `POST /dead-letters/retry` with `{"id": "…"}`. Without `ADMIN_TOKEN` they are not there. */
export function deadLetterRoutes({ queues, settings, budget }: DeadLetterOptions): Routes {
  const forAdmins =
    (handler: RouteHandler): RouteHandler =>
    async (request, response, url) => {
      const { adminToken } = settings();
      if (adminToken === undefined) throw new HttpError(404, "Set ADMIN_TOKEN to use this.");
      requireBearer(request, adminToken, "ADMIN_TOKEN");
      await handler(request, response, url);
    };

  return {
    "GET /dead-letters": forAdmins(async (_request, response) => {
      respond(response, { status: 200, body: { deadLetters: await queues().deadLetters(listed) } });
    }),
    "POST /dead-letters/retry": forAdmins(async (request, response) => {
      const text = (await readBody(request, maxBytes, budget)).toString("utf8");
      const { data } = retryRequest.safeParse(parse(text));
      if (data === undefined) throw new HttpError(400, 'Send {"id": "…"} with the id of a dead letter.');
      const found = await queues().retry(data.id);
      if (!found)
        throw new HttpError(404, `There is no dead letter ${data.id}: it may have been retried already.`);
      respond(response, { status: 200, body: { retried: data.id } });
    }),
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
