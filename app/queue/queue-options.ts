/** How each queue behaves. */

import type { KeylessQueue, QueueName } from "./jobs.ts";

export interface QueueOptions {
  /** Jobs of this queue that one instance runs at a time. */
  concurrency: number;
  /** Jobs that a worker takes and runs at once, which costs the database one statement for all; default 1. */
  batch?: number;
  /** Nobody waits for its jobs: those for later are found by polling. */
  polled?: true;
  /** Failures after which a job is a dead letter. The first run is not a retry. */
  retryLimit: number;
  /** Delay before the first retry; each further one doubles, with jitter, up to `retryDelayMaxSeconds`. */
  retryDelaySeconds: number;
  retryDelayMaxSeconds: number;
  /** A handler that runs for longer has failed. */
  expireSeconds: number;
  /** Five fields of cron, in UTC: a job `{}` at those times, by one of the instances. */
  cron?: string;
}

/**
 * Incidents of GitHub last hours: 2 s doubled to 10 minutes makes 24 retries last about three hours. What an outage is
 * known to cause throws `RetryLater`, which uses up no retry.
 */
const retries = { retryLimit: 24, retryDelaySeconds: 2, retryDelayMaxSeconds: 600 };

/** A handful of requests to GitHub, each of which may wait half a minute for an answer. */
const someRequests = { ...retries, expireSeconds: 300 };

type OptionsOf<Name extends QueueName> = QueueOptions &
  (Name extends KeylessQueue ? { keyless: true } : { keyless?: undefined });

export const queueOptions: { readonly [Name in QueueName]: OptionsOf<Name> } = {
  // Reads a few rows, compares two trees, sends jobs. An organization sends dozens a second.
  delivery: { ...someRequests, concurrency: 2, batch: 8, keyless: true },
  // An installation with thousands of repositories is read by pages, for minutes.
  discover: { ...retries, concurrency: 2, expireSeconds: 1800 },
  // One request, and up to 50 hubs in the same second.
  dispatch: { ...someRequests, concurrency: 2, batch: 8 },
  // Most are of runs whose end an event has told meanwhile.
  follow: { ...someRequests, concurrency: 1, batch: 8, keyless: true, polled: true },
  check: { ...someRequests, concurrency: 2 },
  // Annotations go in batches of 50, a second apart: GitHub's advice on requests that create content.
  conclude: { ...retries, concurrency: 2, expireSeconds: 900 },
  onboard: { ...someRequests, concurrency: 1 },
  // Lists hubs and sends a job for each: the next sweep does what this one did not.
  reconcile: { ...retries, retryLimit: 5, concurrency: 1, expireSeconds: 1800 },
  // Asks for the heads of up to thousands of repositories.
  "reconcile-hub": { ...retries, retryLimit: 5, concurrency: 2, expireSeconds: 1800 },
  // At an hour of little work in most places; a missed day is done at the next start.
  prune: { ...retries, retryLimit: 5, concurrency: 1, expireSeconds: 1800, cron: "17 3 * * *" },
};

export interface Timing {
  /** A running job whose instance has not been heard of for so long is given to another; at least 10. */
  heartbeatSeconds: number;
  /** How often an instance is heard of. */
  heartbeatRefreshSeconds: number;
  /** How often such jobs are looked for. */
  superviseSeconds: number;
  /** How often workers look for jobs by themselves; at least 0.5. */
  pollingSeconds: number;
  /** How often it is looked whether the database's clock was set back. */
  clockSeconds: number;
}

/**
 * A job of a killed instance comes back after 25 s at most, and the delay of a retry. Three heartbeats may be lost; an
 * instance that cannot reach the database for longer has its jobs taken over too, so a handler may run twice.
 *
 * Workers are woken by NOTIFY, and by a timer of the instance that sent a job for later: polling only finds retries and
 * what an instance that has ended left behind.
 */
export const timing: Timing = {
  heartbeatSeconds: 20,
  heartbeatRefreshSeconds: 5,
  superviseSeconds: 5,
  pollingSeconds: 5,
  clockSeconds: 30,
};

/** Jobs that a person has to look at; kept as long as GitHub keeps the logs of runs. */
export const deadLetterQueue = "dead-letter";
export const deadLetterDays = 90;

/** Done jobs are kept for who looks into the table; their data is a few hundred bytes. */
export const keepDoneSeconds = 24 * 60 * 60;
