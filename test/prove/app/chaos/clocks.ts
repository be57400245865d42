/** Clocks jump: that of one instance, or, with PGlite, that of App and database. */

import type { Fault } from "./fault.ts";

const hourMs = 60 * 60_000;

/** Of the first instance; it keeps the new time. */
function jump(title: string, hours: number, options: Partial<Fault> = {}): Fault {
  return {
    title,
    strike: ({ world }) => world.shiftClock(world.instances[0]!, hours * hourMs),
    ...options,
  };
}

export const forward = jump("the clock jumps forward by 2 h", 2);
/** After `forward`. */
export const back = jump("the clock jumps back by 2 h", 0);
export const farBack = jump("the clock jumps back by a day", -24, { onlyFull: true });
/** After `farBack`. */
export const forwardAgain = jump("the clock jumps forward by a day", 0, { onlyFull: true });
