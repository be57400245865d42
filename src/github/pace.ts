/** How fast we may ask GitHub: one budget for all clients of a process. */

import Bottleneck from "bottleneck/light.js";

/**
 * "No more than 80 content-generating requests per minute and no more than 500 content-generating requests per hour",
 * https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#about-secondary-rate-limits
 */
export const contentRequestsPerMinute = 80;
export const contentRequestsPerHour = 500;

/**
 * "Wait at least one second between each" writing request; what notifies people is limited harder.
 * https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api#pause-between-mutative-requests
 */
const writeGapMs = 1000;
const notificationGapMs = 3000;
const hourMs = 60 * 60 * 1000;

/** Waits that a test shortens; production takes `githubPace`. */
export interface Pace {
  /** Between two writing requests of one token, in milliseconds. */
  writeGapMs: number;
  /** Between two requests that notify people. */
  notificationGapMs: number;
  /** Writing requests that need not wait for each other after a quiet time; default 1. */
  writeBurst?: number;
  /** Writing requests in an hour. */
  writesPerHour: number;
  /** What one second of `retry-after` and of the retries' own waits lasts, in milliseconds. */
  secondMs: number;
}

/** As fast as GitHub's documentation allows. */
export const githubPace: Pace = {
  writeGapMs: Math.max(writeGapMs, Math.ceil(60_000 / contentRequestsPerMinute)),
  notificationGapMs,
  writesPerHour: contentRequestsPerHour,
  secondMs: 1000,
};

/** The groups of @octokit/plugin-throttling: a limiter for each `throttle.id`. */
export interface RequestGroups {
  global: Bottleneck.Group;
  auth: Bottleneck.Group;
  search: Bottleneck.Group;
  write: Bottleneck.Group;
  notifications: Bottleneck.Group;
}

/**
 * Groups for the clients that share a budget. The plugin sends every writing request through `write` first, and what
 * notifies people through `notifications` as well, so the hour is counted once.
 */
export function requestGroups(pace: Pace): RequestGroups {
  const hour = new Bottleneck.Group({
    reservoir: pace.writesPerHour,
    reservoirRefreshAmount: pace.writesPerHour,
    reservoirRefreshInterval: hourMs,
    // An unused budget is forgotten only when it would be full again.
    timeout: 2 * hourMs,
  });
  const write = new Bottleneck.Group({ maxConcurrent: 1, ...gap(pace) });
  write.on("created", (limiter, id) => limiter.chain(hour.key(id)));
  const notifications = new Bottleneck.Group({ maxConcurrent: 1, minTime: pace.notificationGapMs });
  // These three as the plugin makes them, where it would make one of each for good.
  const global = new Bottleneck.Group({ maxConcurrent: 10 });
  const auth = new Bottleneck.Group({ maxConcurrent: 1 });
  const search = new Bottleneck.Group({ maxConcurrent: 1, minTime: 2000 });
  return { global, auth, search, write, notifications };
}

/** For clients that only read, beside those that write: the plugin lets GraphQL through `write`, whatever it asks. */
export function readGroups(groups: RequestGroups): RequestGroups {
  return { ...groups, write: new Bottleneck.Group(), notifications: new Bottleneck.Group() };
}

/** Every request a gap after the one before, or, with a burst, one request more for each gap that has passed. */
function gap({ writeGapMs, writeBurst = 1 }: Pace): Bottleneck.ConstructorOptions {
  if (writeBurst === 1) return { minTime: writeGapMs };
  return {
    reservoir: writeBurst,
    reservoirIncreaseAmount: 1,
    reservoirIncreaseInterval: writeGapMs,
    reservoirIncreaseMaximum: writeBurst,
  };
}
