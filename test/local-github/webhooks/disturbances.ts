/** What the way from GitHub to a webhook does to deliveries. Chances are from 0 to 1, times in milliseconds. */
export interface Disturbances {
  /** Default 1: the same seed disturbs the same deliveries. */
  seed?: number;
  /** Sent twice, with the same GUID. */
  duplicate?: number;
  /** Held back for up to `reorderWithinMs` (default 200) while later ones are sent. */
  reorder?: number;
  reorderWithinMs?: number;
  /** Every delivery waits this long: at least, at most. */
  delayMs?: readonly [least: number, most: number];
  /** The attempt fails and stands as failed in the list of deliveries. */
  drop?: number;
  /** Neither sent nor kept: nobody can find out. */
  lose?: number;
}

export interface Fate {
  copies: 0 | 1 | 2;
  waitMs: number;
  dropped: boolean;
}

/** Decides delivery by delivery. */
export function fates(disturbances: Disturbances): () => Fate {
  const {
    duplicate = 0,
    reorder = 0,
    reorderWithinMs = 200,
    delayMs = [0, 0],
    drop = 0,
    lose = 0,
  } = disturbances;
  const random = mulberry32(disturbances.seed ?? 1);
  return () => {
    // All are drawn each time, so that one chance does not shift the others.
    const [lost, dropped, twice, held, hold, delay] = Array.from({ length: 6 }, random) as [
      number,
      number,
      number,
      number,
      number,
      number,
    ];
    const [least, most] = delayMs;
    const waitMs = least + delay * (most - least) + (held < reorder ? hold * reorderWithinMs : 0);
    return { copies: lost < lose ? 0 : twice < duplicate ? 2 : 1, waitMs, dropped: dropped < drop };
  };
}

/** Random numbers that a seed repeats, from 0 to 1: https://gist.github.com/tommyettinger/46a874533244883189143505d203312c */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
