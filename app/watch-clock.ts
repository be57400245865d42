/** The machine's clock, watched by one that only goes forward. */

import type { Schedule } from "./sweep-schedule.ts";

const everyMs = 1000;
/** Clocks that are kept right by NTP go slower instead of back; what waits for as little as this does no harm. */
const unnoticedMs = 1000;

/** Calls `onSetBack` within a second of the clock being set back. @param now - milliseconds since 1970 */
export function watchClock(now: () => number, onSetBack: (byMs: number) => void): Schedule {
  let ahead = now() - performance.now();
  const timer = setInterval(() => {
    const aheadNow = now() - performance.now();
    if (aheadNow < ahead - unnoticedMs) onSetBack(Math.round(ahead - aheadNow));
    ahead = aheadNow;
  }, everyMs);
  return { stop: () => clearInterval(timer) };
}
