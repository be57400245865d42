/** The queues as the rest of the App sees them. `pg-boss.ts` implements them. */

import type { Context } from "@opentelemetry/api";
import type { Sql } from "../store/sql.ts";
import type { Jobs, KeylessQueue, QueueName } from "./jobs.ts";

export interface SendOptions {
  /** Not before this many milliseconds from now; default 0. */
  afterMs?: number;
  /**
   * At most one waiting job has this key: a later one replaces its data and keeps its time, so a burst cannot put the
   * job off for ever. A job that runs does not count: one more waits behind it.
   */
  key?: string;
  /** Jobs of one group run one at a time, whichever instance runs them. Jobs of one key must be of one group. */
  group?: string;
  /** In this transaction; default in one of its own. Several keys in one transaction: always in the same order. */
  sql?: Sql;
}

export type SendOptionsOf<Name extends QueueName> = Name extends KeylessQueue
  ? Omit<SendOptions, "key" | "group">
  : SendOptions;

export interface Queues {
  send<Name extends QueueName>(name: Name, data: Jobs[Name], options?: SendOptionsOf<Name>): Promise<void>;
  /** Many jobs at the cost of one, each of the trace that it is given. */
  sendAll<Name extends KeylessQueue>(name: Name, jobs: readonly JobToSend<Name>[], sql: Sql): Promise<void>;
  /** Jobs that failed for good, newest first. */
  deadLetters(limit: number): Promise<DeadLetter[]>;
  /** Puts a dead letter back into its queue; false when there is none of this id. */
  retry(id: string): Promise<boolean>;
}

export interface JobToSend<Name extends QueueName> {
  data: Jobs[Name];
  trace: Context;
}

export interface DeadLetter {
  id: string;
  queue: QueueName;
  data: unknown;
  /** Message of the last failure. */
  error: string;
  failedAt: Date;
}

/** What a job does. Thrown errors are retried with backoff and jitter, then the job is a dead letter. */
export type Handler<Name extends QueueName, Context> = (data: Jobs[Name], context: Context) => Promise<void>;

/** Thrown by a handler that knows when it makes sense to try again: a rate limit, an outage. */
export class RetryLater extends Error {
  override readonly name = "RetryLater";
  readonly afterMs: number;

  constructor(message: string, afterMs: number, options?: ErrorOptions) {
    super(message, options);
    this.afterMs = afterMs;
  }
}
