/** Whether the server lives and whether it can work. */

import type { Database } from "../store/sql.ts";
import { respond } from "./respond.ts";
import type { RouteHandler } from "./router.ts";

const databaseTimeoutMs = 2000;

/** The process answers: nothing else is looked at, so that a database that is away restarts nobody. */
export const healthRoute: RouteHandler = async (_request, response) => {
  respond(response, { status: 200, body: { alive: true } });
};

export interface ReadyOptions {
  database: Database;
  state: () => { registered: boolean; queues: boolean; draining: boolean };
}

/** 200 when deliveries can be taken and are worked off, else 503 with what is missing. */
export function readyRoute({ database, state }: ReadyOptions): RouteHandler {
  return async (_request, response) => {
    const { registered, queues, draining } = state();
    const answers = await databaseAnswers(database);
    const ready = registered && queues && !draining && answers;
    respond(response, {
      status: ready ? 200 : 503,
      body: { ready, registered, queues, draining, database: answers },
    });
  };
}

async function databaseAnswers(database: Database): Promise<boolean> {
  const timer = Promise.withResolvers<boolean>();
  const timeout = setTimeout(() => timer.resolve(false), databaseTimeoutMs);
  try {
    const asked = database.query("SELECT 1").then(
      () => true,
      () => false,
    );
    return await Promise.race([asked, timer.promise]);
  } finally {
    clearTimeout(timeout);
  }
}
