/** A webhook delivery → the job that handles it, at once or not at all. */

import { type Context, context } from "@opentelemetry/api";
import type { AppContext } from "./context.ts";
import { deliveryFacts } from "./events/delivery-facts.ts";
import { isOfInterest } from "./events/of-interest.ts";
import { readEvent } from "./events/read-event.ts";
import { HttpError } from "./http/body.ts";
import { type BatchOptions, inBatches } from "./in-batches.ts";
import type { Jobs } from "./queue/jobs.ts";
import type { JobToSend } from "./queue/queues.ts";
import { type Delivery as DeliveryRow, recordDeliveries } from "./store/deliveries-table.ts";
import type { Sql } from "./store/sql.ts";

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

/**
 * Keeps deliveries.
 *
 * @throws HttpError - 503 when one could not be kept: GitHub notes it as failed, and the reconciler has it sent again
 */
export function createIngest(options: IngestOptions): (delivery: Delivery) => Promise<void> {
  const { log, metrics, deadlineMs = defaultDeadlineMs } = options;
  const keepArrival = inBatches<Arrival, Outcome>((arrivals) => keep(arrivals, options), batches);

  return async (delivery) => {
    const of = { delivery: delivery.id, event: delivery.name };
    try {
      const arrival = readArrival(delivery, options);
      const outcome = await within(deadlineMs, keepArrival(arrival));
      metrics.delivery(delivery.name, outcome);
      const line = outcome === "ignored" ? "debug" : "info";
      log[line]({ ...of, repository: arrival.row.repository, outcome }, "A webhook delivery was taken.");
    } catch (error) {
      log.error({ ...of, error }, "A webhook delivery could not be kept.");
      throw new HttpError(503, "The delivery could not be kept: send it again later.", { cause: error });
    }
  };
}

function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new Error(`The store did not answer within ${milliseconds} ms.`));
    }, milliseconds);
    work.finally(() => clearTimeout(timer)).then(resolve, reject);
  });
}

/** GitHub sends an organization's deliveries in bursts: those of a burst are kept in one transaction. */
const batches: BatchOptions = { most: 100, atOnce: 3 };

type Outcome = "accepted" | "duplicate" | "ignored";

interface Arrival {
  row: DeliveryRow;
  job: Jobs["delivery"] | undefined;
  /** The trace that the job belongs to. */
  trace: Context;
}

function readArrival({ id, name, payload }: Delivery, options: IngestOptions): Arrival {
  const { now, serves, settings } = options;
  const { account, ...facts } = deliveryFacts(payload);
  const receivedAt = options.receivedAt?.() ?? now();
  const event = readEvent(name, payload);
  const served = account === null || serves(account);
  const row = { id: id.toLowerCase(), event: name, ...facts, receivedAt: new Date(receivedAt) };
  const trace = context.active();
  if (event === undefined || !served || !isOfInterest(event, settings().workflow)) {
    const why = served ? "ignored: of no interest" : "ignored: the account is not served";
    return { row: { ...row, ignored: { why, at: new Date(now()) } }, job: undefined, trace };
  }
  return { row, job: { id, receivedAt, event }, trace };
}

function keep(arrivals: readonly Arrival[], { database, queues }: IngestOptions): Promise<Outcome[]> {
  const rows = arrivals.map(({ row }) => row);
  const keepIn = async (sql: Sql) => {
    const fresh = await recordDeliveries(sql, rows);
    const jobs: JobToSend<"delivery">[] = [];
    const outcomes = arrivals.map(({ row, job, trace }): Outcome => {
      // Of two in one batch the second is the duplicate.
      if (!fresh.delete(row.id)) return "duplicate";
      if (job === undefined) return "ignored";
      jobs.push({ data: job, trace });
      return "accepted";
    });
    if (jobs.length > 0) await queues.sendAll("delivery", jobs, sql);
    return outcomes;
  };
  // One statement needs no transaction of its own.
  return arrivals.some(({ job }) => job) ? database.transaction(keepIn) : keepIn(database);
}
