/** What GitHub said about waiting, kept for each budget: nobody knocks at a closed door, and no worker stands before it. */

import { RetryLater } from "../queue/queues.ts";

export interface Gates {
  /** Throws `RetryLater` while the budget is used up. */
  check(budget: string): void;
  /** The failure as `RetryLater` when GitHub asks for a wait, which closes the gate; else as it is. */
  after(budget: string, error: unknown): unknown;
}

/**
 * "If the retry-after header is not present … wait for at least one minute",
 * https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#exceeding-the-rate-limit
 */
const secondaryWaitMs = 60_000;
/** A reset that is further away than the hour of the limit is no answer of GitHub. */
const longestWaitMs = 65 * 60_000;

/** @param now - milliseconds since 1970 */
export function createGates(now: () => number): Gates {
  const closed = new Map<string, { until: number; wait: number }>();
  return {
    check(budget) {
      const gate = closed.get(budget);
      if (gate === undefined) return;
      const left = gate.until - now();
      // More than the whole wait: the clock was set back.
      if (left > 0 && left <= gate.wait)
        throw new RetryLater(`GitHub's rate limit for ${budget} is used up.`, left);
      closed.delete(budget);
    },
    after(budget, error) {
      const wait = askedWait(error, now());
      if (wait === undefined) return error;
      const until = now() + wait;
      if (until > (closed.get(budget)?.until ?? 0)) closed.set(budget, { until, wait });
      const seconds = Math.ceil(wait / 1000);
      return new RetryLater(`GitHub limits the rate of ${budget}; wait ${seconds} seconds.`, wait, {
        cause: error,
      });
    },
  };
}

/** How long an answer of GitHub asks to wait, in milliseconds; undefined when it does not. */
export function askedWait(error: unknown, now: number): number | undefined {
  if (!(error instanceof Error)) return undefined;
  const { status, response } = error as Error & {
    status?: number;
    response?: { headers?: Record<string, string | undefined> };
  };
  const headers = response?.headers ?? {};
  const graphql = /rate limit/i.test(error.message) && status === undefined && response !== undefined;
  if (status !== 403 && status !== 429 && !graphql) return undefined;
  const retryAfter = Number(headers["retry-after"]);
  if (retryAfter > 0) return Math.min(retryAfter * 1000, longestWaitMs);
  if (headers["x-ratelimit-remaining"] === "0") {
    const reset = Number(headers["x-ratelimit-reset"]) * 1000;
    // One second more: the reset is told in whole seconds.
    return Math.min(Math.max(reset - now, 0) + 1000, longestWaitMs);
  }
  return status === 429 || /secondary rate|rate limit/i.test(error.message) ? secondaryWaitMs : undefined;
}
