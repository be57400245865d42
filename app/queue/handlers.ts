import type { AppContext } from "../context.ts";
import type { QueueName } from "./jobs.ts";
import type { Handler } from "./queues.ts";

/** What each queue's jobs do. */
export type Handlers = { [Name in QueueName]: Handler<Name, AppContext> };
