/** How often each repository may ask, counted by this process. */

export interface RateLimit {
  /** Counts a request; seconds to wait when it is one too many, else undefined. */
  take(repository: number): number | undefined;
}

/** A hub whose services get pull requests all day stays far below: two requests for each check. */
const burst = 120;
const perSecond = 2;
/** Repositories that are remembered before those which have been quiet are forgotten. */
const remembered = 10_000;

/** @param now - milliseconds since 1970 */
export function createRateLimit(now: () => number): RateLimit {
  const buckets = new Map<number, { left: number; at: number }>();
  const leftNow = ({ left, at }: { left: number; at: number }) =>
    Math.min(burst, left + (Math.max(0, now() - at) / 1000) * perSecond);

  return {
    take(repository) {
      if (buckets.size >= remembered) {
        for (const [key, bucket] of buckets) if (leftNow(bucket) === burst) buckets.delete(key);
      }
      const left = leftNow(buckets.get(repository) ?? { left: burst, at: now() });
      if (left < 1) return Math.ceil((1 - left) / perSecond);
      buckets.set(repository, { left: left - 1, at: now() });
      return undefined;
    },
  };
}
