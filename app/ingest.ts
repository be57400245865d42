/** A webhook delivery → the job that handles it, at once or not at all. */

import { setTimeout as delay } from "node:timers/promises";
import type { AppContext } from "./context.ts";
import { deliveryFacts } from "./events/delivery-facts.ts";
import { isOfInterest } from "./events/of-interest.ts";
import { readEvent } from "./events/read-event.ts";
import { HttpError } from "./http/body.ts";
import { finishDelivery, recordDelivery } from "./store/deliveries-table.ts";

export interface IngestOptions
  extends Pick<AppContext, "database" | "queues" | "metrics" | "log" | "now" | "settings"> {
  /** Whether the App does anything for an account; handlers look again, so true where it is not known yet. */
  serves: (account: string) => boolean;
  /** When the delivery's first byte came, in milliseconds since 1970; default now. */
  receivedAt?: () => number | undefined;
  deadlineMs?: number;
}

export interface Delivery {
  /** `X-GitHub-Delivery`. */
  id: string;
  /** `X-GitHub-Event`. */
  name: string;
  payload: unknown;
}

/** Probot answers 202 after 9 s, and GitHub would not send again what is lost then. */
const defaultDeadlineMs = 8000;

/** @throws HttpError - 503 when it could not be kept: GitHub notes it as failed, and the reconciler has it sent again */
export async function ingest(delivery: Delivery, options: IngestOptions): Promise<void> {
  const { log, metrics, deadlineMs = defaultDeadlineMs } = options;
  const of = { delivery: delivery.id, event: delivery.name };
  const kept = keep(delivery, options);
  const late = new AbortController();
  try {
    const timeout = delay(deadlineMs, undefined, { signal: late.signal }).then(() => {
      throw new Error(`The store did not answer within ${deadlineMs} ms.`);
    });
    const { outcome, repository } = await Promise.race([kept, timeout]);
    metrics.delivery(delivery.name, outcome);
    const line = outcome === "ignored" ? "debug" : "info";
    log[line]({ ...of, repository, outcome }, "A webhook delivery was taken.");
  } catch (error) {
    kept.catch(() => {});
    log.error({ ...of, error }, "A webhook delivery could not be kept.");
    throw new HttpError(503, "The delivery could not be kept: send it again later.", { cause: error });
  } finally {
    late.abort();
  }
}

async function keep(delivery: Delivery, options: IngestOptions) {
  const { database, queues, now, serves, settings } = options;
  const { account, ...facts } = deliveryFacts(delivery.payload);
  const receivedAt = options.receivedAt?.() ?? now();
  const event = readEvent(delivery.name, delivery.payload);
  const served = account === null || serves(account);
  const outcome = await database.transaction(async (sql) => {
    const row = { id: delivery.id, event: delivery.name, ...facts, receivedAt: new Date(receivedAt) };
    if (!(await recordDelivery(sql, row))) return "duplicate";
    if (event === undefined || !served || !isOfInterest(event, settings().workflow)) {
      const reason = served ? "ignored: of no interest" : "ignored: the account is not served";
      await finishDelivery(sql, delivery.id, reason, new Date(now()));
      return "ignored";
    }
    await queues.send("delivery", { id: delivery.id, receivedAt, event }, { sql });
    return "accepted";
  });
  return { outcome, repository: facts.repository } as const;
}
